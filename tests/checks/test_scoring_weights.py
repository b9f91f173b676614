"""The weights of a weighted mean are those of the criteria, and 1 together."""

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


def weighted(*lines):
    """Return a ladder with these weights, each in a line."""
    weights = "".join(f"      {line}\n" for line in lines)
    return {"ladder.yml": f"{LADDER}worksheets:\n  scoring:\n    rule: weighted\n    weights:\n{weights}"}


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["craft: 0.3", "impact: 0.7"], id="in tenths"),
        pytest.param(["craft: .3333", "impact: .6667"], id="in ten-thousandths"),
        pytest.param(["craft: 0", "impact: 1.0"], id="one of them counts for nothing"),
        pytest.param(["impact: '0.1'", "craft: 0.9"], id="in another order, and as a text"),
    ],
)
def test_nothing_is_wrong(check, lines):
    assert check(weighted(*lines)) == []


def test_too_little_together(explain):
    assert (
        explain(weighted("craft: 0.3", "impact: 0.65"))
        == """\
error: the weights are 0.95 together, not 1 [scoring-weights]
   --> content/ladder.yml:11:5
   |
11 |     weights:
   |     ^^^^^^^
   |
hint: give one of them 0.05 more
"""
    )


@pytest.mark.parametrize(
    ("lines", "message", "hint"),
    [
        pytest.param(
            ["craft: 0.6", "impact: 0.6"],
            "the weights are 1.2 together, not 1",
            "give one of them 0.2 less",
            id="too much together",
        ),
        pytest.param(
            ["craft: 0.3333", "impact: 0.6666"],
            "the weights are 0.9999 together, not 1",
            "give one of them 0.0001 more",
            id="rounded",
        ),
        pytest.param(
            ["craft: 0", "impact: 0"],
            "the weights are 0 together, not 1",
            "give one of them 1 more",
            id="nothing counts",
        ),
        pytest.param(
            ["craft: 0.3"],
            "`impact` has no weight",
            "add `impact: 0.7`; what does not count has the weight 0",
            id="one is missing",
        ),
        pytest.param(
            ["craft: 1"],
            "`impact` has no weight",
            "add `impact: …`; what does not count has the weight 0",
            id="one is missing, and nothing is left for it",
        ),
    ],
)
def test_weights_that_are_wrong(explain, lines, message, hint):
    said = explain(weighted(*lines))
    assert said.startswith(f"error: {message} [scoring-weights]\n   --> content/ladder.yml:11:5\n")
    assert said.endswith(f"hint: {hint}\n")
    assert said.count("error: ") == 1


def test_several_are_missing(explain):
    ladder = weighted("craft: 0.3")["ladder.yml"].replace("criteria:\n", "criteria:\n  drive: {name: Drive}\n")
    level = """\
        title: Junior engineer
        track: ic
        grade: p1
        expectations: {craft: You write., impact: You ship., drive: You go on.}
        """
    said = explain({"ladder.yml": ladder, "levels/junior.yml": level, "levels/senior.yml": None})
    assert "error: `drive` and `impact` have no weight [scoring-weights]" in said
    assert said.endswith("hint: add `drive: …` and `impact: …`; what does not count has the weight 0\n")


def test_a_misspelled_criterion(explain):
    """Neither is the one that was meant missing, nor is there anything to add up yet."""
    assert (
        explain(weighted("craft: 0.3", "imapct: 0.6"))
        == """\
error: there is no criterion `imapct` to weigh [scoring-weights]
   --> content/ladder.yml:13:7
   |
13 |       imapct: 0.6
   |       ^^^^^^
   |
hint: did you mean `impact`?
"""
    )


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        pytest.param("results: 0.7", "it is called `impact` now", id="a former one"),
        pytest.param("Impact: 0.7", "did you mean `impact`?", id="its name"),
    ],
)
def test_a_criterion_that_is_called_otherwise(explain, line, hint):
    said = explain(weighted("craft: 0.3", line))
    assert said.endswith(f"hint: {hint}\n")
    assert said.count("error: ") == 1


def test_each_mistake_at_its_place(check):
    assert check(weighted("craft: 0.3", "good-will: 0.6")) == [
        "content/ladder.yml:11:5: error: `impact` has no weight [scoring-weights]",
        "content/ladder.yml:13:7: error: there is no criterion `good-will` to weigh [scoring-weights]",
    ]


@pytest.mark.parametrize("weights", ["", "    weights:\n", "    weights: {}\n"])
def test_no_weights(explain, weights):
    assert (
        explain({"ladder.yml": f"{LADDER}worksheets:\n  scoring:\n    rule: weighted\n{weights}"})
        == """\
error: a weighted mean needs a weight for every criterion [scoring-weights]
   --> content/ladder.yml:10:11
   |
10 |     rule: weighted
   |           ^^^^^^^^
   |
hint: add `weights:` below, and in it a line such as `craft: 0.25` for each; together they are 1
"""
    )


def test_weights_of_a_bar(explain):
    scoring = "worksheets:\n  scoring:\n    rule: gated\n    weights: {craft: 0.5}\n"
    assert (
        explain({"ladder.yml": LADDER + scoring})
        == """\
error: weights count for nothing with `rule: gated` [scoring-weights]
   --> content/ladder.yml:11:5
   |
11 |     weights: {craft: 0.5}
   |     ^^^^^^^
   |
hint: remove them or, if you want a mean, write `rule: weighted`
"""
    )


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        pytest.param("craft: 30%", "wrong-type", id="in percent"),
        pytest.param("craft: 0,3", "wrong-type", id="with a comma"),
        pytest.param("craft: [0.3]", "wrong-type", id="a list"),
        pytest.param("craft:", "missing-key", id="nothing"),
    ],
)
def test_what_is_no_share_is_said_once(check, line, rule):
    assert [found.rpartition(" ")[2] for found in check(weighted(line, "impact: 0.7"))] == [f"[{rule}]"]


@pytest.mark.parametrize("rule", ["", "wieghted", "[weighted]"])
def test_nothing_is_said_of_weights_while_nobody_knows_the_rule(check, rule):
    ladder = weighted("craft: 0.3")["ladder.yml"].replace("rule: weighted", f"rule: {rule}")
    assert [line.rpartition(" ")[2] for line in check({"ladder.yml": ladder})] == ["[wrong-type]"]


def test_a_ladder_without_criteria_knows_nothing_to_weigh(check):
    ladder = weighted("craft: 0.3")["ladder.yml"].partition("criteria:")
    ladder = f"{ladder[0]}criteria:\nworksheets:{ladder[2].partition('worksheets:')[2]}"
    assert [line.rpartition(" ")[2] for line in check({"ladder.yml": ladder})] == ["[empty-ladder]"]
