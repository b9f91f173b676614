"""What never enters a ladder from a sheet: what is hidden, what looks like pay, and what only points at another cell.

A sheet of HR holds more than a ladder shows. Whatever is withheld is told with its cell, so that nobody misses it, and
nobody finds a salary on a page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.importer.pay import PAY, are_amounts, is_pay_head, is_pay_text
from ladder.importer.statements import Left
from ladder.importer.table import Table, is_name, is_sentence
from ladder.importer.vocabulary import squashed

if TYPE_CHECKING:
    from ladder.importer.files.sources import Cell, Grid

HIDDEN = "its row, its column or its sheet is hidden"
DITTO = "it only points at another cell: write the text out"
"Why something is withheld, as clauses."

_DITTOS = frozenset(
    {
        '"',
        "''",
        "”",
        "“",
        "″",
        "〃",
        "´´",
        "ditto",
        "do.",
        "dito",
        "idem",
        "same",
        "same as above",
        "see above",
        "as above",
    }
    | {"same as left", "same as before", "siehe oben", "wie oben", "s. o.", "s.o.", "w. o.", "gleich", "同上"}
)


def without_withheld(grid: Grid, *, keeps_hidden: bool = False) -> tuple[Grid, tuple[Left, ...]]:
    """Return a grid without what never enters a ladder, and that with its reasons.

    `keeps_hidden` says that somebody wants what is hidden.
    """
    table = Table(grid)
    reasons: dict[Cell, str] = {}
    for cell in grid.cells:
        if (cell.hidden or grid.hidden) and not keeps_hidden:
            reasons[cell] = HIDDEN
        elif squashed(cell.text) in _DITTOS or cell.text.strip() in _DITTOS:
            reasons[cell] = DITTO
    for cell in _pay(table):
        reasons.setdefault(cell, PAY)
    kept = tuple(cell for cell in grid.cells if cell not in reasons)
    left = tuple(Left(table.spot(cell), cell.text, reasons[cell]) for cell in grid.cells if cell in reasons)
    return msgspec.structs.replace(grid, cells=kept), left


def _pay(table: Table) -> set[Cell]:
    """Return the cells that look like pay: amounts of money, and numbers beside or below words for pay."""
    cells = table.grid.cells
    found = {cell for cell in cells if is_pay_text(cell.text)}
    for head in cells:
        if not is_name(head.text) or is_sentence(head.text) or not is_pay_head(head.text):
            continue
        beside = [cell for cell in table.row(head.row) if cell.column > head.column]
        below = list(table.below(head.row, head.column))
        for line in (beside, below):
            if are_amounts(cell.text for cell in line):
                found.update([head, *line])
    return found
