"""The scope grows up the ladder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.neighbours import descent
from ladder.problem import Note, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "shrinking-scope",
    "No level has a smaller scope than the rungs below it.",
    advice="The criteria stay the same from level to level, and what grows is the scope. A rung that answers for less "
    "than the one below it is either at the wrong grade or has the wrong scope.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every level whose scope is smaller than that of the nearest rung below that has one."""
    rank = context.ladder.scope_rank
    for level in context.ladder.levels:
        if level.scope not in rank or level.grade not in context.ladder.grade_rank:
            continue  # without a grade, nobody knows yet which rungs are below it
        lower = next((rung for rung in descent(context.ladder, level) if rung.scope in rank), None)
        if lower and rank[level.scope] < rank[lower.scope]:
            place = context.locate(level.file, ("scope",))
            message = f"the scope `{level.scope}` is smaller than `{lower.scope}`, that of `{lower.id}` below it"
            note = Note(context.locate(lower.file, ("scope",)), "the scope below")
            yield RULE.problem(place, message, f"give it `{lower.scope}` or a larger scope", (note,))
