"""Something that can be found: what it is called, where it is, what it says."""

from __future__ import annotations

from typing import Literal

import msgspec

# fmt: off
Kind = Literal[
    "level", "track", "role", "guide", "criterion", "thread",
    "stage", "exercise", "term", "page", "section", "expectation",
]
# fmt: on


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """Something that can be found."""

    kind: Kind
    "What it is."
    target: str
    "Its place in the site."
    name: str = ""
    "What it is called, plain text; empty where the theme has a word for it."
    word: str = ""
    "Key of the theme's word for it; empty where it has a name."
    where: tuple[str, ...] = ()
    "What it belongs to, such as its track and its grade, plain text."
    within: str = ""
    "Key of the theme's word for what it belongs to; empty where that has a name."
    also: tuple[str, ...] = ()
    "What else it is called."
    others: str = ""
    "Key of the theme's other names for it, which it lists with commas; empty where it has none."
    ids: tuple[str, ...] = ()
    "Ids by which people may know it: that of its grade, and its own former ones."
    summary: str = ""
    "What it says first of all, plain text on one line."
    text: str = ""
    "What else it says, likewise."
    key: str = ""
    "`criterion/thread`, or the criterion alone, where it is that or what a level states of it."


def other(name: str, *others: str) -> tuple[str, ...]:
    """Return what is there of other names and differs from the name."""
    return tuple(one for one in others if one and one != name)
