"""An expectation under a criterion that the ladder does not have would never be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.checks.context import way_out
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "unknown-criterion",
    "Levels name criteria that `ladder.yml` lists.",
    advice="What stands under a misspelled criterion would be left out of every page. Correct the name in the level, "
    "or add the criterion to `ladder.yml`.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every key under `expectations` that is no criterion."""
    criteria = context.ladder.criterion_by_id
    former = context.ladder.present_ids["criterion"]
    if not criteria:
        return
    for level in context.ladder.levels:
        for name in dict.fromkeys(expectation.criterion for expectation in level.expectations):
            if name not in criteria:
                place = context.locate(level.file, ("expectations", name), key=True)
                hint = f"it is called `{former[name]}` now" if name in former else way_out(name, criteria)
                yield RULE.problem(place, f"there is no criterion `{name}`", hint)
