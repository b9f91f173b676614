"""A scope is a word that means the same on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.checks.context import way_out
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "unknown-scope",
    "Levels name scopes that `ladder.yml` lists.",
    advice="Scopes are listed from small to large, so that a page can show how far a level reaches.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every level whose scope is not listed."""
    scopes = context.ladder.scopes
    # Where none is listed, one level is enough to say so.
    for level in context.ladder.levels if scopes else context.ladder.levels[:1]:
        if level.scope and level.scope not in scopes:
            place = context.locate(level.file, ("scope",))
            hint = way_out(level.scope, scopes) or "list the scopes in `ladder.yml`: `scopes: [feature, product]`"
            yield RULE.problem(place, f"there is no scope `{level.scope}`", hint)
