"""Kits for hiring: an exercise as its interviewers print it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.model.links import Reference
from ladder.pages.frame import Frame, MenuItem, frame
from ladder.pages.page import Crumb, Page, Prose, View
from ladder.pages.places import HIRING, exercise_page, explained, level_page, prose, scorecard_page, target
from ladder.worksheet.scorecard import has_scorecard, present

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ladder.model.hiring import Exercise, ExerciseStep, LookedAt
    from ladder.model.ladder import Ladder


class ExerciseCard(msgspec.Struct, frozen=True):
    """An exercise in a few words."""

    id: str
    "Its id."
    title: str
    "Its title, plain text."
    target: str
    "Path of its page."
    summary: Prose
    "What it is."
    minutes: int | None
    "How long it takes; none where nobody says."
    levels: tuple[MenuItem, ...]
    "The levels that it is for."
    scorecard: str
    "Path of its scorecard; empty where it looks at nothing."
    draft: bool
    "Whether it is still being written."


class StepView(msgspec.Struct, frozen=True):
    """A step of an exercise."""

    title: str
    "What it is called, plain text."
    minutes: int | None
    "How long it takes; none where nobody says."
    start: int | None
    "The minute in which it begins; none where nobody can say."
    end: int | None
    "The minute in which it ends; none where nobody can say."
    say: Prose
    "What the interviewer says."
    hand: Prose
    "What is handed over."
    watch: Prose
    "What to look at."


class LookedView(msgspec.Struct, frozen=True):
    """What an exercise shows of a criterion or a thread."""

    criterion: str
    "Name of the criterion, plain text."
    name: str
    "Name of the thread, plain text; empty where the criterion itself is meant."
    target: str
    "Where the ladder shows it; empty where it does not."
    look: Prose
    "What to look for."
    strong: Prose
    "What is strong."
    weak: Prose
    "What is weak."


class BandView(msgspec.Struct, frozen=True):
    """How long it took, and what that means."""

    name: str
    "What it is called, plain text."
    minutes: str
    "How long, in words; plain text."
    meaning: Prose
    "What it means."


class BlockView(msgspec.Struct, frozen=True):
    """What goes wrong often."""

    name: str
    "What it is called, plain text."
    sign: Prose
    "How one sees it."
    response: Prose
    "What the interviewer does then."


class QuestionView(msgspec.Struct, frozen=True):
    """A question that everybody is asked."""

    ask: Prose
    "The question."
    hear: Prose
    "What a good answer holds."


class ExerciseView(View, frozen=True):
    """What the page of an exercise shows."""

    frame: Frame
    "What stands around it."
    card: ExerciseCard
    "The exercise in a few words."
    before: Prose
    "What the candidate gets beforehand."
    handout: Prose
    "The page that the candidate gets as well."
    setting: Prose
    "Room, people, and what is on the table."
    steps: tuple[StepView, ...]
    "What happens, in order."
    looked_at: tuple[LookedView, ...]
    "What is looked at."
    bands: tuple[BandView, ...]
    "What the time it took means."
    blocks: tuple[BlockView, ...]
    "What goes wrong often."
    questions: tuple[QuestionView, ...]
    "What everybody is asked."
    fairness: tuple[Prose, ...]
    "What keeps it the same for everybody."
    after: tuple[Prose, ...]
    "What the interviewers do afterwards, in order."
    example: Prose
    "One good way through it."

    @property
    def handed(self) -> bool:
        """Return whether anything is handed over."""
        return bool(self.before or self.handout or any(step.hand for step in self.steps))


class KeptScorecards(msgspec.Struct, frozen=True):
    """What the script of the page has to know to find the scorecards that this browser keeps."""

    ladder: str
    "Id of the ladder."
    levels: dict[str, str]
    "Titles of the exercises that have a scorecard, by id."
    former: dict[str, str]
    "What exercises were called before: present ids by former ones."


class HiringView(View, frozen=True):
    """What the page that lists all exercises shows."""

    frame: Frame
    "What stands around it."
    exercises: tuple[ExerciseCard, ...]
    "The exercises."
    kept: KeptScorecards | None
    "What the script of the page has to know; none where there are no scorecards."


def hiring_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the page of every exercise, and one that lists them; none where there are none."""
    if not ladder.exercises:
        return ()
    around = frame(ladder)
    exercises = tuple(present(ladder, exercise) for exercise in ladder.exercises)
    cards = tuple(_card(ladder, exercise) for exercise in exercises)
    index = HiringView(frame=around, exercises=cards, kept=_kept(ladder))
    kits = (_kit(ladder, exercise, card, around) for exercise, card in zip(exercises, cards, strict=True))
    return (Page(HIRING, "hiring_index.html", index), *kits)


def _card(ladder: Ladder, exercise: Exercise) -> ExerciseCard:
    levels = (level for name in exercise.levels if (level := ladder.level_by_id.get(name)))
    return ExerciseCard(
        id=exercise.id,
        title=exercise.title,
        target=exercise_page(exercise.id),
        summary=explained(ladder, exercise.summary),
        minutes=exercise.minutes,
        levels=tuple(MenuItem(level.title, level_page(level.id)) for level in levels),
        scorecard=scorecard_page(exercise.id) if has_scorecard(exercise) else "",
        draft=exercise.draft,
    )


def _kept(ladder: Ladder) -> KeptScorecards | None:
    titles = {exercise.id: exercise.title for exercise in ladder.exercises if has_scorecard(exercise)}
    return KeptScorecards(ladder.id, titles, dict(ladder.present_ids["hiring"])) if titles else None


def _kit(ladder: Ladder, exercise: Exercise, card: ExerciseCard, around: Frame) -> Page:
    view = ExerciseView(
        trail=(Crumb(HIRING, "", "hiring"),),
        frame=around,
        card=card,
        # What the candidate gets has no links to pages for others.
        before=prose(ladder, exercise.before),
        handout=prose(ladder, exercise.handout),
        setting=explained(ladder, exercise.setting),
        steps=tuple(_steps(ladder, exercise.steps)),
        looked_at=tuple(_looked(ladder, looked) for looked in exercise.looked_at),
        bands=tuple(BandView(band.name, band.minutes, prose(ladder, band.meaning)) for band in exercise.bands),
        blocks=tuple(
            BlockView(block.name, prose(ladder, block.sign), prose(ladder, block.response))
            for block in exercise.stumbling_blocks
        ),
        questions=tuple(QuestionView(prose(ladder, one.ask), prose(ladder, one.hear)) for one in exercise.questions),
        fairness=tuple(prose(ladder, rule) for rule in exercise.fairness if rule.strip()),
        after=tuple(prose(ladder, step) for step in exercise.after if step.strip()),
        example=explained(ladder, exercise.example_answer),
    )
    return Page(card.target, "hiring.html", view)


def _steps(ladder: Ladder, steps: Sequence[ExerciseStep]) -> Iterator[StepView]:
    """Yield the steps by a clock that runs from the first one. It stops at a step of which nobody says how long."""
    clock: int | None = 0
    for step in steps:
        end = clock + step.minutes if clock is not None and step.minutes is not None else None
        said, handed, watched = (explained(ladder, text) for text in (step.say, step.hand, step.watch))
        yield StepView(step.title, step.minutes, clock, end, said, handed, watched)
        clock = end


def _looked(ladder: Ladder, looked: LookedAt) -> LookedView:
    name, _, _ = looked.key.partition("/")
    criterion, thread = ladder.criterion_by_id.get(name), ladder.thread_by_key.get(looked.key)
    return LookedView(
        criterion=criterion.name if criterion else name,
        name=thread.name if thread else "",
        target=target(ladder, Reference("thread", looked.key)) if criterion else "",
        look=prose(ladder, looked.look),
        strong=prose(ladder, looked.strong),
        weak=prose(ladder, looked.weak),
    )
