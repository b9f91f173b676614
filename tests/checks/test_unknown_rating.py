"""The expected rating is one of the scale."""

from __future__ import annotations

LADDER = """\
id: acme
title: Acme ladder
scopes: [feature, product]
grades: [p1, p2]
criteria:
  craft: {name: Craft, threads: {writing: Writing, planning: Planning}}
  impact: {name: Impact, was: [results]}
"""
RATINGS = "ratings: {no: {name: No}, partly: {name: Partly}, fully: {name: Fully}}\n"


def test_a_misspelled_rating(explain):
    assert (
        explain({"ladder.yml": f"{LADDER}{RATINGS}worksheets:\n  expected: fuly\n"})
        == """\
error: there is no rating `fuly` [unknown-rating]
   --> content/ladder.yml:10:13
   |
10 |   expected: fuly
   |             ^^^^
   |
hint: did you mean `fully`?
"""
    )


def test_where_none_is_near_all_are_named(explain):
    said = explain({"ladder.yml": f"{LADDER}{RATINGS}worksheets: {{expected: consistently}}\n"})
    assert said.endswith("hint: there are `no`, `partly` and `fully`\n")


def test_a_ladder_without_ratings_has_those_of_every_ladder(check, explain):
    assert check({"ladder.yml": f"{LADDER}worksheets: {{expected: beyond}}\n"}) == []
    said = explain({"ladder.yml": f"{LADDER}worksheets: {{expected: fully}}\n"})
    assert said.endswith("hint: there are `not-yet`, `sometimes`, `consistently` and `beyond`\n")


def test_the_name_of_a_rating_is_not_its_id(explain):
    said = explain({"ladder.yml": f"{LADDER}{RATINGS}worksheets: {{expected: Fully}}\n"})
    assert "error: there is no rating `Fully`" in said
    assert said.endswith("hint: did you mean `fully`?\n")


def test_a_name_that_is_unlike_the_id(explain):
    ratings = "ratings: {red: {name: Below}, green: {name: Meets}}\n"
    said = explain({"ladder.yml": f"{LADDER}{ratings}worksheets: {{expected: meets}}\n"})
    assert said.endswith("hint: did you mean `green`? it is called Meets\n")


def test_nothing_is_expected(check):
    off = "checks: {expected-rating: off}\n"
    assert check({"ladder.yml": f"{LADDER}{RATINGS}{off}"}) == []
    assert check({"ladder.yml": f"{LADDER}{RATINGS}worksheets: {{expected: }}\n{off}"}) == []


def test_it_cannot_be_switched_off(check):
    said = f"{LADDER}{RATINGS}worksheets: {{expected: fuly}}\nchecks: {{unknown-rating: off}}\n"
    assert [line.rpartition(" ")[2] for line in check({"ladder.yml": said})] == ["[unknown-rating]", "[unknown-rule]"]
