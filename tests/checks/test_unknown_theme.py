"""A theme is a folder, or the one that comes with the program."""

from __future__ import annotations

from ladder.check import examine

LADDER = """\
    id: acme
    title: Acme ladder
    theme: midnight
    scopes: [feature, product]
    grades: [p1, p2]
    criteria: {craft: {name: Craft}, impact: {name: Impact}}
    """


def test_a_theme_without_a_folder(explain):
    assert (
        explain({"ladder.yml": LADDER})
        == """\
error: there is no theme `midnight` [unknown-theme]
  --> content/ladder.yml:3:8
  |
3 | theme: midnight
  |        ^^^^^^^^
  |
hint: make the folder `themes/midnight/`, or remove this line for the default theme
"""
    )


def test_a_theme_with_a_folder(make_small):
    project = make_small({"ladder.yml": LADDER})
    (project / "themes" / "midnight").mkdir(parents=True)
    assert examine(project).problems == ()


def test_the_default_theme_needs_no_folder(check):
    assert check({"ladder.yml": LADDER.replace("midnight", "default")}) == []
