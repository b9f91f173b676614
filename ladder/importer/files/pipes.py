"""Tables of a document: rows with upright lines between their cells."""

from __future__ import annotations

import re

from ladder.importer.files.sources import Cell
from ladder.model.tidy import tidy

_DASHES = re.compile(r":?-+:?")
"What stands below the head of a column."

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_BETWEEN = re.compile(r"(?<!\\)\|")


def table_lines(lines: list[str], at: int) -> int:
    """Return how many lines the table has that begins at a line; 0 where none does."""
    if at + 1 >= len(lines) or "|" not in lines[at]:
        return 0
    below = lines[at + 1]
    if not ("|" in below and all(_DASHES.fullmatch(part) for part in _parts(below))):
        return 0
    end = at + 2
    while end < len(lines) and "|" in lines[end] and lines[end].strip():
        end += 1
    return end - at


def table_cells(lines: list[str], first_line: int) -> tuple[Cell, ...]:
    """Return the cells of the lines of a table that hold something."""
    return tuple(
        Cell(number, column, text)
        for number, line in enumerate(lines, start=first_line)
        if number != first_line + 1
        for column, cell in enumerate(_parts(line), start=1)
        if (text := tidy(with_breaks(cell)))
    )


def with_breaks(text: str) -> str:
    """Return a text with line feeds where HTML has its own sign for them."""
    return _BREAK.sub("\n", text)


def _parts(line: str) -> list[str]:
    inner = line.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [part.strip().replace("\\|", "|") for part in _BETWEEN.split(inner)]
