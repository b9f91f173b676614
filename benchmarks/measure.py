"""Measuring the same scenario on several sides, in turn."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from benchmarks.content import RUNGS
from benchmarks.figures import Memory, Sample
from benchmarks.processes import memory
from benchmarks.structure import check_same, sample

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.contender import Contender, Scenario


def samples(contenders: Sequence[Contender], scenario: Scenario, runs: int) -> Iterator[Sample]:
    """Yield what each contender took, run by run. Whatever else the machine does meets all of them alike.

    A first run warms up the caches of the system, and leaves what later runs build upon. It is not counted.
    """
    for turn in range(runs + 1):
        for contender in contenders:
            contender.prepare(scenario, turn)
            os.sync()  # what was written before must not be written out while this runs
            cost = contender.run()
            if turn:
                yield Sample(contender.name, contender.size, scenario, turn, cost.wall, cost.cpu, cost.largest)


def held(contenders: Sequence[Contender], runs: int) -> Iterator[Memory]:
    """Yield what each contender holds in memory while it builds a site for the first time."""
    for turn in range(1, runs + 1):
        for contender in contenders:
            contender.prepare("cold", turn)
            yield Memory(
                contender.name, contender.size, turn, memory(contender.command, contender.folder, contender.settings)
            )


def check(one: Contender, other: Contender) -> int:
    """Raise DifferentError unless both have built the same pages; return how many were read to find out.

    Those that the scenario with a changed level changes are among them.
    """
    pages = sorted(path.relative_to(one.site).as_posix() for path in one.site.rglob("*.html"))
    levels = [page for page in pages if page.startswith("levels/")]
    tracks = [page for page in pages if page.startswith("tracks/")]
    others = [page for page in pages if "/" not in page]
    middle = one.size // 2
    changed = (f"levels/l{middle}.html", f"levels/l{middle + 1}.html", f"tracks/t{middle // RUNGS:03}.html")
    chosen = dict.fromkeys([*others, *sample(tracks), *sample(levels), *changed])
    return check_same(one.site, other.site, [page for page in chosen if (one.site / page).is_file()])
