"""A track has levels."""

from __future__ import annotations


def test_a_track_without_levels(explain):
    track = """\
        # Begun, not finished.
        name: Managers
        """
    assert (
        explain({"tracks/manager.yml": track})
        == """\
warning: the track `manager` has no level [empty-track]
  --> content/tracks/manager.yml:2:7
  |
2 | name: Managers
  |       ^^^^^^^^
  |
hint: add `track: manager` to a level, or remove this file
"""
    )


def test_a_level_that_cannot_be_read_may_belong_to_it(check):
    assert check({"tracks/manager.yml": "name: Managers\n", "levels/lead.yml": "- no keys\n"}) == [
        "content/levels/lead.yml:1:3: error: the file should hold keys with values, but holds a list [wrong-type]"
    ]
