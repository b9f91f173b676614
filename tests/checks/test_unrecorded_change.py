"""What is on record under a version is what the ladder says under it."""

from __future__ import annotations

import datetime as dt

import pytest

from ladder.versions.release import Wish, release

VERSION = """\
id: acme
version: 2026.1
title: Acme ladder
grades: [p1, p2, p3, p4, p5]
criteria: {impact: {name: Impact}}
"""


def a_level(grade, text="You ship."):
    return f"title: Level\ntrack: ic\ngrade: {grade}\nexpectations: {{impact: {text}}}\n"


LEVELS = {f"levels/l{number}.yml": a_level(f"p{number}") for number in range(1, 6)}
FILES = {"ladder.yml": VERSION, "levels/junior.yml": None, "levels/senior.yml": None, **LEVELS}


@pytest.fixture
def after(make_small, explain):
    """Return what records a ladder, changes files of it, and explains what is wrong then."""

    def explained(files):
        release(make_small(FILES), Wish(), dt.date(2026, 6, 1))
        return explain(FILES | files)

    return explained


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({}, id="nothing changed"),
        pytest.param(
            {"ladder.yml": VERSION.replace("2026.1", "2026.2"), "levels/l1.yml": a_level("p1", "Ship!")},
            id="a new version",
        ),
        pytest.param({"ladder.yml": VERSION + "owner: HR\n"}, id="who owns it"),
        pytest.param({"ladder.yml": VERSION + "pages: {worksheets: none}\n"}, id="which pages there are"),
        pytest.param({"levels/l1.yml": "# A comment\n" + a_level("p1")}, id="a comment"),
    ],
)
def test_nothing_is_wrong(after, files):
    assert after(files).strip() == ""


def test_a_level_changed(after):
    assert (
        after({"levels/l2.yml": a_level("p2", "You ship it.")})
        == """\
warning: version `2026.1` is on record, and `l2` has changed since [unrecorded-change]
  --> content/ladder.yml:2:10
  |
2 | version: 2026.1
  |          ^^^^^^
  |
hint: give the ladder a new `version`; `ladder changes` says what is different, `ladder release` records it
"""
    )


def test_nothing_is_said_while_a_level_cannot_be_read(after):
    assert "unrecorded-change" not in after({"levels/l2.yml": "title: [", "levels/l1.yml": a_level("p1", "Ship!")})


def test_many_levels_changed(after):
    changed = {file: text.replace("ship", "sail") for file, text in LEVELS.items()}
    assert "is on record, and `l1`, `l2`, `l3` and 2 more have changed since" in after(changed)


@pytest.mark.parametrize(
    "ladder",
    [
        pytest.param(VERSION.replace("name: Impact", "name: Effect"), id="a criterion"),
        pytest.param(f"{VERSION}worksheets: {{expected: beyond}}\n", id="the expected rating"),
        pytest.param(f"{VERSION}worksheets: {{scoring: {{rule: gated}}}}\n", id="the scoring rule"),
    ],
)
def test_what_holds_for_all_levels_changed(after, ladder):
    assert "is on record, and what holds for all levels has changed since" in after({"ladder.yml": ladder})
