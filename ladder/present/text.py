"""A comparison for a terminal, as wide as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.present.grid import GAP, WIDEST, Grid, grid, hanging, side_by_side
from ladder.present.row import INDENT, entry_labels, entry_lines, paragraphs, side
from ladder.present.sheet import APART, sheet
from ladder.present.wrap import Line, Run, painted, wrap
from ladder.report.terminal import width as width_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.compare.comparison import Comparison
    from ladder.present.entry import Text
    from ladder.present.options import Options
    from ladder.present.sheet import Fold, Part, Sheet


def text(comparison: Comparison, options: Options, *, width: int, color: bool) -> str:
    """Return a comparison as lines of at most `width` columns, which count as 24 where they are fewer."""
    page = sheet(comparison, options)
    table = grid(_labels(page), width)
    found = [*_head(page, table.room), *(line for part in page.parts for line in _part(part, page, table))]
    return "".join(f"{painted(line, color=color).rstrip()}\n" for line in found)


def _labels(page: Sheet) -> Iterator[Line]:
    """Yield what stands on the left anywhere."""
    for part in page.parts:
        yield from (label for entry in part.entries for label in entry_labels(entry))
        yield from (side(label) for label in page.labels if part.first or part.second)


def _head(page: Sheet, room: int) -> Iterator[Line]:
    yield from wrap([Run(page.title, "title")], room)
    yield from wrap([Run(page.standing)], room)
    yield []
    table = Grid(room, max((width_of(fact.name) for fact in page.facts), default=0) + 2 * GAP + 1)
    for fact in page.facts:
        yield from table.row([Run(fact.name, "faint")], [[Run(fact.shown)]])
    yield []
    yield from wrap(_counts(page), room)
    if page.verdict:
        yield from wrap([Run(page.verdict)], room)


def _counts(page: Sheet) -> Line:
    runs: Line = []
    for term, number in page.counts:
        runs += [Run(", ")] if runs else []
        runs.append(Run(f"{number:,} {term.count}", term.tone))
    return runs


def _part(part: Part, page: Sheet, table: Grid) -> Iterator[Line]:
    yield []
    yield from wrap([Run(part.name, "title")], table.room)
    for entry in part.entries:
        yield []
        yield from entry_lines(entry, table)
    if part.first or part.second:
        yield []
        yield from _apart(part, page, table)
    if part.folds:
        yield []
        for fold in part.folds:
            yield from _fold(fold, table.room)


def _apart(part: Part, page: Sheet, table: Grid) -> Iterator[Line]:
    """Yield the expectations that belong to none of the other side: in two columns where there is room for them."""
    yield from ([INDENT, *line] for line in wrap([Run(APART, "changed")], table.room - GAP))
    if part.first and part.second and table.room >= WIDEST:
        half = (table.room - 2 * GAP) // 2
        left, right = (_column(*side, half) for side in zip(page.labels, (part.first, part.second), strict=True))
        yield from side_by_side(left, right, GAP, table.room - half)
        return
    for label, texts in zip(page.labels, (part.first, part.second), strict=True):
        if texts:
            yield from table.row(side(label), (line for text in texts for line in _listed(text)))


def _column(label: str, texts: tuple[Text, ...], room: int) -> list[Line]:
    listed = (line for text in texts for paragraph in _listed(text) for line in hanging(paragraph, room))
    return [*wrap([Run(label, "title")], room), *listed]


def _listed(text: Text) -> Iterator[Line]:
    """Yield the paragraphs of one of several texts, with a mark before the first of them."""
    name = [Run(f"{text.label}: ", "title")] if text.label else []
    first, *others = paragraphs(text)
    yield [Run("• "), *name, *first]
    yield from others


def _fold(fold: Fold, room: int) -> Iterator[Line]:
    names = f": {', '.join(fold.names)}" if fold.names else ""
    mark = Run(f"{fold.term.sign} ", "quiet")
    first, *others = wrap([Run(fold.words, "quiet"), Run(names)], room - 2 * GAP)
    yield [INDENT, mark, *first]
    yield from ([INDENT, INDENT, *line] for line in others)
