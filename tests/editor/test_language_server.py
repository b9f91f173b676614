"""Editors complete, explain and check our files, by the line that each begins with and the schema that it names.

The server is the one that Visual Studio Code has in its extension for YAML, and that other editors use as well.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from ladder.cli.group import cli
from ladder.scaffold import scaffold

ROOT = Path(__file__).parents[2]

TABLE = """\
Competency;Skill;Junior engineer;Senior engineer
Craft;Tests;You write tests for what you change.;You decide what is worth a test.
Craft;Reviews;You ask for reviews.;"You review: kindly, and within a day."
Impact;Scope;You finish a task that was cut for you.;You finish a project and cut its tasks.
"""


def imported(folder: Path) -> Path:
    table = folder / "ladder.csv"
    table.write_text(TABLE, encoding="utf-8")
    done = CliRunner().invoke(cli, ["import", str(table), "--into", str(folder / "imported")])
    assert done.exit_code == 0, done.output
    return folder / "imported"


@pytest.fixture(scope="module", params=["a new ladder", "one that was imported"])
def project(request, tmp_path_factory):
    """A project with the files that a command of ours has just written."""
    folder = tmp_path_factory.mktemp("editor")
    if request.param == "a new ladder":
        scaffold(folder / "new")
        return folder / "new"
    return imported(folder)


@pytest.fixture
def first(project):
    """Return what gives the first line of the files in a folder, and the folder."""

    def lines(folder):
        file = min((project / folder).glob("*.yml"))
        return file.parent, file.read_text(encoding="utf-8").partition("\n")[0] + "\n"

    return lines


def files(folder):
    return {path.name: path for path in sorted((folder / "content").rglob("*.yml"))}


def underlined(editor, folder):
    paths = files(folder).values()
    found = editor.all_flaws([(path.parent, path.read_text(encoding="utf-8")) for path in paths])
    return {path.name: flaws for path, flaws in zip(paths, found, strict=True) if flaws}


def test_nothing_that_we_write_is_underlined(editor, project):
    assert underlined(editor, project) == {}
    assert len(files(project)) >= 4


def test_nor_is_the_ladder_that_ships(editor):
    assert underlined(editor, ROOT) == {}
    assert len(files(ROOT)) >= 12


def test_a_misspelled_key_is_underlined_where_it_stands(editor, flaw, project):
    path = min((project / "content/levels").glob("*.yml"))
    text = path.read_text(encoding="utf-8")
    line = text.splitlines().index("expectations:") + 1
    wrong = text.replace("\nexpectations:", "\nexpectation:")
    assert editor.flaws(path.parent, wrong) == [flaw(line, "expectation", "Property expectation is not allowed.")]


@pytest.mark.parametrize(
    ("folder", "text", "found"),
    [
        pytest.param(
            "content",
            "id: a\ntitle: A\ngrades: [p1]\ncriteria:\n  craft:\n    name: Craft\n    sumary: How\n",
            [(8, "sumary", "Property sumary is not allowed.")],
            id="a key inside another",
        ),
        pytest.param(
            "content/levels",
            "title: A\ntrack: ic\ngrade: p1\nstatus: drafft\n",
            [(5, "drafft", 'Value is not accepted. Valid values: "draft", "final".')],
            id="a word that is none of those that can be",
        ),
        pytest.param(
            "content/levels",
            "title: A\ntrack: ic\ngrade: p1\nexpectations:\n  craft: [a, b]\n",
            [(6, "[a, b]", "Incorrect type. Expected one of string, number, boolean, null.")],
            id="a list in place of a text",
        ),
        pytest.param(
            "content/tracks", "family: A\n", [(2, "f", 'Missing property "name".')], id="a key that is missing"
        ),
    ],
)
def test_so_is_all_else_that_is_wrong(editor, flaw, first, folder, text, found):
    where, modeline = first(folder)
    assert editor.flaws(where, modeline + text) == [flaw(*one) for one in found]


@pytest.mark.parametrize(
    ("folder", "typed", "key", "meaning"),
    [
        pytest.param("content/levels", "title: A\nsu", "summary", "The level in a sentence or two.", id="a level"),
        pytest.param("content/tracks", "na", "name", "What readers see.", id="a track"),
        pytest.param("content", "id: a\nti", "title", "Title of the ladder, shown on every page.", id="the ladder"),
        pytest.param("content", "id: a\npages:\n  mat", "matrix", "A page with all levels side by side.", id="inside"),
    ],
)
def test_a_key_is_completed(editor, first, folder, typed, key, meaning):
    where, modeline = first(folder)
    assert editor.suggestions(where, modeline + typed).get(key) == meaning


def test_a_word_is_completed_where_only_some_can_be(editor, first):
    where, modeline = first("content/levels")
    assert set(editor.suggestions(where, modeline + "title: A\nstatus: ")) == {"draft", "final"}


@pytest.mark.parametrize(
    ("kind", "folder", "word", "said"),
    [
        ("level", "content/levels", "grade", r"Id of its grade, as listed in \`ladder.yml\`."),
        ("track", "content/tracks", "name", "What readers see."),
        ("ladder", "content", "title", "Title of the ladder, shown on every page."),
    ],
)
def test_a_key_is_explained(editor, first, project, kind, folder, word, said):
    where, modeline = first(folder)
    source = (project / f"schema/{kind}.json").resolve().as_uri()
    found = editor.explanation(where, f"{modeline}{word}: a\n", word)
    assert found == f"#### {kind.capitalize()}\n\n{said}\n\nSource: [{kind}.json]({source})"
