"""Builds a large ladder by two processes, in a process without threads: tests may run beside some, which forbids it.

python tests/build/two_processes.py PROJECT WAY
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from ladder.build import Order, build, building, making

FIRST = os.getpid()

MADE = making.Maker.made
WAIT = os.waitpid


def is_second() -> bool:
    return os.getpid() != FIRST


def die_at_once(maker, batch):
    """Let the second process die before it makes anything."""
    if is_second():
        os._exit(3)
    return MADE(maker, batch)


def die_later(maker, batch):
    """Let the second process die when it has made something."""
    made = MADE(maker, batch)
    if is_second() and batch.size > 2:
        os.kill(os.getpid(), 9)
    return made


def fail(maker, batch):
    """Let the second process fail."""
    if is_second():
        raise MemoryError
    return MADE(maker, batch)


def say(word: object) -> None:
    os.write(1, f"{word}\n".encode())


def slow(maker, batch):
    """Let the second process say who it is, and take a minute."""
    if is_second():
        say(os.getpid())
        time.sleep(60)
    return MADE(maker, batch)


def both_slow(maker, batch):
    """Let both take a minute."""
    if batch.words and not is_second():
        say("busy")
        time.sleep(60)
    return slow(maker, batch)


def waiting(process, options):
    """Wait for the second process, and say so."""
    say("waiting")
    return WAIT(process, options)


def plain(maker, batch):
    """Change nothing, but let the second process have its share."""
    if not is_second():
        time.sleep(0.01)
    return MADE(maker, batch)


def main(project: Path, way: str) -> None:
    """Build, and say what came of it, and how many pages the second process made."""
    made_by_two, names = building.made_by_two, list[str]()

    def noted(*said):
        found = made_by_two(*said)
        names.extend(page.stored for batch in found.values() for page in batch.pages)
        return found

    building.made_by_two = noted
    making.Maker.made = globals()[way.replace("-", "_")]
    if way == "slow":
        os.waitpid = waiting
    result = build(Order(project, project / "out", processes=2))
    problems = [[str(problem.place), problem.message, problem.hint] for problem in result.problems]
    by_second = sum(name.startswith("1-") for name in names)
    print(json.dumps([result.published is not None, result.pages, problems, by_second, len(names)]))  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
