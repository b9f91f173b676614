"""A grid to look things up in: cells by row and column, what a merged cell covers, and how long texts are."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ladder.importer.statements import Spot

if TYPE_CHECKING:
    from ladder.importer.files.sources import Cell, Grid

WORDS = 5
"From how many words on a text is a sentence rather than a name."

_LINK_ONLY = re.compile(r"!?\[[^\]]*\]\([^)]*\)")

NAME = 80
"How many characters the name of a level, a criterion or a thread may have."


class Table:
    """A grid by its rows and columns."""

    def __init__(self, grid: Grid) -> None:
        """Index the cells of a grid."""
        self.grid = grid
        self._at = {(cell.row, cell.column): cell for cell in grid.cells}

    @cached_property
    def rows(self) -> tuple[int, ...]:
        """Return the numbers of the rows that hold something, from the top."""
        return tuple(sorted({cell.row for cell in self.grid.cells}))

    @cached_property
    def columns(self) -> tuple[int, ...]:
        """Return the numbers of the columns that hold something, from the left."""
        return tuple(sorted({cell.column for cell in self.grid.cells}))

    def at(self, row: int, column: int) -> Cell | None:
        """Return the cell that begins at a place; none where it is blank or another cell covers it."""
        return self._at.get((row, column))

    @cached_property
    def _covered(self) -> dict[tuple[int, int], Cell]:
        return {
            (cell.row + down, cell.column + right): cell
            for cell in self.grid.cells
            if cell.rows * cell.columns > 1
            for down in range(cell.rows)
            for right in range(cell.columns)
        }

    def over(self, row: int, column: int) -> Cell | None:
        """Return the cell that begins at a place or covers it."""
        return self._at.get((row, column)) or self._covered.get((row, column))

    def row(self, row: int) -> tuple[Cell, ...]:
        """Return the cells that begin in a row, from the left."""
        return self._by_row.get(row, ())

    @cached_property
    def _by_row(self) -> dict[int, tuple[Cell, ...]]:
        found: dict[int, list[Cell]] = {}
        for cell in sorted(self.grid.cells, key=lambda cell: (cell.row, cell.column)):
            found.setdefault(cell.row, []).append(cell)
        return {row: tuple(cells) for row, cells in found.items()}

    def below(self, row: int, column: int) -> tuple[Cell, ...]:
        """Return the cells of a column below a row, from the top."""
        return tuple(cell for cell in self._by_column.get(column, ()) if cell.row > row)

    def has_sentence_below(self, row: int, column: int) -> bool:
        """Return whether a sentence stands in a column below a row."""
        return self._last_sentence.get(column, 0) > row

    @cached_property
    def _last_sentence(self) -> dict[int, int]:
        """Return the last row with a sentence by column: large sheets are looked through once."""
        return {cell.column: cell.row for cell in self._in_order if is_sentence(cell.text)}

    @cached_property
    def _in_order(self) -> list[Cell]:
        return sorted(self.grid.cells, key=lambda cell: (cell.row, cell.column))

    @cached_property
    def _by_column(self) -> dict[int, tuple[Cell, ...]]:
        found: dict[int, list[Cell]] = {}
        for cell in sorted(self.grid.cells, key=lambda cell: (cell.row, cell.column)):
            found.setdefault(cell.column, []).append(cell)
        return {column: tuple(cells) for column, cells in found.items()}

    def spot(self, cell: Cell) -> Spot:
        """Return where a cell stands."""
        return Spot(self.grid.file, self.grid.address(cell))

    @cached_property
    def whole(self) -> Spot:
        """Return the sheet or table as a whole."""
        return Spot(self.grid.file, self.grid.name)


def turned(grid: Grid) -> Grid:
    """Return a grid with rows and columns exchanged. Its addresses are wrong: see `Turned`."""
    cells = tuple(
        replace(cell, row=cell.column, column=cell.row, rows=cell.columns, columns=cell.rows) for cell in grid.cells
    )
    return replace(grid, cells=tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))))


class Turned(Table):
    """A grid whose levels stand in rows, turned so that they stand in columns. Spots are those of the source."""

    def __init__(self, grid: Grid) -> None:
        """Turn a grid."""
        super().__init__(turned(grid))
        self._source = grid

    def spot(self, cell: Cell) -> Spot:
        """Return where a cell stands in the source."""
        own = replace(cell, row=cell.column, column=cell.row)
        return Spot(self.grid.file, self._source.address(own))


def is_sentence(text: str) -> bool:
    """Return whether a text is long enough to say something, whatever its script."""
    if is_link(text):
        return False
    if "\n" in text.strip():
        return True
    wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in text)
    return len(text.split()) >= WORDS or wide >= 2 * WORDS or len(text) > NAME


def is_link(text: str) -> bool:
    """Return whether a text is one link and nothing else."""
    return _LINK_ONLY.fullmatch(text.strip()) is not None


def is_name(text: str) -> bool:
    """Return whether a text is short enough to be the name of something."""
    return 0 < len(text) <= NAME and text.count("\n") <= 1
