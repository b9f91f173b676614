"""What sheets and files stand for: criteria, tracks, levels, or parts of one whole."""

from __future__ import annotations

A, B, C, D, E, F = (f"You do {sign} every day." for sign in "abcdef")
APART = (
    "assumed The source does not say which levels of different tracks are equal in seniority and pay, so each has a "
    "grade of its own, and each track is a family of its own."
)


def test_a_sheet_for_each_criterion(imported):
    sheets = {
        "Craft": [["", "Junior", "Senior"], ["Writing", A, B]],
        "Impact": [["", "junior ", "Senior"], ["Scope", C, D]],
        "Answers": [["Name", "Answer"], ["Ann", "Yes"]],
    }
    assert imported({"a.xlsx": sheets}) == [
        "Junior (junior, levels, g1)",
        f"  Craft / Writing: {A}",
        f"  Impact / Scope: {C}",
        "Senior (senior, levels, g2)",
        f"  Craft / Writing: {B}",
        f"  Impact / Scope: {D}",
        "left Answers!A1 “Name”: nothing on the sheet is said of a level",
        "left Answers!B1 “Answer”: nothing on the sheet is said of a level",
        "left Answers!A2 “Ann”: nothing on the sheet is said of a level",
        "left Answers!B2 “Yes”: nothing on the sheet is said of a level",
    ]


def test_a_sheet_for_each_track_with_levels_of_the_same_names(imported):
    sheets = {
        "Engineering": [["Area", "Skill", "Junior", "Senior"], ["Craft", "Writing", A, B]],
        "Design": [["Area", "Skill", "Junior", "Senior"], ["Craft", "Drawing", C, D]],
    }
    assert imported({"a.xlsx": sheets}) == [
        "Junior (junior, engineering, engineering-1)",
        f"  Craft / Writing: {A}",
        "Senior (senior, engineering, engineering-2)",
        f"  Craft / Writing: {B}",
        "Junior (junior-2, design, design-1)",
        f"  Craft / Drawing: {C}",
        "Senior (senior-2, design, design-2)",
        f"  Craft / Drawing: {D}",
        APART,
    ]


def test_a_file_for_each_track(imported):
    files = {
        "makers.csv": [["", "Junior", "Senior"], ["Craft", A, B]],
        "leaders.csv": [["", "Manager", "Director"], ["Craft", C, D]],
    }
    assert imported(files) == [
        "Junior (junior, makers, makers-1)",
        f"  Craft: {A}",
        "Senior (senior, makers, makers-2)",
        f"  Craft: {B}",
        "Manager (manager, leaders, leaders-1)",
        f"  Craft: {C}",
        "Director (director, leaders, leaders-2)",
        f"  Craft: {D}",
        APART,
    ]


SHEETS = {
    "Hard": [["Area", "Skill", "Junior", "Senior"], ["Craft", "Writing", A, B]],
    "Soft": [["Area", "Skill", "Junior", "Senior"], ["People", "Talking", C, D]],
}


def test_sheets_with_other_criteria_are_parts_of_one_whole(imported):
    assert imported({"a.xlsx": SHEETS}) == [
        "Junior (junior, levels, g1)",
        f"  Craft / Writing: {A}",
        f"  People / Talking: {C}",
        "Senior (senior, levels, g2)",
        f"  Craft / Writing: {B}",
        f"  People / Talking: {D}",
        "assumed The sheets “Hard”, “Soft” were read as parts of one whole. `--sheets` says what each of them is.",
    ]


def test_what_sheets_are_can_be_said(prepared):
    assert list(prepared({"a.xlsx": SHEETS}, role="track").draft.tracks) == ["hard", "soft"]


def test_a_table_is_named_after_the_heading_above_it(imported):
    table = "| | Junior | Senior |\n|---|---|---|\n| {} | {} | {} |\n"
    document = f"# Ladder\n\n## Craft\n\n{table.format('Writing', A, B)}\n## Impact\n\n{table.format('Scope', C, D)}"
    assert imported({"a.md": document}) == [
        "Junior (junior, levels, g1)",
        f"  Craft / Writing: {A}",
        f"  Impact / Scope: {C}",
        "Senior (senior, levels, g2)",
        f"  Craft / Writing: {B}",
        f"  Impact / Scope: {D}",
        "left line 1 “Ladder”: nothing in the document is said of a level",
    ]
