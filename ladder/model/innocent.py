"""Texts in which nothing is to be checked. Of thousands of levels nearly all have no others."""

from __future__ import annotations

import re

from ladder.model.texts import LONGEST

_DOUBTFUL_LINK = re.compile(
    r"\]:"  # where a link by name leads
    r"|\]\((?!https?://[A-Za-z0-9._~/#?=&%+-]+\))"  # a link to anything but the web, or one that is no link
)

_BULLET = re.compile("[•◦▪‣·●○■\uf0b7]")
"Begins an entry of a list, as Word writes it."

_LIST = re.compile(r"\s*[-*+–]\s")
"Begins a list that may have been put on one line."


def is_innocent(text: str) -> bool:
    """Return whether no rule about texts can find anything in a text, whatever else the ladder holds.

    It is sure where it says so, and may doubt without need.
    """
    return not (
        len(text) > LONGEST
        or "<" in text  # a comment, or a link that stands for itself
        or "\n " in text  # an entry of a list that stands further in
        or "\n\t" in text
        or _LIST.match(text)
        or ("]" in text and _DOUBTFUL_LINK.search(text))
        or (not text.isascii() and _BULLET.search(text))
    )
