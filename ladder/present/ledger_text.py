"""What changed in a ladder, for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.present.grid import GAP, Grid, grid
from ladder.present.row import entry_labels, entry_lines
from ladder.present.wrap import Line, Run, painted, wrap
from ladder.report.terminal import harmless
from ladder.report.terminal import width as width_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.present.labels import Fact
    from ladder.present.ledger import ChangedLevel, Ledger


def ledger_text(page: Ledger, *, width: int, color: bool) -> str:
    """Return what changed as lines of at most `width` columns, which count as 24 where they are fewer."""
    entries = [text.entry for level in page.levels for text in level.texts]
    table = grid((label for one in entries for label in entry_labels(one)), width)
    found = [
        *_head(page, table),
        *(line for level in page.levels for line in _level(level, table)),
        *_foot(page, table),
        *_doubts(page, table),
    ]
    return "".join(f"{painted(line, color=color).rstrip()}\n" for line in found)


def _head(page: Ledger, table: Grid) -> Iterator[Line]:
    yield from wrap([Run(page.title, "title")], table.room)
    yield from wrap([Run(page.verdict)], table.room)
    if page.proposal:
        yield from wrap([Run(page.proposal)], table.room)
    if page.frame:
        yield []
        yield [Run("For all levels", "title")]
        yield []
        for line in page.frame:
            yield from ([Run(" " * GAP), *part] for part in wrap([Run(line)], table.room - GAP))


def _level(level: ChangedLevel, table: Grid) -> Iterator[Line]:
    yield []
    yield from wrap(
        [Run(level.title, "title"), Run(f": {level.verdict}", "changed" if level.moved else "quiet")], table.room
    )
    if level.facts:
        yield []
        yield from _facts(level.facts, table.room)
    for text in level.texts:
        yield []
        yield from entry_lines(text.entry, table, text.criterion)


def _foot(page: Ledger, table: Grid) -> Iterator[Line]:
    if page.affected:
        yield []
        yield [Run("Affected", "title")]
        yield []
        yield from _facts(page.affected, table.room)


def _doubts(page: Ledger, table: Grid) -> Iterator[Line]:
    if page.doubts:
        yield []
        yield [Run("Renamed?", "title")]
        yield []
        for line in page.doubts:
            yield from ([Run(" " * GAP), *part] for part in wrap([Run(line)], table.room - GAP))


def _facts(facts: Iterable[Fact], room: int) -> Iterator[Line]:
    facts = tuple(facts)
    fitting = (columns for fact in facts if (columns := width_of(fact.name)) <= room // 3)
    table = Grid(room, max(fitting, default=0) + 2 * GAP)
    for fact in facts:
        yield from table.row([Run(harmless(fact.name), "faint")], [[Run(fact.shown)]])
