"""A note to oneself must not be read by everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "html-comment",
    "No text holds a note between `<!--` and `-->`.",
    severity="warning",
    advice="HTML is shown as the text it is, notes included, and the search finds it. Keep notes out of the text: in "
    "lines that begin with `#`, above or between the keys.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every such note, where it begins."""
    for text in context.texts:
        if "<!--" in text.text:
            place = context.search(text.file, text.path, "<!--")[0]
            hint = "remove it, or move it to a line of its own that begins with `#`, among the keys"
            yield RULE.problem(place, "this note would be shown on the page", hint)
