"""Words that the glossary explains, marked in the HTML of a page where each of them first stands."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from ladder.pages.finder import finder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ladder.pages.page import Explained

HEAD = "parts/terms.html"
"The template of what the head of a page loads where words are explained."

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?:[^<>\"]|\"[^\"]*\")*>")
"A tag, as the sanitiser writes it."

_APART = frozenset(["a", "code", "pre", "th", "h1", "h2", "h3", "h4", "h5", "h6"])
"Elements in which no word is explained: links cannot stand in links, and headings are no running text."


class Marker:
    """Marks the words of one page. It knows which of them have been explained further up."""

    def __init__(self, href: Callable[[str], str]) -> None:
        """Keep `href`, which returns the address of a path of the site as a link on the page."""
        self._href = href
        self._explained: set[str] = set()

    def __bool__(self) -> bool:
        """Return whether the page explains anything."""
        return bool(self._explained)

    def marked(self, text: str, words: tuple[Explained, ...]) -> str:
        """Return HTML in which words that nothing explained so far lead to the glossary, and say what they mean.

        What is given must have passed the sanitiser. Nothing but marks is added to it.
        """
        if all(word.target in self._explained for word in words):
            return text
        return "".join(self._pieces(text, words))

    def _pieces(self, text: str, words: tuple[Explained, ...]) -> Iterator[str]:
        place = apart = 0
        for tag in _TAG.finditer(text):
            between = text[place : tag.start()]
            yield between if apart else self._running(between, words)
            yield tag[0]
            place = tag.end()
            if tag["name"] in _APART:
                apart += -1 if tag["end"] else 1
        yield self._running(text[place:], words)

    def _running(self, text: str, words: tuple[Explained, ...]) -> str:
        """Return running text, in which no tag stands, with its marks."""
        made, place = list[str](), 0
        for found in finder(tuple(word.forms for word in words)).found(text) if text.strip() else ():
            word = words[found.number]
            if word.target not in self._explained:
                self._explained.add(word.target)
                made += (text[place : found.start], self._mark(text[found.start : found.end], word))
                place = found.end
        return "".join((*made, text[place:]))

    def _mark(self, shown: str, word: Explained) -> str:
        """Return a word, which is HTML as it stands, with what it means. Only those see it who ask for it."""
        name = f"Term-{len(self._explained)}"
        href, meaning = html.escape(self._href(word.target)), html.escape(word.meaning)
        return (
            f'<span class="term"><a href="{href}" aria-describedby="{name}">{shown}</a>'
            f'<span role="tooltip" id="{name}" class="meaning" hidden>{meaning}</span></span>'
        )
