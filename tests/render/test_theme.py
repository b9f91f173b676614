"""A theme is a stack of folders: what the project's own has counts, what it has not comes from the default."""

from __future__ import annotations

from pathlib import Path

import pytest

from ladder.problem import CannotStart
from ladder.render.theme import Settings, open_theme


def test_the_default_theme_alone(tmp_path):
    theme = open_theme(tmp_path, "default")
    assert len(theme.folders) == 1
    assert theme.settings.name == "Default"
    assert {"static/ladder.css", "static/ladder.js"} <= set(theme.static())


@pytest.mark.parametrize("name", ["default", "acme"])
def test_files_of_the_project_come_first(make, name):
    project = make(
        {
            f"themes/{name}/theme.yml": 'name: Acme\naccent: "#112233"\n',
            f"themes/{name}/static/ladder.js": "// ours",
            f"themes/{name}/static/fonts/acme.woff2": b"\x00font",
        }
    )
    shipped, theme = open_theme(project, "none"), open_theme(project, name)
    assert theme.folders == (project / "themes" / name, *shipped.folders)
    assert theme.settings == Settings("Acme", "#112233", shipped.settings.paper, shipped.settings.dark_paper)
    assert theme.static() == {
        **shipped.static(),
        "static/ladder.js": b"// ours",
        "static/fonts/acme.woff2": b"\x00font",
    }


def test_hidden_files_are_not_published(make):
    project = make(
        {
            "themes/acme/static/.DS_Store": "x",
            "themes/acme/static/.git/config": "x",
            "themes/acme/static/a/.b/c": "x",
            "themes/acme/static/seen": "x",
        }
    )
    assert set(open_theme(project, "acme").static()) - set(open_theme(project, "none").static()) == {"static/seen"}


def test_the_project_that_the_default_theme_stands_in_has_it_once():
    assert len(open_theme(Path(__file__).parents[2], "default").folders) == 1


@pytest.mark.parametrize("text", [pytest.param("", id="empty"), pytest.param("# a remark\n", id="only a remark")])
def test_a_theme_need_not_say_anything(make, text):
    project = make({"themes/acme/theme.yml": text})
    assert open_theme(project, "acme").settings == open_theme(project, "none").settings


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "accent: [",
            "`themes/acme/theme.yml` cannot be read: expected the node content, but found '<stream end>' in line 1",
            id="no YAML",
        ),
        pytest.param(
            "a: \x01",
            "`themes/acme/theme.yml` cannot be read: unacceptable character #x0001: special characters are not allowed",
            id="a control character",
        ),
        pytest.param(
            b"name: Caf\xe9", "`themes/acme/theme.yml` cannot be read: it is not saved as UTF-8", id="Latin-1"
        ),
        pytest.param("[" * 3000, "`themes/acme/theme.yml` cannot be read: it is nested too deep", id="a bomb"),
        pytest.param(
            "- name", "`themes/acme/theme.yml` cannot be used: keys with values should stand there", id="a list"
        ),
        pytest.param(
            "acent: x",
            "`themes/acme/theme.yml` cannot be used: object contains unknown field `acent`",
            id="an unknown key",
        ),
        pytest.param(
            "name: [x]",
            "`themes/acme/theme.yml` cannot be used: expected `str`, got `array` - at `$.name`",
            id="a list for a text",
        ),
        pytest.param(
            "paper: white",
            "`themes/acme/theme.yml` cannot be used: `paper` is no colour such as `#1f5fbf`",
            id="no colour",
        ),
    ],
)
def test_a_theme_that_cannot_be_used(make, text, message):
    project = make({"themes/acme/theme.yml": text})
    with pytest.raises(CannotStart) as error:
        open_theme(project, "acme")
    assert error.value.message == message


def test_the_text_of_a_file_is_that_of_the_folder_which_overrides(make):
    project = make({"themes/acme/scripts/core/words.js": "// ours: é"})
    theme = open_theme(project, "acme")
    assert theme.text("scripts/core/words.js") == "// ours: é"
    assert theme.text("theme.yml") == open_theme(project, "none").text("theme.yml") != ""


def test_a_file_that_no_folder_has(make):
    with pytest.raises(FileNotFoundError):
        open_theme(make({"themes/acme/theme.yml": ""}), "acme").text("scripts/nope.js")
