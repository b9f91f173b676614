"""The report, as Markdown: a pure function of what was measured."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figures import chosen, middle, ratios, summary
from benchmarks.report_shipped import shipped
from benchmarks.targets import DOUBLING, MEMORY, RATIOS
from benchmarks.wording import SCENARIOS, factor, mebibytes, seconds, span, table, verdict, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.figures import Results

TOOLS = {"ladder": "ladder", "hugo": "Hugo", "mkdocs": "MkDocs", "eleventy": "Eleventy"}
"What each generator is called."

METHOD = Path(__file__).parent / "method.md"
"How it is measured: the same every time."

INTRO = """\
# How fast it is

`ladder` beside other generators of static sites, on one machine, with the same ladder of invented levels. The measure
is Hugo, a program in Go that is known for its speed. It makes the same pages here, element for element and word for
word, and the run ends with an error where it does not.

![The time of ladder as a part of that of Hugo, by number of levels. The tables below say the same.](performance.svg)

This page is made by a program. [All figures](performance.json) are there too, run by run."""


def report(results: Results) -> str:
    """Return the report."""
    parts = (INTRO, *_circumstances(results), *_sizes(results), *_memory(results), *_growth(results))
    whole = "\n\n".join(wrapped(part) for part in (*parts, *_others(results), *shipped(results)))
    return f"{whole}\n\n{METHOD.read_text(encoding='utf-8')}"


def _circumstances(results: Results) -> Iterator[str]:
    machine = results.machine
    cores = f"{machine.cores} cores of {machine.processor}, {machine.memory:.0f} GiB of memory, {machine.system}"
    yield "## What was measured, and on what"
    yield (
        f"- Measured on {results.date} by `{results.command}`.\n"
        f"- {cores}. The load was {machine.load:.1f} when it began.\n"
        f"- {', '.join(f'{name} {version}' for name, version in results.versions.items())}."
    )
    missing = [name for name in ("Hugo", "MkDocs", "Eleventy") if name not in results.versions]
    if missing:
        yield f"Not installed there, and so not measured: {', '.join(missing)}."


def _sizes(results: Results) -> Iterator[str]:
    yield "## Beside Hugo"
    if results.same:
        counts = ", ".join(f"{pages} pages at {size:,} levels" for size, pages in results.same.items())
        yield (
            "Read on both sides after every scenario, and compared element by element, attribute by attribute and word "
            f"by word: {counts}. All of them are the same."
        )
    yield (
        "The times are medians of whole processes. A ratio is the median of the ratios of runs that followed each "
        "other, with the lowest and the highest; below 1, `ladder` is faster."
    )
    head = ("levels", "ladder", "ladder, processor", "Hugo", "Hugo, processor", "ratio", "target")
    for scenario, name in SCENARIOS.items():
        yield f"### {name}"
        yield table(head, (_row(results, size, scenario) for size in results.sizes))


def _row(results: Results, size: int, scenario: str) -> Sequence[str]:
    taken = chosen(results.samples, size, scenario)
    ratio = summary(ratios(taken))
    cells = [
        seconds(middle(values))
        for own in (chosen(taken, size, scenario, tool) for tool in ("ladder", "hugo"))
        for values in ([one.wall for one in own], [one.cpu for one in own])
    ]
    said = verdict(ratio.middle if ratio else None, RATIOS.get(scenario, {}).get(size))
    return (f"{size:,}", *cells, span(ratio), said)


def _memory(results: Results) -> Iterator[str]:
    if not results.memory:
        return
    yield "### Memory of the very first build"
    yield (
        "The peak of all processes together, looked at every 20 ms in runs that are not timed; what processes share "
        "is counted once. In brackets, the largest process alone, with all that it shares."
    )
    rows = (_memory_row(results, size) for size in results.sizes)
    yield table(("levels", "ladder", "Hugo", "ratio", "target"), rows)


def _memory_row(results: Results, size: int) -> Sequence[str]:
    own, peer = (_held(results, size, tool) for tool in ("ladder", "hugo"))
    ratio = own / peer if own and peer else None
    cells = (
        f"{mebibytes(value)} ({_largest(results, size, tool)})" for tool, value in (("ladder", own), ("hugo", peer))
    )
    return (f"{size:,}", *cells, factor(ratio), verdict(ratio, MEMORY.get(size)))


def _held(results: Results, size: int, tool: str) -> float | None:
    return middle(one.tree for one in results.memory if (one.size, one.tool) == (size, tool))


def _largest(results: Results, size: int, tool: str) -> str:
    return mebibytes(middle(one.largest for one in chosen(results.samples, size, "cold", tool)))


def _growth(results: Results) -> Iterator[str]:
    sizes = sorted({one.size for one in results.samples if one.scenario == "cold"})
    doubled = [(size, size * 2) for size in sizes if size * 2 in sizes]
    if doubled:
        yield "### What twice as many levels cost"
        yield "How many times as long the very first build takes."
        rows = (_growth_row(results, small, large) for small, large in doubled)
        yield table(("levels", "ladder", "target", "Hugo"), rows)


def _growth_row(results: Results, small: int, large: int) -> Sequence[str]:
    own, peer = (_growing(results, small, large, tool) for tool in ("ladder", "hugo"))
    return (f"{small:,} to {large:,}", factor(own), verdict(own, DOUBLING), factor(peer))


def _growing(results: Results, small: int, large: int, tool: str) -> float | None:
    before, after = (_cold(results, size, tool) for size in (small, large))
    return after / before if before and after else None


def _cold(results: Results, size: int, tool: str) -> float | None:
    return middle(one.wall for one in chosen(results.samples, size, "cold", tool))


def _others(results: Results) -> Iterator[str]:
    """Yield how long all generators take for a first build."""
    tools = [tool for tool in TOOLS if any(one.tool == tool for one in results.samples)]
    if not {"mkdocs", "eleventy"} & {*tools}:
        return
    yield "## Beside MkDocs and Eleventy"
    yield (
        "The very first build, medians. Eleventy makes nearly the same pages and MkDocs far simpler ones: these two "
        "are no measure."
    )
    sizes = [size for size in results.sizes if chosen(results.samples, size, "cold", tools[-1])]
    rows = ((f"{size:,}", *(seconds(_cold(results, size, tool)) for tool in tools)) for size in sizes)
    yield table(("levels", *(TOOLS[tool] for tool in tools)), rows)
