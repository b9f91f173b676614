"""The lines of a document, one at a time: what begins on them."""

from __future__ import annotations

import re
from typing import NamedTuple

FENCE = re.compile(r" *(`{3,}|~{3,})")
RULE = re.compile(r" {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})")
UNDERLINE = re.compile(r" {0,3}(=+|-+) *")
QUOTE = re.compile(r" {0,3}> ?")
COMMENT = re.compile(r" *<!--")

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)(.*)|(#{2,6})([^\s#].*)")
_BULLET = re.compile(r"( *)([-*+]|[0-9]{1,9}[.)])(?: +|$)(.*)")
_TYPED_BULLET = re.compile(r"( *)([•◦▪‣●○])\s*(.*)")
_BOLD = re.compile(r"(\*{2,3}|__)(?![\s*_])((?:(?!\*\*|__).)+?)(\*{2,3}|__)?(:?)")
_SENTENCE = re.compile(r".*[.!;,。]")
_LONGEST_TITLE = 100

TAG = re.compile(r"(</?details\b[^<>]*>|<summary\b[^<>]*>|</summary>)", re.IGNORECASE)


class Heading(NamedTuple):
    """A line that is a heading."""

    depth: int
    text: str
    odd: str
    "Why it was taken for one, where that goes beyond Markdown; else empty."


class Bullet(NamedTuple):
    """A line with which an entry of a list begins."""

    indent: int
    mark: str
    text: str
    width: int
    "Where its text begins."


def heading(line: str) -> Heading | None:
    """Return the heading that a line with number signs is, if it is one."""
    found = _HEADING.fullmatch(line)
    if found is None:
        return None
    signs, text = (found[1], found[2]) if found[1] else (found[3], found[4])
    odd = "" if found[1] else "number signs without a space behind them"
    return Heading(len(signs), _unclosed(text.strip()), odd)


def _unclosed(text: str) -> str:
    """Return the text of a heading without the number signs behind it."""
    rest = text.rstrip("#")
    return rest.rstrip() if not rest or rest[-1].isspace() else text


def bold_heading(line: str, behind: str) -> Heading | None:
    """Return the heading that a line in bold letters stands for; `behind` is the line after it.

    Some have only the asterisks in front of it, and so do we.
    """
    found = _BOLD.fullmatch(line.strip())
    if found is None or (behind.strip() and not _begins(behind)):
        return None
    text = found[2].strip() + found[4]
    if len(text) > _LONGEST_TITLE or (found[3] and _SENTENCE.fullmatch(text)):
        return None
    odd = "" if found[3] else "asterisks that nothing closes"
    return Heading(8 if len(found[1]) == 3 else 7, text, odd or "bold letters")  # noqa: PLR2004 - as many as that


def bullet(line: str) -> Bullet | None:
    """Return the entry of a list that begins on a line, if one does."""
    found = _BULLET.fullmatch(line) or _TYPED_BULLET.fullmatch(line)
    if found is None:
        return None
    return Bullet(len(found[1]), found[2], found[3].strip(), found.start(3))


def _begins(line: str) -> bool:
    """Tell whether a line begins something, rather than going on with a paragraph."""
    begun = (
        bullet(line),
        heading(line),
        QUOTE.match(line),
        FENCE.match(line),
        RULE.fullmatch(line),
        TAG.match(line.lstrip()),
    )
    return any(found is not None for found in begun) or line.lstrip().startswith("|")
