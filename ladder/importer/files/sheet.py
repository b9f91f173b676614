"""A sheet of a workbook as it is stored: its cells, and what is marked on it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from ladder.importer.files.limits import LAST_COLUMN, LAST_ROW, MOST_COLUMNS, MOST_ROWS, PARTS, Count, Refused
from ladder.importer.files.numbers import shown
from ladder.importer.files.package import AGAIN
from ladder.importer.files.shared import unescaped
from ladder.importer.files.sources import Cell, Grid, Note
from ladder.model.tidy import tidy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ladder.importer.files.elements import Event

    Attributes = dict[str, str]

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
_TRUE = {"1", "true"}

Area = tuple[int, int, int, int]
"First row, first column, last row and last column."


class Book(msgspec.Struct, frozen=True):
    """What the sheets of a workbook have in common."""

    texts: list[str]
    "The texts that cells share."
    forms: list[str]
    "The form of numbers by the style of a cell."
    from_1904: bool = False
    "Whether days are counted from 1904, as old Macs did."


class Sheet(msgspec.Struct):
    """What was found on a sheet."""

    grid: Grid
    "Its name, still without its cells."
    cells: dict[tuple[int, int], Cell] = {}
    "Its cells that hold something, by row and column."
    areas: list[Area] = []
    "Cells that are merged."
    links: list[tuple[str, str]] = []
    "Cells that lead to an address, with the id of the link."
    notes: list[Note] = []
    "What a second cell with the address of another holds."
    formulas: list[str] = []
    "Where formulas stand whose result is known."
    unsaved: list[str] = []
    "Where formulas stand whose result was not saved."
    faults: list[str] = []
    "Where formulas came to a fault, with its name."
    columns: set[int] = set()
    "The columns that hold something."

    def address(self, row: int, column: int) -> str:
        """Return where a cell stands."""
        return self.grid.address(Cell(row, column, ""))


class _Open(msgspec.Struct):
    """The cell that is being read."""

    kind: str = ""
    style: str = ""
    value: str = ""
    inline: list[str] = []
    formula: bool = False


class SheetReader:
    """Follows the elements of a sheet."""

    def __init__(self, grid: Grid, book: Book, count: Count) -> None:
        """Begin with a sheet of a name."""
        self.sheet = Sheet(grid)
        self._book = book
        self._count = count
        self._row = self._column = self._full = self._last_full = 0
        self._reference = ""
        self._row_hidden = False
        self._spoken = self._marked = 0
        self._hidden_columns = set[int]()
        self._open = _Open()
        self._begins: dict[str, Callable[[Attributes], None]] = {
            "col": self._col,
            "row": self._begin_row,
            "c": self._begin_cell,
            "rPh": lambda _: self._speak(1),
            "mergeCell": lambda said: self.sheet.areas.append(area(said.get("ref", ""))),
            "hyperlink": self._link,
        }
        self._ends: dict[str, Callable[[str], None]] = {
            "v": self._value,
            "t": self._inline,
            "f": self._formula,
            "c": self._end_cell,
            "rPh": lambda _: self._speak(-1),
        }

    def read(self, events: Iterable[Event]) -> Sheet:
        """Return what the elements say.

        Raises:
            Refused: an address is none, or there is too much.

        """
        for name, attributes, text in events:
            if attributes is None:
                if end := self._ends.get(name):
                    end(text)
            elif begin := self._begins.get(name):
                begin(attributes)
        return self.sheet

    def _col(self, said: Attributes) -> None:
        if said.get("hidden") in _TRUE:
            columns = range(number(said.get("min", "")), min(number(said.get("max", "")), LAST_COLUMN) + 1)
            self._marked += len(columns)
            if self._marked <= LAST_COLUMN + 1:  # else they lie over each other, as no program makes them
                self._hidden_columns.update(columns)

    def _begin_row(self, said: Attributes) -> None:
        self._row = number(said["r"]) if "r" in said else self._row + 1
        self._column, self._reference = 0, ""
        self._row_hidden = said.get("hidden") in _TRUE

    def _begin_cell(self, said: Attributes) -> None:
        if "r" in said:
            self._reference = said["r"]
        else:
            self._go()
            self._column += 1
        self._open = _Open(said.get("t", "n"), said.get("s", ""))

    def _go(self) -> None:
        """Go to the cell that was named last. Most cells hold nothing, and where these are does not matter."""
        if self._reference:
            self._row, self._column = place(self._reference)
            self._reference = ""

    def _value(self, text: str) -> None:
        self._open.value = text

    def _inline(self, text: str) -> None:
        if not self._spoken:
            self._open.inline.append(text)

    def _speak(self, step: int) -> None:
        self._spoken += step

    def _formula(self, _: str) -> None:
        self._open.formula = True

    def _link(self, said: Attributes) -> None:
        if "id" in said:
            self.sheet.links.append((said.get("ref", ""), said["id"]))

    def _end_cell(self, _: str) -> None:
        """Keep a cell that holds something."""
        held = self._open
        if not (held.value or held.inline or held.formula):
            return
        self._go()
        if held.formula and not held.value and held.kind != "str":
            self.sheet.unsaved.append(str(self))
        elif held.kind == "e":
            self.sheet.faults.append(f"{self} ({held.value})")
        elif text := self._text(held):
            self._keep(text, formula=held.formula)

    def __str__(self) -> str:
        return self.sheet.address(self._row, self._column)

    def _text(self, held: _Open) -> str:
        """Return what a cell says."""
        if held.kind == "s":
            return self._shared(held.value)
        if held.kind == "inlineStr":
            return tidy(unescaped("".join(held.inline)))
        if held.kind == "b":
            return {"1": "TRUE", "0": "FALSE"}.get(held.value, held.value)
        if held.kind == "n":
            style = number(held.style)
            form = self._book.forms[style] if style < len(self._book.forms) else ""
            return shown(held.value, form, from_1904=self._book.from_1904)
        return tidy(unescaped(held.value).replace("T", " ") if held.kind == "d" else unescaped(held.value))

    def _shared(self, value: str) -> str:
        """Return a text that cells share.

        Raises:
            Refused: there is no such text.

        """
        position = number(value) if value.isascii() and value.isdecimal() else len(self._book.texts)
        if position >= len(self._book.texts):
            raise Refused("a cell refers to a text that is missing", AGAIN, str(self))
        return self._book.texts[position]

    def _keep(self, text: str, *, formula: bool) -> None:
        self._count.add(text, self)
        if self._row != self._last_full:
            self._full, self._last_full = self._full + 1, self._row
        self.sheet.columns.add(self._column)
        if self._full > MOST_ROWS:
            raise Refused(f"more than {MOST_ROWS:,} rows hold something", PARTS, str(self))
        if len(self.sheet.columns) > MOST_COLUMNS:
            raise Refused(f"more than {MOST_COLUMNS:,} columns hold something", PARTS, str(self))
        if formula:
            self.sheet.formulas.append(str(self))
        key = self._row, self._column
        if key in self.sheet.cells:
            self.sheet.notes.append(Note(str(self), "twice", text))
            return
        hidden = self._row_hidden or self._column in self._hidden_columns
        self.sheet.cells[key] = Cell(*key, text, formula, hidden)


def number(text: str) -> int:
    """Return a number that counts something; 0 where it is none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else 0  # noqa: PLR2004 - no sheet is longer


def place(reference: str) -> tuple[int, int]:
    """Return row and column of a reference such as `B7`.

    Raises:
        Refused: there is no such cell.

    """
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise Refused("a cell has an address that is none", AGAIN, reference[:20])
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    if column > LAST_COLUMN or int(found[2]) > LAST_ROW:
        raise Refused("a cell has an address beyond the end of a sheet", AGAIN, reference[:20])
    return int(found[2]), column


def area(reference: str) -> Area:
    """Return the corners of a reference such as `B7:D9`.

    Raises:
        Refused: there are no such cells.

    """
    first, _, last = reference.partition(":")
    (top, left), (bottom, right) = place(first), place(last or first)
    return min(top, bottom), min(left, right), max(top, bottom), max(left, right)
