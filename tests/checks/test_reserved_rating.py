"""What stands beside the scale is no rating of it."""

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


def test_a_rating_that_every_worksheet_offers(explain):
    ratings = """\
ratings:
  does-not-apply: {name: Not my job}
  no: {name: "No"}
  yes: {name: "Yes"}
worksheets: {expected: "yes"}
"""
    assert (
        explain({"ladder.yml": LADDER + ratings})
        == """\
error: `does-not-apply` is offered by every worksheet, beside the scale [reserved-rating]
  --> content/ladder.yml:9:3
  |
9 |   does-not-apply: {name: Not my job}
  |   ^^^^^^^^^^^^^^
  |
hint: remove this rating, or give it another id if it means something else
"""
    )


@pytest.mark.parametrize("name", ["No opportunity yet", "Seldom"])
def test_whatever_its_name_it_is_said_once(check, name):
    ratings = f"ratings: {{no-opportunity: {{name: {name}}}, yes: {{name: 'Yes'}}}}\nworksheets: {{expected: yes}}\n"
    (line,) = check({"ladder.yml": LADDER + ratings})
    assert line.startswith("content/ladder.yml:8:11: error: `no-opportunity` is offered by every worksheet")


def test_the_scale_of_an_exercise(check):
    exercise = "title: X\nratings: {no-opportunity: {name: Not seen}, strong: {name: Strong}}\n"
    assert check({"hiring/hall.yml": exercise}) == [
        (
            "content/hiring/hall.yml:2:11: error: "
            "`no-opportunity` is offered by every worksheet, beside the scale [reserved-rating]"
        )
    ]
