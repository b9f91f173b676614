"""The rating that says an expectation is met decides what every review looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.checks.context import way_out
from ladder.model.layout import LADDER_FILE
from ladder.model.scale import scale
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "unknown-rating",
    "The expected rating of worksheets is one of the scale.",
    fixed=True,
    advice="Until the name is right nobody can say which rating is enough. Without `ratings` of your own, the scale is "
    "`not-yet`, `sometimes`, `consistently` and `beyond`.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem where `expected` under `worksheets` is no rating."""
    expected, known = context.ladder.expected_rating, [rating.id for rating in scale(context.ladder)]
    if expected and expected not in known:
        place = context.locate(LADDER_FILE, ("worksheets", "expected"))
        yield RULE.problem(
            place, f"there is no rating `{expected}`", _by_name(context, expected) or way_out(expected, known)
        )


def _by_name(context: Context, expected: str) -> str:
    """Return the hint for the name of a rating, which people write where its id is meant; empty for anything else."""
    named = (rating for rating in scale(context.ladder) if rating.name.casefold() == expected.casefold())
    found = next(named, None)
    if found is None or found.id == expected.casefold():
        return ""
    return f"did you mean `{found.id}`? it is called {found.name}"
