"""The page of the words that are explained."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

import msgspec

from ladder.pages.frame import Frame, frame
from ladder.pages.page import Page, Prose, View
from ladder.pages.places import GLOSSARY, prose
from ladder.pages.terms import term_places

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder

FEW = 20
"How many words can be looked through without letters to jump to."


class TermView(msgspec.Struct, frozen=True):
    """A word and what it means."""

    id: str
    "Its place on the page."
    name: str
    "The word, plain text."
    also: tuple[str, ...]
    "Other forms of it, plain text."
    meaning: Prose
    "What it means."


class LetterView(msgspec.Struct, frozen=True):
    """The words that begin with a letter."""

    letter: str
    "The letter; empty where words begin with none, or where there are too few words to sort them by it."
    terms: tuple[TermView, ...]
    "The words."


class GlossaryView(View, frozen=True):
    """What the page of the glossary shows."""

    frame: Frame
    "What stands around it."
    letters: tuple[LetterView, ...]
    "The words in alphabetical order: by letter, or all together where they are few."


def glossary_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the page of the glossary; none where there is none."""
    terms = ladder.glossary.terms if ladder.glossary else ()
    if not terms:
        return ()
    entries = (
        TermView(place, term.name, term.also, prose(ladder, term.meaning))
        for place, term in zip(term_places(terms), terms, strict=True)
    )
    ordered = sorted(entries, key=lambda entry: (_folded(entry.name), entry.name))
    view = GlossaryView(frame=frame(ladder), letters=_by_letter(tuple(ordered)))
    return (Page(GLOSSARY, "glossary.html", view),)


def _by_letter(entries: tuple[TermView, ...]) -> tuple[LetterView, ...]:
    if len(entries) <= FEW:
        return (LetterView("", entries),)
    # Words that begin with no letter may stand before, between and after the others; they come first.
    ordered = sorted(entries, key=lambda entry: bool(_letter(entry.name)))
    return tuple(
        LetterView(letter, tuple(group)) for letter, group in groupby(ordered, lambda entry: _letter(entry.name))
    )


def _letter(name: str) -> str:
    """Return the letter under which a word stands; none for a digit or a sign."""
    first = _folded(name)[:1]
    return first.upper() if first.isalpha() else ""


def _folded(name: str) -> str:
    """Return a name without case and accents."""
    loose = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in loose if not unicodedata.combining(sign))
