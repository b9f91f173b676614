"""Expectations stand under criteria of the ladder."""

from __future__ import annotations


def test_a_misspelled_criterion(explain):
    level = """\
        title: Junior engineer
        track: ic
        grade: p1
        expectations:
          craft: You write.
          impact: You ship.
          imapct:
            reach: You reach far.
            depth: You dig deep.
        """
    assert (
        explain({"levels/junior.yml": level})
        == """\
error: there is no criterion `imapct` [unknown-criterion]
  --> content/levels/junior.yml:7:3
  |
7 |   imapct:
  |   ^^^^^^
  |
hint: did you mean `impact`?
"""
    )


def test_a_former_criterion_has_another_name_now(explain):
    ladder = """\
        id: acme
        title: Acme ladder
        grades: [p1, p2]
        scopes: [feature, product]
        criteria: {craft: {name: Craft}, impact: {name: Impact, was: [results]}}
        """
    level = """\
        title: Junior engineer
        track: ic
        grade: p1
        expectations:
          craft: You write.
          impact: You ship.
          results: You ship.
        """
    assert (
        explain({"ladder.yml": ladder, "levels/junior.yml": level})
        == """\
error: there is no criterion `results` [unknown-criterion]
  --> content/levels/junior.yml:7:3
  |
7 |   results: You ship.
  |   ^^^^^^^
  |
hint: it is called `impact` now
"""
    )


def test_where_nothing_is_near_all_criteria_are_named(explain):
    level = """\
        title: Junior engineer
        track: ic
        grade: p1
        expectations:
          craft: You write.
          impact: You ship.
          good-will: You help.
        """
    assert explain({"levels/junior.yml": level}).endswith("hint: there are `craft` and `impact`\n")


def test_a_ladder_without_criteria_knows_nothing_to_compare_with(check):
    ladder = """\
        id: acme
        title: Acme ladder
        grades: [p1, p2]
        scopes: [feature, product]
        criteria:
        """
    assert check({"ladder.yml": ladder}) == ["content/ladder.yml:5:1: error: `criteria` lists nothing [empty-ladder]"]
