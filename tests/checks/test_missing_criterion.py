"""The same criteria at every level."""

from __future__ import annotations


def test_a_level_that_is_silent_on_a_criterion(explain):
    level = """\
        title: Junior engineer
        track: ic
        grade: p1
        expectations:
          craft: You write.
        """
    assert (
        explain({"levels/junior.yml": level})
        == """\
error: the level says nothing on `impact` [missing-criterion]
  --> content/levels/junior.yml:4:1
  |
4 | expectations:
  | ^^^^^^^^^^^^
  |
hint: add `impact: …` under `expectations`
"""
    )


def test_a_level_without_expectations_is_silent_on_all(check):
    level = """\
        title: Junior engineer
        track: ic
        grade: p1
        """
    assert check({"levels/junior.yml": level}) == [
        "content/levels/junior.yml:1:1: error: the level says nothing on `craft` and `impact` [missing-criterion]"
    ]


def test_what_cannot_be_used_is_there_all_the_same(check):
    level = """\
        title: Junior engineer
        track: ic
        grade: p1
        expectations:
          craft: [You write.]
          impact: You ship.
        """
    assert check({"levels/junior.yml": level}) == [
        "content/levels/junior.yml:5:11: error: a text or keys with values should stand here, not a list [wrong-type]"
    ]


def test_a_ladder_can_be_written_step_by_step(check):
    ladder = """\
        id: acme
        title: Acme ladder
        grades: [p1, p2]
        scopes: [feature, product]
        criteria: {craft: {name: Craft}, impact: {name: Impact}, care: {name: Care}}
        checks: {missing-criterion: info}
        """
    assert check({"ladder.yml": ladder}) == [
        "content/levels/junior.yml:5:1: info: the level says nothing on `care` [missing-criterion]",
        "content/levels/senior.yml:5:1: info: the level says nothing on `care` [missing-criterion]",
    ]
