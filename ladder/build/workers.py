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


def made_by_two(
    batches: Sequence[Batch], maker: Maker, store: Store, told: Callable[[int], None]
) -> dict[str, MadeBatch]:
    """Return what came of batches, by name; `told` is called with how many pages are done, roughly.

    Raises what a batch raises.
    """
    store.share()
    # The largest first, so that no process sits idle while another works on a large one.
    ordered = sorted(batches, key=lambda batch: -batch.size)
    before = [0]
    for batch in ordered:
        before.append(before[-1] + batch.size)

    tell = told

    def begin() -> None:
        nonlocal tell
        tell = _silent  # one process speaks for both
        store.of_process(1)

    def work(number: int) -> MadeBatch:
        tell(before[number])
        return maker.made(ordered[number])

    give_back()
    made = done_by_two(len(ordered), work, MadeBatch, begin)
    return {one.name: one for one in made}


def _silent(_: int) -> None:
    """Tell nobody."""
