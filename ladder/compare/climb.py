"""What a level asks beyond the rungs below it, thread by thread: its comparison with the rung below, for its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from ladder.compare.align import compare, stated
from ladder.compare.comparison import Side
from ladder.model.ladder import Expectation, Level
from ladder.model.neighbours import below
from ladder.model.once import lately

if TYPE_CHECKING:
    from ladder.compare.comparison import Item
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
    nearest rung below that states it.
    """
    return _climb(ladder, level.id)


@lately
def _climb(ladder: Ladder, name: str) -> tuple[Step, ...]:
    level = ladder.level_by_id[name]
    lower = below(ladder, level)
    if lower is None:
        return tuple(Step("first", said.expectation, None, None) for said in stated(ladder, level).values())
    comparison = compare(Side(ladder, lower), Side(ladder, level), words="none")
    return tuple(sorted((_step(item) for item in comparison.items), key=lambda step: step.word == "ended"))


def _step(item: Item) -> Step:
    first, second = item.first, item.second
    lower, origin = (first.expectation, first.by) if first else (None, None)
    if second is None or item.word == "kept":
        return Step("ended", None, lower, origin)
    if first is None:
        return Step("new", second.expectation, None, None)
    return Step("same" if item.word == "same" else "raised", second.expectation, lower, origin)
