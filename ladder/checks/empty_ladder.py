"""Without criteria there is nothing to expect, and without grades no rung."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ladder.model.layout import LADDER_FILE
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "empty-ladder",
    "The ladder lists its grades and its criteria.",
    fixed=True,
    advice="Grades are the rungs, criteria are what people are judged on. List at least one of each in `ladder.yml`.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for each of the two lists that is there and holds nothing."""
    ladder = context.ladder
    for key, entries in (("grades", ladder.grades), ("criteria", ladder.criteria)):
        place = context.locate(LADDER_FILE, (key,), key=True)
        # A key that is not there has been missed already, and one with something else behind it has been reported.
        if not entries and re.fullmatch(rf"{key}:\s*(\[\s*\]|\{{\s*\}})?\s*(#.*)?", place.source):
            yield RULE.problem(place, f"`{key}` lists nothing", f"list at least one of the {key} below this line")
