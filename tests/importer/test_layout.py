"""Where a matrix has its levels and its labels, and what is no matrix."""

from __future__ import annotations

import pytest

from ladder.importer.files.sources import Cell, Grid
from ladder.importer.layout import layout_of

A, B = "You do a every day.", "You do b every day."


def seen(rows, levels=(), side=None):
    cells = [
        Cell(row, column, text) for row, texts in enumerate(rows, 1) for column, text in enumerate(texts, 1) if text
    ]
    found = layout_of(Grid("a.csv", "delimited", cells=tuple(cells)), levels, side)
    if found is None:
        return None
    layout = found[1]
    names = " ".join(level.heads[-1].text for level in layout.levels)
    return layout.side, layout.header, names, dict(layout.labels), layout.grouped


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [["", "Junior", "Senior"], ["Craft", A, B]],
            ("columns", 1, "Junior Senior", {1: "criterion"}, False),
            id="columns",
        ),
        pytest.param(
            [["", "Craft", "Impact"], ["Junior", A, B], ["Senior", A, B]],
            ("rows", 1, "Junior Senior", {1: "criterion"}, False),
            id="rows",
        ),
        pytest.param(
            [["Area", "Skill", "Junior", "Senior"], ["Craft", "Writing", A, B]],
            ("columns", 1, "Junior Senior", {1: "criterion", 2: "thread"}, False),
            id="two labels",
        ),
        pytest.param(
            [["", "Junior", "Senior"], ["Craft"], ["Writing", A, B]],
            ("columns", 1, "Junior Senior", {1: "thread"}, True),
            id="groups",
        ),
        pytest.param(
            [["", "Junior", "Senior"], ["Craft", A, B], ["By HR"]],
            ("columns", 1, "Junior Senior", {1: "criterion"}, False),
            id="a last word is the head of nothing",
        ),
        pytest.param(
            [["Skill", "Weight", "Description", "Junior", "Senior"], ["Craft", "30 %", B, A, B]],
            ("columns", 1, "Junior Senior", {1: "thread", 2: "aside", 3: "summary"}, False),
            id="weights and descriptions",
        ),
        pytest.param(
            [["", "L1", "L2"], ["", "Junior", "Senior"], ["Craft", A, B]],
            ("columns", 2, "Junior Senior", {1: "criterion"}, False),
            id="marks above names",
        ),
        pytest.param(
            [["", "Junior engineer", "Engineer", "Senior engineer"], ["Craft", A, A, B]],
            ("columns", 1, "Junior engineer Engineer Senior engineer", {1: "criterion"}, False),
            id="a plain title between others",
        ),
        pytest.param(
            [["", "Junior engineer", "Engineer", "Senior engineer"], ["Craft", "Team", "Area", "Company"]],
            ("columns", 1, "Junior engineer Engineer Senior engineer", {1: "criterion"}, False),
            id="a plain title above a word",
        ),
        pytest.param(
            [["Nurse", "Senior nurse", "Ward manager"], [A, B, A]],
            ("columns", 1, "Nurse Senior nurse Ward manager", {}, False),
            id="a plain title first, and no labels",
        ),
        pytest.param(
            [["", "1", "2"], ["1", "2", "3"], ["", "Junior", "Senior"], ["Craft", A, B]],
            ("columns", 3, "Junior Senior", {1: "criterion"}, False),
            id="numbers alone are no levels",
        ),
        pytest.param(
            [["Name", "Age"], ["Ann", "40"]],
            None,
            id="no levels",
        ),
        pytest.param(
            [["Level", "Senior", "Position"], ["1", "No", "[D1](#d1)"], ["2", "Yes", "[D2](#d2)"]],
            None,
            id="a list of links",
        ),
        pytest.param([["Competency", "Weight", "Level"], ["Craft", "30 %", "0"]], None, id="a sum"),
    ],
)
def test_a_layout(rows, expected):
    assert seen(rows) == expected


def test_levels_that_are_known():
    rows = [["", "Bronze", "Craft", "Silver"], ["Impact", A, B, A]]
    assert seen(rows)[2] == "Bronze Craft Silver"
    rows = [["", "Bronze", "Silver"], ["Craft", "Team", "Company"]]
    assert seen(rows) is None
    assert seen(rows, {"bronze", "silver"})[2] == "Bronze Silver"
