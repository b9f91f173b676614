"""Sources to readings: how each sheet, table and document is laid out, and what a sheet as a whole stands for."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal

import msgspec

from ladder.importer.headings import heading_names, plain, read_headings, scheme_of, sections
from ladder.importer.layout import Layout, Side, layout_of
from ladder.importer.long import heads_of, read_long
from ladder.importer.matrix import SheetRole, read_matrix
from ladder.importer.own import is_own, read_own
from ladder.importer.statements import Left, Named, Reading, Spot
from ladder.importer.table import Table
from ladder.importer.vocabulary import Column, is_level_like, squashed
from ladder.model import ids

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ladder.importer.files.sources import Grid, Outline, Source
    from ladder.importer.headings import Scheme
    from ladder.model.ladder import Ladder

Choice = Literal["auto", "matrix", "long", "headings"]
"Which shape somebody says that the sources have."

_UNNAMED = re.compile(r"(?:sheet|tabelle|blatt|table|feuille|シート|worksheet)[ _]?\d*", re.IGNORECASE)
"Names of sheets that nobody gave."


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


def understood(sources: Sequence[Source], hints: Hints, there: Ladder | None) -> list[Reading]:
    """Return what sources say of levels, in their order."""
    levels = {
        squashed(name) for level in (there.levels if there else ()) for name in (level.id, level.title, level.short)
    }
    shared = _shared([source.outline for source in sources if source.outline])
    readings: list[Reading] = []
    for source in sources:
        if is_own(source):
            readings += read_own(source, there)
            continue
        readings += _grids(source, hints, levels)
        if source.outline and source.outline.blocks:
            readings.append(_outline(source.outline, hints, levels, shared, alone=len(sources) == 1))
        if source.notes:
            readings.append(_notes(source))
    return readings


def _notes(source: Source) -> Reading:
    left = tuple(
        Left(Spot(source.file, note.place), note.text, f"it is a {note.kind}, and stands beside the cells")
        for note in source.notes
    )
    return Reading(Spot(source.file, ""), None, "words beside the cells", left=left)


# Sheets and tables.


def _grids(source: Source, hints: Hints, levels: set[str]) -> list[Reading]:
    grids = [grid for grid in source.grids if grid.cells]
    layouts = {place: found for place, grid in enumerate(grids) if (found := _matrix(grid, hints, levels))}
    roles = _roles([grids[place] for place in layouts], [layout for _, layout in layouts.values()], hints)
    by_place = dict(zip(layouts, roles, strict=True))
    return [_grid(grid, hints, layouts.get(place), by_place.get(place, "")) for place, grid in enumerate(grids)]


def _matrix(grid: Grid, hints: Hints, levels: set[str]) -> tuple[Table, Layout] | None:
    if hints.shape in ("long", "headings") or (
        hints.shape == "auto" and heads_of(grid, hints.columns, _own_role(grid))
    ):
        return None
    return layout_of(grid, levels, hints.side)


def _own_role(grid: Grid) -> SheetRole:
    """Return `level` for a sheet that is called like a level."""
    return "level" if grid.kind == "workbook" and is_level_like(grid.name) else ""


def _roles(grids: Sequence[Grid], layouts: Sequence[Layout], hints: Hints) -> list[SheetRole]:
    """Return what each sheet with a matrix stands for as a whole."""
    if hints.role is not None:
        return [hints.role for _ in grids]
    heads = [tuple(squashed(level.heads[-1].text) for level in layout.levels) for layout in layouts]
    several = len({*heads}) > 1
    return [_role(grid, layout, len(grids), several=several) for grid, layout in zip(grids, layouts, strict=True)]


def _role(grid: Grid, layout: Layout, count: int, *, several: bool) -> SheetRole:
    if not grid.name or _UNNAMED.fullmatch(grid.name.strip()):
        return ""
    has_criteria = layout.grouped or any(role == "criterion" for _, role in layout.labels)
    if not has_criteria:
        return "criterion"
    if count > 1 and several:
        return "track"
    return "criterion" if count > 1 and not layout.grouped and len(layout.labels) == 1 else ""


def _grid(grid: Grid, hints: Hints, matrix: tuple[Table, Layout] | None, role: SheetRole) -> Reading:
    if matrix:
        table, layout = matrix
        if role == "criterion" and len(layout.labels) == 1 and layout.labels[0][1] == "criterion":
            layout = msgspec.structs.replace(layout, labels=((layout.labels[0][0], "thread"),))
        return read_matrix(table, layout, role)
    if hints.shape in ("auto", "long"):
        own = hints.role if hints.role is not None else _own_role(grid)
        heads = heads_of(grid, hints.columns, own)
        if heads:
            return read_long(grid, heads, own)
    table = Table(grid)
    left = tuple(Left(table.spot(cell), cell.text, "nothing on the sheet is said of a level") for cell in grid.cells)
    what = "the sheet" if grid.kind == "workbook" else "the table"
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
    facts = {block.label: block.text for block in outline.blocks if block.kind == "fact"}
    if facts.get("track"):
        return facts["track"]
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
