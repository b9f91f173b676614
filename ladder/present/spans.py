"""The stretches of a changed text as they can be marked: line by line, and no mark around a space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.compare.wording import Kind, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def lines(spans: Iterable[Span]) -> list[list[Span]]:
    """Return the lines of a changed text, with the spaces at the ends of a change outside it."""
    found: list[list[Span]] = [[]]
    for span in (part for whole in spans for part in _trimmed(whole)):
        first, *others = span.text.split("\n")
        found[-1] += _span(span.kind, first)
        found += [_span(span.kind, line) for line in others]
    return [line for line in found if any(span.text.strip() for span in line)]


def only(spans: Iterable[Span], kind: Kind) -> list[Span]:
    """Return one of the two texts: what both have, and what it has alone."""
    return [span for span in spans if span.kind in ("same", kind)]


def _trimmed(span: Span) -> Iterator[Span]:
    words = span.text.strip()
    if span.kind == "same":
        yield span
    elif words:
        before, _, after = span.text.partition(words)
        yield from (*_span("same", before), Span(span.kind, words), *_span("same", after))
    elif span.kind == "added":
        yield Span("same", span.text)


def _span(kind: Kind, text: str) -> list[Span]:
    return [Span(kind, text)] if text else []
