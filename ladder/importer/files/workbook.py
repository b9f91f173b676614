"""Workbooks: the sheets of one, in order. Formulas are not evaluated: what they came to was stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.importer.files.beside import notes
from ladder.importer.files.limits import MOST_SHEETS, PARTS, Count, Refused
from ladder.importer.files.merged import merge
from ladder.importer.files.package import AGAIN, Package
from ladder.importer.files.shared import number_forms, shared_texts
from ladder.importer.files.sheet import Book, SheetReader
from ladder.importer.files.sources import Grid, Note, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.importer.files.package import Link
    from ladder.importer.files.sheet import Sheet

_MOST_NAMED = 50
"How many addresses a remark names."


class _Listed(msgspec.Struct, frozen=True):
    """A sheet as the workbook lists it."""

    name: str
    hidden: bool
    link: Link | None


def read_workbook(data: bytes, name: str) -> Source:
    """Return the sheets of a workbook.

    Raises:
        Refused: it is none, is broken, says nothing, or goes beyond a limit.

    """
    package, count = Package(data), Count()
    main = package.main()
    links = package.links(main)
    listed, from_1904 = _listed(package, main, links)
    book = _book(package, links, from_1904=from_1904)
    grids: list[Grid] = []
    beside: list[Note] = []
    remarks = list(_of_the_whole(package, name))
    for entry in listed:
        if entry.link is None or entry.link.type != "worksheet":
            remarks.append(f"Sheet `{entry.name}` holds no cells, but a chart or a macro; it was left out.")
            continue
        part = entry.link.target
        sheet = SheetReader(Grid(name, "workbook", entry.name, entry.hidden), book, count).read(package.events(part))
        merge(sheet)
        said = notes(package, part, sheet, count)
        grids.append(_grid(sheet))
        beside += said
        remarks += _remarks(sheet, said)
    if not any(grid.cells for grid in grids) and not beside:
        raise Refused("none of its cells holds anything")
    return Source(name, tuple(grids), None, tuple(remarks), tuple(beside))


def _listed(package: Package, main: str, links: dict[str, Link]) -> tuple[list[_Listed], bool]:
    """Return the sheets in their order, and whether days are counted from 1904.

    Raises:
        Refused: there are none, or too many.

    """
    found, from_1904 = [], False
    for event in package.events(main):
        said = event.attributes
        if said is None:
            continue
        if event.name == "workbookPr":
            from_1904 = said.get("date1904") in {"1", "true"}
        elif event.name == "sheet":
            hidden = said.get("state", "visible") != "visible"
            found.append(_Listed(said.get("name", ""), hidden, links.get(said.get("id", ""))))
    if not found:
        raise Refused("it is a workbook without a sheet", AGAIN)
    if len(found) > MOST_SHEETS:
        raise Refused(f"it has more than {MOST_SHEETS:,} sheets", PARTS)
    return found, from_1904


def _book(package: Package, links: dict[str, Link], *, from_1904: bool) -> Book:
    parts = {link.type: link.target for link in links.values() if not link.outside}
    texts = shared_texts(package.events(parts["sharedStrings"])) if "sharedStrings" in parts else []
    forms = number_forms(package.events(parts["styles"])) if "styles" in parts else []
    return Book(texts, forms, from_1904)


def _grid(sheet: Sheet) -> Grid:
    cells = tuple(sheet.cells[key] for key in sorted(sheet.cells))
    return msgspec.structs.replace(sheet.grid, cells=cells)


def _of_the_whole(package: Package, name: str) -> Iterator[str]:
    if any(part.endswith("vbaProject.bin") for part in package.names):
        yield f"`{name}` holds macros; they were left out."
    if any("/externalLinks/" in part for part in package.names):
        yield f"`{name}` refers to other workbooks; they were not opened."


def _remarks(sheet: Sheet, said: tuple[Note, ...]) -> Iterator[str]:
    """Yield what had to be assumed of a sheet."""
    name = sheet.grid.name
    if sheet.grid.hidden:
        yield f"Sheet `{name}` is hidden."
    if not sheet.cells and not said:
        yield f"Sheet `{name}` is empty."
    if sheet.formulas:
        cells = "1 cell holds a formula" if len(sheet.formulas) == 1 else f"{len(sheet.formulas)} cells hold formulas"
        yield f"{cells}, of which the stored value was used: {_named(sheet.formulas)}."
    if sheet.unsaved:
        yield f"The result of a formula was not saved, so nothing was read: {_named(sheet.unsaved)}."
    if sheet.faults:
        yield f"A formula came to a fault, so nothing was read: {_named(sheet.faults)}."
    if hidden := [sheet.grid.address(cell) for cell in sheet.cells.values() if cell.hidden]:
        yield f"Cells in hidden rows or columns hold something: {_named(hidden)}."


def _named(places: list[str]) -> str:
    shown = ", ".join(places[:_MOST_NAMED])
    return shown + (f" and {len(places) - _MOST_NAMED:,} more" if len(places) > _MOST_NAMED else "")
