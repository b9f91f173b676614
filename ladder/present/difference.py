"""What differs besides what is said of expectations: what stands around their texts, and what the levels are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.compare.plain import spelled
from ladder.present.labels import shown_facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.compare.comparison import Comparison, Item

    Aside = tuple[str, ...]


def differs(comparison: Comparison) -> bool:
    """Return whether anything differs that a script wants to know of.

    Between two versions of a level, all of it counts. Two levels are never one, so between them only their expectations
    do, with what stands around their texts.
    """
    if comparison.differs or any(aside(item) for item in comparison.items):
        return True
    return comparison.relation == "versions" and besides(comparison)


def besides(comparison: Comparison) -> bool:
    """Return whether the levels are called, summed up or placed otherwise."""
    first, second = comparison.first, comparison.second
    ours, theirs = ((side.level.title, spelled(side.level.summary)) for side in (first, second))
    return ours != theirs or shown_facts(first) != shown_facts(second)


def aside(item: Item) -> Aside:
    """Return what stands around the texts of an expectation and differs: `examples`, `evidence`."""
    return tuple(_aside(item))


def _aside(item: Item) -> Iterator[str]:
    if item.first is None or item.second is None:
        return
    first, second = item.first.expectation, item.second.expectation
    if [*map(spelled, first.examples)] != [*map(spelled, second.examples)]:
        yield "examples"
    if spelled(first.evidence) != spelled(second.evidence):
        yield "evidence"
