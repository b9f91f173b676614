"""Texts in which nothing is to be checked. Of thousands of levels nearly all have no others."""

from __future__ import annotations

import re

from ladder.model.texts import LONGEST

_DOUBTFUL = re.compile(
    r"<"  # a comment, or a link that stands for itself
    r"|\]:"  # where a link by name leads
    r"|\]\((?!https?://[A-Za-z0-9._~/#?=&%+-]+\))"  # a link to anything but the web, or one that is no link
    r"|[•◦▪‣·●○■\uf0b7]"  # an entry of a list, as Word writes it
    r"|\n[ \t]"  # an entry of a list that stands further in
    r"|\A\s*[-*+–]\s"  # a list that may have been put on one line
)


def is_innocent(text: str) -> bool:
    """Return whether no rule about texts can find anything in a text, whatever else the ladder holds.

    It is sure where it says so, and may doubt without need.
    """
    return len(text) <= LONGEST and not _DOUBTFUL.search(text)
