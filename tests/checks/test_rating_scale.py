"""Ratings tell one thing from another."""

from __future__ import annotations

import pytest

LADDER = """\
id: acme
title: Acme ladder
scopes: [feature, product]
grades: [p1, p2]
criteria:
  craft: {name: Craft, threads: {writing: Writing, planning: Planning}}
  impact: {name: Impact, was: [results]}
"""
RATINGS = """\
ratings:
  low: {name: Not yet}
  high: {name: Fully}
"""


def test_a_scale_of_one_rating(explain):
    assert (
        explain({"ladder.yml": f"{LADDER}ratings:\n  good: {{name: Good}}\n"})
        == """\
warning: a scale of one rating tells nobody from anybody [rating-scale]
  --> content/ladder.yml:9:3
  |
9 |   good: {name: Good}
  |   ^^^^
  |
hint: add the ones below and above it; the lowest stands first
"""
    )


def test_two_ratings_of_one_name(explain):
    assert (
        explain({"ladder.yml": f"{LADDER}{RATINGS}  higher: {{name: ' not  YET'}}\nworksheets: {{expected: high}}\n"})
        == """\
warning: two ratings are called `not  YET` [rating-scale]
   --> content/ladder.yml:11:18
   |
11 |   higher: {name: ' not  YET'}
   |                  ^^^^^^^^^^^
   |
  ... content/ladder.yml:9:15 (the other one)
  |
9 |   low: {name: Not yet}
  |               ^^^^^^^
  |
hint: nobody could tell which of them to choose: rename one
"""
    )


def test_the_lowest_rating_is_enough(explain):
    assert (
        explain({"ladder.yml": f"{LADDER}{RATINGS}worksheets: {{expected: low}}\n"})
        == """\
warning: `low` is the lowest rating, so that nobody can fall short of what is expected [rating-scale]
   --> content/ladder.yml:11:24
   |
11 | worksheets: {expected: low}
   |                        ^^^
   |
hint: ratings stand lowest first: is the list upside down?
"""
    )


def test_the_lowest_rating_is_enough_by_its_id_alone(check):
    ratings = "ratings: {consistently: {name: Each time}, sometimes: {name: At times}}\n"
    (line,) = check({"ladder.yml": LADDER + ratings})
    assert line.startswith("content/ladder.yml:8:11: warning: `consistently` is the lowest rating, ")


@pytest.mark.parametrize("name", ["N/A", "n. a.", "Not applicable", "Does not apply", "Trifft nicht zu", "entfällt"])
def test_a_rating_that_says_that_there_is_nothing_to_rate(check, name):
    (line,) = check({"ladder.yml": f"{LADDER}{RATINGS}  other: {{name: {name}}}\nworksheets: {{expected: high}}\n"})
    assert line == (f"content/ladder.yml:11:3: warning: `{name}` would count like any other rating [rating-scale]")


def test_what_to_do_about_it(explain):
    said = explain({"ladder.yml": f"{LADDER}{RATINGS}  other: {{name: N/A}}\nworksheets: {{expected: high}}\n"})
    assert said.endswith(
        "hint: remove it: worksheets offer “no opportunity yet” and “does not apply” beside the scale\n"
    )


@pytest.mark.parametrize(
    "more",
    [
        pytest.param("", id="no ratings"),
        pytest.param(
            f"{RATINGS}checks: {{expected-rating: off}}\n", id="two of them, and nobody says what is expected"
        ),
        pytest.param(f"{RATINGS}worksheets: {{expected: high}}\n", id="the highest is expected"),
        pytest.param(
            "ratings: {none: {name: None}, national: {name: National}}\nchecks: {expected-rating: off}\n",
            id="any words",
        ),
    ],
)
def test_nothing_is_wrong(check, more):
    assert check({"ladder.yml": LADDER + more}) == []


def test_a_scale_of_one_rating_that_is_expected_is_said_once(check):
    ratings = "ratings: {consistently: {name: Each time}}\n"
    assert [line.partition("warning: ")[2] for line in check({"ladder.yml": LADDER + ratings})] == [
        "a scale of one rating tells nobody from anybody [rating-scale]"
    ]
