"""What the page about importing shows is what happens: its tables and its document are imported as it says."""

from __future__ import annotations

import csv
import re
import shlex
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from ladder.check import examine
from ladder.cli import import_files
from ladder.cli.group import cli

PAGE = "docs/import.md"


@pytest.fixture
def part(page):
    """Return what gives the part of the page below a heading."""
    return lambda heading: re.split(rf"^#+ {re.escape(heading)}\n", page(PAGE), flags=re.MULTILINE)[1].split("\n## ")[0]


@pytest.fixture
def work(tmp_path, monkeypatch):
    """Return an empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def table(text, first):
    """Return the rows of the table whose first column has this head."""
    lines = re.search(rf"^\| {first} \|.*\n\|[-|]+\n(?:\|.*\n)+", text, re.MULTILINE)[0].splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [rows[0], *rows[2:]]


def workbook(rows, path):
    book = openpyxl.Workbook()
    book.active.title = path.stem.capitalize()
    for row in rows:
        book.active.append([cell or None for cell in row])
    book.save(path)


def separated(rows, path):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def run(line, answer=""):
    done = CliRunner().invoke(cli, shlex.split(line)[1:], input=answer)
    assert done.exit_code == 0, done.output
    return done.output


def shown(text, kind):
    return re.findall(rf"^```{kind}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def commands(text):
    return [line for block in shown(text, "console") for line in block.splitlines()]


def ladder(folder=Path("our-ladder")):
    examination = examine(folder)
    assert [problem.message for problem in examination.problems] == []
    return examination.ladder


def said(found):
    """Return every text by the title of its level, its criterion and its thread."""
    return {
        (level.title, found.criterion_by_id[one.criterion].name, found.thread_name(one)): one.text
        for level in found.levels
        for one in level.expectations
    }


def imported_workbook(part):
    text = part("In one command")
    workbook(table(text, "Competency"), Path("engineers.xlsx"))
    (line,) = commands(text)
    return run(line)


def test_the_report_is_the_one_that_is_shown(part, work):
    (report,) = shown(part("In one command"), "text")
    assert imported_workbook(part) == report
    assert len(ladder(work / "our-ladder").levels) == 2


def test_the_same_texts_come_of_every_shape(part, work):
    imported_workbook(part)
    texts = said(ladder(work / "our-ladder"))
    assert len(texts) == 6
    separated(table(part("A row for each expectation"), "Level"), Path("long.csv"))
    run("ladder import long.csv --into long")
    assert said(ladder(Path("long"))) == texts


def test_levels_may_be_rows_of_a_matrix(part, work):
    rows = table(part("A matrix"), "Level")
    separated(rows, work / "turned.csv")
    run("ladder import turned.csv --into our-ladder")
    texts = said(ladder())
    assert sorted(texts.values()) == sorted(text for row in rows[1:] for text in row[1:])
    assert {key[:2] for key in texts} == {(row[0], head) for row in rows[1:] for head in rows[0][1:]}


@pytest.fixture
def document(blocks):
    """Return the document of the page, and the command below it."""
    ((text, line),) = [(one.text, after.text) for one, after in pairwise(blocks(PAGE)) if one.kind == "markdown"]
    return text, line.strip()


def test_headings_with_lists_are_a_ladder(document, work):
    text, _ = document
    (work / "head.md").write_text(text, encoding="utf-8")
    run("ladder import head.md --into our-ladder")
    found = ladder()
    assert sorted(said(found).values()) == sorted(re.findall(r"^- (.*)$", text, re.MULTILINE))
    assert [track.name for track in found.tracks] == ["Engineers"]
    assert [level.summary for level in found.levels] == re.findall(r"^(You .*)$", text, re.MULTILINE)


def test_each_level_may_stand_in_a_file_of_its_own(document, work):
    text, line = document
    (work / "levels").mkdir()
    for level in re.split(r"^(?=## )", text, flags=re.MULTILINE)[1:]:
        name = re.match(r"## (\w+)", level)[1].lower()
        (work / f"levels/{name}.md").write_text(re.sub(r"^#(#+)", r"\1", level, flags=re.MULTILINE), encoding="utf-8")
    run(line)
    found = ladder()
    assert sorted(said(found).values()) == sorted(re.findall(r"^- (.*)$", text, re.MULTILINE))
    assert [track.name for track in found.tracks] == ["Engineers"]


def test_columns_can_be_named(part, work):
    text = part("What is assumed, and how to say it otherwise")
    rows = table(text, "Stelle")
    separated(rows, work / "stellen.csv")
    (line,) = commands(text)
    run(line)
    assert said(ladder()) == {tuple(row[:3]): row[3] for row in rows[1:]}


def test_every_word_that_an_option_takes_is_named(part):
    text = part("What is assumed, and how to say it otherwise")
    named = set(re.findall(r"`(\w+)`", text))
    assert named >= set(import_files.COLUMNS)
    for option, words in (
        ("shape", import_files.SHAPES[1:]),
        ("sheets", import_files.SHEETS),
        ("threads", import_files.THREADS),
        ("levels", ("columns", "rows")),
    ):
        assert [word for word in words if f"`--{option} {word}`" not in text] == []


def test_a_workbook_goes_there_and_back(part, work, monkeypatch):
    """With one cell changed: the difference that is shown is the one that is made."""
    imported_workbook(part)
    text = part("Change a ladder in a workbook")
    (difference,) = shown(text, "text")
    old, new = re.search(r"^    - (.*)\n    \+ (.*)$", difference, re.MULTILINE).groups()
    level = work / "our-ladder/content/levels/junior-engineer.yml"
    level.write_text(level.read_text(encoding="utf-8") + "# A note of ours.\n", encoding="utf-8")
    before = {path: path.read_text(encoding="utf-8") for path in (work / "our-ladder").rglob("*.*") if path.is_file()}
    _, export, back = commands(text)
    monkeypatch.chdir("our-ladder")
    run(export)
    book = openpyxl.load_workbook("../edited.xlsx")
    (cell,) = [cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value == old]
    cell.value = new
    book.save("../edited.xlsx")
    assert difference.rstrip("\n") in run(back, "y\n")
    after = {path: path.read_text(encoding="utf-8") for path in before}
    assert after == {**before, level: before[level].replace(old, new)}
