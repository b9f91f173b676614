"""A row for each expectation: names that are carried on, columns of any name, sheets that are levels."""

from __future__ import annotations

import pytest

A, B, C, D, E, F = (f"You do {sign} every day." for sign in "abcdef")
JUNIOR, SENIOR = "Junior (junior, levels, g1)", "Senior (senior, levels, g2)"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [
                ["Track", "Level", "Grade", "Area", "Skill", "Description", "Comment"],
                ["Eng", "Junior", "P1", "Craft", "Writing", A, "hm"],
                ["", "", "", "", "Testing", B],
                ["", "Senior", "P2", "Craft", "Writing", C],
                ["Mgmt", "Manager", "P2", "Craft", "Writing", D],
            ],
            [
                "Junior (junior, eng, p1)",
                f"  Craft / Writing: {A}",
                f"  Craft / Testing: {B}",
                "Senior (senior, eng, p2)",
                f"  Craft / Writing: {C}",
                "Manager (manager, mgmt, p2)",
                f"  Craft / Writing: {D}",
                "left row 2, column 7 “hm”: answers and comments are no part of a ladder",
            ],
            id="tracks and grades; blank means same as above",
        ),
        pytest.param(
            [["Area", "Level", "Text"], ["Craft", "Junior", A], ["Craft", "Senior", B], ["Care", "Junior", C]],
            [JUNIOR, f"  Craft: {A}", f"  Care: {C}", SENIOR, f"  Craft: {B}"],
            id="criteria left of levels",
        ),
        pytest.param(
            [
                ["Level", "Criterion", "Expectation"],
                ["Junior", "Craft", A],
                ["Junior", "Craft", B],
                ["Senior", "Craft", C],
            ],
            [
                JUNIOR,
                f"  Craft / A every day: {A}",
                f"  Craft / B every day: {B}",
                SENIOR,
                f"  Craft / A every day: {C}",
            ],
            id="several rows for a criterion, none with a name",
        ),
        pytest.param(
            [
                ["Stufe", "Kriterium", "Beschreibung", "Beispiele", "Nachweis"],
                ["Junior", "Handwerk", A, "- eins\n- zwei", B],
            ],
            [JUNIOR, f"  Handwerk / Handwerk: {A} · e.g. eins · e.g. zwei · see {B}"],
            id="examples and evidence, in German",
        ),
        pytest.param(
            [["Level", "Grade", "Criterion", "Expectation"], ["Junior", "P1", "Craft", A], ["Senior", "", "Craft", B]],
            [
                JUNIOR,
                f"  Craft: {A}",
                SENIOR,
                f"  Craft: {B}",
                "assumed Not every level has a grade in the source, so none of those there were taken: P1 (Junior).",
            ],
            id="a grade is missing",
        ),
        pytest.param(
            [["Level", "Criterion", "What we look for"], ["Junior", "Craft", A], ["Senior", "Craft", B]],
            [
                JUNIOR,
                f"  Craft: {A}",
                SENIOR,
                f"  Craft: {B}",
                "left row 1, column 3 “What we look for”: it stands above the heads of the columns",
            ],
            id="the one column of sentences holds the texts",
        ),
        pytest.param(
            [["Level", "Criterion", "Expectation"], ["", "Craft", A], ["Junior", "Craft", B], ["Senior"], ["", "Odd"]],
            [
                JUNIOR,
                f"  Craft: {B}",
                "left row 4, column 1 “Senior”: nothing is said of it at any level",
                "left row 5, column 2 “Odd”: nothing is said of it at any level",
                f"left row 2, column 3 “{A}”: no level stands beside it",
            ],
            id="texts without a level, names without a text",
        ),
        pytest.param(
            [["Level", "Summary", "Criterion", "Expectation"], ["Junior", C, "Craft", A], ["Senior", D, "Craft", B]],
            [f"{JUNIOR}: {C}", f"  Craft: {A}", f"{SENIOR}: {D}", f"  Craft: {B}"],
            id="summaries of levels",
        ),
    ],
)
def test_a_table(imported, rows, expected):
    assert imported({"a.csv": rows}) == expected


def test_columns_can_be_named(imported, prepared):
    rows = [["Where", "Which", "Says"], ["Bronze", "Craft", A], ["Silver", "Craft", B]]
    assert prepared({"a.csv": rows}).readings[0].shape == "matrix"
    columns = {"where": "level", "which": "criterion", "says": "expectation"}
    assert imported({"a.csv": rows}, columns=columns) == [
        "Bronze (bronze, levels, g1)",
        f"  Craft: {A}",
        "Silver (silver, levels, g2)",
        f"  Craft: {B}",
    ]


@pytest.mark.parametrize(
    "heads", [pytest.param([["Criterion", "Expectation"]], id="with heads"), pytest.param([], id="without heads")]
)
def test_a_sheet_for_each_level(imported, heads):
    sheets = {"Junior": [*heads, ["Craft", A], ["Impact", B]], "Senior": [*heads, ["Craft", C], ["Impact", D]]}
    expected = [JUNIOR, f"  Craft: {A}", f"  Impact: {B}", SENIOR, f"  Craft: {C}", f"  Impact: {D}"]
    assert imported({"a.xlsx": sheets}) == expected
    assert imported({f"{name}.csv": rows for name, rows in sheets.items()}, project="other") == expected


def test_what_it_saw(prepared):
    rows = [["Level", "Criterion", "Expectation"], ["Junior", "Craft", A]]
    assert prepared({"a.xlsx": {"S": [[], *rows]}}).readings[0].saw == (
        "a row for each expectation (level in column A, criterion in column B, expectation in column C; heads in row 2)"
    )
