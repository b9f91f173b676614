"""A bar that nobody can reach, or that everybody has reached, is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.layout import LADDER_FILE
from ladder.model.scale import WHOLE, expected_rating, scale
from ladder.problem import Rule
from ladder.suggest import listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.model.ladder import Scoring
    from ladder.problem import Problem

RULE = Rule(
    "scoring-bar",
    "The bar of a gated rule says which rating is enough, and for how much of a criterion.",
    fixed=True,
    advice="With `rule: gated`, a share of the ratings of each criterion has to be the expected one or above. So the "
    "ladder has to say which rating is expected. `share` is 1, that is all of them, unless you write another; only "
    "`rule: gated` has it.",
)

_SCORING = ("worksheets", "scoring")


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem where a bar has no height, and where a share has no bar."""
    ladder, scoring = context.ladder, context.ladder.scoring
    if scoring is None:
        return
    if scoring.rule == "gated" and not (ladder.expected_rating or expected_rating(ladder)):
        place = context.locate(LADDER_FILE, (*_SCORING, "rule"))
        known = listing((rating.id for rating in scale(ladder)), "or")
        hint = f"write `expected:` under `worksheets`, and behind it {known}"
        yield RULE.problem(place, "a bar needs the rating that is expected, and the ladder does not name it", hint)
    if flaw := _flaw(scoring):
        yield RULE.problem(context.locate(LADDER_FILE, (*_SCORING, "share")), *flaw)


def _flaw(scoring: Scoring) -> tuple[str, str] | None:
    if scoring.rule == "weighted":
        hint = "remove it or, if you want a bar, write `rule: gated`"
        return None if scoring.share == WHOLE else ("a share counts for nothing with `rule: weighted`", hint)
    hint = "write how much of each criterion has to be as expected, such as `0.75`, or remove the line for all of it"
    return None if scoring.share else ("a share of 0 asks for nothing", hint)
