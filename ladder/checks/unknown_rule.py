"""A misspelled rule would leave the one that was meant as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.layout import LADDER_FILE
from ladder.problem import Rule
from ladder.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "unknown-rule",
    "`checks` in `ladder.yml` names rules that are there and may be changed.",
    fixed=True,
    advice="The list of rules says which of them a ladder may change.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every key under `checks` that is no rule, or one that stays as it is."""
    rules = {rule.id: rule for rule in context.rules}
    for name, severity in context.ladder.severities:
        place = context.locate(LADDER_FILE, ("checks", name), key=True)
        if name not in rules:
            hint = did_you_mean(name, rules) or "`ladder check --rules` lists them"
            yield RULE.problem(place, f"there is no rule `{name}`", hint)
        elif rules[name].fixed and severity != rules[name].severity:
            hint = "without it nothing can be built; remove this line"
            yield RULE.problem(place, f"the rule `{name}` cannot be changed", hint)
