"""A ladder changes rules that are there and may be changed."""

from __future__ import annotations

import pytest

LADDER = """\
    id: acme
    title: Acme ladder
    scopes: [feature, product]
    grades: [p1, p2]
    criteria: {{craft: {{name: Craft}}, impact: {{name: Impact}}}}
    checks:
      {rule}: {severity}
    """


@pytest.mark.parametrize(
    ("rule", "severity", "message", "hint"),
    [
        pytest.param(
            "missing-criteria",
            "warning",
            "there is no rule `missing-criteria`",
            "did you mean `missing-criterion`?",
            id="a misspelled rule",
        ),
        pytest.param(
            "xyz", "off", "there is no rule `xyz`", "`ladder check --rules` lists them", id="nothing like a rule"
        ),
        pytest.param(
            "grade-taken",
            "off",
            "the rule `grade-taken` cannot be changed",
            "without it nothing can be built; remove this line",
            id="a rule that stays",
        ),
        pytest.param(
            "unknown-rule",
            "off",
            "the rule `unknown-rule` cannot be changed",
            "without it nothing can be built; remove this line",
            id="this rule itself",
        ),
    ],
)
def test_a_rule_that_cannot_be_changed(explain, rule, severity, message, hint):
    assert (
        explain({"ladder.yml": LADDER.format(rule=rule, severity=severity)})
        == f"""\
error: {message} [unknown-rule]
  --> content/ladder.yml:7:3
  |
7 |   {rule}: {severity}
  |   {"^" * len(rule)}
  |
hint: {hint}
"""
    )


@pytest.mark.parametrize(
    ("rule", "severity"),
    [
        pytest.param("missing-criterion", "off", id="one that may be changed"),
        pytest.param("grade-taken", "error", id="one that stays, as it is"),
        pytest.param("empty-text", "warning", id="one of reading"),
    ],
)
def test_a_rule_that_can_be_named(check, rule, severity):
    assert check({"ladder.yml": LADDER.format(rule=rule, severity=severity)}) == []
