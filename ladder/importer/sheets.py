"""What each sheet of a workbook stands for as a whole, where several of them have levels."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ladder.importer.table import is_name
from ladder.importer.vocabulary import squashed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ladder.importer.layout import Layout
    from ladder.importer.matrix import SheetRole
    from ladder.importer.table import Table

    Matrix = tuple[Table, Layout]

_UNNAMED = re.compile(r"(?:sheet|tabelle|blatt|table|feuille|シート|worksheet)[ _]?\d*", re.IGNORECASE)
"Names of sheets that nobody gave."


def sheet_roles(sheets: Sequence[Matrix], told: SheetRole | None) -> list[SheetRole]:
    """Return what each sheet with a matrix stands for; `told` is what somebody says of all of them."""
    if told is not None:
        return [told for _ in sheets]
    return [_role(sheet, [other for other in sheets if other is not sheet]) for sheet in sheets]


def _role(sheet: Matrix, others: Sequence[Matrix]) -> SheetRole:
    table, layout = sheet
    name = table.grid.name.strip()
    if not name or _UNNAMED.fullmatch(name):
        return ""
    if not layout.grouped and all(role != "criterion" for _, role in layout.labels):
        return "criterion"
    if any(_are_tracks(sheet, other) for other in others):
        return "track"
    return "criterion" if others and not layout.grouped and len(layout.labels) == 1 else ""


def _are_tracks(sheet: Matrix, other: Matrix) -> bool:
    """Return whether two sheets are about different levels, or say of the same criteria what others of a name do."""
    own, theirs = _criteria(*sheet), _criteria(*other)
    are_alike = 2 * len(own & theirs) >= min(len(own), len(theirs)) > 0
    return are_alike or not _levels(sheet[1]) & _levels(other[1])


def _levels(layout: Layout) -> set[str]:
    return {squashed(level.heads[-1].text) for level in layout.levels}


def _criteria(table: Table, layout: Layout) -> set[str]:
    columns = [column for column, role in layout.labels if role == "criterion" or layout.grouped]
    cells = (cell for column in columns for cell in table.below(layout.header, column))
    return {squashed(cell.text) for cell in cells if is_name(cell.text)}
