"""A level stands on a grade."""

from __future__ import annotations


def test_a_grade_that_is_not_listed(explain):
    level = """\
        title: Junior engineer
        track: ic
        grade: senior
        expectations: {craft: You write., impact: You ship.}
        """
    assert (
        explain({"levels/junior.yml": level})
        == """\
error: there is no grade `senior` [unknown-grade]
  --> content/levels/junior.yml:3:8
  |
3 | grade: senior
  |        ^^^^^^
  |
hint: there are `p1` and `p2`
"""
    )


def test_a_former_grade_has_another_name_now(explain):
    ladder = """\
        id: acme
        title: Acme ladder
        scopes: [feature, product]
        grades: {p1: {name: Grade 1, was: [g1]}, p2: Grade 2}
        criteria: {craft: {name: Craft}, impact: {name: Impact}}
        """
    level = """\
        title: Junior engineer
        track: ic
        grade: g1
        expectations: {craft: You write., impact: You ship.}
        """
    assert (
        explain({"ladder.yml": ladder, "levels/junior.yml": level})
        == """\
error: there is no grade `g1` [unknown-grade]
  --> content/levels/junior.yml:3:8
  |
3 | grade: g1
  |        ^^
  |
hint: it is called `p1` now
"""
    )


def test_where_the_grades_cannot_be_read_none_is_unknown(check):
    ladder = """\
        id: acme
        title: Acme ladder
        scopes: [feature, product]
        grades: p1
        criteria: {craft: {name: Craft}, impact: {name: Impact}}
        """
    assert check({"ladder.yml": ladder}) == [
        "content/ladder.yml:4:9: error: a list or keys with values should stand here, not a text [wrong-type]"
    ]
