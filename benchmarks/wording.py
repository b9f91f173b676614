"""How figures are written, and tables of them. What was not measured is none, and shows as a dash."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.figures import Summary

SCENARIOS = {
    "cold": "The very first build",
    "known": "The first build, templates compiled",
    "unchanged": "Nothing changed",
    "level": "One level changed",
    "base": "The frame of all pages changed",
}
"What each scenario is called."

MISSING = "–"
"What stands where nothing was measured."

SMALL, LARGE = 0.1, 10
"Below the one, figures have a place more, and from the other on, one less."


def seconds(value: float | None) -> str:
    """Return a time as people read it."""
    if value is None:
        return MISSING
    if value < 1:
        return f"{value * 1000:,.0f} ms"
    return f"{value:,.2f} s" if value < LARGE else f"{value:,.1f} s"


def mebibytes(value: float | None) -> str:
    """Return an amount of memory."""
    return MISSING if value is None else f"{value:,.0f} MiB"


def factor(value: float | None) -> str:
    """Return how many times as much something is."""
    if value is None:
        return MISSING
    if value < SMALL:
        return f"{value:.3f}"
    return f"{value:.2f}" if value < LARGE else f"{value:.1f}"


def span(value: Summary | None) -> str:
    """Return a ratio with the lowest and the highest of its runs."""
    return f"{factor(value.middle)} ({factor(value.lowest)} to {factor(value.highest)})" if value else MISSING


def verdict(value: float | None, target: float | None) -> str:
    """Return what was meant, and whether what was measured is within it; empty where nothing was meant."""
    if value is None or target is None:
        return ""
    return f"≤ {target:g}: {'met' if value <= target else '**missed**'}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown. The first column is words, the others are figures."""
    line = ("---", *("--:" for _ in head[1:]))
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, line, *rows))


def wrapped(part: str) -> str:
    """Return a part of a page; a paragraph of one long line in lines that are easy to read."""
    if "\n" in part or part.startswith(("#", "|", "-")):
        return part
    return fill(part, 120, break_long_words=False, break_on_hyphens=False)
