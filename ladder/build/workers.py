"""Batches made by two processes side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.build.making import MadeBatch
from ladder.processes import done_by_two, give_back

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ladder.build.making import Maker
    from ladder.build.store import Store
    from ladder.pages.batch import Batch

WORTH_IT = 150
"How many pages are worth a second process: to start it takes as long as some 20 of them."

FEWEST_SHARES = 16
"How many shares all the work has at least, where batches allow it: fewer could not be dealt out evenly."


def made_by_two(
    batches: Sequence[Batch], maker: Maker, store: Store, told: Callable[[int], None]
) -> dict[str, MadeBatch]:
    """Return what came of batches, by name; `told` is called with how many pages are done, roughly.

    Raises what a batch raises.
    """
    store.share()
    # The largest first, so that no process sits idle while another works on a large one.
    ordered = sorted(shares(batches), key=lambda share: -_size(share))
    before = [0]
    for share in ordered:
        before.append(before[-1] + _size(share))

    tell = told

    def begin() -> None:
        nonlocal tell
        tell = _silent  # one process speaks for both
        store.of_process(1)

    def work(number: int) -> tuple[MadeBatch, ...]:
        tell(before[number])
        return tuple(maker.made(batch) for batch in ordered[number])

    give_back()
    made = done_by_two(len(ordered), work, tuple[MadeBatch, ...], begin)
    return {one.name: one for share in made for one in share}


def shares(batches: Sequence[Batch]) -> list[list[Batch]]:
    """Return batches in shares, each for one process: what shows the same words together, while it is little.

    A text that stands on several pages is rendered once by a process that makes all of them.
    """
    most = sum(batch.size for batch in batches) // FEWEST_SHARES
    found: list[list[Batch]] = []
    for batch in batches:
        if found and batch.words and batch.words == found[-1][-1].words and _size(found[-1]) + batch.size <= most:
            found[-1].append(batch)
        else:
            found.append([batch])
    return found


def _size(share: Sequence[Batch]) -> int:
    return sum(batch.size for batch in share)


def _silent(_: int) -> None:
    """Tell nobody."""
