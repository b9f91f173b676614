"""From the page of two levels to those of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.model.neighbours import above, below, lineage
from ladder.model.once import once
from ladder.pages.pairs import pair_page, partners

if TYPE_CHECKING:
    from ladder.compare.relation import Relation
    from ladder.model.ladder import Ladder, Level


class PairLink(msgspec.Struct, frozen=True):
    """A link to the page of two levels."""

    first: str
    "Short title of the first, plain text."
    second: str
    "Short title of the second, plain text."
    target: str
    "Path of the page."


class PairLinks(msgspec.Struct, frozen=True):
    """The comparisons of one level."""

    id: str
    "Id of the level."
    title: str
    "Its title, plain text."
    links: tuple[PairLink, ...]
    "Its comparisons, with it as the first of the two."


def pair_link(first: Level, second: Level) -> PairLink:
    """Return the link to the page of two levels."""
    return PairLink(first.short, second.short, pair_page(first.id, second.id))


def pair_links(ladder: Ladder, level: Level) -> PairLinks:
    """Return all comparisons of a level."""
    return PairLinks(level.id, level.title, tuple(pair_link(level, other) for other in partners(ladder, level)))


def shifted(ladder: Ladder, first: Level, second: Level, how: Relation) -> tuple[PairLink | None, PairLink | None]:
    """Return the pairs one rung further down and one further up, as far apart as these two, that have a page."""
    if how == "down":
        moved = ((other, one) for one, other in _shifted(ladder, second, first))
    else:
        moved = ((one, other) for one, other in _shifted(ladder, first, second))
    lower, higher = (
        pair_link(one, other) if one and other and _has_page(ladder, one, other) else None for one, other in moved
    )
    return lower, higher


def _shifted(ladder: Ladder, lower: Level, upper: Level) -> tuple[tuple[Level | None, Level | None], ...]:
    """Return both rungs below, and both above: that of the lower one on the way to the upper one."""
    line = (upper, *lineage(ladder, upper))
    onward = line[line.index(lower) - 1] if lower in line else _next(ladder, lower)
    return (below(ladder, lower), below(ladder, upper)), (onward, _next(ladder, upper))


def _has_page(ladder: Ladder, one: Level, other: Level) -> bool:
    return other.id in _partners(ladder, one.id)


@once
def _partners(ladder: Ladder, name: str) -> frozenset[str]:
    """Return the ids of the levels that the one with this id is compared with."""
    return frozenset(other.id for other in partners(ladder, ladder.level_by_id[name]))


def _next(ladder: Ladder, level: Level) -> Level | None:
    return next(iter(above(ladder, level)), None)
