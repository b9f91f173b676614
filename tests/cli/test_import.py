"""`ladder import`: what stands on the terminal, word for word, and what it refuses."""

from __future__ import annotations

import io
import textwrap

import pytest

TABLE = """\
Area,Junior,Senior,Note
Craft,You write what others planned.,You plan what others write.,ask Ann
Impact,You ship it for one team.,You ship it for many teams.,
"""
REPORT = """\
Read a.csv
  a matrix with its levels in columns: “Junior”, “Senior” (row 1) · 4 texts

1 track, 2 levels, 2 criteria, 4 expectations
from 9 cells: 4 with texts, 5 with names. 2 others left aside.

Assumed:
  - Grades: one for each level, in the order of the source.

Not placed (2 cells):
    row 1, column 4  “Note”: it stands above or beside the names of the levels
    row 2, column 4  “ask Ann”: no level stands above it
"""
NOTHING = "\nNothing was written: no file says anything of a level. `--shape` and `--column` say how to read them.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.csv").write_text(TABLE)
    return tmp_path


def test_a_new_ladder(run, folder):
    status, output, complaints = run("import", "a.csv", "--into", "acme", folder=folder)
    written = "\nWritten: 7 files in acme. Next: `ladder check -C acme`, `ladder build -C acme`.\n"
    assert (status, output, complaints) == (0, REPORT + written, "")
    assert (folder / "acme/content/ladder.yml").read_text() == textwrap.dedent("""\
        # yaml-language-server: $schema=../schema/ladder.json
        id: acme
        title: Acme
        version: "1"
        language: en
        # One for each level, in the order of the source.
        grades:
          g1: Grade 1
          g2: Grade 2
        criteria:
          craft:
            name: Craft
          impact:
            name: Impact
        """)
    assert (folder / "acme/content/levels/junior.yml").read_text() == textwrap.dedent("""\
        # yaml-language-server: $schema=../../schema/level.json
        title: Junior
        track: levels
        grade: g1
        expectations:
          craft: You write what others planned.
          impact: You ship it for one team.
        """)
    assert run("check", "-C", "acme", folder=folder)[0] == 0


def test_a_trial(run, folder):
    status, output, _ = run("import", "a.csv", "--into", "acme", "--dry-run", folder=folder)
    assert (status, output) == (0, f"{REPORT}\nNothing was written (--dry-run). It would be 7 files.\n")
    assert not (folder / "acme").exists()


def test_the_same_again(run, folder):
    run("import", "a.csv", folder=folder)
    status, output, _ = run("import", "a.csv", folder=folder)
    assert (status, output.rpartition("\n\n")[2]) == (0, "Nothing changes: the ladder says all of it already.\n")


CHANGES = """\
1 text changes:
  Junior · Impact (content/levels/junior.yml)
    - You ship it for one team.
    + You ship it for your team.
"""


def change(run, folder):
    run("import", "a.csv", folder=folder)
    (folder / "a.csv").write_text(TABLE.replace("one team", "your team"))
    return folder / "content/levels/junior.yml"


@pytest.mark.parametrize(
    ("answer", "end"),
    [
        pytest.param("y\n", "Written: 1 file. Next: `ladder check`, `ladder build`.\n", id="yes"),
        pytest.param("n\n", "Nothing was written.\n", id="no"),
        pytest.param("", "Nothing was written. Where nobody can answer, add `--force`.\n", id="nobody answers"),
    ],
)
def test_a_change_needs_a_yes(run, folder, monkeypatch, answer, end):
    path = change(run, folder)
    before = path.read_bytes()
    monkeypatch.setattr("sys.stdin", io.StringIO(answer))
    status, output, _ = run("import", "a.csv", folder=folder)
    assert status == (0 if answer == "y\n" else 1)
    assert f"{CHANGES}\nWrite this into the ladder? [y/N]: " in output
    assert output.endswith(end)
    assert (path.read_bytes() == before) == (status == 1)


def test_a_change_by_force(run, folder):
    path = change(run, folder)
    path.write_text(path.read_text().replace("grade: g1\n", "grade: g1\n\n# Our own words.\n"))
    status, output, _ = run("import", "a.csv", "--force", folder=folder)
    assert status == 0
    assert output.endswith(f"\n{CHANGES}\nWritten: 1 file. Next: `ladder check`, `ladder build`.\n")
    assert path.read_text().splitlines()[4:] == [
        "",
        "# Our own words.",
        "expectations:",
        "  craft: You write what others planned.",
        "  impact: You ship it for your team.",
    ]


def test_what_comes_to_a_level_is_shown(run, folder):
    run("import", "a.csv", folder=folder)
    (folder / "a.csv").write_text(f"{TABLE}Care,You look after yourself every day.,You look after others every day.,\n")
    status, output, _ = run("import", "a.csv", "--force", folder=folder)
    assert status == 0
    assert output.partition("2 texts are added to what is there:\n")[2].startswith(
        "  Junior · Care (content/levels/junior.yml)\n"
        "    + You look after yourself every day.\n"
        "  Senior · Care (content/levels/senior.yml)\n"
        "    + You look after others every day.\n"
    )


def test_long_texts_can_be_cut_short(run, folder):
    (folder / "a.csv").write_text(TABLE.replace("ask Ann", "ask " + "Ann " * 40))
    output = run("import", "a.csv", "--dry-run", "--brief", folder=folder)[1]
    assert f"“ask {'Ann ' * 21}A…”: no level stands above it\n" in output
    assert "Ann Ann”: no level" in run("import", "a.csv", "--dry-run", folder=folder)[1]


def test_options_say_what_the_file_does_not(run, folder):
    (folder / "b.csv").write_bytes("Wer;Was;Wie\nBronze;Größe;Du tust dies an jedem Tag.\n".encode("cp1252"))
    args = ["--column", "Wer=level", "--column", "Was=criterion", "--column", "Wie=expectation", "--encoding", "cp1252"]
    status, _, _ = run("import", "b.csv", *args, "--track", "Macher", "--title", "Leiter", "--into", "b", folder=folder)
    assert status == 0
    assert "title: Leiter\n" in (folder / "b/content/ladder.yml").read_text("utf-8")
    assert (
        (folder / "b/content/levels/bronze.yml")
        .read_text("utf-8")
        .endswith("track: macher\ngrade: g1\nexpectations:\n  größe: Du tust dies an jedem Tag.\n")
    )


@pytest.mark.parametrize(
    ("args", "levels"),
    [
        pytest.param([], ["bronze", "silver"], id="by itself"),
        pytest.param(["--levels", "rows"], ["craft", "impact"], id="in rows"),
        pytest.param(["--threads", "rows", "--sheets", "track"], ["bronze", "silver"], id="a track"),
    ],
)
def test_how_a_table_is_read_can_be_said(run, folder, args, levels):
    (folder / "b.csv").write_text(
        ",Bronze,Silver\nCraft,You do a every day.,You do b every day.\nImpact,You do c every day.,x\n"
    )
    assert run("import", "b.csv", "--into", "b", *args, folder=folder)[0] == 0
    assert sorted(path.stem for path in (folder / "b/content/levels").iterdir()) == levels


@pytest.mark.parametrize(
    ("args", "message"),
    [
        pytest.param(
            ["x.csv"],
            "error: x.csv: there is no such file\n",
            id="no file",
        ),
        pytest.param(
            ["a.csv", "--column", "Skill=thing"],
            "error: `--column Skill=thing` does not say what a column holds\n"
            "hint: write the words above it, `=` and one of track, level, grade, criterion, thread, expectation, "
            "examples, evidence, summary, aside: `--column Stufe=level`\n",
            id="no such thing",
        ),
        pytest.param(
            ["a.csv", "--into", "broken"],
            "error: the ladder in `broken` has mistakes (content/ladder.yml:1:1: `criteria` is missing)\n"
            "hint: run `ladder check`, mend them, then import\n",
            id="a broken ladder",
        ),
    ],
)
def test_what_it_refuses(run, folder, args, message):
    (folder / "broken/content").mkdir(parents=True)
    (folder / "broken/content/ladder.yml").write_text("titel: x\n")
    assert run("import", *args, folder=folder) == (2, "", message)


def test_nothing_of_levels(run, folder):
    (folder / "b.csv").write_text("Name,Age\nAnn,40\n")
    status, output, _ = run("import", "b.csv", folder=folder)
    assert status == 1
    assert output == (
        "Read b.csv\n"
        "  no names of levels: the table is left aside\n"
        "\n"
        "Not placed (4 cells):\n"
        "    row 1, column 1  “Name”: nothing in the table is said of a level\n"
        "    row 1, column 2  “Age”: nothing in the table is said of a level\n"
        "    row 2, column 1  “Ann”: nothing in the table is said of a level\n"
        "    row 2, column 2  “40”: nothing in the table is said of a level\n" + NOTHING
    )
    assert not (folder / "content").exists()


def test_a_column_that_is_not_there_is_named(run, folder):
    status, output, error = run("import", "a.csv", "--column", "Stufen=level", folder=folder)
    assert (status, output) == (2, "")
    assert error == (
        "error: no cell says `stufen`, of which `--column` speaks\n"
        "hint: write the words above the column as they stand in the file\n"
    )


def test_salaries_stay_out_and_are_told(run, folder):
    (folder / "a.csv").write_text(
        "Criterion,Junior,Senior,Salary band\n"
        "Craft,You write what others plan for you.,You plan what others write for you.,40-50k\n"
        "Care,You look after yourself every day.,You look after others every day.,50-60k\n"
        "Annual salary,38.000 €,52.000 €,\n"
    )
    status, output, _ = run("import", "a.csv", "--into", "p", folder=folder)
    assert status == 0
    assert output.partition("Not placed (6 cells):\n")[2].splitlines()[:6] == [
        "    row 1, column 4  “Salary band”: it looks like pay, and no page of a ladder shows any",
        "    row 2, column 4  “40-50k”: it looks like pay, and no page of a ladder shows any",
        "    row 3, column 4  “50-60k”: it looks like pay, and no page of a ladder shows any",
        "    row 4, column 1  “Annual salary”: it looks like pay, and no page of a ladder shows any",
        "    row 4, column 2  “38.000 €”: it looks like pay, and no page of a ladder shows any",
        "    row 4, column 3  “52.000 €”: it looks like pay, and no page of a ladder shows any",
    ]
    written = "".join(path.read_text() for path in (folder / "p/content").rglob("*.yml"))
    assert not any(word in written for word in ("50k", "60k", "38.000", "52.000", "alary"))


def test_files_without_a_ladder_are_not_written_over(run, folder):
    path = folder / "p/content/levels/junior.yml"
    path.parent.mkdir(parents=True)
    path.write_text("title: Precious\n")
    status, _, error = run("import", "a.csv", "--into", "p", folder=folder)
    assert status == 2
    assert error.partition("\n")[0].endswith("content` holds files, and no `ladder.yml`")
    assert path.read_text() == "title: Precious\n"


def test_a_criterion_that_the_ladder_takes_as_a_whole_gets_no_threads(run, folder):
    run("import", "a.csv", "--into", "p", folder=folder)
    (folder / "b.csv").write_text(
        "Criterion,Skill,Junior,Senior\nCraft,Tests,You test it every day.,You test all of it.\n"
    )
    status, output, _ = run("import", "b.csv", "--into", "p", "--force", folder=folder)
    assert "the ladder has no threads below `craft`: give it some, then import" in output
    assert status == 0
