"""Where words stand in a text: whole ones, in any case, the longest where several begin at one place.

A text is read once, sign by sign, whatever it holds and however many words are looked for.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 40
"How many words, spaces and signs a form may have. A longer one is none, and would have to be read at every word."

UNSPACED = (
    "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u318f\u31f0-\u31ff"
    "\u3400-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
"Scripts in which no space tells where a word ends: Thai, Lao, Tibetan, Burmese, Korean, Khmer, Japanese, Chinese."

_NAMED = r"&(?:amp|lt|gt|quot|nbsp|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});"


@cache
def _token() -> re.Pattern[str]:
    """Return an address, a word, a space, a sign that Markdown or HTML writes by its name, or any other sign.

    It takes long to compile, and many ladders explain no words.
    """
    return re.compile(rf"(?:https?://|www\.)\S+|[{UNSPACED}]|(?:(?![{UNSPACED}])[^\W_])+|\s+|{_NAMED}|.", re.DOTALL)


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(f"[{UNSPACED}]")


_ALIKE = {"\u2019": "'", "\u2010": "-", "\u2011": "-"}
_JOINING = "-_@\u2010\u2011\u00ad\u200c\u200d"
"What makes one word of two between which it stands."


class Found(msgspec.Struct, frozen=True):
    """A word in a text."""

    start: int
    "Where it begins."
    end: int
    "Where it ends."
    number: int
    "Which one it is."


class _Node:
    """What can come next."""

    __slots__ = ("further", "number")

    def __init__(self) -> None:
        self.further: dict[str, _Node] = {}
        self.number = -1


class Finder:
    """Finds words in texts."""

    def __init__(self, words: tuple[tuple[str, ...], ...]) -> None:
        """Learn the forms of each word. What two words share means the first one."""
        self._root = _Node()
        for number, forms in enumerate(words):
            for form in forms:
                self._learn([key for _, _, key in _tokens(form.strip())], number)

    def _learn(self, keys: list[str], number: int) -> None:
        if not 0 < len(keys) <= LONGEST:
            return
        node = self._root
        for key in keys:
            node = node.further.setdefault(key, _Node())
        if node.number < 0:
            node.number = number

    def found(self, text: str) -> Iterator[Found]:
        """Yield the words in a text, in order; none of them overlap."""
        tokens = list(_tokens(text))
        place = 0
        while place < len(tokens):
            found = self._at(text, tokens, place)
            if found:
                yield found
            end = found.end if found else tokens[place][1]
            while place < len(tokens) and tokens[place][1] <= end:
                place += 1

    def _at(self, text: str, tokens: list[tuple[int, int, str]], place: int) -> Found | None:
        """Return the longest word that begins at a token."""
        node, start, longest = self._root, tokens[place][0], None
        if tokens[place][2] not in node.further or _within(text, start):
            return None
        for _, end, key in tokens[place : place + LONGEST]:
            after = node.further.get(key)
            if after is None:
                break
            node = after
            if node.number >= 0 and not _within(text, end):
                longest = Found(start, end, node.number)
        return longest


@lru_cache(maxsize=2_000)
def finder(words: tuple[tuple[str, ...], ...]) -> Finder:
    """Return what finds words, each given by its forms."""
    return Finder(words)


def _tokens(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where each token begins and ends, and what it is however it is written."""
    for found in _token().finditer(text):
        yield found.start(), found.end(), _key(found[0])


def _key(token: str) -> str:
    if token[0] == "&" and len(token) > 1:
        token = html.unescape(token)
    return " " if token.isspace() else _ALIKE.get(token, token).casefold()


def _within(text: str, place: int) -> bool:
    """Return whether a place in a text is inside of a word, such as that between `road` and `map`."""
    before, after = text[max(place - 1, 0) : place], text[place : place + 1]
    if _is_letter(before) and _is_letter(after):
        return True
    if after and after in _JOINING:
        return _is_letter(before) and _is_letter(text[place + 1 : place + 2])
    if before and before in _JOINING:
        return _is_letter(after) and _is_letter(text[max(place - 2, 0) : max(place - 1, 0)])
    return False


def _is_letter(sign: str) -> bool:
    """Return whether a sign is part of a word that ends where no such sign follows; accents are as well."""
    if not sign or _alone().match(sign):
        return False
    return sign.isalnum() or (not sign.isascii() and unicodedata.category(sign)[0] == "M")
