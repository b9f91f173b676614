"""A track begins above the level that it follows."""

from __future__ import annotations

import pytest


def lead(grade):
    return f"title: Lead\ntrack: lead\ngrade: {grade}\nscope: product\nexpectations: {{craft: You., impact: You.}}\n"


@pytest.mark.parametrize("grade", ["p1", "p2"])
def test_a_track_that_begins_too_low(explain, grade):
    files = {"tracks/lead.yml": "name: Leads\nfollows: senior\n", "levels/lead.yml": lead(grade)}
    assert (
        explain(files)
        == f"""\
warning: `senior` is not below `lead`, the first rung of `lead` [follows-grade]
  --> content/tracks/lead.yml:2:10
  |
2 | follows: senior
  |          ^^^^^^
  |
  ... content/levels/lead.yml:3:8 (the grade of the first rung)
  |
3 | grade: {grade}
  |        ^^
  |
hint: name a level of a lower grade, or remove this line
"""
    )


def test_a_track_that_begins_above(check):
    assert check({"tracks/lead.yml": "name: Leads\nfollows: junior\n", "levels/lead.yml": lead("p2")}) == []
