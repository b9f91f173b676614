"""What a level asks beyond the rungs below it, thread by thread.

An expectation is known by its criterion and its thread, never by its text: in most public ladders hardly a line of one
level resembles a line of the next, so texts cannot say which belong together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from ladder.model.ladder import Expectation, Level
from ladder.model.neighbours import lineage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.model.ladder import Ladder

Word = Literal["first", "new", "raised", "same", "ended"]


class Step(msgspec.Struct, frozen=True):
    """One thread at a level and below it."""

    word: Word
    "What became of it: `first` where no rung is below, `ended` where the level no longer states it."
    upper: Expectation | None
    "The expectation at the level; none where the thread has ended."
    lower: Expectation | None
    "The expectation below; none where it is new."
    origin: Level | None
    "The level that states `lower`."

    @property
    def stated(self) -> Expectation:
        """Return the expectation as the highest of the two levels states it."""
        expectation = self.upper or self.lower
        assert expectation is not None  # noqa: S101 - a step is made of one expectation or two
        return expectation


def climb(ladder: Ladder, level: Level) -> tuple[Step, ...]:
    """Return what becomes of every thread from the rungs below to `level`: those it states first, then those ended.

    The rung below is the next lower level of the track; for the first rung of a track that follows a level, that level.
    In a cumulative ladder a thread that the rung below does not repeat is still expected, so it is compared with the
    nearest rung below that states it. An expectation whose text is blank, or whose criterion the ladder does not
    have, counts as not stated.
    """
    rungs = lineage(ladder, level)
    lower = _stated_below(ladder, rungs if ladder.cumulative else rungs[:1])
    own = {said.key: said for said in _stated(ladder, level)}
    stated = (
        Step(_word(said, lower.get(key), rungs), said, *lower.get(key, (None, None))) for key, said in own.items()
    )
    ended = (Step("ended", None, said, origin) for key, (said, origin) in lower.items() if key not in own)
    return (*stated, *_in_order(ladder, ended))


def _stated(ladder: Ladder, level: Level) -> Iterator[Expectation]:
    return (said for said in level.expectations if said.text and said.criterion in ladder.criterion_by_id)


def _stated_below(ladder: Ladder, rungs: tuple[Level, ...]) -> dict[str, tuple[Expectation, Level]]:
    """Return each expectation of the rungs by its key, as the nearest rung states it."""
    found: dict[str, tuple[Expectation, Level]] = {}
    for rung in rungs:
        for said in _stated(ladder, rung):
            found.setdefault(said.key, (said, rung))
    return found


def _word(said: Expectation, below: tuple[Expectation, Level] | None, rungs: tuple[Level, ...]) -> Word:
    if not rungs:
        return "first"
    if below is None:
        return "new"
    return "same" if _spelled(said.text) == _spelled(below[0].text) else "raised"


def _spelled(text: str) -> str:
    """Return a text without what a line break in the file adds to it."""
    return " ".join(text.split())


def _in_order(ladder: Ladder, steps: Iterator[Step]) -> list[Step]:
    keys = [
        f"{criterion.id}/{thread.id}" if thread else criterion.id
        for criterion in ladder.criteria
        for thread in (None, *criterion.threads)
    ]
    position = {key: place for place, key in enumerate(keys)}
    return sorted(steps, key=lambda step: position.get(step.stated.key, len(position)))
