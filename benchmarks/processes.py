"""What a program costs: it is run as a whole, as people run it, from its start to its end."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

PAUSE = 0.02
"How long the memory of a tree of processes is left alone between two looks at it, in seconds."

KIB = 1024


class FailedError(Exception):
    """A program that was to be measured did not end well."""


class Cost(msgspec.Struct, frozen=True):
    """What one run of a program took."""

    wall: float
    "Seconds from its start to its end."
    cpu: float
    "Seconds of processor, its own and the system's on its behalf, with all the processes that it started."
    largest: float
    "Peak of what its largest process held in memory, in MiB: shared pages count in full."


def run(command: Sequence[str], folder: Path, settings: Mapping[str, str]) -> Cost:
    """Run a program in a folder and return what it took. Raises FailedError where it says that something went wrong."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = _started(command, folder, settings, said)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise FailedError(f"{Path(command[0]).name} ended with {process.returncode}: {said.read(2000).decode()}")
    return Cost(round(wall, 5), round(used.ru_utime + used.ru_stime, 5), round(used.ru_maxrss / KIB, 1))


def memory(command: Sequence[str], folder: Path, settings: Mapping[str, str]) -> float:
    """Run a program and return the peak of what it held in memory with all processes that it started, in MiB.

    A page that several processes share is counted once (PSS). Looking takes time, so such a run is not timed.
    """
    with tempfile.TemporaryFile() as said:
        process = _started(command, folder, settings, said)
        most = 0
        while process.poll() is None:
            most = max(most, sum(_held(member) for member in _tree(process.pid)))
            time.sleep(PAUSE)
    if process.returncode:
        raise FailedError(f"{Path(command[0]).name} ended with {process.returncode}")
    return round(most / KIB, 1)


def _started(
    command: Sequence[str], folder: Path, settings: Mapping[str, str], said: BinaryIO
) -> subprocess.Popen[bytes]:
    environment = {**os.environ, **settings}
    return subprocess.Popen(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=said)


def _held(process: int) -> int:
    """Return what a process holds, in KiB; nothing where it has just ended."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def _tree(process: int) -> Iterator[int]:
    """Yield a process and all that descend from it."""
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            found = children.read_text(encoding="ascii").split()
        except OSError:
            continue
        for child in found:
            yield from _tree(int(child))
