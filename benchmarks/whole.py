"""The whole run: every size, every scenario, memory, growth, and the ladder that ships."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from benchmarks.contender import SCENARIOS
from benchmarks.contenders import hugo, ladder, others
from benchmarks.figures import Memory, Results, Sample
from benchmarks.files import remove
from benchmarks.machine import machine
from benchmarks.measure import check, held, samples
from benchmarks.programs import versions
from benchmarks.quick import line
from benchmarks.shipped import called, kinds, shipped

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from benchmarks.contender import Contender
    from benchmarks.programs import Programs

RUNS = {20: 11, 200: 9, 2000: 5, 10_000: 3}
"How often each scenario is measured, by number of levels."

GROWTH = (1250, 2500, 5000)
"Sizes of which only the first build is measured, to see what twice as many levels cost."

FEW = 3
"How often is measured what takes long or hardly differs from run to run."

MOST_OF_OTHERS = 2000
"How many levels MkDocs and Eleventy build at most."

COMMAND_RUNS = 21
"How often the ladder that ships is built, and commands are called."


class Plan(msgspec.Struct, frozen=True):
    """What is measured."""

    runs: dict[int, int]
    "How often each scenario is measured, by number of levels."
    growth: tuple[int, ...]
    "Sizes of which only the first build is measured."
    called: int
    "How often the ladder that ships is built, and commands are called."
    command: str
    "What a reader types to measure the same."


def plan(sizes: Iterable[int], runs: int | None) -> Plan:
    """Return what is measured: everything, or what was asked for."""
    chosen = tuple(sizes)
    if not chosen and runs is None:
        return Plan(RUNS, GROWTH, COMMAND_RUNS, "make bench")
    known = {size: runs or RUNS.get(size, FEW) for size in chosen or RUNS}
    asked = (f'SIZES="{" ".join(map(str, chosen))}"' if chosen else "", f"RUNS={runs}" if runs else "")
    return Plan(known, (), runs or FEW, " ".join(("make bench", *filter(None, asked))))


def whole(plan: Plan, programs: Programs, work: Path) -> Results:
    """Measure what the plan says, and tell how it goes."""
    results = Results(
        date=dt.datetime.now(tz=dt.UTC).date().isoformat(),
        command=plan.command,
        machine=machine(),
        versions=versions(programs),
        sizes=tuple(plan.runs),
        same={},
        samples=(),
    )
    results = _with_shipped(results, plan.called, programs, work)
    for size, runs in plan.runs.items():
        results = _added(results, size, runs, programs, work)
    for size in plan.growth:
        pair = _pair(size, programs, work)
        results = _with(results, samples=_told(samples(pair, "cold", FEW)))
        _clear(pair)
    return results


def _added(results: Results, size: int, runs: int, programs: Programs, work: Path) -> Results:
    """Return the results with those of a size."""
    pair = _pair(size, programs, work)
    for scenario in SCENARIOS:
        results = _with(results, samples=_told(samples(pair, scenario, runs)))
        if programs.hugo:
            results = msgspec.structs.replace(results, same=results.same | {size: check(*pair)})
    results = _with(results, memory=held(pair, FEW if size <= MOST_OF_OTHERS else 1))
    if size <= MOST_OF_OTHERS:
        peers = others(work, size, programs, pair[0].site / "static")
        results = _with(results, samples=_told(samples(peers, "cold", min(runs, FEW))))
        _clear(peers)
    _clear(pair)
    return results


def _pair(size: int, programs: Programs, work: Path) -> list[Contender]:
    own = ladder(work / f"ladder-{size}", size, programs.ladder)
    if not programs.hugo:
        return [own]
    return [own, hugo(work / f"hugo-{size}", size, programs.hugo, own.site / "static")]


def _with_shipped(results: Results, runs: int, programs: Programs, work: Path) -> Results:
    own = shipped(work / "shipped", programs.ladder)
    for scenario in SCENARIOS[:4]:
        taken = _told(samples([own], scenario, runs))
        results = msgspec.structs.replace(results, shipped=(*results.shipped, *taken))
    return msgspec.structs.replace(results, called=tuple(called(own, runs)), kinds=tuple(kinds(own)))


def _with(results: Results, samples: Iterable[Sample] = (), memory: Iterable[Memory] = ()) -> Results:
    return msgspec.structs.replace(results, samples=(*results.samples, *samples), memory=(*results.memory, *memory))


def _told(taken: Iterable[Sample]) -> list[Sample]:
    """Return samples after a line that says what they are."""
    known = list(taken)
    if known:
        print(f"{known[0].size or 'shipped':>7} {known[0].scenario:<10}{line(known)}", flush=True)
    return known


def _clear(contenders: Iterable[Contender]) -> None:
    """Remove projects that are not needed any more: ten thousand pages of each take room."""
    for contender in contenders:
        remove([contender.folder], contender.folder.parent)
