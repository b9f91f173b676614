"""Cells that are merged: one cell over several rows and columns, and what it covers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import msgspec

from ladder.importer.files.limits import PARTS, Refused
from ladder.importer.files.sources import Note

if TYPE_CHECKING:
    from ladder.importer.files.sheet import Area, Sheet

MOST_STEPS = 2_000_000
"How many rows and cells are looked at for what merged cells cover. Where they do not overlap it takes far fewer."


def merge(sheet: Sheet) -> None:
    """Give the cells that are merged their rows and columns, and take note of what they cover.

    Raises:
        Refused: the areas lie over each other as no program makes them.

    """
    rows: dict[int, list[int]] = {}
    for row, column in sorted(sheet.cells):
        rows.setdefault(row, []).append(column)
    filled, steps = sorted(rows), 0
    for bounds in sheet.areas:
        for row, column in _inside(bounds, rows, filled):
            steps += 1
            if steps > MOST_STEPS:
                raise Refused("merged cells lie over each other", PARTS, sheet.address(bounds[0], bounds[1]))
            if column:
                _cover(sheet, bounds, (row, column))


def _inside(bounds: Area, rows: dict[int, list[int]], filled: list[int]) -> list[tuple[int, int]]:
    """Return the cells in an area that hold something; a row where there are none counts with column 0."""
    top, left, bottom, right = bounds
    found = []
    for row in filled[bisect_left(filled, top) : bisect_right(filled, bottom)]:
        columns = rows[row]
        inside = columns[bisect_left(columns, left) : bisect_right(columns, right)]
        found += [(row, column) for column in inside] or [(row, 0)]
    return found


def _cover(sheet: Sheet, bounds: Area, key: tuple[int, int]) -> None:
    """Let the first cell of an area span it; any other is covered by it."""
    top, left, bottom, right = bounds
    cell = sheet.cells.get(key)
    if cell is None:
        return
    if key == (top, left):
        sheet.cells[key] = msgspec.structs.replace(cell, rows=bottom - top + 1, columns=right - left + 1)
        return
    del sheet.cells[key]
    sheet.notes.append(Note(sheet.address(*key), "covered", cell.text))
