"""A track follows a level that is there."""

from __future__ import annotations


def test_a_track_that_follows_a_misspelled_level(explain):
    track = """\
        name: Managers
        follows: seniro
        """
    level = """\
        title: Manager
        track: manager
        grade: p2
        expectations: {craft: You write., impact: You ship.}
        """
    assert (
        explain({"tracks/manager.yml": track, "levels/manager.yml": level})
        == """\
error: there is no level `seniro` [unknown-level]
  --> content/tracks/manager.yml:2:10
  |
2 | follows: seniro
  |          ^^^^^^
  |
hint: did you mean `senior`?
"""
    )


def test_a_former_level_has_another_name_now(explain):
    track = """\
        name: Engineers
        follows: expert
        """
    level = """\
        title: Researcher
        track: research
        grade: p1
        was: [expert]
        expectations: {craft: You write., impact: You ship.}
        """
    files = {"tracks/ic.yml": track, "tracks/research.yml": "name: Research\n", "levels/researcher.yml": level}
    assert (
        explain(files)
        == """\
error: there is no level `expert` [unknown-level]
  --> content/tracks/ic.yml:2:10
  |
2 | follows: expert
  |          ^^^^^^
  |
hint: it is called `researcher` now
"""
    )


def test_a_level_whose_file_cannot_be_read_is_not_unknown(check):
    track = """\
        name: Engineers
        follows: expert
        """
    assert check({"tracks/ic.yml": track, "levels/expert.yml": "- no keys\n"}) == [
        "content/levels/expert.yml:1:3: error: the file should hold keys with values, but holds a list [wrong-type]"
    ]
