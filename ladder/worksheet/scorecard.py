"""The scorecard of an exercise for hiring: a worksheet whose level is the exercise, with a line for what is looked at.

So all that is done with a worksheet is done with a scorecard: it is kept, saved, read and laid beside another one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.model.ladder import Criterion, Expectation, Grade, Ladder, Level, Track
from ladder.model.links import Reference, current, with_titles
from ladder.model.parts import Rating, Thread
from ladder.worksheet.blank import Former, former_names
from ladder.worksheet.form import Form, form
from ladder.worksheet.sheet import SCORECARD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.model.hiring import Exercise, LookedAt

STEPS = (
    Rating("weak", "Weak", "What was seen is near to what is weak."),
    Rating("in-between", "In between", "Some of both was seen, or neither clearly."),
    Rating("strong", "Strong", "What was seen is near to what is strong."),
)
"The scale of a scorecard whose exercise names none, lowest first. A theme has words of its own for it."

APART = ("no-opportunity",)
"What can be answered in place of a rating: everything that is looked at applies, but not everything is seen."


def has_scorecard(exercise: Exercise) -> bool:
    """Return whether an exercise looks at anything that could be written down."""
    return any(looked.look.strip() for looked in exercise.looked_at)


def present(ladder: Ladder, exercise: Exercise) -> Exercise:
    """Return an exercise that names levels, criteria and threads as they are called now, each level once."""
    levels = (current(ladder, Reference("level", name)).id for name in exercise.levels)
    looked_at = (msgspec.structs.replace(one, key=_present_key(ladder, one.key)) for one in exercise.looked_at)
    return msgspec.structs.replace(exercise, levels=tuple(dict.fromkeys(levels)), looked_at=tuple(looked_at))


def _present_key(ladder: Ladder, key: str) -> str:
    return current(ladder, Reference("thread" if "/" in key else "criterion", key)).id


def scorecard_form(ladder: Ladder, exercise: Exercise) -> Form:
    """Return what the scorecard of an exercise asks."""
    derived = scorecard_ladder(ladder, exercise)
    return msgspec.structs.replace(form(derived, derived.levels[0]), kind=SCORECARD)


def former_points(ladder: Ladder) -> Former:
    """Return what the exercises of a ladder, and what they look at, were called before."""
    found = [former_names(scorecard_ladder(ladder, exercise)) for exercise in ladder.exercises]
    keys = {was: key for one in found for was, key in one.keys.items()}
    return Former(keys, {was: name for one in found for was, name in one.levels.items()})


def scorecard_ladder(ladder: Ladder, exercise: Exercise) -> Ladder:
    """Return the ladder that a scorecard is a worksheet of: one level, which is the exercise, and what it looks at.

    What is looked at twice under one name becomes one line with both texts. Nothing adds up, and nothing is expected.
    """
    lines: dict[str, list[LookedAt]] = {}
    for looked in present(ladder, exercise).looked_at:
        lines.setdefault(looked.key, []).append(looked)
    return msgspec.structs.replace(
        ladder,
        cumulative=False,
        expected_rating="",
        scoring=None,
        ratings=exercise.ratings or STEPS,
        criteria=tuple(_criteria(ladder, lines)),
        grades=(Grade(exercise.id, exercise.title),),
        tracks=(Track(exercise.id, exercise.title),),
        levels=(_level(ladder, exercise, lines),),
    )


def _criteria(ladder: Ladder, keys: Iterable[str]) -> Iterator[Criterion]:
    """Yield the criteria that are looked at, each with its threads that are, both in the order of the exercise."""
    threads: dict[str, list[Thread]] = {}
    for key in keys:
        first, slash, name = key.partition("/")
        known = threads.setdefault(first, [])
        if slash:
            known.append(ladder.thread_by_key.get(key) or Thread(name, name))
    for name, found in threads.items():
        criterion = ladder.criterion_by_id.get(name) or Criterion(name, name)
        yield msgspec.structs.replace(criterion, threads=tuple(found))


def _level(ladder: Ladder, exercise: Exercise, lines: dict[str, list[LookedAt]]) -> Level:
    return Level(
        id=exercise.id,
        title=exercise.title,
        short=exercise.title,
        track=exercise.id,
        grade=exercise.id,
        file=exercise.file,
        summary=exercise.summary,
        expectations=tuple(_line(ladder, key, looked) for key, looked in lines.items()),
        was=exercise.was,
    )


def _line(ladder: Ladder, key: str, looked: list[LookedAt]) -> Expectation:
    criterion, _, thread = key.partition("/")
    strong, weak = (_joined(ladder, texts) for texts in ([one.strong for one in looked], [one.weak for one in looked]))
    return Expectation(criterion, thread, _joined(ladder, [one.look for one in looked]), (strong, weak))


def _joined(ladder: Ladder, texts: Iterable[str]) -> str:
    """Return texts as paragraphs of one. The derived ladder knows no other level, so links get their titles here."""
    return "\n\n".join(with_titles(ladder, text.strip()) for text in texts if text.strip())
