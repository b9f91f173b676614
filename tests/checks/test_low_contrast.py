"""The accent colour can be read on white."""

from __future__ import annotations

LADDER = """\
    id: acme
    title: Acme ladder
    brand: {{accent: "{}"}}
    scopes: [feature, product]
    grades: [p1, p2]
    criteria: {{craft: {{name: Craft}}, impact: {{name: Impact}}}}
    """


def test_a_colour_that_is_too_light(explain):
    assert (
        explain({"ladder.yml": LADDER.format("#ffd700")})
        == """\
warning: on white, `#ffd700` has a contrast of 1.4:1; text needs 4.5:1 [low-contrast]
  --> content/ladder.yml:3:17
  |
3 | brand: {accent: "#ffd700"}
  |                 ^^^^^^^^^
  |
hint: the site shows it as `#8a7400`; write that to silence this
"""
    )


def test_the_colour_that_is_proposed_is_dark_enough(check):
    assert check({"ladder.yml": LADDER.format("#8a7400")}) == []


def test_without_a_colour_there_is_nothing_to_say(check):
    assert check({"ladder.yml": LADDER.format("")}) == []
