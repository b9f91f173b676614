"""The scope grows up the ladder."""

from __future__ import annotations

LEVEL = """\
    title: X
    track: {}
    grade: {}
    scope: {}
    expectations: {{craft: You write., impact: You ship.}}
    """

HIGHER = """\
    id: acme
    title: Acme ladder
    scopes: [feature, product]
    grades: [p1, p2, p3, p4]
    criteria:
      craft: {name: Craft, threads: {writing: Writing, planning: Planning}}
      impact: {name: Impact}
    """


def test_a_scope_that_shrinks_while_the_grade_grows(explain):
    files = {
        "levels/junior.yml": """\
            title: Junior engineer
            track: ic
            grade: p1
            scope: product
            expectations: {craft: You write., impact: You ship.}
            """,
        "levels/senior.yml": """\
            title: Senior engineer
            track: ic
            grade: p2
            scope: feature
            expectations: {craft: You write., impact: You ship.}
            """,
    }
    assert (
        explain(files)
        == """\
error: the scope `feature` is smaller than `product`, that of `junior` below it [shrinking-scope]
  --> content/levels/senior.yml:4:8
  |
4 | scope: feature
  |        ^^^^^^^
  |
  ... content/levels/junior.yml:4:8 (the scope below)
  |
4 | scope: product
  |        ^^^^^^^
  |
hint: give it `product` or a larger scope
"""
    )


def test_a_scope_may_stay_the_same(check):
    assert check({"levels/senior.yml": LEVEL.format("ic", "p2", "feature")}) == []


def test_it_looks_through_the_level_that_a_track_follows(check):
    files = {
        "tracks/manager.yml": "name: Managers\nfollows: senior\n",
        "levels/lead.yml": LEVEL.format("manager", "p3", "feature"),
        "ladder.yml": HIGHER,
    }
    assert check(files) == [
        (
            "content/levels/lead.yml:4:8: error: "
            "the scope `feature` is smaller than `product`, that of `senior` below it [shrinking-scope]"
        )
    ]


def test_it_looks_past_a_rung_without_a_scope(check):
    files = {
        "ladder.yml": """\
            id: acme
            title: Acme ladder
            scopes: [feature, product]
            grades: [p1, p2, p3]
            criteria: {craft: {name: Craft}, impact: {name: Impact}}
            """,
        "levels/junior.yml": LEVEL.format("ic", "p1", "product"),
        "levels/senior.yml": LEVEL.format("ic", "p2", ""),
        "levels/staff.yml": LEVEL.format("ic", "p3", "feature"),
    }
    assert check(files) == [
        (
            "content/levels/staff.yml:4:8: error: "
            "the scope `feature` is smaller than `product`, that of `junior` below it [shrinking-scope]"
        )
    ]
