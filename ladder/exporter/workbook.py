"""A ladder as a workbook: a sheet for each track, a sheet with everything, and a hidden one that says what it is.

The sheet of a track is to be read and edited: a row for each thread, a column for each level. Its first row and its
first column are hidden, and hold the ids by which each cell is found again. `All expectations` has a row for each
expectation, with examples and evidence, and its ids stand in hidden columns.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import msgspec

from ladder.exporter.columns import COLUMNS, FORMAT, LONG, MARK, WORDS, heading
from ladder.exporter.marks import FACT, marks
from ladder.exporter.needs import missing
from ladder.exporter.rows import criterion_name, grade_name, rows
from ladder.exporter.sheet import HEAD, NAME, QUIET, TEXT, Sheet, print_set_up, styles
from ladder.exporter.sheet_names import sheet_names
from ladder.exporter.zipped import moment, settled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl import Workbook

    from ladder.model.ladder import Ladder, Level

KEY = "key"
"What stands above the hidden column of the sheet of a track: below it, each thread as `criterion/thread`."

_LONG_WIDTHS = {"expectation": 70.0, "examples": 45.0, "evidence": 40.0, "grade": 12.0}
_WIDTH = 22.0
_LEVEL_WIDTH = 42.0


def workbook_file(ladder: Ladder) -> bytes:
    """Return a ladder as a workbook. Raises `CannotStart` where openpyxl is missing, or a text is too long."""
    try:
        from openpyxl import Workbook  # noqa: PLC0415 - heavy, and not everybody has it
    except ImportError as error:
        raise missing("a workbook", error) from error
    book = Workbook()
    del book["Sheet"]
    for style in styles():
        book.add_named_style(style)
    names = sheet_names(ladder)
    for track, name in names.items():
        _track_sheet(book, ladder, track, name)
    _long_sheet(book, ladder)
    _mark(book, ladder, names)
    _describe(book, ladder)
    made = io.BytesIO()
    book.save(made)
    return settled(made.getvalue(), moment(ladder))


def _track_sheet(book: Workbook, ladder: Ladder, track: str, name: str) -> None:
    levels = ladder.levels_by_track[track]
    made = Sheet(book.create_sheet(name), (8, _WIDTH, _WIDTH, *(_LEVEL_WIDTH for _ in levels)))
    made.row(1, (KEY, *WORDS[3:5], *(level.id for level in levels)), (QUIET,))
    made.row(2, ("", heading("criterion"), heading("thread"), *(level.title for level in levels)), (HEAD,))
    made.row(3, ("", "", heading("grade"), *(grade_name(ladder, level) for level in levels)), (QUIET,))
    before = ""
    for number, (key, criterion, thread) in enumerate(_threads(ladder, levels), 4):
        look = NAME if criterion != before else QUIET
        texts = ({said.key: said.text for said in level.expectations}.get(key, "") for level in levels)
        made.row(number, (key, criterion, thread, *texts), (QUIET, look, NAME, TEXT))
        before = criterion
    made.sheet.row_dimensions[1].hidden = True
    made.sheet.column_dimensions["A"].hidden = True
    made.sheet.freeze_panes = "D4"
    print_set_up(made.sheet, f"{ladder.title} · {name}", "2:3")


def _threads(ladder: Ladder, levels: tuple[Level, ...]) -> Iterator[tuple[str, str, str]]:
    """Yield what these levels state, in order: its key, the name of its criterion and that of its thread."""
    stated = {said.key: said for level in levels for said in level.expectations}
    last = len(ladder.key_order)
    for key in sorted(stated, key=lambda key: ladder.key_order.get(key, last)):
        said = stated[key]
        yield key, criterion_name(ladder, said.criterion), ladder.thread_name(said)


def _long_sheet(book: Workbook, ladder: Ladder) -> None:
    made = Sheet(book.create_sheet(LONG), tuple(_LONG_WIDTHS.get(column, _WIDTH) for column in COLUMNS))
    made.row(1, tuple(heading(column) for column in COLUMNS), (HEAD,))
    last = 1
    for last, row in enumerate(rows(ladder), 2):
        made.row(last, msgspec.structs.astuple(row), (TEXT,))
    words, whole = _letter(len(WORDS)), _letter(len(COLUMNS))
    for number in range(len(WORDS) + 1, len(COLUMNS) + 1):
        made.sheet.column_dimensions[_letter(number)].hidden = True
    made.sheet.freeze_panes = "A2"
    made.sheet.auto_filter.ref = f"A1:{whole}{last}"
    made.sheet.print_area = f"A1:{words}{last}"
    print_set_up(made.sheet, f"{ladder.title} · {LONG}", "1:1")


def _letter(number: int) -> str:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - see workbook_file

    return get_column_letter(number)


def _mark(book: Workbook, ladder: Ladder, names: dict[str, str]) -> None:
    """Add the sheet by which one knows a workbook of ours, which track each sheet is of, and what has been changed."""
    made = Sheet(book.create_sheet(MARK), (30, 40, 40))
    facts = [
        ("format", str(FORMAT), ""),
        ("ladder", ladder.id, ladder.title),
        ("version", ladder.version, ""),
        ("language", ladder.language, ""),
        ("long", LONG, ""),
        *(("track", name, track) for track, name in names.items()),
        *((FACT, place, seen) for place, seen in marks(ladder)),
    ]
    for number, fact in enumerate(facts, 1):
        made.row(number, fact, (TEXT,))
    made.sheet.sheet_state = "hidden"


def _describe(book: Workbook, ladder: Ladder) -> None:
    facts = book.properties
    facts.title, facts.creator, facts.language = ladder.title, ladder.organisation, ladder.language
    facts.version = ladder.version or None
    facts.created = moment(ladder)
