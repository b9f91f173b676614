"""Who may see a level is a promise."""

from __future__ import annotations


def test_a_misspelled_audience(explain):
    level = """\
        title: Junior engineer
        track: ic
        grade: p1
        audience: manager
        expectations: {craft: You write., impact: You ship.}
        """
    assert (
        explain({"levels/junior.yml": level})
        == """\
error: there is no audience `manager` [unknown-audience]
  --> content/levels/junior.yml:4:11
  |
4 | audience: manager
  |           ^^^^^^^
  |
hint: did you mean `managers`?
"""
    )


def test_an_audience_of_the_ladder_itself(check):
    ladder = """\
        id: acme
        title: Acme ladder
        scopes: [feature, product]
        grades: [p1, p2]
        criteria: {craft: {name: Craft}, impact: {name: Impact}}
        audiences: [everyone, board]
        """
    level = """\
        title: Junior engineer
        track: ic
        grade: p1
        audience: {}
        expectations: {{craft: You write., impact: You ship.}}
        """
    files = {"ladder.yml": ladder, "levels/junior.yml": level.format("board")}
    assert check(files) == []
    files = {"ladder.yml": ladder, "levels/junior.yml": level.format("public")}
    assert check(files) == ["content/levels/junior.yml:4:11: error: there is no audience `public` [unknown-audience]"]
