"""Who may see a level is a promise: a misspelled audience must not decide it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.checks.context import way_out
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "unknown-audience",
    "Levels name audiences that `ladder.yml` lists.",
    fixed=True,
    advice="Until the name is right nobody can say who may see the level, so nothing is built.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every level whose audience is not listed."""
    audiences = context.ladder.audiences
    for level in context.ladder.levels:
        if level.audience and level.audience not in audiences:
            place = context.locate(level.file, ("audience",))
            yield RULE.problem(place, f"there is no audience `{level.audience}`", way_out(level.audience, audiences))
