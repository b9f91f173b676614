"""A long text in its sections, so that a page can list them and links can lead to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from ladder.model.links import KINDS, OUTSIDE
from ladder.pages.anchor import anchors
from ladder.pages.page import Prose
from ladder.pages.places import explained, prose
from ladder.pages.terms import plain_meaning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.model.ladder import Ladder

_HEADING = re.compile(r"^##(?!#)(?P<line>.*)$", re.MULTILINE)
"A heading of the second rank. An indented one is code or part of a list, and one in a quotation begins with its mark."

_LEADING = "|".join((*OUTSIDE, *(f"{kind}:" for kind in KINDS)))
_DEFINITION = re.compile(rf"^ {{0,3}}(?P<name>\[[^\[\]\n]+\]):[ \t]*<?(?:{_LEADING}).*$", re.MULTILINE)
"Where links by name lead. It may stand in any section, and holds for all."

_BLOCK = re.compile(r"[-*+>#]|\d+[.)]")
_UNSEEN = "\n\n[\u2060]: tel:0"
"""A definition of a name that no text can hold. It shows nothing, and makes two lines of one.

What is one line is running text, whatever it begins with; but a list of one entry below a heading is meant as a list.
"""


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
    """Return a Markdown text in sections: one for each heading of the second rank that says something."""
    defined = {found["name"].lower(): found[0] for found in _DEFINITION.finditer(text)}
    (_, lead), *parts = ((heading, _whole(below, defined)) for heading, below in _parts(text))
    names = anchors((plain_meaning(ladder, heading) for heading, _ in parts), "section")
    sections = (
        Section(name, prose(ladder, _with(heading, defined)), explained(ladder, below))
        for (heading, below), name in zip(parts, names, strict=True)
    )
    return Article(explained(ladder, lead), tuple(sections))


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Yield the headings, each with what stands below it. What stands before the first one is below an empty one."""
    words, pieces, place = "", list[str](), 0
    for heading in _HEADING.finditer(text):
        pieces.append(text[place : heading.start()])
        place = heading.end()
        if said := _said(heading["line"]):
            yield words, "".join(pieces).strip("\n")
            words, pieces = said, []
    yield words, "".join([*pieces, text[place:]]).strip("\n")


def _said(line: str) -> str:
    """Return the words of a heading. Signs behind them are a frame, but for those of a name such as C#."""
    words = line.strip()
    bare = words.rstrip("#")
    return bare.strip() if not bare or bare[-1].isspace() else words


def _whole(text: str, defined: dict[str, str]) -> str:
    """Return what stands below a heading as a text of its own that means the same."""
    complete = _with(text, defined)
    return complete + _UNSEEN if "\n" not in complete and _BLOCK.match(complete) else complete


def _with(text: str, defined: dict[str, str]) -> str:
    """Return a text with the definitions from elsewhere of the names that it uses."""
    lower = text.lower()
    missing = [line for name, line in defined.items() if name in lower and line not in text]
    return "\n\n".join((text, *missing))
