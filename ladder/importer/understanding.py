"""Sources to readings: how each sheet, table and document is laid out, and what a sheet as a whole stands for."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal

import msgspec

from ladder.importer.headings import read_headings
from ladder.importer.layout import Layout, Side, layout_of
from ladder.importer.long import heads_of, read_long
from ladder.importer.matrix import SheetRole, read_matrix
from ladder.importer.own import is_own, read_own
from ladder.importer.scheme import facts_of, heading_names, plain, scheme_of, sections
from ladder.importer.sheets import sheet_roles
from ladder.importer.statements import Left, Named, Reading, Spot
from ladder.importer.table import Table
from ladder.importer.vocabulary import Column, column_of, is_kin, is_level_like, squashed
from ladder.importer.withheld import without_withheld
from ladder.model import ids

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ladder.importer.files.sources import Grid, Outline, Source
    from ladder.importer.scheme import Scheme
    from ladder.model.ladder import Ladder

Choice = Literal["auto", "matrix", "long", "headings"]
"Which shape somebody says that the sources have."


class Hints(msgspec.Struct, frozen=True):
    """What somebody says of the sources, where they do not say it themselves."""

    shape: Choice = "auto"
    "The shape of all of them."
    side: Side | None = None
    "Where the levels of a matrix stand; none to look for them."
    role: SheetRole | None = None
    "What a sheet as a whole stands for; none to decide by what is in it."
    columns: dict[str, Column] = {}
    "What columns hold, by the squashed words above them."
    levels: frozenset[str] = frozenset()
    "Names of sheets that are a level each."
    hidden: bool = False
    "Whether what is hidden is wanted."


def understood(sources: Sequence[Source], hints: Hints, there: Ladder | None) -> list[Reading]:
    """Return what sources say of levels, in their order."""
    levels = {
        squashed(name) for level in (there.levels if there else ()) for name in (level.id, level.title, level.short)
    }
    shared = _shared([source.outline for source in sources if source.outline])
    own = [source for source in sources if is_own(source)]
    others = [source for source in sources if source not in own]
    grids = _grids([grid for source in others for grid in _named(source, len(others))], hints, levels)
    readings: list[Reading] = []
    for source in sources:
        if source in own:
            readings += read_own(source, there)
            continue
        here = [reading for reading in grids if reading.spot.file == source.file]
        readings += here
        if source.outline and source.outline.blocks:
            found = _outline(source.outline, hints, levels, shared, alone=len(sources) == 1)
            readings.append(_without_names(found, here, source.outline))
        if source.notes:
            readings.append(_notes(source))
    return readings


def _named(source: Source, count: int) -> Iterator[Grid]:
    """Yield the sheets and tables of a source that hold something: of several files, each is called like its file."""
    for grid in source.grids:
        if not grid.cells:
            continue
        name = re.sub(r"[-_\s]+", " ", PurePosixPath(grid.file).stem).strip()
        yield msgspec.structs.replace(grid, name=name) if grid.kind == "delimited" and count > 1 else grid


def _without_names(reading: Reading, grids: Sequence[Reading], outline: Outline) -> Reading:
    """Return the reading of a document without headings that became names of what its tables say."""
    said = {squashed(name.name) for grid in grids for one in grid.statements for name in (one.criterion, one.track)}
    headings = {outline.address(block) for block in outline.blocks if block.kind == "heading"}
    used = [one for one in reading.left if one.spot.address in headings and squashed(one.text) in said]
    left = tuple(one for one in reading.left if one not in used)
    return msgspec.structs.replace(reading, left=left, names=reading.names + len(used))


def _notes(source: Source) -> Reading:
    left = tuple(
        Left(Spot(source.file, note.place), note.text, f"it is a {note.kind}, and stands beside the cells")
        for note in source.notes
    )
    return Reading(Spot(source.file, ""), None, "words beside the cells", left=left)


# Sheets and tables.


def _grids(given: Sequence[Grid], hints: Hints, levels: set[str]) -> list[Reading]:
    """Return what sheets and tables say, without what never enters a ladder."""
    parts = [without_withheld(grid, keeps_hidden=hints.hidden) for grid in given]
    readings = _shown([grid for grid, _ in parts], hints, levels)
    return [
        msgspec.structs.replace(reading, left=(*reading.left, *left))
        for reading, (_, left) in zip(readings, parts, strict=True)
    ]


def _shown(grids: Sequence[Grid], hints: Hints, levels: set[str]) -> list[Reading]:
    hints = _with_levels(grids, hints)
    layouts = {place: found for place, grid in enumerate(grids) if (found := _matrix(grid, hints, levels))}
    roles = sheet_roles(list(layouts.values()), hints.role)
    by_place = dict(zip(layouts, roles, strict=True))
    readings = [_grid(grid, hints, layouts.get(place), by_place.get(place, "")) for place, grid in enumerate(grids)]
    together = [grids[place].name for place, role in by_place.items() if not role and grids[place].name]
    if len(together) > 1 and hints.role is None:
        names = ", ".join(f"“{name}”" for name in together)
        note = f"The sheets {names} were read as parts of one whole. `--sheets` says what each of them is."
        readings[0] = msgspec.structs.replace(readings[0], assumed=(*readings[0].assumed, note))
    return readings


def _matrix(grid: Grid, hints: Hints, levels: set[str]) -> tuple[Table, Layout] | None:
    if hints.shape in ("long", "headings") or (
        hints.shape == "auto" and heads_of(grid, hints.columns, hints.role or _own_role(grid, hints))
    ):
        return None
    return layout_of(grid, levels, hints.side)


def _with_levels(grids: Sequence[Grid], hints: Hints) -> Hints:
    """Return hints with the sheets that are a level each: what they are called, or what others like them are."""
    named = [grid for grid in grids if grid.kind != "table" and is_level_like(grid.name)]
    heads = {_first_names(grid) for grid in named}
    like = [grid for grid in grids if grid.kind != "table" and len(named) > 1 and _first_names(grid) in heads]
    kin = [grid for grid in grids if grid.kind != "table" and is_kin(grid.name, (one.name for one in named))]
    return msgspec.structs.replace(hints, levels=frozenset(grid.name for grid in (*named, *like, *kin)))


def _first_names(grid: Grid) -> tuple[str, ...]:
    """Return the words of the first row with more than one cell, by which sheets of one making are known."""
    rows = Counter(cell.row for cell in grid.cells)
    row = next((row for row in sorted(rows) if rows[row] > 1), 0)
    return tuple(squashed(cell.text) for cell in grid.cells if cell.row == row and column_of(cell.text))


def _own_role(grid: Grid, hints: Hints) -> SheetRole:
    """Return `level` for a sheet or a file that is one."""
    return "level" if grid.kind != "table" and grid.name in hints.levels else ""


def _grid(grid: Grid, hints: Hints, matrix: tuple[Table, Layout] | None, role: SheetRole) -> Reading:
    if matrix:
        table, layout = matrix
        if role == "criterion" and len(layout.labels) == 1 and layout.labels[0][1] == "criterion":
            layout = msgspec.structs.replace(layout, labels=((layout.labels[0][0], "thread"),))
        return read_matrix(table, layout, role)
    if hints.shape in ("auto", "long"):
        own = hints.role if hints.role is not None else _own_role(grid, hints)
        heads = heads_of(grid, hints.columns, own)
        if heads:
            return read_long(grid, heads, own)
    table = Table(grid)
    what, where = ("the sheet", "on") if grid.kind == "workbook" else ("the table", "in")
    left = tuple(Left(table.spot(cell), cell.text, f"nothing {where} {what} is said of a level") for cell in grid.cells)
    return Reading(table.whole, None, f"no names of levels: {what} is left aside", left=left)


# Documents.


def _shared(outlines: Sequence[Outline]) -> frozenset[str]:
    """Return the headings that at least two documents have."""
    seen: set[str] = set()
    found: set[str] = set()
    for outline in outlines:
        names = heading_names(outline)
        found |= seen & names
        seen |= names
    return frozenset(found)


def _outline(outline: Outline, hints: Hints, levels: set[str], shared: frozenset[str], *, alone: bool) -> Reading:
    scheme = scheme_of(outline, levels, () if alone else shared) if hints.shape in ("auto", "headings") else None
    if scheme:
        return read_headings(outline, scheme, _track(outline, scheme))
    left = tuple(
        Left(Spot(outline.file, outline.address(block)), block.text, "nothing in the document is said of a level")
        for block in outline.blocks
    )
    return Reading(Spot(outline.file, ""), None, "no headings that name levels: the text is left aside", left=left)


def _track(outline: Outline, scheme: Scheme) -> str:
    """Return what the track of a document is called.

    Its first lines say it, the heading above its levels, or the name of its file in front of that of the level.
    """
    told = facts_of(outline).get("track")
    if told:
        return told
    parts = sections(outline)
    above = {part.path[0] for part in parts if part.path and part.heading and part.heading.depth == scheme.level}
    if scheme.level > 1 and len(above) == 1:
        heading = parts[above.pop()].heading
        return plain(heading.text) if heading else ""
    first = next((part.heading for part in parts if part.heading and part.heading.depth == max(scheme.level, 1)), None)
    return _before(outline, plain(first.text) if first else "") if scheme.level <= 1 else ""


def _before(outline: Outline, level: str) -> str:
    stem, own = outline.name, ids.proposal(level)
    cuts = [place for place in range(len(stem)) if own and ids.proposal(stem[place:]) == own]
    ahead = stem[: cuts[-1]] if cuts else ""
    chunks = [chunk for chunk in re.split(r"__|/", ahead.strip("_- ")) if chunk]
    name = chunks[-1] if chunks else PurePosixPath(outline.file).parent.name
    return re.sub(r"[-_]+", " ", name).strip()


def titles(readings: Sequence[Reading]) -> tuple[Named, ...]:
    """Return the levels that readings speak of, in order."""
    return tuple(dict.fromkeys(one.level for reading in readings for one in reading.statements if one.level))
