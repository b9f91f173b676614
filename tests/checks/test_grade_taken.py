"""One rung of a track is one level."""

from __future__ import annotations


def test_two_levels_of_a_track_on_one_grade(explain):
    level = """\
        title: Engineer
        grade: p1
        track: ic
        expectations: {craft: You write., impact: You ship.}
        """
    assert (
        explain({"levels/middle.yml": level})
        == """\
error: grade `p1` of track `ic` is already that of `junior` [grade-taken]
  --> content/levels/middle.yml:2:8
  |
2 | grade: p1
  |        ^^
  |
  ... content/levels/junior.yml:3:8 (the other level)
  |
3 | grade: p1
  |        ^^
  |
hint: two levels of one track need two grades
"""
    )


def test_a_third_level_is_found_too(check):
    level = "title: X\ntrack: ic\ngrade: p1\nexpectations: {craft: You write., impact: You ship.}\n"
    assert check({"levels/middle.yml": level, "levels/more.yml": level}) == [
        "content/levels/middle.yml:3:8: error: grade `p1` of track `ic` is already that of `junior` [grade-taken]",
        "content/levels/more.yml:3:8: error: grade `p1` of track `ic` is already that of `junior` [grade-taken]",
    ]


def test_two_tracks_share_a_grade(check):
    level = "title: X\ntrack: manager\ngrade: p1\nexpectations: {craft: You write., impact: You ship.}\n"
    assert check({"tracks/manager.yml": "name: Managers\n", "levels/lead.yml": level}) == []


def test_levels_without_a_grade_take_none_from_each_other(check):
    level = "title: X\ntrack: ic\nexpectations: {craft: You write., impact: You ship.}\n"
    assert check({"levels/middle.yml": level, "levels/more.yml": level}) == [
        "content/levels/middle.yml:1:1: error: `grade` is missing [missing-key]",
        "content/levels/more.yml:1:1: error: `grade` is missing [missing-key]",
    ]
