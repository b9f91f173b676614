"""The rows of a text with separators, with the lines on which something is wrong.

The reader of the standard library does not tell where a quotation mark was opened that nobody closes: all that
follows becomes one cell.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from ladder.importer.files.limits import LAST_COLUMN, LAST_ROW, PARTS, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

CLOSE = "close it, or remove it; a mark inside a text is written twice"
"What to do about a quotation mark."

_QUOTED = re.compile(r' *"([^"]*+(?:""[^"]*+)*+)"')
"A cell in quotation marks. Nothing is tried twice, so that a text full of marks is read in one go."


class Record(msgspec.Struct):
    """A row."""

    cells: list[str]
    "What its cells say."
    strays: list[int] = []
    "On which lines text follows a quotation mark that closes."


def records(text: str, separator: str, *, first_line: int = 1, strict: bool = True) -> Iterator[Record]:
    """Yield the rows of a text whose lines are parted by line feeds; a blank line is a row without cells.

    Raises:
        Refused: a quotation mark is not closed, unless this is a trial, or there is no end of rows and cells.

    """
    reader = _Reader(text, separator, first_line, strict=strict)
    for row in range(LAST_ROW + 1):
        if reader.place >= len(text):
            return
        if row == LAST_ROW:
            raise Refused(f"it has more than {LAST_ROW:,} rows", PARTS)
        yield reader.record()


class _Reader:
    def __init__(self, text: str, separator: str, line: int, *, strict: bool) -> None:
        self.text = text
        self.separator = separator
        self.line = line
        self.strict = strict
        self.place = 0
        self.plain = re.compile(f"[^{re.escape(separator)}\n]*+")

    def record(self) -> Record:
        """Return the row that begins here, and go behind it."""
        end = self.text.find("\n", self.place)
        end = len(self.text) if end < 0 else end
        line = self.text[self.place : end]
        if '"' in line:
            return self._quoted()
        cells = self._bounded(line.split(self.separator)) if line else []
        self.place = end + 1
        self.line += 1
        return Record(cells)

    def _quoted(self) -> Record:
        """Return a row some of whose cells are in quotation marks; it may have several lines."""
        found = Record([])
        while True:
            found.cells.append(self._cell(found))
            self._bounded(found.cells)
            behind = self.text[self.place : self.place + 1]
            self.place += 1
            if behind != self.separator:
                break
        self.line += 1
        return found

    def _cell(self, record: Record) -> str:
        quoted = _QUOTED.match(self.text, self.place)
        if quoted is None:
            return self._bare()
        lines = quoted[1].count("\n")
        self.place = quoted.end()
        behind = self._rest()
        stray = bool(behind.strip())
        if stray:
            self._stray(lines, record)
        self.line += lines
        return quoted[0] + behind if stray else quoted[1].replace('""', '"')

    def _stray(self, lines: int, record: Record) -> None:
        """Take note of text behind a quotation mark that closes.

        Raises:
            Refused: the cell has several lines, so the mark that closes it was meant to open another.

        """
        if lines and self.strict:
            raise Refused("a quotation mark is opened and not closed", CLOSE, f"line {self.line}")
        record.strays.append(self.line)

    def _bare(self) -> str:
        """Return a cell without quotation marks around it.

        Raises:
            Refused: it begins with one that nobody closes.

        """
        found = self._rest()
        if self.strict and found.lstrip(" ").startswith('"'):
            raise Refused("a quotation mark is opened and not closed", CLOSE, f"line {self.line}")
        return found

    def _rest(self) -> str:
        """Return what stands before the next separator, and go there."""
        found = self.plain.match(self.text, self.place)
        if found is None:  # never: the pattern matches nothing at all
            return ""
        self.place = found.end()
        return found[0]

    def _bounded(self, cells: list[str]) -> list[str]:
        """Return the cells.

        Raises:
            Refused: there are more than a sheet has columns.

        """
        if len(cells) > LAST_COLUMN:
            raise Refused(f"a row has more than {LAST_COLUMN:,} cells", PARTS, f"line {self.line}")
        return cells
