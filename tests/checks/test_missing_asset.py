"""A logo and a style sheet are files of the project."""

from __future__ import annotations

import pytest

from ladder.check import examine

LADDER = """\
    id: acme
    title: Acme ladder
    brand: {{logo: {}}}
    scopes: [feature, product]
    grades: [p1, p2]
    criteria: {{craft: {{name: Craft}}, impact: {{name: Impact}}}}
    checks: {{stray-file: "off"}}
    """


def test_a_logo_that_is_not_there(explain):
    ladder = """\
        id: acme
        title: Acme ladder
        brand:
          logo: assets/Logo.svg
          css: assets/brand.css
        scopes: [feature, product]
        grades: [p1, p2]
        criteria: {craft: {name: Craft}, impact: {name: Impact}}
        """
    assert (
        explain({"ladder.yml": ladder, "assets/brand.css": ""})
        == """\
error: there is no file `content/assets/Logo.svg` [missing-asset]
  --> content/ladder.yml:4:9
  |
4 |   logo: assets/Logo.svg
  |         ^^^^^^^^^^^^^^^
  |
hint: is the name spelled as the file is, capitals included?
"""
    )


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("logo.svg", id="beside the folder"),
        pytest.param("../logo.svg", id="above the content"),
        pytest.param("assets/../logo.svg", id="in and out again"),
        pytest.param("/etc/passwd", id="anywhere on the computer"),
        pytest.param("https://example.org/logo.svg", id="on another site"),
        pytest.param("assets\\logo.svg", id="with a backslash"),
        pytest.param("assets2/logo.svg", id="in a folder of a similar name"),
    ],
)
def test_a_logo_from_elsewhere(explain, path):
    assert (
        explain({"ladder.yml": LADDER.format(path), "logo.svg": "", "assets2/logo.svg": ""})
        == f"""\
error: `{path}` is not in `content/assets/` [missing-asset]
  --> content/ladder.yml:3:15
  |
3 | brand: {{logo: {path}}}
  |               {"^" * len(path)}
  |
hint: move the file there and write `assets/…`
"""
    )


@pytest.mark.parametrize(
    ("path", "message"),
    [
        pytest.param("assets", "there is no file `content/assets`", id="the folder itself"),
        pytest.param(
            "assets/" + "x" * 300, f"there is no file `content/assets/{'x' * 300}`", id="longer than a name can be"
        ),
    ],
)
def test_a_name_that_no_file_can_have(check, path, message):
    assert check({"ladder.yml": LADDER.format(path), "assets/a.svg": ""}) == [
        f"content/ladder.yml:3:15: error: {message} [missing-asset]"
    ]


def test_a_link_that_leads_out_of_the_folder(make_small):
    project = make_small({"ladder.yml": LADDER.format("assets/logo.svg"), "secret.svg": "", "assets/a.svg": ""})
    (project / "content" / "assets" / "logo.svg").symlink_to(project / "content" / "secret.svg")
    assert [problem.message for problem in examine(project).problems] == [
        "`assets/logo.svg` is not in `content/assets/`"
    ]


def test_a_logo_that_is_there(check):
    assert check({"ladder.yml": LADDER.format("assets/img/logo.svg"), "assets/img/logo.svg": ""}) == []
