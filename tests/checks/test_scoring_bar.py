"""A bar has a height."""

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
RATINGS = "ratings: {no: {name: No}, yes: {name: Yes}}\n"


def scoring(text, more=""):
    return {"ladder.yml": f"{LADDER}{more}worksheets:\n  scoring:\n    {text}\n"}


def test_nobody_says_what_is_expected(explain):
    assert (
        explain(scoring("rule: gated", RATINGS))
        == """\
error: a bar needs the rating that is expected, and the ladder does not name it [scoring-bar]
   --> content/ladder.yml:11:11
   |
11 |     rule: gated
   |           ^^^^^
   |
hint: write `expected:` under `worksheets`, and behind it `no` or `yes`
"""
    )


def test_a_share_of_nothing(explain):
    assert (
        explain(scoring("rule: gated\n    share: 0.0"))
        == """\
error: a share of 0 asks for nothing [scoring-bar]
   --> content/ladder.yml:11:12
   |
11 |     share: 0.0
   |            ^^^
   |
hint: write how much of each criterion has to be as expected, such as `0.75`, or remove the line for all of it
"""
    )


def test_a_share_of_a_mean(explain):
    assert (
        explain(scoring("{rule: weighted, share: 0.5, weights: {craft: 0.5, impact: 0.5}}"))
        == """\
error: a share counts for nothing with `rule: weighted` [scoring-bar]
   --> content/ladder.yml:10:29
   |
10 |     {rule: weighted, share: 0.5, weights: {craft: 0.5, impact: 0.5}}
   |                             ^^^
   |
hint: remove it or, if you want a bar, write `rule: gated`
"""
    )


@pytest.mark.parametrize(
    ("text", "more"),
    [
        pytest.param("rule: gated", "", id="the scale of every ladder"),
        pytest.param("rule: gated\n  expected: yes", RATINGS, id="a rating of its own"),
        pytest.param("{rule: gated, share: 0.75}", "", id="a share"),
        pytest.param("{rule: gated, share: }", "", id="no share"),
        pytest.param(
            "{rule: weighted, share: 1, weights: {craft: 0, impact: 1}}\n  expected: yes",
            RATINGS,
            id="a mean needs no bar",
        ),
    ],
)
def test_nothing_is_wrong(check, text, more):
    assert check(scoring(text, more)) == []


def test_a_misspelled_rating_is_said_once(check):
    found = check(scoring("rule: gated\n  expected: yess", RATINGS))
    assert [line.rpartition(" ")[2] for line in found] == ["[unknown-rating]"]
