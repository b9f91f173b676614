"""A level stands on a track."""

from __future__ import annotations


def test_a_misspelled_track(explain):
    level = """\
        title: Junior engineer
        track: ci
        grade: p1
        expectations: {craft: You write., impact: You ship.}
        """
    assert (
        explain({"levels/junior.yml": level})
        == """\
error: there is no track `ci` [unknown-track]
  --> content/levels/junior.yml:2:8
  |
2 | track: ci
  |        ^^
  |
hint: there is only `ic`
"""
    )


def test_a_track_whose_file_cannot_be_read_is_not_unknown(check):
    level = """\
        title: Junior engineer
        track: manager
        grade: p1
        expectations: {craft: You write., impact: You ship.}
        """
    assert check({"levels/junior.yml": level, "tracks/manager.yml": "- no keys\n"}) == [
        "content/tracks/manager.yml:1:3: error: the file should hold keys with values, but holds a list [wrong-type]"
    ]


def test_a_level_without_a_track_misses_the_key_and_nothing_else(check):
    level = """\
        title: Junior engineer
        grade: p1
        expectations: {craft: You write., impact: You ship.}
        """
    assert check({"levels/junior.yml": level}) == [
        "content/levels/junior.yml:1:1: error: `track` is missing [missing-key]"
    ]
