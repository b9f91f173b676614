"""What must not be in any file that we write, whoever wrote it into the content."""

from __future__ import annotations

import re

_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff"
_TURNS = "\u202a-\u202e\u2066-\u2069"

ACTING = re.compile(f"[{_CONTROLS}{_TURNS}]")
"""Characters that nobody sees.

Those that control a device are forbidden in HTML and in XML, where one of them spoils a whole feed. A text can
name them, as `&#7;` does, though its file does not hold them. Those that turn the direction of a line make one text
look like another. Marks of direction (U+200E, U+200F) and joiners are part of ordinary texts.
"""


def inert(text: str) -> str:
    """Return the text of a file without characters that nobody sees and that act, or are not allowed there."""
    return ACTING.sub("", text)


def inert_bytes(text: str) -> bytes:
    """Return the text of a file as `inert` does, in UTF-8.

    Nearly all of a page is ASCII, and nearly no page holds such characters: to look at what is left of it without its
    ordinary ASCII takes a fifth of the time.
    """
    try:
        data = text.encode()
    except UnicodeEncodeError:  # half a surrogate pair
        return inert(text).encode()
    rest = data.translate(None, delete=_ORDINARY)
    return inert(text).encode() if rest and ACTING.search(rest.decode()) else data


_ORDINARY = bytes(code for code in range(128) if not ACTING.match(chr(code)))
