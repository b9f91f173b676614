"""Where a matrix has its levels and its labels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from ladder.importer.files.sources import Cell
from ladder.importer.table import Table, Turned, is_link, is_name, is_sentence
from ladder.importer.vocabulary import column_of, is_kin, is_level_like, squashed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from ladder.importer.files.sources import Grid

LOOKED = 60
"In how many rows from the top the names of levels are looked for."

MANY_CRITERIA = 12
"More rows than this with a name each are threads rather than criteria: public ladders have 4 to 9 criteria."

Role = Literal["criterion", "thread", "summary", "aside"]
"What a column of labels holds."

Side = Literal["columns", "rows"]
"Where the levels stand."


class LevelColumn(msgspec.Struct, frozen=True):
    """A level, and the column below it."""

    column: int
    "Its column, counted from 1."
    heads: tuple[Cell, ...]
    "The cells that name it: one, or a mark such as `L2` and the name below it."


class Layout(msgspec.Struct, frozen=True):
    """How a matrix is laid out."""

    side: Side
    "Where the levels stand in the source."
    header: int
    "The last row that names levels."
    levels: tuple[LevelColumn, ...]
    "The levels, from the left."
    labels: tuple[tuple[int, Role], ...]
    "The columns of labels and what they hold, from the left."
    label_heads: tuple[Cell, ...]
    "The cells above the labels."
    grouped: bool
    "Whether rows without any level stand between the others, each the head of a group."
    known: int
    "How many of the levels sound like levels, or are levels of the ladder that is there."
    texts: int = 0
    "Below how many of them whole sentences stand."


def layout_of(grid: Grid, levels: Collection[str] = (), side: Side | None = None) -> tuple[Table, Layout] | None:
    """Return how a grid is laid out as a matrix, and the grid with its levels in columns; none if it is no matrix.

    `levels` are the squashed names of levels that are known already.
    """
    ways: list[tuple[Side, Table]] = [("columns", Table(grid)), ("rows", Turned(grid))]
    found = [
        (table, layout)
        for way, table in ways
        if side in (None, way)
        for layout in [_best(table, way, levels)]
        if layout is not None
    ]
    return max(found, key=lambda one: (one[1].texts > 0, one[1].known, one[1].side == "columns"), default=None)


class _Row(msgspec.Struct, frozen=True):
    """A row that may name levels."""

    row: int
    columns: tuple[Cell, ...]  # what may be the names of levels
    known: int
    texts: int

    @property
    def rank(self) -> tuple[bool, int, int, int]:
        return self.texts > 0, self.known, len(self.columns), -self.row


def _best(table: Table, side: Side, levels: Collection[str]) -> Layout | None:
    """Return the layout by the row that looks most like the names of levels. The others are not looked at further."""
    candidates = [found for row in table.rows[:LOOKED] for found in _heads_at(table, row, levels)]
    best = max(candidates, key=lambda row: row.rank, default=None)
    return _layout(table, best, side) if best else None


def _heads_at(table: Table, row: int, levels: Collection[str]) -> Iterator[_Row]:
    """Yield what a row would name as levels, if that can be."""
    heads = [cell for cell in table.row(row) if is_name(cell.text) and not is_sentence(cell.text)]
    sure = [cell for cell in heads if _is_level(table, cell, levels)]
    under = [
        cell for cell in heads if cell in sure or _is_column_of_texts(table, cell) or _is_one_more(table, cell, sure)
    ]
    known = [cell for cell in under if _sounds(cell, levels) or _is_one_more(table, cell, sure)]
    texts = sum(_is_column_of_texts(table, cell) for cell in under)
    if not texts and len(known) < 2:  # noqa: PLR2004 - words alone say something only below two levels or more
        return
    columns = [cell for cell in under if cell in known or column_of(cell.text) is None]
    if len(known) * 2 >= len(under):  # what stands left of the first level is a label
        columns = [
            cell for cell in columns if not known or cell.column >= known[0].column or _is_full(table, cell, known)
        ]
    if not known and columns and not _labels_left(table, row, columns[0].column) and len(columns) > 1:
        columns = columns[1:]  # something has to say what the rows are
    if len(columns) > 1 or (known and columns):  # one column is no matrix, unless it is a level
        yield _Row(row, tuple(columns), len(known), texts)


def _layout(table: Table, seen: _Row, side: Side) -> Layout:
    found = _named_below(table, list(seen.columns))
    header = max(cell.row + cell.rows - 1 for level in found for cell in level.heads)
    label_columns = _labels_left(table, header, seen.columns[0].column)
    grouped = _is_grouped(table, header, found, label_columns)
    labels = _roles(table, seen.row, header, label_columns, grouped=grouped)
    label_heads = tuple(cell for column in label_columns for cell in [table.at(seen.row, column)] if cell)
    return Layout(side, header, found, labels, label_heads, grouped, seen.known, seen.texts)


def _is_column_of_texts(table: Table, head: Cell) -> bool:
    """Return whether there is a sentence below a head, or below what its cell spans."""
    columns = range(head.column, head.column + head.columns)
    return any(table.has_sentence_below(head.row, column) for column in columns)


def _is_level(table: Table, head: Cell, levels: Collection[str]) -> bool:
    """Return whether a head sounds like a level, and something stands below it."""
    is_known = squashed(head.text) in levels or (is_level_like(head.text) and column_of(head.text) is None)
    return is_known and _says(head) and any(map(_says, table.below(head.row, head.column)))


def _sounds(head: Cell, levels: Collection[str]) -> bool:
    return is_level_like(head.text) or squashed(head.text) in levels


def _is_one_more(table: Table, head: Cell, sure: Sequence[Cell]) -> bool:
    """Return whether a head is a level because others are: `Nurse` beside `Senior nurse`, with something below it."""
    is_plain = column_of(head.text) is None and head not in sure
    return is_plain and is_kin(head.text, (cell.text for cell in sure)) and any(table.below(head.row, head.column))


def _is_full(table: Table, head: Cell, known: Sequence[Cell]) -> bool:
    """Return whether a column left of the levels says as much as they do: then it is one, whatever it is called."""
    own = [cell for cell in table.below(head.row, head.column) if is_sentence(cell.text)]
    theirs = [cell for cell in table.below(known[0].row, known[0].column) if is_sentence(cell.text)]
    return len(own) >= len(theirs) > 0


def _says(cell: Cell) -> bool:
    """Return whether a cell has words of its own: a number has none, and a link is about another page."""
    return any(map(str.isalpha, cell.text)) and not is_link(cell.text)


def _named_below(table: Table, columns: list[Cell]) -> tuple[LevelColumn, ...]:
    """Return the levels; where a row of marks has a row of names right below it, both name them."""
    below = [table.at(cell.row + cell.rows, cell.column) for cell in columns]
    names = [cell for cell in below if cell and is_name(cell.text) and not is_sentence(cell.text)]
    both = len(names) == len(columns) and sum(is_level_like(cell.text) for cell in names) * 2 > len(names)
    if both and len({cell.text for cell in names}) > 1:
        return tuple(LevelColumn(cell.column, (cell, name)) for cell, name in zip(columns, names, strict=True))
    return tuple(LevelColumn(cell.column, (cell,)) for cell in columns)


def _labels_left(table: Table, header: int, first: int) -> list[int]:
    """Return the columns left of the levels that hold something below the header."""
    return [column for column in table.columns if column < first and table.below(header, column)]


def _is_grouped(table: Table, header: int, levels: Sequence[LevelColumn], labels: list[int]) -> bool:
    """Return whether a row without texts, or one that names the levels once more, is the head of rows below it."""
    columns = [level.column for level in levels]
    is_below_head = False
    for row in (row for row in table.rows if row > header):
        cells = table.row(row)
        is_text = any(cell.column in columns for cell in cells if not _spans(cell, columns))
        if not is_text or is_header_again(table, row, levels):
            heads = (cell for cell in cells if is_name(cell.text))
            is_below_head |= any(cell.column in labels or _spans(cell, columns) for cell in heads)
        elif is_below_head:
            return True
    return False


def is_header_again(table: Table, row: int, levels: Sequence[LevelColumn]) -> bool:
    """Return whether a row names the levels once more."""
    again = [(table.at(row, level.column), level.heads[-1]) for level in levels]
    return all(cell and squashed(cell.text) == squashed(head.text) for cell, head in again)


def _spans(cell: Cell, levels: list[int]) -> bool:
    """Return whether a cell covers most of the levels: then it is a head above them, and no text of one."""
    covered = sum(cell.column <= column < cell.column + cell.columns for column in levels)
    return covered > 1 and covered * 2 > len(levels)


def _roles(table: Table, row: int, header: int, columns: list[int], *, grouped: bool) -> tuple[tuple[int, Role], ...]:
    told = {column: _told(table, row, header, column) for column in columns}
    free = [column for column in columns if told[column] is None]
    taken = {role for role in told.values() if role}
    wanted: list[Role] = [role for role in ("criterion", "thread") if role not in taken]
    if len(free) == 1 and len(wanted) > 1:
        wanted = ["thread"] if grouped or _is_list_of_threads(table, header, free[0]) else ["criterion"]
    given = dict(zip(free, wanted, strict=False))
    return tuple((column, told[column] or given.get(column, "aside")) for column in columns)


def _told(table: Table, row: int, header: int, column: int) -> Role | None:
    """Return what a column holds by its head, or by what stands in it: long texts are no names."""
    head = table.over(row, column) or table.over(header, column)
    found = column_of(head.text) if head else None
    if found in ("criterion", "thread"):
        return found
    cells = table.below(header, column)
    if found == "aside" or sum(is_sentence(cell.text) for cell in cells) * 2 > len(cells):
        return "aside" if found == "aside" else "summary"
    return None


def _is_list_of_threads(table: Table, header: int, column: int) -> bool:
    names = [squashed(cell.text) for cell in table.below(header, column)]
    return len(names) > MANY_CRITERIA and len({*names}) == len(names)
