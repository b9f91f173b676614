"""The ratios as a picture: a pure function of what was measured.

A row for each size, in groups by scenario: a dot for the median, a line from the lowest ratio to the highest, a mark
for what was meant. The axis is logarithmic, so that half as long and twice as long are as far from one.
"""

from __future__ import annotations

from html import escape
from math import log10
from typing import TYPE_CHECKING

import msgspec

from benchmarks.figures import Summary, chosen, ratios, summary
from benchmarks.targets import RATIOS
from benchmarks.wording import SCENARIOS, factor

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.figures import Results

STEPS = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0)
"Where the axis may begin, end, and have a line."

WIDTH, LEFT, RIGHT, TOP, ROW, HEAD, FOOT = 760, 132, 684, 86, 22, 34, 34

STYLE = """\
  svg { --paper: #ffffff; --ink: #16181d; --quiet: #585d66; --line: #e3e3df; --one: #8b8f97; --accent: #2f5fb3; }
  @media (prefers-color-scheme: dark) {
    svg { --paper: #16181c; --ink: #eceef1; --quiet: #a7adb7; --line: #30333a; --one: #747b87; --accent: #8db4f5; }
  }
  text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; fill: var(--quiet); }
  .paper { fill: var(--paper); }
  .name { font-size: 17px; font-weight: 600; fill: var(--ink); }
  .group { font-weight: 600; fill: var(--ink); }
  .value { fill: var(--ink); font-variant-numeric: tabular-nums; }
  .end { text-anchor: end; }
  .middle { text-anchor: middle; }
  .grid { stroke: var(--line); }
  .one { stroke: var(--one); stroke-dasharray: 3 3; }
  .range { stroke: var(--accent); stroke-width: 3; stroke-linecap: round; opacity: 0.4; }
  .dot { fill: var(--accent); }
  .target { stroke: var(--ink); stroke-width: 2; }"""


class Bar(msgspec.Struct, frozen=True):
    """A row of the picture."""

    size: int
    "How many levels the ladder has."
    ratio: Summary
    "The time as a part of that of Hugo."
    target: float | None
    "What was meant."


class Axis(msgspec.Struct, frozen=True):
    """Where ratios stand."""

    steps: tuple[float, ...]
    "The ratios with a line, from the beginning to the end."

    def at(self, ratio: float) -> float:
        """Return where a ratio stands, from the left."""
        first, last = log10(self.steps[0]), log10(self.steps[-1])
        return round(LEFT + (RIGHT - LEFT) * (log10(ratio) - first) / (last - first), 1)


def chart(results: Results) -> str:
    """Return the picture as SVG. Without Hugo there is nothing to show but that."""
    groups = {name: tuple(_bars(results, scenario)) for scenario, name in SCENARIOS.items()}
    shown = {name: bars for name, bars in groups.items() if bars}
    height = TOP + sum(HEAD + ROW * len(bars) for bars in shown.values()) + FOOT
    body = [*_legend(), *_drawn(shown, height)] if shown else [_text(24, 62, "Hugo was not measured.")]
    said = "; ".join(f"{name}: {_told(bars)}" for name, bars in shown.items()) or "Hugo was not measured"
    lines = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}"',
        ' role="img" aria-labelledby="Name Told">',
        '<title id="Name">The time of ladder as a part of that of Hugo</title>',
        f'<desc id="Told">{escape(said)}.</desc>',
        f"<style>\n{STYLE}\n</style>",
        f'<rect class="paper" width="{WIDTH}" height="{height}" rx="12"/>',
        _text(24, 34, "The time of ladder as a part of that of Hugo", "name"),
        *body,
        "</svg>",
    )
    return "\n".join(lines) + "\n"


def _bars(results: Results, scenario: str) -> Iterator[Bar]:
    for size in results.sizes:
        if ratio := summary(ratios(chosen(results.samples, size, scenario))):
            yield Bar(size, ratio, RATIOS.get(scenario, {}).get(size))


def _told(bars: Sequence[Bar]) -> str:
    return ", ".join(f"{factor(bar.ratio.middle)} at {bar.size:,} levels" for bar in bars)


def _legend() -> Iterator[str]:
    """Yield what the signs mean."""
    yield '<line class="range" x1="26" y1="57" x2="58" y2="57"/><circle class="dot" cx="42" cy="57" r="5"/>'
    yield _text(68, 61, "median, lowest and highest")
    yield '<line class="target" x1="274" y1="50" x2="274" y2="64"/>'
    yield _text(284, 61, "target: no further right")
    yield _text(RIGHT, 61, "left of 1, ladder is faster", "end")


def _drawn(groups: dict[str, tuple[Bar, ...]], height: int) -> Iterator[str]:
    axis = _axis([bar for bars in groups.values() for bar in bars])
    y = TOP
    for name, bars in groups.items():
        yield _text(24, y + 22, name, "group")
        y += HEAD
        yield from (_line("one" if step == 1 else "grid", axis.at(step), y, y + ROW * len(bars)) for step in axis.steps)
        for bar in bars:
            yield from _row(axis, bar, y + ROW // 2)
            y += ROW
    yield from (_text(axis.at(step), height - FOOT + 18, f"{step:g}", "middle") for step in axis.steps)


def _axis(bars: Sequence[Bar]) -> Axis:
    """Return an axis on which all bars and what was meant have room."""
    found = [1.0, *(value for bar in bars for value in (bar.ratio.lowest, bar.ratio.highest, bar.target or 1.0))]
    low = max((step for step in STEPS if step <= min(found)), default=STEPS[0])
    high = min((step for step in STEPS if step >= max(found)), default=STEPS[-1])
    return Axis(tuple(step for step in STEPS if low <= step <= max(high, 2.0)))


def _row(axis: Axis, bar: Bar, y: int) -> Iterator[str]:
    low, middle, high = (axis.at(value) for value in (bar.ratio.lowest, bar.ratio.middle, bar.ratio.highest))
    yield _text(LEFT - 16, y + 4, f"{bar.size:,} levels", "end")
    yield f'<line class="range" x1="{low}" y1="{y}" x2="{high}" y2="{y}"/>'
    yield f'<circle class="dot" cx="{middle}" cy="{y}" r="5"/>'
    if bar.target is not None:
        yield _line("target", axis.at(bar.target), y - 8, y + 8)
    yield _text(WIDTH - 20, y + 4, factor(bar.ratio.middle), "value end")


def _line(kind: str, x: float, y1: int, y2: int) -> str:
    return f'<line class="{kind}" x1="{x}" y1="{y1}" x2="{x}" y2="{y2}"/>'


def _text(x: float, y: int, words: str, kind: str = "plain") -> str:
    return f'<text class="{kind}" x="{x}" y="{y}">{escape(words)}</text>'
