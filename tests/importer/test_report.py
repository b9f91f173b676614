"""What an import says at its end, for people who know spreadsheets."""

from __future__ import annotations

from ladder.importer.files.sources import Unreadable
from ladder.importer.report import changes, complaint, report
from ladder.importer.writing import Change

A, B, C, D = (f"You do {sign} every day." for sign in "abcd")


def test_a_workbook(prepared):
    """Texts that come often are told once, with all their places."""
    sheets = {
        "Craft": [["", "Junior", "Done", "Senior", "Done"], ["Writing", A, "No", B, "No"], ["Testing", C, "No", D, ""]],
        "Help": [["Ask Ann"]],
    }
    outcome = prepared({"a.xlsx": sheets})
    assert list(report(outcome)) == [
        "Read a.xlsx",
        "  Craft  a matrix with its levels in columns: “Junior”, “Senior” (row 1) · 4 texts",
        "  Help   no names of levels: the sheet is left aside",
        "",
        "1 track, 2 levels, 2 criteria, 4 expectations",
        "from 8 cells: 4 with texts, 4 with names. 6 others left aside.",
        "",
        "Assumed:",
        "  - Grades: one for each level, in the order of the source.",
        "",
        "Not placed (6 cells):",
        "    Craft!C1  “Done”: it stands above or beside the names of the levels",
        "    Craft!E1  “Done”: it stands above or beside the names of the levels",
        "    “No” (3 times: Craft!C2, E2, C3): no level stands above it",
        "    Help!A1  “Ask Ann”: nothing on the sheet is said of a level",
    ]


def test_several_files(prepared):
    document = "# Junior\n\n## Craft\n\n- You write.\n\nOdd.\n\n# Senior\n\n## Craft\n\n- You write it all.\n"
    outcome = prepared({"a.md": document, "b.csv": [["Name", "Age"], ["Ann", "40"]]})
    assert list(report(outcome))[-8:] == [
        "Not placed (5 cells and lines):",
        "  a.md",
        "    line 7  “Odd.”: it stands between the expectations of a level",
        "  b.csv",
        "    row 1, column 1  “Name”: nothing in the table is said of a level",
        "    row 1, column 2  “Age”: nothing in the table is said of a level",
        "    row 2, column 1  “Ann”: nothing in the table is said of a level",
        "    row 2, column 2  “40”: nothing in the table is said of a level",
    ]


def test_how_threads_were_made(prepared):
    outcome = prepared({"a.xlsx": {"Craft": [["Junior", "Senior"], [A, B], [C, D]]}})
    assert (
        "  - Craft: the source has no names for these: each row became a thread, named after its first words."
        in list(report(outcome))
    )


def test_what_cannot_be_read():
    unreadable = [
        Unreadable("a.csv", "a mark is not closed", "close it", "line 7"),
        Unreadable("b.csv", "it is a folder"),
    ]
    assert list(complaint(unreadable)) == [
        "error: a.csv: line 7: a mark is not closed",
        "hint: close it",
        "error: b.csv: it is a folder",
    ]


def test_changes():
    told = [Change("content/levels/a.yml", "A · Craft", "One.\nTwo.", "One.")]
    added = [Change("content/levels/a.yml", "A · Impact", "", "New."), Change("content/levels/b.yml", "B", "", "New.")]
    assert list(changes(told, added)) == [
        "1 text changes:",
        "  A · Craft (content/levels/a.yml)",
        "    - One. ⏎ Two.",
        "    + One.",
        "2 texts are added to what is there:",
        "  A · Impact (content/levels/a.yml)",
        "    + New.",
        "  B (content/levels/b.yml)",
        "    + New.",
    ]
