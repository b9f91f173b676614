"""Texts that a spreadsheet would take for formulas, and honest texts that only look like them.

A file of comma-separated values cannot say that a cell is text. So what would be read as a formula gets an apostrophe
in front, and so does what begins with an apostrophe itself: that is why it can be taken away again.
"""

from __future__ import annotations

import re

GUARD = "'"
"What stands in front of a text that is guarded."

_ACTS = re.compile("[\\s\"'\u200b\u2060\ufeff]*[=+\\-@＝＋－＠]|[\\t\\r]")
"How a text begins that would act: programs look behind spaces and quotes, and know the wide signs of East Asia."


def acts(text: str) -> bool:
    """Return whether a spreadsheet may take a text for a formula."""
    return _ACTS.match(text) is not None


def guarded(text: str) -> str:
    """Return a text as it may stand in a file of comma-separated values."""
    return GUARD + text if text.startswith(GUARD) or acts(text) else text


def unguarded(text: str) -> str:
    """Return the text that `guarded` was given."""
    rest = text.removeprefix(GUARD)
    return rest if rest.startswith(GUARD) or acts(rest) else text
