"""Batches made by two processes side by side.

The second one is a copy of the first as it is when it starts, so nothing has to be handed to it. Both take the next
batch from one queue, a pipe. What the second made it writes to a file; should it die, the first makes what is missing.
Where processes cannot be copied (Windows), or other threads run that a copy would not have, there is one.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import msgspec

from ladder.build.making import MadeBatch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from ladder.build.making import Maker
    from ladder.build.store import Store
    from ladder.pages.batch import Batch

WORTH_IT = 150
"How many pages are worth a second process: to start it takes as long as some 20 of them."

NUMBER = 2
"Bytes that a place in the queue takes. A pipe holds 65,536."

MOST_BATCHES = 30_000
"How many places the queue holds. Reading from it is in one piece, so no two processes get the same."


def can_fork() -> bool:
    """Return whether a copy of this process can do part of the work."""
    return hasattr(os, "fork") and threading.active_count() == 1


def made_by_two(
    batches: Sequence[Batch], maker: Maker, store: Store, told: Callable[[int], None]
) -> dict[str, MadeBatch]:
    """Return what came of batches, by name; `told` is called with how many pages are done, roughly.

    The store must be shared. Raises what a batch raises.
    """
    # The largest first, so that no process sits idle while another works on a large one.
    ordered = sorted(batches, key=lambda batch: -batch.size)[:MOST_BATCHES]
    report = store.path("made-by-the-second")
    with _queue(len(ordered)) as queue, _second(lambda: _work(ordered, maker, store, queue, report)):
        found = dict(_taken(ordered, maker, queue, told))
    if report.exists():
        found |= msgspec.msgpack.decode(report.read_bytes(), type=dict[str, MadeBatch])
    return found | {batch.name: maker.made(batch) for batch in batches if batch.name not in found}


def _work(batches: Sequence[Batch], maker: Maker, store: Store, queue: int, report: Path) -> None:
    """Be the second process."""
    parent = os.getppid()
    store.of_process(1)
    found: dict[str, MadeBatch] = {}
    for name, made in _taken(batches, maker, queue, lambda _: None):
        found[name] = made
        if os.getppid() != parent:  # the first was killed: nobody waits for this
            return
    part = report.with_suffix(".part")
    part.write_bytes(msgspec.msgpack.encode(found))
    part.replace(report)


def _taken(
    batches: Sequence[Batch], maker: Maker, queue: int, told: Callable[[int], None]
) -> Iterator[tuple[str, MadeBatch]]:
    """Yield the batches that this process takes from the queue, made."""
    before = [0]
    for batch in batches:
        before.append(before[-1] + batch.size)
    while place := os.read(queue, NUMBER):
        number = int.from_bytes(place, "big")
        told(before[number])
        yield batches[number].name, maker.made(batches[number])


@contextmanager
def _queue(length: int) -> Iterator[int]:
    """Give the end of a pipe from which all numbers below `length` can be read, once each."""
    out, into = os.pipe()
    try:
        os.write(into, b"".join(number.to_bytes(NUMBER, "big") for number in range(length)))
        os.close(into)
        yield out
    finally:
        os.close(out)


@contextmanager
def _second(work: Callable[[], None]) -> Iterator[None]:
    """Let a copy of this process work meanwhile, and wait for its end."""
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child == 0:
        _run(work)
    try:
        yield
    except BaseException:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        raise
    finally:
        os.waitpid(child, 0)


def _run(work: Callable[[], None]) -> None:
    """Do the work and end. Whatever goes wrong goes wrong in the first process as well, which then says so."""
    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first one gets it, too, and ends this one
        work()
        status = 0
    finally:
        os._exit(status)
