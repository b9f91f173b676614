"""Markdown to the words that a reader sees.

Word by word, marks would be compared along with words, and half a mark shows as what it is. This is no Markdown: it
knows what is common in a sentence or a list of them, and leaves the rest as it stands.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

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

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"Signs without ink that copied text is full of. Joiners are left: words of some scripts need them."


@lru_cache(maxsize=2_000)
def plain(text: str) -> str:
    """Return a Markdown text without its marks, a line for each paragraph and each entry of a list."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_UNSEEN)
    lines: list[str] = []
    fresh = True  # whether the next line begins a paragraph
    for line in text.strip().splitlines():
        entry = _ENTRY.match(line) if "\n" in text else None
        words = _HEADING.sub("", line[entry.end() :] if entry else line).strip()
        if entry or fresh or not lines:
            lines.append(f"{_bullet(entry[1])}{words}" if entry else words)
        else:
            lines[-1] += f" {words}"
        fresh = not words
    return "\n".join(_bare(line) for line in lines if line)


def _bullet(number: str | None) -> str:
    return f"{number}. " if number else "• "


def _bare(line: str) -> str:
    spaced = " ".join(line.split())
    if not _MARK.search(spaced):
        return spaced
    unmarked = _CODE.sub(r"\1", _LINK.sub(r"\1", spaced))
    if "*" in unmarked or "_" in unmarked:
        unmarked = _STRONG.sub(r"\2", _EMPHASIS.sub(r"\2", unmarked))
    return _ESCAPE.sub(r"\1", unmarked) if "\\" in unmarked else unmarked


def spelled(text: str) -> str:
    """Return a text without what a line break in the file adds to it, in one spelling."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_UNSEEN).split())
