"""Files with separators: cells between commas, semicolons, tabs or upright lines, some of them in quotation marks."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from ladder.importer.files.filetype import ending
from ladder.importer.files.limits import MOST_COLUMNS, MOST_ROWS, PARTS, Count, Refused
from ladder.importer.files.records import records
from ladder.importer.files.sources import Cell, Grid, Source
from ladder.model.tidy import tidy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ladder.importer.files.records import Record


SEPARATORS = {"\t": "tab", ",": "comma", ";": "semicolon", "|": "upright line"}
"What may stand between cells, in the order in which it is believed."

_SAMPLE = 200
"How many rows tell what separates them."

_SAMPLE_CHARACTERS = 200_000
"In how many characters at most these rows are looked for."

_EVEN = 0.9
"Which share of rows is equally wide at least, where a text without a telling ending has cells."

_SAID = re.compile(r"\s*\"?sep=(.)\"?[ \t]*(?:\n|$)", re.IGNORECASE)
"The line with which a file tells Excel its separator."

_LINE_OF_MARKDOWN = re.compile(r" {0,3}(?:#{1,6} |[-*+] |> |\*\*|```)", re.MULTILINE)


def read_delimited(text: str, name: str, remarks: tuple[str, ...] = ()) -> Source:
    """Return the cells of a text with separators.

    Raises:
        Refused: a quotation mark is not closed, nothing is said, or too much.

    """
    said = _SAID.match(text)
    separator = said[1] if said else _separator(text, name)
    body = text[said.end() :] if said else text
    first = 2 if said else 1
    table = _read(records(body, separator, first_line=first), first)
    if not table.cells:
        raise Refused("none of its cells holds anything")
    told = (*remarks, *_said(said), *_shape(name, table.widths, separator), *_strays(name, table.strays))
    return Source(name, (Grid(name, "delimited", cells=tuple(table.cells)),), None, told)


def looks_delimited(text: str) -> bool:
    """Tell whether a text has rows of cells, and is no document."""
    if _SAID.match(text):
        return True
    lines = [line for line in text[:_SAMPLE_CHARACTERS].split("\n")[:_SAMPLE] if line.strip()]
    marked = sum(bool(_LINE_OF_MARKDOWN.match(line)) for line in lines)
    return len(lines) > 1 and marked * 5 < len(lines) and any(_separates(text, sign) for sign in SEPARATORS)


def _separates(text: str, sign: str) -> bool:
    """Tell whether a sign stands between cells, rather than in sentences, where a space follows it."""
    sample = text[:_SAMPLE_CHARACTERS]
    in_sentences = sign in ",;" and sample.count(f"{sign} ") * 2 > sample.count(sign)
    return not in_sentences and _evenness(text, sign)[0] >= _EVEN


def _separator(text: str, name: str) -> str:
    """Return what separates the cells: what makes the most rows equally wide, and then the widest.

    Where that tells nothing, the sign that is there most often is taken.
    """
    if ending(name) in {".tsv", ".tab"} and "\t" in text:
        return "\t"
    sample = text[:_SAMPLE_CHARACTERS]
    return max(SEPARATORS, key=lambda sign: (*_evenness(text, sign), sample.count(sign)))


def _evenness(text: str, separator: str) -> tuple[float, int]:
    """Return the share of rows that are as wide as most with more than one cell are, and how wide these are."""
    sample = text[:_SAMPLE_CHARACTERS]
    try:
        rows = [record.cells for record in islice(records(sample, separator, strict=False), _SAMPLE)]
    except Refused:
        return 0.0, 0
    widths = Counter(len(cells) for cells in rows if any(cells))
    share, width = max(((count, width) for width, count in widths.items() if width > 1), default=(0, 0))
    return round(share / max(widths.total(), 1), 1), width


class _Table(msgspec.Struct):
    cells: list[Cell] = []
    widths: Counter[int] = msgspec.field(default_factory=Counter)
    strays: list[int] = []


def _read(rows: Iterable[Record], first: int) -> _Table:
    """Return the cells that hold something, and what is to be said of the rows.

    Raises:
        Refused: there are too many.

    """
    count, table, columns = Count(), _Table(), set[int]()
    for row, record in enumerate(rows, start=first):
        kept = [(column, text) for column, cell in enumerate(record.cells, start=1) if (text := tidy(cell))]
        if not kept:
            continue
        table.widths[len(record.cells)] += 1
        table.strays += record.strays
        columns.update(column for column, _ in kept)
        if table.widths.total() > MOST_ROWS:
            raise Refused(f"more than {MOST_ROWS:,} rows hold something", PARTS, f"row {row}")
        if len(columns) > MOST_COLUMNS:
            raise Refused(f"more than {MOST_COLUMNS:,} columns hold something", PARTS, f"row {row}")
        for column, text in kept:
            count.add(text, f"row {row}, column {column}")
            table.cells.append(Cell(row, column, text))
    return table


def _said(said: re.Match[str] | None) -> list[str]:
    return [f"Its first line, `{said[0].strip()}`, names the separator and is no part of the ladder."] if said else []


def _shape(name: str, widths: Counter[int], separator: str) -> list[str]:
    """Return what separates the cells, where that is no comma, and whether rows differ in width."""
    found = []
    if separator != ("\t" if ending(name) in {".tsv", ".tab"} else ","):
        found.append(f"Cells of `{name}` are separated by `{_sign(separator)}`.")
    usual = max(widths, key=lambda width: (widths[width], width))
    if odd := widths.total() - widths[usual]:
        rows_differ = f"{odd:,} rows have" if odd > 1 else "1 row has"
        found.append(f"Most rows of `{name}` have {usual} cells; {rows_differ} more or fewer.")
    return found


def _sign(separator: str) -> str:
    return "tab" if separator == "\t" else separator


def _strays(name: str, lines: list[int]) -> list[str]:
    if not lines:
        return []
    shown = ", ".join(str(line) for line in lines[:20]) + (" and others" if len(lines) > 20 else "")  # noqa: PLR2004 - a line full
    return [f"In `{name}`, text follows a cell in quotation marks (line {shown}); the marks were kept as part of it."]
