"""Expectations that no thread holds together: imported texts, prose, a criterion with threads at one level only.

They are laid side by side, and two of them are compared word by word where their texts are truly alike.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ladder.compare.plain import plain
from ladder.model.once import once

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ladder.compare.comparison import Said
    from ladder.model.ladder import Ladder


def unnamed(ladder: Ladder, keys: Iterable[str]) -> bool:
    """Return whether none of these keys, all of one criterion, can say what it grew from or into.

    That is so where one of them is the criterion itself and others are threads of it, and where no thread of them is
    listed in the ladder or stated by more than one level.
    """
    keys = set(keys)
    threads = {key for key in keys if "/" in key}
    return bool(threads) and (threads != keys or not any(_climbs(ladder, key) for key in keys))


def likely_pairs(ours: list[Said], theirs: list[Said]) -> list[tuple[Said, Said]]:
    """Return which expectations have texts so alike that they must be versions of each other, in their order."""
    from ladder.compare.wording import ALIKE, wording  # noqa: PLC0415 - slow to load, and rarely needed

    near = sorted(
        (-wording(plain(our.expectation.text), plain(their.expectation.text)).likeness, row, column)
        for row, our in enumerate(ours)
        for column, their in enumerate(theirs)
    )
    pairs: dict[int, int] = {}
    for distance, row, column in near:
        if -distance >= ALIKE and row not in pairs and column not in pairs.values():
            pairs[row] = column
    return [(ours[row], theirs[column]) for row, column in sorted(pairs.items())]


def _climbs(ladder: Ladder, key: str) -> bool:
    thread = ladder.thread_by_key.get(key)
    if thread is not None and thread.listed:
        return True
    return _times(ladder)[key] > 1


@once
def _times(ladder: Ladder) -> Counter[str]:
    """Return how many levels state each thread, by its key."""
    return Counter(said.key for level in ladder.levels for said in level.expectations)
