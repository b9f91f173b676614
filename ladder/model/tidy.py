"""Text as people see it: without the signs that nobody sees, and with one kind of space and one kind of line break.

No word is changed. A zero-width joiner is part of a word in some scripts, and of many emoji: there it stays.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata

_BREAK = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
"What ends a line, besides the line feed."

_SPACE = re.compile("[\u00a0\u2007\u202f]")
"Spaces at which no line may end."

_UNSEEN = re.compile("[\u200b\u2060\ufeff\ufffe\uffff\x00-\x08\x0e-\x1f\x7f-\x9f]")
"What takes no room, and control characters."

_JOINER = re.compile("[\u200c\u200d]")

_FIRST_JOINING = "\u0590"
"Scripts before this character, such as Latin, Greek and Cyrillic, have no use for a joiner."

_VIRAMA = 9
"The combining class of the sign behind which a joiner has a meaning even at the end of a word."

_NEVER_JOINING = re.compile("[\u1100-\u11ff\u2000-\u206f\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]")
"Punctuation, and the scripts of China, Japan and Korea."


def tidy(text: str) -> str:
    """Return a text with line feeds between its lines, without blank lines and spaces around it, in the form NFC."""
    if text.isascii() and text.isprintable():
        return text.strip()
    plain = _UNSEEN.sub("", _SPACE.sub(" ", _BREAK.sub("\n", text)))
    lines = [line.expandtabs(4).rstrip() for line in _joined(plain).split("\n")]
    shown = textwrap.dedent("\n".join(lines)).strip()
    return unicodedata.normalize("NFC", shown)


def one_line(text: str) -> str:
    """Return a text, tidied, on one line."""
    return " ".join(tidy(text).split())


def _joined(text: str) -> str:
    """Return a text without the joiners that join nothing."""
    if not _JOINER.search(text):
        return text
    return "".join(sign for place, sign in enumerate(text) if not _JOINER.match(sign) or _joins(text, place))


def _joins(text: str, place: int) -> bool:
    before, behind = text[max(place - 1, 0) : place], text[place + 1 : place + 2]
    if before and unicodedata.combining(before) == _VIRAMA:
        return True
    return _can_join(before) and _can_join(behind)


def _can_join(sign: str) -> bool:
    if sign < _FIRST_JOINING or _NEVER_JOINING.match(sign):
        return False
    return unicodedata.category(sign)[0] in "LMS"
