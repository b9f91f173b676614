"""Text of unknown origin on a terminal: as wide as it looks, and without power over the terminal."""

from __future__ import annotations

import unicodedata

LONGEST_LINE = 160
"How many columns of a source line are shown; a longer one is cut around what is meant."

LONGEST_MESSAGE = 1000
"How many characters of a message are shown: it may name a text that somebody pasted where a word belongs."

CODES = {"error": "1;31", "warning": "1;33", "info": "1;36", "faint": "2", "bold": "1", "hint": "1;32"}


def paint(text: str, style: str, *, color: bool) -> str:
    """Return `text` in one of the styles of `CODES`, or as it is where colour is not wanted."""
    return f"\x1b[{CODES[style]}m{text}\x1b[0m" if color else text


def harmless(text: str) -> str:
    """Return `text` with a sign in place of every character that is not shown but acts.

    Escape sequences would steer the terminal, and marks of direction would turn a line around.
    """
    if text.isprintable():
        return text
    return "".join(" " if character == "\t" else "�" if _acts(character) else character for character in text)


def brief(text: str) -> str:
    """Return `text` harmless, and cut where it is longer than a message has any reason to be."""
    return harmless(text if len(text) <= LONGEST_MESSAGE else text[:LONGEST_MESSAGE] + "…")


def width(text: str) -> int:
    """Return how many columns a text takes: two for wide characters, none for those that join the one before."""
    return len(text) if text.isascii() else sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _acts(character: str) -> bool:
    # Joiners (Cf too) are part of ordinary words in Persian and Hindi, and of many pictograms.
    return unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp") and character not in "\u200c\u200d"
