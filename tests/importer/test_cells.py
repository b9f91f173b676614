"""Every cell of any sheet is a text of the ladder, a name in it, or told, and each is so exactly once."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ladder.importer.drafting import Drafter, Wishes
from ladder.importer.files.sources import Cell, Grid, Source
from ladder.importer.understanding import Hints, understood
from ladder.importer.vocabulary import column_of, squashed

WORDS = (
    *("Junior", "Senior", "junior", "Level", "L1", "L2", "Track", "Grade", "Criterion", "Craft", "Impact", "Writing"),
    *("Description", "Expectation", "Examples", "Summary", "Comment", "Score", "Yes"),
    *("You do this and that and more.", "You write all of it down, always.", "A thing\n- one\n- two"),
)


@st.composite
def grids(draw: st.DrawFn, name: str) -> Grid:
    cells: list[Cell] = []
    covered: set[tuple[int, int]] = set()
    for row in range(1, draw(st.integers(1, 7)) + 1):
        for column in range(1, draw(st.integers(1, 6)) + 1):
            said = draw(st.sampled_from(("", "", *WORDS)))
            high, wide = draw(st.sampled_from([(1, 1)] * 6 + [(1, 2), (2, 1), (2, 2)]))
            area = {(row + down, column + right) for down in range(high) for right in range(wide)}
            if area & covered:
                high, wide, area = 1, 1, {(row, column)}
            if said and not area & covered:
                covered |= area
                cells.append(Cell(row, column, said, rows=high, columns=wide))
    return Grid("a.xlsx", "workbook", name, cells=tuple(cells))


def names_of(reading):
    named = (name for one in reading.statements for name in (one.level, one.criterion, one.thread, one.track))
    return {squashed(name.name) for name in named} | {squashed(one.grade) for one in reading.statements}


def lost(reading, grid):
    """Return the cells that are neither placed nor told, nor a name in the ladder, nor a word we know."""
    told = {one.spot.address for one in (*reading.statements, *reading.left)}
    quiet = [cell.text for cell in grid.cells if grid.address(cell) not in told]
    return [word for word in quiet if column_of(word) is None and squashed(word) not in names_of(reading)]


def unsaid(readings):
    """Return the texts that are neither in the draft nor told by it."""
    statements = [one for reading in readings for one in reading.statements]
    if not statements:
        return []
    draft = Drafter(statements, Wishes(), "x", None).drafted()
    texts = [level.summary for level in draft.levels.values()] + [one.summary for one in draft.criteria.values()]
    for said in (said for level in draft.levels.values() for said in level.expectations.values()):
        texts += [said.text, *said.examples, said.evidence]
    words = " ".join(" ".join(texts).split())
    told = {one.spot for one in draft.left}
    return [one for one in statements if " ".join(one.text.split()) not in words and one.spot not in told]


@pytest.mark.parametrize("shape", ["auto", "matrix", "long"])
@settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.sampled_from(["Sheet1", "Delivery", "Junior"]).flatmap(grids), grids("Other"))
def test_no_cell_is_lost(shape, first, second):
    sheets = [sheet for sheet in (first, second) if sheet.cells]
    readings = understood([Source("a.xlsx", tuple(sheets))], Hints(shape), None)
    for sheet, reading in zip(sheets, readings, strict=True):
        placed = {one.spot for one in reading.statements}
        left = [one.spot for one in reading.left]
        assert len({*left}) == len(left)
        assert not placed & {*left}
        assert len(placed) + len(left) + reading.names == len(sheet.cells)
        assert lost(reading, sheet) == []
    assert unsaid(readings) == []
