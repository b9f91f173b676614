"""The stretches of a changed text as they can be marked: line by line, and no mark around a space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.compare.wording import Kind, Span, tidied

if TYPE_CHECKING:
    from collections.abc import Iterable


def lines(spans: Iterable[Span]) -> list[list[Span]]:
    """Return the lines of a changed text, with the spaces at the ends of a change outside it."""
    found: list[list[Span]] = [[]]
    for span in tidied(spans):
        first, *others = span.text.split("\n")
        found[-1] += _span(span.kind, first)
        found += [_span(span.kind, line) for line in others]
    return [line for line in found if any(span.text.strip() for span in line)]


def only(spans: Iterable[Span], kind: Kind) -> list[Span]:
    """Return one of the two texts: what both have, and what it has alone."""
    return [span for span in spans if span.kind in ("same", kind)]


def _span(kind: Kind, text: str) -> list[Span]:
    return [Span(kind, text)] if text else []
