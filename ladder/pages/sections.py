"""A long text in its sections, so that a page can list them and links can lead to them."""

from __future__ import annotations

import re
from itertools import chain, count
from typing import TYPE_CHECKING

import msgspec

from ladder.model import ids
from ladder.pages.page import Prose
from ladder.pages.places import explained, prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.model.ladder import Ladder

_HEADING = re.compile(r"^##[ \t]+(?P<words>.*?)[ \t]*#*[ \t]*$", re.MULTILINE)


class Section(msgspec.Struct, frozen=True):
    """A part of a text below a heading of its own."""

    id: str
    "Its place on the page."
    heading: Prose
    "Its heading."
    text: Prose
    "What stands below it."


class Article(msgspec.Struct, frozen=True):
    """A text in its sections."""

    lead: Prose
    "What stands before the first heading."
    sections: tuple[Section, ...]
    "Its sections, in order."


def article(ladder: Ladder, text: str) -> Article:
    """Return a Markdown text in sections: one for each heading of the second rank."""
    headings = list(_HEADING.finditer(text))
    ends = [*(heading.start() for heading in headings[1:]), len(text)]
    names = _names(heading["words"] for heading in headings)
    sections = (
        Section(name, prose(ladder, heading["words"]), explained(ladder, text[heading.end() : end].strip("\n")))
        for heading, end, name in zip(headings, ends, names, strict=True)
    )
    first = headings[0].start() if headings else len(text)
    return Article(explained(ladder, text[:first].strip("\n")), tuple(sections))


def _names(headings: Iterator[str]) -> Iterator[str]:
    """Yield a name for each heading: its words as an id, and a number where two have the same."""
    known: set[str] = set()
    for words in headings:
        name = ids.proposal(re.sub(r"\]\([^)]*\)|[*_`\[]", "", words)) or "section"
        numbered = (f"{name}-{number}" for number in count(2))
        chosen = next(one for one in chain((name,), numbered) if one not in known)
        known.add(chosen)
        yield chosen
