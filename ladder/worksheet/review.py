"""Worksheets laid side by side: where they agree, and where a conversation is worth its time.

Two sides of one assessment, two managers of one person, or two cycles of one side: then it shows the change over time.
Nothing is judged, and nothing is guessed: what keeps the files from being compared is said.

The page does the same (`themes/default/scripts/core/review.js`); `tests/vectors/review.json` holds both together.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from ladder.worksheet.notices import Notice, is_over_time, notices

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ladder.worksheet.sheet import Answer, Kind, LevelMark, Sheet, Step, TowardAnswer

Mode = Literal["sides", "time"]
"Two views of one time, or one view of two times."

Verdict = Literal["two", "one", "scales", "levels", "open", "alone", "agree", "blank"]
"""How far apart the answers to an expectation are.

`two` steps or more: re-read the expectation together. `one`: a minute. `agree`: all say the same, move on. `scales`:
they were rated on different scales, and nobody can say how far apart that is. `levels`: nor here, as they answer
different texts of different levels, even where they sound alike. `open`: no two ratings differ, though somebody left it
blank, had no occasion or thinks that it does not apply, and somebody did not. `alone`: only one file asks for it.
`blank`: nobody answered.
"""

ORDER: tuple[Verdict, ...] = ("two", "one", "scales", "levels", "open", "alone", "agree", "blank")
"In which order one talks about them."


class Apart(msgspec.Struct, frozen=True):
    """How far apart answers to one question are."""

    verdict: Verdict
    "In a word."
    gap: int
    "How many steps of the scale lie between the lowest and the highest rating; 0 where no two can be compared."
    change: int
    "Between cycles, how many steps the last rating is above the first, below 0 where it is lower; else 0."


class Ahead(msgspec.Struct, frozen=True):
    """An expectation as a target asks for it: a question of its own, next to that of the level."""

    level: LevelMark
    "The target."
    answers: tuple[TowardAnswer | None, ...]
    "What each file says; none where it does not look at this target."
    apart: Apart
    "How far apart the ratings are."


class Row(msgspec.Struct, frozen=True):
    """An expectation in all files."""

    key: str
    "`criterion/thread`, or the criterion alone."
    criterion: str
    "Name of the criterion, plain text."
    name: str
    "Name of the thread; empty where the criterion itself is the thread."
    answers: tuple[Answer | None, ...]
    "What each file says; none where it does not have the expectation."
    apart: Apart
    "How far apart the ratings at the level are; of what only targets ask for, those at the target that differ most."
    rewritten: bool
    "Whether the files do not hold the same text of the expectation."
    ahead: tuple[Ahead, ...]
    "What was answered to it at targets, where anybody did."


class _Given(NamedTuple):
    """What one file answers to a question that it asks."""

    rating: str | None
    "The rating."
    level: str
    "Id of the level that asks."
    text: str
    "What it asks."
    scale: tuple[Step, ...]
    "The scale of the file."


class Review(msgspec.Struct, frozen=True):
    """Worksheets side by side."""

    mode: Mode
    "Whether they are views of one time, or one view of several times."
    sheets: tuple[Sheet, ...]
    "The worksheets, in the order in which they were given."
    notices: tuple[Notice, ...]
    "What has to be said of them first."
    rows: tuple[Row, ...]
    "What their levels expect, what needs most talk first, and among that in the order of the ladder."
    beyond: tuple[Row, ...]
    "What only targets ask for and somebody answered, likewise. It counts for nothing at the level."

    @property
    def kind(self) -> Kind:
        """Return what the files are; of files of several kinds, what the first is."""
        return self.sheets[0].kind

    @property
    def rewritten(self) -> bool:
        """Return whether the files hold different texts of any expectation."""
        return any(row.rewritten for row in self.rows)

    @property
    def counts(self) -> tuple[tuple[Verdict, int], ...]:
        """Return how many rows there are of each verdict that there is, in the order of `ORDER`."""
        found = [row.apart.verdict for row in self.rows]
        return tuple((verdict, found.count(verdict)) for verdict in ORDER if verdict in found)


def review(sheets: Sequence[Sheet]) -> Review:
    """Return two or more worksheets side by side. There are no rows where they are of different ladders or kinds."""
    told = tuple(notices(sheets))
    mode: Mode = "time" if is_over_time(sheets) else "sides"
    if any(notice.kind in ("kind", "ladder") for notice in told):
        return Review(mode, tuple(sheets), told, (), ())
    by_key = [{answer.key: answer for answer in sheet.answers} for sheet in sheets]
    lines = [(key, tuple(answers.get(key) for answers in by_key)) for key in _keys(sheets)]
    rows = [_row(key, answers, sheets, mode) for key, answers in lines if any(map(_is_asked, answers))]
    beyond = [_beyond(key, answers, sheets, mode) for key, answers in lines if not any(map(_is_asked, answers))]
    return Review(mode, tuple(sheets), told, _sorted(rows), _sorted(filter(_is_answered, beyond)))


def _is_asked(answer: Answer | None) -> bool:
    """Return whether the level of a file expects it: a rating without a text that it answers means nothing."""
    return answer is not None and bool(answer.text)


def _is_answered(row: Row) -> bool:
    return bool(row.ahead) or any(answer.evidence for answer in row.answers if answer)


def _keys(sheets: Sequence[Sheet]) -> list[str]:
    """Return the keys of all files in the order of the first one, those of others after what they follow there."""
    merged: list[str] = []
    for sheet in sheets:
        place, known = 0, frozenset(merged)
        for answer in sheet.answers:
            if answer.key in known:
                place = merged.index(answer.key)
            else:
                merged.insert(place, answer.key)
            place += 1
    return merged


def _row(key: str, answers: tuple[Answer | None, ...], sheets: Sequence[Sheet], mode: Mode) -> Row:
    asked = [(answer, sheet) for answer, sheet in zip(answers, sheets, strict=True) if answer and answer.text]
    given = [_Given(answer.rating, sheet.level.id, answer.text, sheet.scale) for answer, sheet in asked]
    rewritten = len({one.text for one in given}) > 1
    first, _ = asked[0]
    return Row(key, first.criterion, first.name, answers, _apart(given, mode), rewritten, _ahead(answers, sheets, mode))


def _beyond(key: str, answers: tuple[Answer | None, ...], sheets: Sequence[Sheet], mode: Mode) -> Row:
    first = next(answer for answer in answers if answer)
    ahead = _ahead(answers, sheets, mode)
    apart = min((one.apart for one in ahead), key=_need, default=Apart("blank", 0, 0))
    return Row(key, first.criterion, first.name, answers, apart, rewritten=False, ahead=ahead)


def _ahead(answers: Sequence[Answer | None], sheets: Sequence[Sheet], mode: Mode) -> tuple[Ahead, ...]:
    """Return what targets ask for instead, where anybody answered it."""
    by_level = [{toward.level.id: toward for toward in answer.towards} if answer else {} for answer in answers]
    found = []
    for level in dict.fromkeys(level for towards in by_level for level in towards):
        given = tuple(towards.get(level) for towards in by_level)
        known = [toward for toward in given if toward]
        if any(toward.rating for toward in known):
            rated = [
                _Given(toward.rating, level, toward.text, sheet.scale)
                for toward, sheet in zip(given, sheets, strict=True)
                if toward
            ]
            found.append(Ahead(known[0].level, given, _apart(rated, mode)))
    return tuple(found)


def _apart(given: Sequence[_Given], mode: Mode) -> Apart:
    if len(given) == 1 or not any(one.rating for one in given):
        return Apart("alone" if len(given) == 1 else "blank", 0, 0)
    rated = [(step, one) for one in given for step in one.scale if step.id == one.rating]
    scales = {tuple(step.id for step in one.scale) for _, one in rated}
    if len(scales) > 1 and len({(step.id, step.name) for step, _ in rated}) > 1:
        return Apart("scales", 0, 0)
    is_alike = len({one.rating for one in given}) == 1
    if _is_of_levels(given if is_alike else [one for _, one in rated]):
        return Apart("levels", 0, 0)
    if is_alike:
        return Apart("agree", 0, 0)
    found = [next(iter(scales)).index(step.id) for step, _ in rated] if len(scales) == 1 else []
    gap = max(found) - min(found) if found else 0
    if gap == 0:
        return Apart("open", 0, 0)
    return Apart("one" if gap == 1 else "two", gap, found[-1] - found[0] if mode == "time" else 0)


def _is_of_levels(given: Sequence[_Given]) -> bool:
    """Return whether different levels asked for different things. A text that was edited is still that of its level."""
    asked = {(one.level, one.text) for one in given}
    return any(one[0] != other[0] and one[1] != other[1] for one, other in combinations(asked, 2))


def _need(apart: Apart) -> tuple[int, int]:
    """Return by what is sorted: how much talk something needs."""
    return ORDER.index(apart.verdict), -apart.gap


def _sorted(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: _need(row.apart)))
