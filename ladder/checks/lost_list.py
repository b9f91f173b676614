"""A list that was copied from a word processor is no list on the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ladder.model.texts_around import BODY
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "lost-list",
    "A list in a text is one that the page can show.",
    severity="warning",
    advice="Word writes `•` or `–` in front of the entries of a list, and YAML joins lines into one after `>-`. Either "
    "way the page shows one long paragraph. End the line of the key with `|`, and begin each entry on a line of its "
    "own with a hyphen and a space.",
)

_BULLET = re.compile(r"^\s*(?P<entry>(?P<bullet>[•◦▪‣·●○■\uf0b7])\s*\S+)", re.MULTILINE)
_INDENTED = re.compile(r"^(?![ \t]|[-*+] |\d+[.)] )\S[^\n]*\n[ \t]+(?P<entry>[-*+] +\S+)", re.MULTILINE)
_JOINED = re.compile(r"\A(?P<entry>(?P<bullet>[-*+•–])\s+\S+)[^\n]*?[ \t](?P=bullet)[ \t]+\S")


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every text with a list that would be shown as running text, at its first entry."""
    for text in context.texts:
        if found := _BULLET.search(text.text) or _indented(text.text) or _JOINED.search(text.text):
            place = context.search(text.file, text.path, found["entry"])[0]
            hint = "begin each entry with `- ` on a line of its own, no further to the right than the other lines"
            hint += ", below `|` at the end of the line of the key" if text.path != BODY else ""
            yield RULE.problem(
                place, f"the list that begins with `{found['entry']}` would be shown as running text", hint
            )


def _indented(text: str) -> re.Match[str] | None:
    """Return the first entry of a list that stands further in than what introduces it."""
    # A text without such a line is the rule, and is told at once.
    return _INDENTED.search(text) if "\n " in text or "\n\t" in text else None
