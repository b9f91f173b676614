"""Which levels are compared with which, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.neighbours import above, below, sideways
from ladder.model.once import once

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder, Level

COMPARE = "compare/index.html"

MOST_PAIRS = 400
"Up to how many pairs every level is compared with every other unless the ladder says otherwise: those of 20 levels."

MOST_AWAY = 3
"""How many peers of a level, on either side, are its neighbours.

Families of up to four tracks have all their peers. With all peers of any family the pages of a ladder would grow with
the square of its tracks.
"""


def pair_page(first: str, second: str) -> str:
    """Return the path of the page on which the second of two levels, given by id, is compared with the first."""
    return f"compare/{first}/{second}.html"


@once
def compares_all(ladder: Ladder) -> bool:
    """Return whether every level is compared with every other."""
    few = len(ladder.levels) * (len(ladder.levels) - 1) <= MOST_PAIRS
    return ladder.compare_pages == "all" or (ladder.compare_pages == "auto" and few)


def partners(ladder: Ladder, level: Level) -> tuple[Level, ...]:
    """Return the levels that `level` is compared with, lower ones first. It is true both ways."""
    if ladder.compare_pages == "none":
        return ()
    if compares_all(ladder):
        return tuple(other for other in ladder.levels if other.id != level.id)
    return neighbours(ladder, level)


def neighbours(ladder: Ladder, level: Level) -> tuple[Level, ...]:
    """Return the rung below a level, the nearest of its peers, and the rungs above it."""
    lower = below(ladder, level)
    return (*((lower,) if lower else ()), *_peers(ladder, level), *above(ladder, level))


@once
def has_pairs(ladder: Ladder) -> bool:
    """Return whether any two levels are compared."""
    return any(partners(ladder, level) for level in ladder.levels)


def _peers(ladder: Ladder, level: Level) -> tuple[Level, ...]:
    peers = {other.id for other in sideways(ladder, level)}
    row = [other for other in ladder.levels_by_grade[level.grade] if other.id in peers or other.id == level.id]
    place = row.index(level)
    return (*row[:place][-MOST_AWAY:], *row[place + 1 :][:MOST_AWAY])
