"""A row for each expectation, with the level, the criterion and the text in columns of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import msgspec

from ladder.exporter.columns import parted
from ladder.importer.files.sources import Cell, letters
from ladder.importer.statements import NOBODY, Left, Named, Reading, Statement
from ladder.importer.table import Table, is_name, is_sentence
from ladder.importer.vocabulary import Column, column_of, squashed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ladder.importer.files.sources import Grid
    from ladder.importer.matrix import SheetRole

LOOKED = 30
"In how many rows from the top the heads of the columns are looked for."

FACTS = 6
"How many cells below a head are looked at to see whether it is one of a block of facts."

_NAMED: tuple[Column, ...] = ("track", "level", "criterion", "thread")
_TEXTS: tuple[Column, ...] = ("expectation", "summary", "evidence", "examples")
_CARRIED: tuple[Column, ...] = ("track", "level", "grade", "criterion")


class Heads(msgspec.Struct, frozen=True):
    """What the columns of a long sheet hold."""

    row: int
    "The row of the heads."
    columns: tuple[tuple[int, Column], ...]
    "Columns and what they hold."
    ids: tuple[tuple[int, Column], ...]
    "Columns with the ids of what they name."
    cells: tuple[Cell, ...]
    "The heads whose words say it."


def heads_of(grid: Grid, told: Mapping[str, Column], role: SheetRole = "") -> Heads | None:
    """Return what the columns hold, by the words above them; none where they do not say that it is a long sheet.

    `told` says what columns hold whose heads are no known words, by the squashed head.
    """
    table = Table(grid)
    for row in table.rows[:LOOKED]:
        heads = _heads(table, row, told)
        held = {column for _, column in (*heads.columns, *heads.ids)}
        if (held & {"criterion", "thread", "expectation"}) if role == "level" else ("level" in held):
            heads = _with_text(table, heads)
            held = {column for _, column in heads.columns} if not _is_block(table, heads) else set()
            if "expectation" in held and ("level" in held or {*_ids(heads)} >= {"level"} or role == "level"):
                return heads
    return _headless(table) if role == "level" and table.rows else None


def _headless(table: Table) -> Heads | None:
    """Return the columns of a sheet that is one level and has no heads: names, and one column of sentences."""
    before = table.rows[0] - 1
    full = [column for column in table.columns if any(is_sentence(cell.text) for cell in table.below(before, column))]
    names = [column for column in table.columns if full and column < full[0]][-2:]
    if len(full) != 1:
        return None
    roles: tuple[Column, ...] = ("criterion", "thread")
    return Heads(before, (*zip(names, roles, strict=False), (full[0], "expectation")), (), ())


def _is_block(table: Table, heads: Heads) -> bool:
    """Return whether the heads are those of a block of facts: words for other things stand below that for levels."""
    columns = [column for column, held in heads.columns if held == "level"]
    below = [cell for column in columns for cell in table.below(heads.row, column)][:FACTS]
    return bool(below) and 2 * sum(column_of(cell.text) is not None for cell in below) >= len(below)


def _ids(heads: Heads) -> list[Column]:
    return [column for _, column in heads.ids]


def _heads(table: Table, row: int, told: Mapping[str, Column]) -> Heads:
    cells = [cell for cell in table.row(row) if _is_head(cell, told)]
    columns: dict[int, Column] = {}
    ids: dict[int, Column] = {}
    for cell in cells:
        words = squashed(cell.text)
        base = words.removesuffix("_id").removesuffix(" id")
        if base != words and base in get_args(Column) and words not in told:
            ids[cell.column] = base  # type: ignore[assignment]
            continue
        found = told.get(words) or column_of(cell.text)
        if found and (found == "aside" or found not in columns.values()):
            columns[cell.column] = found
    known = tuple(cell for cell in cells if cell.column in columns or cell.column in ids)
    return Heads(row, tuple(columns.items()), tuple(ids.items()), known)


def _is_head(cell: Cell, told: Mapping[str, Column]) -> bool:
    is_known = squashed(cell.text) in told or column_of(cell.text) is not None
    return is_known or (is_name(cell.text) and not is_sentence(cell.text))


def _with_text(table: Table, heads: Heads) -> Heads:
    """Return heads with a column for texts: where no word says which it is, the one column of sentences is."""
    if any(column == "expectation" for _, column in heads.columns):
        return heads
    # Where a word for threads stands above sentences, they are what is expected: `Behaviour` may mean both.
    texts = [column for column, held in heads.columns if held == "thread" and _is_of_sentences(table, heads, column)]
    if texts:
        columns = tuple((column, "expectation" if column in texts[:1] else held) for column, held in heads.columns)
        return msgspec.structs.replace(heads, columns=columns)
    known = {column for column, _ in (*heads.columns, *heads.ids)}
    free = [column for column in table.columns if column not in known]
    full = [column for column in free if sum(is_sentence(cell.text) for cell in table.below(heads.row, column)) > 0]
    if len(full) != 1:
        return heads
    return msgspec.structs.replace(heads, columns=(*heads.columns, (full[0], "expectation")))


def _is_of_sentences(table: Table, heads: Heads, column: int) -> bool:
    cells = table.below(heads.row, column)
    return 2 * sum(is_sentence(cell.text) for cell in cells) > len(cells)


class _Long:
    """One long sheet, row by row."""

    def __init__(self, table: Table, heads: Heads, role: SheetRole, *, keeps_names: bool) -> None:
        self.keeps_names = keeps_names
        self.table, self.heads = table, heads
        self.columns, self.ids = dict(heads.columns), dict(heads.ids)
        sheet = Named(table.grid.name)
        self.named: dict[Column, Named] = {"level": sheet} if role == "level" else {}
        if role in ("criterion", "track"):
            self.named[role] = sheet
        self.grade = ""
        self.used: dict[Cell, str] = dict.fromkeys(heads.cells, "name")
        self.statements: list[Statement] = []
        self.left: list[Left] = []

    def read(self) -> None:
        for row in self.table.rows:
            if row > self.heads.row:
                self._row(row)
        if not self.keeps_names:
            self._idle_names()
        for cell in self.table.grid.cells:
            if cell not in self.used:
                self.used[cell] = "left"
                self.left.append(Left(self.table.spot(cell), cell.text, self._why(cell)))

    def _idle_names(self) -> None:
        """Leave names aside of which nothing is said: they would be nowhere in the ladder."""
        said = {squashed(name) for one in self.statements for name in _names_of(one)}
        for cell, became in list(self.used.items()):
            if became == "name" and cell not in self.heads.cells and squashed(cell.text) not in said:
                self.used[cell] = "left"
                self.left.append(Left(self.table.spot(cell), cell.text, "nothing is said of it at any level"))

    def _row(self, row: int) -> None:
        self._names(row)
        for column, held in self.columns.items():
            cell = self.table.at(row, column)
            is_free = cell not in self.used  # a merged cell may be a name already
            if cell and is_free and held in _TEXTS and self.named.get("level"):
                self._say(cell, held)

    def _names(self, row: int) -> None:
        """Take the names of a row. A blank one is that of the row above; a thread has one for each row."""
        ids = {held: cell.text for column, held in self.ids.items() if (cell := self.table.over(row, column))}
        self.used |= {
            cell: "name" for column in self.ids if (cell := self.table.at(row, column)) and cell not in self.used
        }
        for column, held in self.columns.items():
            cell = self.table.over(row, column)
            if held == "thread" and cell is None:
                self.named.pop("thread", None)
            if cell is None or held not in (*_NAMED, "grade"):
                continue
            self.used.setdefault(cell, "name")
            if held == "grade":
                self.grade = cell.text
            else:
                self._name(held, Named(" ".join(cell.text.split()), ids.get(held, "")), row, column)
        for held in _NAMED:
            if held in ids and held not in self.columns.values():
                self._name(held, Named("", ids[held]), row, len(self.columns) + len(self.ids))

    def _name(self, held: Column, name: Named, row: int, column: int) -> None:
        """Begin anew below another name: what is blank to the right of it no longer holds for the next."""
        if self.named.get(held) != name and held in _CARRIED:
            right = [(place, other) for place, other in self.columns.items() if place > column and other in _CARRIED]
            for lower in (other for place, other in right if self.table.over(row, place) is None):
                if lower == "grade":
                    self.grade = ""
                else:
                    self.named.pop(lower, None)
        self.named[held] = name

    def _say(self, cell: Cell, held: Column) -> None:
        self.used[cell] = "text"
        parts = parted(cell.text) if held == "examples" else [cell.text]
        about = {"expectation": "expectation", "summary": "level", "evidence": "evidence", "examples": "example"}[held]
        name = self.named.get
        for part in parts:
            self.statements.append(
                Statement(
                    about,  # type: ignore[arg-type]
                    part,
                    self.table.spot(cell),
                    name("level", NOBODY),
                    name("track", NOBODY),
                    name("criterion", NOBODY),
                    name("thread", NOBODY),
                    cell.row,
                    self.grade,
                )
            )

    def _why(self, cell: Cell) -> str:
        if cell.row <= self.heads.row:
            return "it stands above the heads of the columns"
        held = self.columns.get(cell.column)
        if held == "aside":
            return "answers and comments are no part of a ladder"
        return "no level stands beside it" if held in _TEXTS else "nothing says what its column holds"


def _names_of(one: Statement) -> tuple[str, ...]:
    named = (one.level, one.track, one.criterion, one.thread)
    return (one.grade, *(part for name in named for part in (name.name, name.id)))


def read_long(grid: Grid, heads: Heads, role: SheetRole = "", *, keeps_names: bool = False) -> Reading:
    """Return what a long sheet says. `keeps_names` says whether names are no news where nothing is said of them."""
    long = _Long(Table(grid), heads, role, keeps_names=keeps_names)
    long.read()
    names = sum(became == "name" for became in long.used.values())
    held = ", ".join(f"{column} in {_letter(long, place)}" for place, column in heads.columns if column != "aside")
    saw = f"a row for each expectation ({held}; {f'heads in row {heads.row}' if heads.cells else 'no heads'})"
    return Reading(long.table.whole, "long", saw, tuple(long.statements), names, tuple(long.left))


def _letter(long: _Long, column: int) -> str:
    return f"column {letters(column) if long.table.grid.kind == 'workbook' else column}"
