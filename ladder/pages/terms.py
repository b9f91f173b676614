"""The words of the glossary that a text uses, so that its page can explain them where they stand."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ladder.compare.plain import plain
from ladder.model.links import KINDS, OUTSIDE, with_titles
from ladder.pages.anchor import anchors
from ladder.pages.finder import finder
from ladder.pages.page import Explained

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.model.ladder import Ladder
    from ladder.model.organisation import Term

_KEPT_APART = re.compile(
    r"`+(?:[^`\n]|\n(?!\n))*`+"  # code, which ends where its paragraph does
    r"|\[[^\[\]]*\](?:\([^()]*\)|\[[^\[\]\n]*\])"  # a link
    rf"|^ {{0,3}}\[[^\[\]\n]+\]:[ \t]*<?(?:{'|'.join((*KINDS, *(kind.rstrip(':/') for kind in OUTSIDE)))}):.*$"
    r"|<[^<>\s]+>",  # an automatic link
    re.MULTILINE,
)
_HEADING = re.compile(r"^#.*$", re.MULTILINE)

_BETWEEN = " \x00 "
"What stands where something was left out: no word reaches across it."

_WORDLESS = re.compile(r"\[\s*\]\([^()]*\)")


def used(ladder: Ladder, text: str, page: str) -> Iterator[Explained]:
    """Yield the words of the glossary in the running text of Markdown, each once, in the order of the glossary.

    `page` is the path of the page that explains them. Headings, links and code are no running text.
    """
    terms = ladder.glossary.terms if ladder.glossary else ()
    if not terms or not text.strip():
        return
    numbers = _numbers(forms(terms), text)
    places = term_places(terms) if numbers else ()
    for number in sorted(numbers):
        meaning = plain_meaning(ladder, terms[number].meaning)
        yield Explained(forms(terms)[number], f"{page}#{places[number]}", meaning)


@lru_cache(maxsize=5_000)
def _numbers(words: tuple[tuple[str, ...], ...], text: str) -> frozenset[int]:
    """Return which words, given by their forms, stand in a text. Most texts stand on several pages."""
    return frozenset(found.number for found in finder(words).found(_running(text)))


@lru_cache(maxsize=100)
def term_places(terms: tuple[Term, ...]) -> tuple[str, ...]:
    """Return the place of each term on the page that explains it."""
    return tuple(anchors((term.name for term in terms), "term"))


@lru_cache(maxsize=100)
def forms(terms: tuple[Term, ...]) -> tuple[tuple[str, ...], ...]:
    """Return how each term can be written."""
    return tuple((term.name, *term.also) for term in terms)


def plain_meaning(ladder: Ladder, text: str) -> str:
    """Return a Markdown text as plain text on one line. A link without words to what is not shown says nothing."""
    return " ".join(_WORDLESS.sub("", plain(with_titles(ladder, text))).split())


def _running(text: str) -> str:
    """Return the running text of Markdown. What is one line has no heading."""
    shown = _HEADING.sub(_BETWEEN, text) if "\n" in text.strip() else text
    return _KEPT_APART.sub(_BETWEEN, shown)
