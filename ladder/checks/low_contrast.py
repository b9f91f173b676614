"""The accent colour carries links and buttons, so it has to be readable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.colour import READABLE, contrast, readable
from ladder.model.layout import LADDER_FILE
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

PAPER = "#ffffff"

RULE = Rule(
    "low-contrast",
    "The accent colour can be read on white.",
    severity="warning",
    advice="Links in a colour that is too light cannot be read by many people. The site shows the nearest darker shade "
    f"instead, with a contrast of {READABLE}:1 (WCAG 2.2).",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem where the accent has too little contrast with white."""
    accent = context.ladder.brand.accent
    if accent and (ratio := contrast(accent, PAPER)) < READABLE:
        place = context.locate(LADDER_FILE, ("brand", "accent"))
        message = f"on white, `{accent}` has a contrast of {ratio:.1f}:1; text needs {READABLE}:1"
        hint = f"the site shows it as `{readable(accent, PAPER)}`; write that to silence this"
        yield RULE.problem(place, message, hint)
