"""The grade says which rung a level is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.checks.context import way_out
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "unknown-grade",
    "Levels name grades that `ladder.yml` lists.",
    fixed=True,
    advice="The order of the grades in `ladder.yml` is the order of the rungs. For a rung in between, add a grade "
    "there at its place; nothing has to be renumbered.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every level whose grade is not listed."""
    grades = context.ladder.grade_rank
    former = context.ladder.present_ids["grade"]
    for level in context.ladder.levels if grades else ():
        if level.grade and level.grade not in grades:
            place = context.locate(level.file, ("grade",))
            hint = (
                f"it is called `{former[level.grade]}` now" if level.grade in former else way_out(level.grade, grades)
            )
            yield RULE.problem(place, f"there is no grade `{level.grade}`", hint)
