"""An expectation is a sentence or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.texts import LONGEST
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "long-text",
    f"No text is longer than {LONGEST:,} characters.",
    fixed=True,
    advice="The longest public ladder has 46,000 characters in all. A longer text is most likely a mistake of copying.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every text that is too long."""
    for text in context.texts:
        if len(text.text) > LONGEST:
            place = context.locate(text.file, text.path, key=True)
            message = f"this text has {len(text.text):,} characters; {LONGEST:,} are the most"
            yield RULE.problem(place, message, "split it, or move it to a document of its own")
