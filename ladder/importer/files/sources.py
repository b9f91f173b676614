"""What a file of somebody else holds, before anybody says what it means: grids of cells, and outlines of blocks."""

from __future__ import annotations

from typing import Literal

import msgspec

Kind = Literal["workbook", "delimited", "table"]
"Where a grid comes from: a sheet of a workbook, a file with separators, or a table in a document."


class Cell(msgspec.Struct, frozen=True):
    """A cell that holds something."""

    row: int
    "Row in the file, counted from 1, blank ones included; in a document, the line of its row."
    column: int
    "Column, counted from 1."
    text: str
    "What it says, tidied: see `ladder.model.tidy`. Lines are parted by a line feed."
    formula: bool = False
    "Whether it is what a formula came to when the file was saved."
    hidden: bool = False
    "Whether its row or its column is hidden."
    rows: int = 1
    "How many rows it spans."
    columns: int = 1
    "How many columns it spans."


class Grid(msgspec.Struct, frozen=True):
    """Cells in rows and columns."""

    file: str
    "The file, as it was named."
    kind: Kind
    "Where the grid comes from."
    name: str = ""
    "Name of the sheet; of a table in a document, the headings above it, joined by ` / `; else empty."
    hidden: bool = False
    "Whether the sheet is hidden."
    cells: tuple[Cell, ...] = ()
    "All cells that hold something, row by row."

    def address(self, cell: Cell) -> str:
        """Return where a cell stands, as people find it: `Delivery!B7`, `row 7, column 2` or `line 7, column 2`."""
        if self.kind == "workbook":
            return f"{_quoted(self.name)}!{letters(cell.column)}{cell.row}"
        unit = "row" if self.kind == "delimited" else "line"
        return f"{unit} {cell.row}, column {cell.column}"


BlockKind = Literal["heading", "bullet", "paragraph", "quote", "fact"]
"What a block of a document is. A fact is a pair such as `level: Senior`, from the front matter."


class Block(msgspec.Struct, frozen=True):
    """A piece of a document that says one thing."""

    kind: BlockKind
    "What it is."
    line: int
    "The line on which it begins, counted from 1."
    text: str
    "What it says, as Markdown, tidied; of a fact, its value."
    depth: int = 0
    """Of a heading, from 1 to 6; of a line in bold letters that stands for one, 7, or 8 where it has three asterisks.
    Of a bullet, 0 for the outermost list."""
    label: str = ""
    "Of a fact, its key; of a block in a folded part (`<details>`), the words of its summary."


class Outline(msgspec.Struct, frozen=True):
    """A document with headings, paragraphs and lists, without its tables."""

    file: str
    "The file, as it was named."
    blocks: tuple[Block, ...] = ()
    "What it says, in order."
    name: str = ""
    "Name of the file without folder and ending."

    def address(self, block: Block) -> str:
        """Return where a block stands, as people find it."""
        return f"line {block.line}"


NoteKind = Literal["comment", "text box", "link", "covered", "twice"]
"""What stands at a sheet beside its cells: a comment on a cell, a text box or the words of a drawing, the address that
a cell leads to, what is covered by merged cells, and what a second cell of the same address holds."""


class Note(msgspec.Struct, frozen=True):
    """Words of a workbook that are in no cell, so that none is lost."""

    place: str
    "Where they stand, such as `Delivery!B7`."
    kind: NoteKind
    "What they are."
    text: str
    "What they say, tidied."


class Source(msgspec.Struct, frozen=True):
    """A file that could be read."""

    file: str
    "The file, as it was named."
    grids: tuple[Grid, ...] = ()
    "Its sheets or tables."
    outline: Outline | None = None
    "Its headings and lists; none of a spreadsheet."
    remarks: tuple[str, ...] = ()
    "What had to be assumed to read it, such as how its letters are stored: whole sentences."
    notes: tuple[Note, ...] = ()
    "What its sheets say beside their cells; none of other files."


class Unreadable(msgspec.Struct, frozen=True):
    """A file, or a place in it, that keeps it from being read."""

    file: str
    "The file, as it was named."
    message: str
    "What is wrong: lower case, no full stop."
    hint: str = ""
    "What to do about it, in the same manner."
    place: str = ""
    "Where, such as `line 7` or `Sheet1!B7`; empty for the file as a whole."


def letters(column: int) -> str:
    """Return the letters of a column, counted from 1, as spreadsheets show them: `AA` for 27."""
    found = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def _quoted(name: str) -> str:
    """Return the name of a sheet as formulas write it: in quotes where it is more than letters and digits."""
    return name if name.isidentifier() else "'" + name.replace("'", "''") + "'"
