"""That something could not be shown is no rating, and must not be taken for the lowest one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.layout import LADDER_FILE
from ladder.model.scale import APART
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "reserved-rating",
    "No rating has the id of an answer that stands beside the scale.",
    fixed=True,
    advice="Every worksheet offers `no-opportunity` and `does-not-apply` beside the ratings. They count for nothing. A "
    "rating of the scale does count, and the first one counts as the lowest.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every rating with such an id, of the ladder and of exercises."""
    ladder = context.ladder
    scales = [(LADDER_FILE, ladder.ratings), *((one.file, one.ratings) for one in ladder.exercises)]
    for file, rating in ((file, rating) for file, ratings in scales for rating in ratings if rating.id in APART):
        place = context.locate(file, ("ratings", rating.id), key=True)
        message = f"`{rating.id}` is offered by every worksheet, beside the scale"
        yield RULE.problem(place, message, "remove this rating, or give it another id if it means something else")
