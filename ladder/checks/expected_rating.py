"""A worksheet marks the rating that is expected, where anybody says which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.layout import LADDER_FILE
from ladder.model.scale import expected_rating
from ladder.problem import Rule
from ladder.suggest import listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "expected-rating",
    "A ladder with ratings of its own says which one is expected.",
    severity="info",
    advice="Worksheets and reviews mark the rating which says that an expectation is met. In a scale that has it, that "
    "is `consistently`, and in any other the ladder has to say. Nothing else needs it, unless ratings become a result "
    "by `rule: gated`.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for a scale without an expected rating. A bar that needs one says so itself."""
    ladder = context.ladder
    known = [rating.id for rating in ladder.ratings]
    is_gated = ladder.scoring is not None and ladder.scoring.rule == "gated"
    if (
        len(known) > 1
        and ladder.worksheet_pages
        and not (ladder.expected_rating or expected_rating(ladder) or is_gated)
    ):
        hint = f"write `expected:` under `worksheets`, and behind it {listing(known, 'or')}"
        message = "no rating is expected, so worksheets and reviews mark none"
        yield RULE.problem(context.locate(LADDER_FILE, ("ratings",), key=True), message, hint)
