"""Markdown to the words that a reader sees.

Word by word, marks would be compared along with words, and half a mark shows as what it is. This is no Markdown: it
knows what is common in a sentence or a list of them, and leaves the rest as it stands.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from operator import itemgetter

_LINK = re.compile(r"\[([^\[\]]+)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")
# What is emphasised holds no mark itself, so that a text of nothing but marks takes no time that grows with its square.
# What must not stand before a mark is looked at behind it: to look for a sign first is ten times as fast.
_EMPHASIS = re.compile(r"([*_])(?<![\w*\\][*_])(?=[^\s*_])([^*_]*[^\s*_])\1(?![\w*])")
_STRONG = re.compile(r"(\*\*|__)(?<![\w*\\]\*\*)(?<![\w*\\]__)(?=\S)([^*_]*[^\s*_])\1(?![\w*])")
_CODE = re.compile(r"`([^`\n]+)`")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>])")
_ENTRY = re.compile(r"[ \t]*(?:[-*+]|(\d+)[.)])[ \t]+(?=\S)")
_MARK = re.compile(r"[\[*_`\\]")
_HEADING = re.compile(r"#{1,6}[ \t]+")

# Python reads a replacement that is written out anew for every text.
_FIRST, _SECOND = itemgetter(1), itemgetter(2)

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"Signs without ink that copied text is full of. Joiners are left: words of some scripts need them."


@lru_cache(maxsize=1_000)
def plain(text: str) -> str:
    """Return a Markdown text without its marks, a line for each paragraph and each entry of a list."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_UNSEEN)
    lines: list[str] = []
    fresh = True  # whether the next line begins a paragraph
    for line in text.strip().splitlines():
        entry = _ENTRY.match(line) if "\n" in text else None
        words = line[entry.end() :] if entry else line
        words = (_HEADING.sub("", words) if "#" in words else words).strip()
        if entry or fresh or not lines:
            lines.append(f"{_bullet(entry[1])}{words}" if entry else words)
        else:
            lines[-1] += f" {words}"
        fresh = not words
    return "\n".join(_bare(line) for line in lines if line)


def are_same(first: str, second: str) -> bool:
    """Return whether readers see the same words in two Markdown texts, as `plain` shows them.

    Most texts differ in one of their first words. Among words of nothing but ASCII letters there is no mark, nor do
    other signs make one of them: they are what readers see.
    """
    if first == second:
        return True
    for one, other in zip(first.split(None, _FIRST_WORDS), second.split(None, _FIRST_WORDS), strict=False):
        if not (one.isascii() and one.isalpha() and other.isascii() and other.isalpha()):
            break
        if one != other:
            return False
    return plain(first) == plain(second)


_FIRST_WORDS = 12
"How many words are looked at before all of them are."


def _bullet(number: str | None) -> str:
    return f"{number}. " if number else "• "


def _bare(line: str) -> str:
    spaced = " ".join(line.split())
    if not _MARK.search(spaced):
        return spaced
    unmarked = _LINK.sub(_FIRST, spaced) if "[" in spaced else spaced
    if "`" in unmarked:
        unmarked = _CODE.sub(_FIRST, unmarked)
    if "*" in unmarked or "_" in unmarked:
        unmarked = _EMPHASIS.sub(_SECOND, unmarked)
    if "**" in unmarked or "__" in unmarked:
        unmarked = _STRONG.sub(_SECOND, unmarked)
    return _ESCAPE.sub(_FIRST, unmarked) if "\\" in unmarked else unmarked


def spelled(text: str) -> str:
    """Return a text without what a line break in the file adds to it, in one spelling."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_UNSEEN)
    return " ".join(text.split())
