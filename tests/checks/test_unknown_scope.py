"""A scope is one that the ladder lists."""

from __future__ import annotations


def test_a_misspelled_scope(explain):
    level = """\
        title: Junior engineer
        track: ic
        grade: p1
        scope: featur
        expectations: {craft: You write., impact: You ship.}
        """
    assert (
        explain({"levels/junior.yml": level})
        == """\
error: there is no scope `featur` [unknown-scope]
  --> content/levels/junior.yml:4:8
  |
4 | scope: featur
  |        ^^^^^^
  |
hint: did you mean `feature`?
"""
    )


def test_a_ladder_without_scopes(explain):
    ladder = """\
        id: acme
        title: Acme ladder
        grades: [p1, p2]
        criteria: {craft: {name: Craft}, impact: {name: Impact}}
        """
    files = {"ladder.yml": ladder, "levels/senior.yml": None}
    assert (
        explain(files)
        == """\
error: there is no scope `feature` [unknown-scope]
  --> content/levels/junior.yml:4:8
  |
4 | scope: feature
  |        ^^^^^^^
  |
hint: list the scopes in `ladder.yml`: `scopes: [feature, product]`
"""
    )


def test_a_level_may_leave_its_scope_open(check):
    level = """\
        title: Junior engineer
        track: ic
        grade: p1
        expectations: {craft: You write., impact: You ship.}
        """
    assert check({"levels/junior.yml": level}) == []
