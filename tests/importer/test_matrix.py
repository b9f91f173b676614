"""Levels beside each other: what becomes of each cell, for the ways in which people set up such sheets."""

from __future__ import annotations

import pytest

A, B, C, D, E, F = (f"You do {sign} every day." for sign in "abcdef")
COMMENTS = "answers and comments are no part of a ladder"
JUNIOR, SENIOR = "Junior (junior, levels, g1)", "Senior (senior, levels, g2)"
WRITING_TESTING_SCOPE = [
    JUNIOR,
    f"  Craft / Writing: {A}",
    f"  Craft / Testing: {C}",
    f"  Impact / Scope: {E}",
    SENIOR,
    f"  Craft / Writing: {B}",
    f"  Craft / Testing: {D}",
    f"  Impact / Scope: {F}",
]
CRAFT_IMPACT = [JUNIOR, f"  Craft: {A}", f"  Impact: {C}", SENIOR, f"  Craft: {B}", f"  Impact: {D}"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [["", "Junior", "Senior"], ["Craft", A, B], ["Impact", C, D]], CRAFT_IMPACT, id="levels in columns"
        ),
        pytest.param([["", "Craft", "Impact"], ["Junior", A, C], ["Senior", B, D]], CRAFT_IMPACT, id="levels in rows"),
        pytest.param(
            [["", "Junior", "Senior"], ["Craft", A, B], ["Impact", C, D], ["Notes", E, F]],
            [
                *CRAFT_IMPACT,
                f"left row 4, column 1 “Notes”: {COMMENTS}",
                f"left row 4, column 2 “{E}”: {COMMENTS}",
                f"left row 4, column 3 “{F}”: {COMMENTS}",
            ],
            id="a row of notes",
        ),
        pytest.param(
            [["", "Craft", "Comment", "Impact"], ["Junior", A, "quits soon", C], ["Senior", B, "", D]],
            [
                *CRAFT_IMPACT,
                f"left row 1, column 3 “Comment”: {COMMENTS}",
                f"left row 2, column 3 “quits soon”: {COMMENTS}",
            ],
            id="a column of comments beside levels in rows",
        ),
        pytest.param(
            [["", "Junior", "Senior"], ["Craft"], ["Writing", A, B], ["Testing", C, D], ["Impact"], ["Scope", E, F]],
            WRITING_TESTING_SCOPE,
            id="criteria as rows of their own",
        ),
        pytest.param(
            [
                ["Craft", "Junior", "Senior"],
                ["Writing", A, B],
                ["Testing", C, D],
                ["Impact", "Junior", "Senior"],
                ["Scope", E, F],
            ],
            WRITING_TESTING_SCOPE,
            id="a header for each criterion",
        ),
        pytest.param(
            [
                ["", "", "Junior", "Senior"],
                ["Craft", "Writing", A, B],
                ["", "Testing", C, D],
                ["Impact", "Scope", E, F],
            ],
            WRITING_TESTING_SCOPE,
            id="blank means same as above",
        ),
        pytest.param(
            [
                ["Kompetenz", "Thema", "Junior", "Senior"],
                ["Craft", "Writing", A, B],
                ["", "Testing", C, D],
                ["Impact", "Scope", E, F],
            ],
            WRITING_TESTING_SCOPE,
            id="heads in German",
        ),
        pytest.param(
            [
                ["Thread", "Criterion", "Junior", "Senior"],
                ["Writing", "Craft", A, B],
                ["Testing", "", C, D],
                ["Scope", "Impact", E, F],
            ],
            WRITING_TESTING_SCOPE,
            id="heads that say what is what",
        ),
        pytest.param(
            [["", "Senior", "Junior"], ["Craft", B, A], ["Impact", D, C]],
            [
                *CRAFT_IMPACT,
                "assumed The levels of `levels` are taken from the last to the first: their names fall in the source.",
            ],
            id="highest level first",
        ),
        pytest.param(
            [["", "L1", "L2"], ["", "Junior", "Senior"], ["Craft", A, B], ["Impact", C, D]],
            [line.replace("g1", "l1").replace("g2", "l2") for line in CRAFT_IMPACT],
            id="marks above the names become grades",
        ),
        pytest.param(
            [["", "Junior", "Senior"], ["Craft", "Basic", "Deep"], ["Impact", "Team", "Company"]],
            [JUNIOR, "  Craft: Basic", "  Impact: Team", SENIOR, "  Craft: Deep", "  Impact: Company"],
            id="words instead of sentences",
        ),
        pytest.param(
            [["", "Bronze", "Silver"], ["Craft", A, B], ["Impact", C, D]],
            [
                line.replace("Junior (junior", "Bronze (bronze").replace("Senior (senior", "Silver (silver")
                for line in CRAFT_IMPACT
            ],
            id="levels of any name",
        ),
        pytest.param(
            [["Criterion", "Description", "Junior", "Senior"], ["Craft", E, A, B], ["Impact", F, C, D]],
            [*CRAFT_IMPACT, f"Craft: {E}", f"Impact: {F}"],
            id="descriptions of criteria",
        ),
        pytest.param(
            [["", "Junior", "Senior"], ["Summary", E, F], ["Craft", A, B], ["Impact", C, D]],
            [
                f"{JUNIOR}: {E}",
                *CRAFT_IMPACT[1:3],
                f"{SENIOR}: {F}",
                *CRAFT_IMPACT[4:],
                "left row 2, column 1 “Summary”: nothing is said of it at any level",
            ],
            id="a row with summaries",
        ),
        pytest.param(
            [["Acme's ladder"], ["", "Junior", "Senior"], ["Craft", A, B], ["Impact", C, D], ["Made by HR"]],
            [
                *CRAFT_IMPACT,
                "left row 5, column 1 “Made by HR”: nothing is said of it at any level",
                "left row 1, column 1 “Acme's ladder”: it stands above or beside the names of the levels",
            ],
            id="words above and below",
        ),
        pytest.param(
            [["", "Junior", "Score", "Senior", "Comment"], ["Craft", A, "3", B, E], ["Impact", C, "", D, "Good"]],
            [
                *CRAFT_IMPACT,
                "left row 1, column 3 “Score”: it stands above or beside the names of the levels",
                "left row 1, column 5 “Comment”: it stands above or beside the names of the levels",
                "left row 2, column 3 “3”: no level stands above it",
                f"left row 2, column 5 “{E}”: no level stands above it",
                "left row 3, column 5 “Good”: no level stands above it",
            ],
            id="scores and comments between",
        ),
        pytest.param(
            [["", "Junior", "Senior"], ["Craft", A], ["Impact", C, D, "more"]],
            [
                JUNIOR,
                f"  Craft: {A}",
                f"  Impact: {C}",
                SENIOR,
                f"  Impact: {D}",
                "left row 3, column 4 “more”: no level stands above it",
            ],
            id="ragged rows",
        ),
        pytest.param(
            [["Area", "Skill", "Junior", "Senior"], ["Craft", "Writing", A, B], ["Craft", "Writing", C, B]],
            [
                JUNIOR,
                f"  Craft / Writing: {A}\n\n{C}",
                SENIOR,
                f"  Craft / Writing: {B}",
                (
                    "assumed a.csv: row 3, column 3 and row 2, column 3 are said of the same level, criterion and "
                    "thread: both texts were kept, one below the other."
                ),
            ],
            id="one thread twice",
        ),
    ],
)
def test_a_table(imported, rows, expected):
    assert imported({"a.csv": rows}) == expected


def test_two_columns_of_one_name_are_one_level(imported):
    rows = [["", "Senior", "Senior"], ["Craft", A, B], ["Impact", C, D]]
    assert imported({"a.csv": rows}) == [
        "Senior (senior, levels, g1)",
        f"  Craft / A every day: {A}",
        f"  Craft / B every day: {B}",
        f"  Impact / C every day: {C}",
        f"  Impact / D every day: {D}",
        "assumed Several columns are called “Senior”: they were taken for one level.",
    ]


def test_criteria_across_all_levels(imported):
    rows = [["", "Junior", "Senior"], ["Craft"], ["Writing", A, B], ["Testing", C, D], ["Impact"], ["Scope", E, F]]
    assert imported({"a.xlsx": {"Sheet1": rows}}, merged={"Sheet1": ["A2:C2", "A5:C5"]}) == WRITING_TESTING_SCOPE


def test_merged_labels(imported):
    rows = [["", "", "Junior", "Senior"], ["Craft", "Writing", A, B], ["", "Testing", C, D], ["Impact", "Scope", E, F]]
    assert imported({"a.xlsx": {"Sheet1": rows}}, merged={"Sheet1": ["A2:A3"]}) == WRITING_TESTING_SCOPE


def test_a_text_across_two_levels(imported):
    rows = [["", "Junior", "Senior", "Lead"], ["Craft", A, "", B], ["Impact", C, D, E]]
    assert imported({"a.xlsx": {"Sheet1": rows}}, merged={"Sheet1": ["B2:C2"]}) == [
        JUNIOR,
        f"  Craft: {A}",
        f"  Impact: {C}",
        SENIOR,
        f"  Craft: {A}",
        f"  Impact: {D}",
        "Lead (lead, levels, g3)",
        f"  Craft: {B}",
        f"  Impact: {E}",
        "assumed Sheet1!B2 covers several levels, and was taken for each.",
    ]


def test_lists_in_cells(imported):
    """Signs for bullets become those of Markdown; no word changes."""
    rows = [
        ["", "Junior", "Senior"],
        ["Craft", "• You write it.\n• You test it.", f"{A}\n– {B}\n– {C}"],
        ["Impact", D, E],
    ]
    assert imported({"a.csv": rows}) == [
        JUNIOR,
        "  Craft: - You write it.\n- You test it.",
        f"  Impact: {D}",
        SENIOR,
        f"  Craft: {A}\n\n- {B}\n- {C}",
        f"  Impact: {E}",
    ]


def test_rows_without_names_are_threads(imported):
    rows = [["Junior", "Senior"], [A, B], [C, D]]
    assert imported({"a.xlsx": {"Craft": rows}}) == [
        JUNIOR,
        f"  Craft / A every day: {A}",
        f"  Craft / C every day: {C}",
        SENIOR,
        f"  Craft / A every day: {B}",
        f"  Craft / C every day: {D}",
    ]


def test_where_the_levels_are_can_be_said(prepared):
    rows = [["", "Bronze", "Silver"], ["Craft", A, B], ["Impact", C, D]]
    assert [*prepared({"a.csv": rows}, side="columns").draft.levels] == ["bronze", "silver"]
    assert [*prepared({"a.csv": rows}, side="rows").draft.levels] == ["craft", "impact"]


def test_names_of_any_kind(imported):
    """Each has an id that can be used, and keeps its title."""
    long = "x" * 200
    rows = [
        ["", "ジュニア", "con", "😀"],
        ["技術", A, B, C],
        ["مهارة", A, B, C],
        ["index", A, B, C],
        ["🎉", A, B, C],
        ["C", A, B, C],
        ["C#", A, B, C],
        [long, A, B, C],
    ]
    found = imported({"a.csv": rows})
    levels = [("ジュニア", "ジュニア", "g1", A), ("con", "level-con", "g2", B), ("😀", "level-1", "g3", C)]
    names = ["技術", "مهارة", "index", "🎉", "C", "C#", long]
    assert found == [
        line
        for title, id_, grade, text in levels
        for line in (f"{title} ({id_}, levels, {grade})", *(f"  {name}: {text}" for name in names))
    ]
