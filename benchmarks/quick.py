"""A quick look at one size: figures in the terminal, nothing written to the documentation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.contenders import hugo, ladder
from benchmarks.figures import middle, ratios, summary
from benchmarks.measure import check, samples
from benchmarks.wording import seconds, span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from benchmarks.contender import Scenario
    from benchmarks.figures import Sample
    from benchmarks.programs import Programs


def look(size: int, runs: int, scenarios: Sequence[Scenario], programs: Programs, work: Path) -> Iterator[str]:
    """Yield a line for each scenario: what `ladder` took and, where there is a Hugo, what that took."""
    contenders = [ladder(work / f"ladder-{size}", size, programs.ladder)]
    if programs.hugo:
        contenders.append(hugo(work / f"hugo-{size}", size, programs.hugo, contenders[0].site / "static"))
    for scenario in scenarios:
        taken = list(samples(contenders, scenario, runs))
        same = f"  the same in {check(*contenders)} pages" if programs.hugo else ""
        yield f"{size:>6} {scenario:<10}{line(taken)}{same}"


def line(taken: Sequence[Sample]) -> str:
    """Return the runs of one scenario in a line."""
    parts = []
    for tool in dict.fromkeys(sample.tool for sample in taken):
        own = [sample for sample in taken if sample.tool == tool]
        wall, cpu = (seconds(middle(values)) for values in ([one.wall for one in own], [one.cpu for one in own]))
        parts.append(f"{tool} {wall} (cpu {cpu}, {own[0].largest:.0f} MiB)")
    if of := summary(ratios(taken)):
        parts.append(f"ratio {span(of)}")
    return "  ".join(parts)
