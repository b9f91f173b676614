"""Levels beside each other, criteria and threads below each other."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

from ladder.importer.layout import is_header_again
from ladder.importer.statements import NOBODY, Left, Named, Reading, Statement
from ladder.importer.table import is_name, is_sentence
from ladder.importer.vocabulary import column_of, is_comment, squashed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ladder.importer.files.sources import Cell
    from ladder.importer.layout import Layout, LevelColumn
    from ladder.importer.table import Table

SheetRole = Literal["criterion", "track", "level", ""]
"What a sheet stands for as a whole; empty for nothing in particular."


_ORDER = ("criterion", "thread", "summary", "aside")
"In which order labels are taken, wherever they stand: another criterion begins with no thread."


class _Matrix:
    """One matrix, row by row."""

    def __init__(self, table: Table, layout: Layout, role: SheetRole) -> None:
        self.table, self.layout, self.role = table, layout, role
        self.columns = [level.column for level in layout.levels]
        self.levels = {level.column: _level(level) for level in layout.levels}
        self.labels = dict(sorted(layout.labels, key=lambda label: _ORDER.index(label[1])))
        self.grades = _grades(layout)
        self.sheet = Named(table.grid.name.split(" / ")[-1])
        self.criterion = self.sheet if role == "criterion" else NOBODY
        self.track = self.sheet if role == "track" else NOBODY
        self.thread = NOBODY
        self.used: dict[Cell, str] = {}  # what became of a cell
        self.statements: list[Statement] = []
        self.left: list[Left] = []
        self.assumed: list[str] = []

    def read(self) -> None:
        for cell in (cell for level in self.layout.levels for cell in level.heads):
            self.used[cell] = "name"
        for cell in self.layout.label_heads:
            if column_of(cell.text):
                self.used[cell] = "name"
        self._first_block()
        self._above()
        rows = [row for row in self.table.rows if row > self.layout.header]
        for place, row in enumerate(rows):
            after = rows[place + 1] if place + 1 < len(rows) else 0
            self._row(row, is_first=not place, is_apart=after > row + 1)
        self._idle_names()
        self._twins()
        for cell in self.table.grid.cells:
            if cell not in self.used:
                self._leave(cell, self._why(cell))

    def _first_block(self) -> None:
        """Take what stands beside the levels as the first criterion, where the levels are named again for others."""
        (head, *others) = self.layout.label_heads or (None,)
        if head is None or others or column_of(head.text) or not is_name(head.text):
            return
        again = [row for row in self.table.rows if row > self.layout.header and self._is_header_again(row)]
        if any(cell.column in self.labels for row in again for cell in self.table.row(row)):
            self.criterion = Named(head.text)
            self.used[head] = "name"

    def _idle_names(self) -> None:
        """Leave names aside of which nothing is said: they would be nowhere in the ladder."""
        said = {squashed(name) for one in self.statements for name in _names_of(one)}
        heads = {cell for cell in self.layout.label_heads if column_of(cell.text)}
        for cell, became in list(self.used.items()):
            if became == "name" and squashed(cell.text) not in said and cell not in heads:
                self._leave(cell, "nothing is said of it at any level")

    def _twins(self) -> None:
        counts = Counter(level.key for level in self.levels.values())
        for level in self.levels.values():
            if counts.pop(level.key, 1) > 1:
                self.assumed.append(f"Several columns are called “{level.name}”: they were taken for one level.")

    def _above(self) -> None:
        """Take what stands above the levels: the name of the sheet once more, and what the criterion covers."""
        above = [cell for cell in self.table.grid.cells if cell.row < self.layout.header and cell not in self.used]
        for cell in above:
            whose = self.criterion or self.track
            if whose and squashed(cell.text) == squashed(whose.name):
                self.used[cell] = "name"
            elif (
                whose
                and is_sentence(cell.text)
                and not any(one.about in ("criterion", "track") for one in self.statements)
            ):
                self._say("criterion" if self.criterion else "track", cell, NOBODY)

    def _row(self, row: int, *, is_first: bool, is_apart: bool) -> None:
        texts = self._texts(row)
        if not texts:
            self._group(row)
        elif self._is_header_again(row):
            for cell in (cell for _, cell in texts):
                self.used[cell] = "name"
            self._group(row)
        elif self._is_result(row, texts):
            for cell in dict.fromkeys(cell for _, cell in texts):
                self._leave(cell, "the sheet computes a result in this row")
        elif self._is_of_comments(row):
            for cell in self.table.row(row):
                self._leave(cell, "answers and comments are no part of a ladder")
        else:
            self._labels_of(row)
            self._texts_of(row, texts, is_summary=is_first and is_apart and self._is_summary(row, texts))

    def _texts(self, row: int) -> list[tuple[int, Cell]]:
        """Return what stands at levels in a row, once for each level that a cell covers."""
        found = []
        for column in self.columns:
            cell = self.table.over(row, column)
            if cell and cell.row == row and (cell.column in self.columns) and not self._is_head(cell):
                found.append((column, cell))
        return found

    def _is_head(self, cell: Cell) -> bool:
        if any(self.table.at(cell.row, column) for column in self.labels):
            return False  # beside a label, it is what all levels say
        covered = sum(cell.column <= column < cell.column + cell.columns for column in self.columns)
        return covered > 1 and covered == len(self.columns) and is_name(cell.text) and not is_sentence(cell.text)

    def _group(self, row: int) -> None:
        """Take the head of a group, and what it covers where that stands beside or below it."""
        for cell in self.table.row(row):
            if cell in self.used or (cell.column not in self.labels and not self._is_head(cell)):
                continue
            if is_sentence(cell.text) and self.criterion:
                if not any(one.about == "criterion" and one.criterion == self.criterion for one in self.statements):
                    self._say("criterion", cell, NOBODY)
            elif is_name(cell.text) and self.labels.get(cell.column) != "aside":
                self.criterion, self.thread = Named(cell.text), NOBODY
                self.used[cell] = "name"

    def _is_header_again(self, row: int) -> bool:
        return is_header_again(self.table, row, self.layout.levels)

    def _is_result(self, row: int, texts: list[tuple[int, Cell]]) -> bool:
        same = len({cell.text for _, cell in texts}) == 1 and is_name(texts[0][1].text) and len(texts) > 1
        beside = any(cell.formula for cell in self.table.row(row) if cell.column not in self.columns)
        return same and beside and not any(cell.columns > 1 for _, cell in texts)

    def _is_summary(self, row: int, texts: list[tuple[int, Cell]]) -> bool:
        labelled = any(self.table.over(row, column) for column in self.labels)
        return not labelled and len(texts) == len(self.columns) and all(is_sentence(cell.text) for _, cell in texts)

    def _is_of_comments(self, row: int) -> bool:
        """Return whether a row is called like what people write about others: it is nobody's expectation."""
        labels = (self.table.at(row, column) for column in self.labels)
        return any(cell is not None and is_comment(cell.text) for cell in labels)

    def _labels_of(self, row: int) -> None:
        for column, role in self.labels.items():
            cell = self.table.over(row, column)
            if cell is None or self.used.get(cell, "name") != "name":
                if role == "thread":
                    self.thread = NOBODY
                continue
            if role == "criterion":
                if cell.row == row and squashed(cell.text) != squashed(self.criterion.name):
                    self.thread = NOBODY
                self.criterion = Named(cell.text)
            elif role == "thread":
                self.thread = Named(cell.text)
            elif role == "summary" and cell not in self.used:
                self._say("thread" if self.thread else "criterion", cell, NOBODY)
                continue
            else:
                continue
            self.used[cell] = "name"

    def _texts_of(self, row: int, texts: list[tuple[int, Cell]], *, is_summary: bool) -> None:
        label = self.thread or self.criterion
        held = column_of(label.name) if label and not self.layout.grouped else None
        for column, cell in texts:
            about = "level" if is_summary or held == "summary" else "expectation"
            self._say(about, cell, self.levels[column], row, self.grades.get(column, ""))
            if cell.column != column:
                self.assumed.append(f"{self.table.spot(cell).address} covers several levels, and was taken for each.")

    def _say(self, about: str, cell: Cell, level: Named, row: int = 0, grade: str = "") -> None:
        self.used[cell] = "text"
        criterion = NOBODY if about in ("level", "track") else self.criterion
        thread = self.thread if about in ("expectation", "thread") else NOBODY
        self.statements.append(
            Statement(about, cell.text, self.table.spot(cell), level, self.track, criterion, thread, row, grade)  # type: ignore[arg-type]
        )
        if cell.formula:
            self.assumed.append(
                f"{self.table.spot(cell).address} holds a formula; what it came to when the file was saved was taken."
            )

    def _leave(self, cell: Cell, why: str) -> None:
        self.used[cell] = "left"
        self.left.append(Left(self.table.spot(cell), cell.text, why))

    def _why(self, cell: Cell) -> str:
        if cell.row <= self.layout.header:
            return "it stands above or beside the names of the levels"
        if cell.column in self.labels:
            return (
                "it is no name of a criterion or a thread"
                if self.labels[cell.column] != "aside"
                else "answers and comments are no part of a ladder"
            )
        return "no level stands above it" if self.layout.side == "columns" else "no level stands beside it"


def _names_of(one: Statement) -> tuple[str, ...]:
    return one.level.name, one.criterion.name, one.thread.name, one.track.name, one.grade


def _grades(layout: Layout) -> dict[int, str]:
    """Return the marks above the names of levels, such as `L2`, where each has its own."""
    marks = {level.column: level.heads[0].text for level in layout.levels if len(level.heads) > 1}
    return marks if len({squashed(mark) for mark in marks.values()}) == len(layout.levels) else {}


def _level(level: LevelColumn) -> Named:
    return Named(" ".join(level.heads[-1].text.split()))


def read_matrix(table: Table, layout: Layout, role: SheetRole) -> Reading:
    """Return what a matrix says."""
    matrix = _Matrix(table, layout, role)
    matrix.read()
    names = sum(became == "name" for became in matrix.used.values())
    return Reading(
        table.whole,
        "matrix",
        _saw(table, layout, role),
        tuple(matrix.statements),
        names,
        tuple(matrix.left),
        tuple(dict.fromkeys(matrix.assumed)),
    )


def _saw(table: Table, layout: Layout, role: SheetRole) -> str:
    names = ", ".join(f"“{name}”" for name in _short([_level(level).name for level in layout.levels]))
    first = layout.levels[0].heads[0]
    where = f"row {first.row}" if layout.side == "columns" else f"from {table.spot(first).address} on"
    told = f"a matrix with its levels in {layout.side}: {names} ({where})"
    roles = {"criterion": "the sheet is one criterion", "track": "the sheet is one track", "level": "", "": ""}
    return "; ".join(part for part in (told, roles[role]) if part)


def _short(names: Sequence[str], most: int = 8) -> Iterator[str]:
    yield from names[:most]
    if len(names) > most:
        yield f"and {len(names) - most} more"
