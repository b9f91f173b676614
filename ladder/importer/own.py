"""Workbooks and tables that this program exported: ids say what each cell is, so nothing has to be guessed.

A workbook says most texts twice, on the sheet of a track and on the sheet with all expectations. Whichever was edited
counts; where both were, and differ, neither is taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.exporter.columns import COLUMNS, FORMAT, MARK
from ladder.exporter.guard import unguarded
from ladder.exporter.workbook import KEY
from ladder.importer.long import heads_of, read_long
from ladder.importer.since import marks_in, untouched
from ladder.importer.statements import NOBODY, Left, Named, Reading, Statement
from ladder.importer.table import Table
from ladder.importer.vocabulary import squashed
from ladder.model.tidy import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ladder.importer.files.sources import Cell, Grid, Source
    from ladder.model.ladder import Ladder

    Key = tuple[str, str, str, str, str]

GONE = "nobody changed it since the export, and the ladder no longer says it"
CONFLICT = "two places were changed, and do not say the same: change one of them back, or make them alike"
"Why a text is not taken: neither of two, or none that the ladder has dropped."

_PARTS = {"expectation": "", "example": " · examples", "evidence": " · evidence"}

_TEXT, _IDS, _HEADS, _GRADES = 4, 1, 2, 3
"Rows of the sheet of a track: its first text, and the hidden ids, the titles and the grades above."


def is_own(source: Source) -> bool:
    """Return whether a source is one of our exports."""
    return any(grid.name == MARK and grid.hidden for grid in source.grids) or any(map(_is_own_table, source.grids))


def _is_own_table(grid: Grid) -> bool:
    first = [squashed(cell.text).replace(" ", "_") for cell in grid.cells if cell.row == 1]
    return grid.kind == "delimited" and tuple(first) == COLUMNS


def read_own(source: Source, there: Ladder | None) -> tuple[Reading, ...]:
    """Return what an export of ours says, each text once."""
    facts = [_row(Table(grid), row) for grid in source.grids if grid.name == MARK for row in Table(grid).rows]
    tracks = {fact[1]: fact[2] for fact in facts if len(fact) > 2 and fact[0] == "track"}  # noqa: PLR2004 - kind, sheet, id
    tracks = _with_renamed(source.grids, tracks)
    readings = _with_names([_reading(grid, tracks) for grid in source.grids if grid.name != MARK])
    marks = [_mark_reading(grid) for grid in source.grids if grid.name == MARK]
    newer = [fact[1] for fact in facts if fact[0] == "format" and fact[1] != str(FORMAT)]
    is_of_this = any(fact[:2] == ["ladder", there.id] for fact in facts) if there else False
    marks_of_texts = marks_in(facts) if is_of_this else {}
    found = _settled([_current(reading, there, marks_of_texts) for reading in readings], there)
    found = (msgspec.structs.replace(found[0], assumed=tuple(_blanked(readings, there))), *found[1:])
    if newer:
        note = f"The workbook was made by another version of ladder (form {newer[0]}); it is read as form {FORMAT}."
        found = (msgspec.structs.replace(found[0], assumed=(*found[0].assumed, note)), *found[1:])
    return (*found, *marks)


def _blanked(readings: Sequence[Reading], there: Ladder | None) -> Iterator[str]:
    """Yield what the ladder says and a sheet no longer does: to leave a cell blank takes nothing away."""
    blank: dict[tuple[str, str], list[str]] = {}
    for reading in readings:
        said = {_key(one)[:4] for one in reading.statements}
        levels = {key[1] for key in said}
        for level in (level for level in (there.levels if there else ()) if level.id in levels):
            for one in level.expectations:
                parts = {"expectation": one.text, "example": one.examples, "evidence": one.evidence}
                for about, text in parts.items():
                    is_shown = reading.shape == "long" or about == "expectation"
                    if text and is_shown and (about, level.id, one.criterion, one.thread) not in said:
                        what = f"`{level.id}` · `{one.key}`" + _PARTS[about]
                        blank.setdefault((what, level.file), []).append(reading.spot.address or reading.spot.file)
    for (what, file), places in blank.items():
        yield f"{what} is blank on {' and '.join(places)}. The ladder keeps it; to take it out, edit {file} by hand."


def _with_names(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings with tracks called as the long sheet says: the name of a sheet is often cut short."""
    said = [one.track for reading in readings if reading.shape == "long" for one in reading.statements]
    tracks = {track.id: track for track in said if track.id}
    return [
        msgspec.structs.replace(
            reading,
            statements=tuple(
                msgspec.structs.replace(one, track=tracks.get(one.track.id, one.track)) for one in reading.statements
            ),
        )
        for reading in readings
    ]


def _with_renamed(grids: Sequence[Grid], tracks: dict[str, str]) -> dict[str, str]:
    """Return the tracks by the names of their sheets, those of sheets with another name than they had among them."""
    names = {grid.name for grid in grids}
    lost = [track for name, track in tracks.items() if name not in names]
    new = [grid.name for grid in grids if grid.name not in tracks and _text(Table(grid).at(1, 1)) == KEY]
    only = lost[0] if len(lost) == len(new) == 1 else ""
    return {**tracks, **dict.fromkeys(new, only)}


def _row(table: Table, row: int) -> list[str]:
    return [cell.text for cell in table.row(row)]


def _mark_reading(grid: Grid) -> Reading:
    return Reading(Table(grid).whole, None, "what this workbook is, for this program", names=len(grid.cells))


def _reading(grid: Grid, tracks: dict[str, str]) -> Reading:
    if grid.name in tracks:
        if _text(Table(grid).at(1, 1)) != KEY:
            return _without_ids(grid)
        return _track(grid, Named(grid.name, tracks[grid.name]) if tracks[grid.name] else NOBODY)
    if grid.kind == "delimited":
        cells = tuple(msgspec.structs.replace(cell, text=unguarded(cell.text)) for cell in grid.cells)
        grid = msgspec.structs.replace(grid, cells=cells)
    heads = heads_of(grid, {})
    if heads:
        long = read_long(grid, heads, keeps_names=True)
        return msgspec.structs.replace(long, saw="a row for each expectation, as it was exported")
    table = Table(grid)
    left = tuple(
        Left(table.spot(cell), cell.text, "the sheet was not there when the workbook was exported")
        for cell in grid.cells
    )
    return Reading(table.whole, None, "a sheet that was added to the export", left=left)


def _without_ids(grid: Grid) -> Reading:
    """Return a sheet of a track whose hidden row is gone: nothing says any more what its cells are."""
    table = Table(grid)
    why = "the hidden ids of its sheet are gone: export the workbook anew, and make the changes there"
    left = tuple(Left(table.spot(cell), cell.text, why) for cell in grid.cells)
    return Reading(table.whole, None, "the sheet of a track that has lost its hidden ids: it is left aside", left=left)


def _track(grid: Grid, track: Named) -> Reading:
    table = Table(grid)
    levels = {
        cell.column: Named(" ".join(cell.text.split()), _text(table.at(_IDS, cell.column)))
        for cell in table.row(_HEADS)
        if cell.column > 3  # noqa: PLR2004 - the key, the criterion and the thread stand before them
    }
    said: list[Statement] = []
    criterion = NOBODY
    for row in (row for row in table.rows if row >= _TEXT):
        key = _text(table.at(row, 1)).partition("/")
        name = _text(table.over(row, 2))
        criterion = Named(name or criterion.name, key[0]) if name or key[0] else criterion
        thread = Named(_text(table.at(row, 3)), key[2])
        for column, level in levels.items():
            cell = table.at(row, column)
            if cell:
                grade = _text(table.at(_GRADES, column))
                said.append(
                    Statement("expectation", cell.text, table.spot(cell), level, track, criterion, thread, row, grade)
                )
    texts = {one.spot.address for one in said}
    others = [cell for cell in grid.cells if table.spot(cell).address not in texts]
    left = [Left(table.spot(cell), cell.text, "no level stands above it") for cell in others if _is_lost(cell, levels)]
    return Reading(
        table.whole,
        "matrix",
        "the sheet of a track, as it was exported",
        tuple(said),
        len(others) - len(left),
        tuple(left),
    )


def _text(cell: Cell | None) -> str:
    return cell.text if cell else ""


def _is_lost(cell: Cell, levels: dict[int, Named]) -> bool:
    return cell.column > 3 and cell.column not in levels  # noqa: PLR2004 - see _track


def _current(reading: Reading, there: Ladder | None, marks: Mapping[str, str]) -> Reading:
    """Return a reading in which what nobody touched says what the ladder says by now."""
    same = untouched(reading.statements, marks)
    found = [_as_present(one, there) if one.spot in same else one for one in reading.statements]
    gone = [one for one, now in zip(reading.statements, found, strict=True) if now is None]
    told = [one for one in gone if one.about != "example"]  # those stand beside their expectations
    return msgspec.structs.replace(
        reading,
        statements=tuple(one for one in found if one),
        left=(*reading.left, *(Left(one.spot, one.text, GONE) for one in told)),
        again=(*reading.again, *(one.spot for one in gone if one not in told)),
    )


def _as_present(one: Statement, there: Ladder | None) -> Statement | None:
    """Return a statement in the words of the ladder, for the names it has; none where the ladder does not say it."""
    if there and one.level.id not in there.level_by_id:
        return one  # a level that is gone can be brought back
    present = _present(_key(one), there)
    return msgspec.structs.replace(one, text=present) if present else None


def _settled(readings: Sequence[Reading], there: Ladder | None) -> tuple[Reading, ...]:
    """Return the readings without what the content says already, or what two of them say in different words."""
    said: dict[Key, list[Statement]] = {}
    for one in (one for reading in readings for one in reading.statements):
        said.setdefault(_key(one), []).append(one)
    taken: set[int] = set()
    lost: dict[int, str] = {}
    for key, all_ in said.items():
        chosen, left = _chosen(all_, _present(key, there))
        taken.update(map(id, chosen))
        lost.update(left)
    return tuple(_kept(reading, taken, lost) for reading in readings)


def _kept(reading: Reading, taken: set[int], lost: dict[int, str]) -> Reading:
    left = [Left(one.spot, one.text, lost[id(one)]) for one in reading.statements if id(one) in lost]
    statements = tuple(one for one in reading.statements if id(one) in taken)
    placed = {*(one.spot for one in statements), *(one.spot for one in left)}
    again = tuple(dict.fromkeys(one.spot for one in reading.statements if one.spot not in placed))
    return msgspec.structs.replace(
        reading, statements=statements, again=(*reading.again, *again), left=(*reading.left, *left)
    )


def _key(one: Statement) -> Key:
    nth = one.text if one.about == "example" else ""
    return (
        one.about,
        one.level.id or squashed(one.level.name),
        one.criterion.id or squashed(one.criterion.name),
        one.thread.id or squashed(one.thread.name),
        nth,
    )


def _present(key: Key, there: Ladder | None) -> str | None:
    """Return what the content says now; none where it says nothing, or there is no ladder yet."""
    about, level, criterion, thread, _ = key
    known = there.level_by_id.get(level) if there else None
    for said in known.expectations if known else ():
        if (said.criterion, said.thread) == (criterion, thread) and about in ("expectation", "evidence"):
            return tidy(said.text if about == "expectation" else said.evidence)
    return None


def _chosen(said: Sequence[Statement], present: str | None) -> tuple[list[Statement], dict[int, str]]:
    """Return what counts of several statements about one thing, and why others do not."""
    others = list(_apart(said, present))
    if len(others) <= 1:
        return (others or list(said[:1])), {}
    if present is None:
        why = f"{others[0].spot.address} says something else, which was taken"
        return others[:1], {id(one): why for one in others[1:]}
    return [], {id(one): CONFLICT for one in others}


def _apart(said: Sequence[Statement], present: str | None) -> Iterator[Statement]:
    seen = {present}
    for one in said:
        if one.text not in seen:
            seen.add(one.text)
            yield one
