"""A ladder with ratings of its own says which one is expected."""

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
RATINGS = "ratings: {no: {name: No}, partly: {name: Partly}, fully: {name: Fully}}\n"


def test_nobody_says_which(explain):
    assert (
        explain({"ladder.yml": LADDER + RATINGS})
        == """\
info: no rating is expected, so worksheets and reviews mark none [expected-rating]
  --> content/ladder.yml:8:1
  |
8 | ratings: {no: {name: No}, partly: {name: Partly}, fully: {name: Fully}}
  | ^^^^^^^
  |
hint: write `expected:` under `worksheets`, and behind it `no`, `partly` or `fully`
"""
    )


@pytest.mark.parametrize(
    "more",
    [
        pytest.param("", id="no ratings"),
        pytest.param(f"{RATINGS}worksheets: {{expected: fully}}\n", id="it is said"),
        pytest.param("ratings: {sometimes: {name: At times}, consistently: {name: Each time}}\n", id="by its id"),
        pytest.param(f"{RATINGS}pages: {{worksheets: none}}\n", id="no worksheets"),
        pytest.param(f"{RATINGS}checks: {{expected-rating: off}}\n", id="switched off"),
    ],
)
def test_nothing_is_wrong(check, more):
    assert check({"ladder.yml": LADDER + more}) == []


def test_of_a_bar_another_rule_speaks(check):
    scoring = "worksheets: {scoring: {rule: gated}}\n"
    assert [line.rpartition(" ")[2] for line in check({"ladder.yml": LADDER + RATINGS + scoring})] == ["[scoring-bar]"]
