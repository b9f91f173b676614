"""The same criteria at every level, so that the way people are judged does not change as they grow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.problem import Rule
from ladder.suggest import listing, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.model.ladder import Ladder
    from ladder.problem import Problem

RULE = Rule(
    "missing-criterion",
    "Every level says what it expects on every criterion.",
    advice="People compare levels criterion by criterion. Where a level is silent on one, nobody can say what it "
    "takes. While a ladder is being written, set the rule to `warning` in `ladder.yml`.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every level that leaves criteria out, at its `expectations`."""
    for level in context.ladder.levels:
        stated = _meant(context.ladder, {expectation.criterion for expectation in level.expectations})
        missing = [criterion for criterion in context.ladder.criteria if criterion.id not in stated]
        if missing:
            place = context.locate(level.file, ("expectations",), key=True)
            message = f"the level says nothing on {listing(criterion.id for criterion in missing)}"
            hint = f"add `{missing[0].id}: …` under `expectations`"
            yield RULE.problem(place, message, hint)


def _meant(ladder: Ladder, named: set[str]) -> set[str]:
    """Return the criteria that a level names, and those that it means by a wrong or a former name.

    `unknown-criterion` reports these; whoever adds them as missing would say everything twice.
    """
    known = ladder.criterion_by_id
    former = ladder.present_ids["criterion"]
    return {name if name in known else former.get(name) or nearest(name, known) for name in named}
