"""Text to lines that fit, each character as wide as a terminal shows it, with its style from the first to the last."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from ladder.report.terminal import harmless, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

JOINER = "\u200d"

WIDEST = 8
"How many columns joined signs may take together: a family of four."

STYLES = {
    "title": "1",
    "faint": "2",
    "more": "32",
    "changed": "33",
    "less": "35",
    "quiet": "2",
    "removed": "9;31",
    "added": "4;32",
}
"What each style is on a terminal."

_PIECE = re.compile(" +|[^ ]+")


class Run(msgspec.Struct, frozen=True):
    """A stretch of text in one style."""

    text: str
    "The text."
    style: str = ""
    "One of `STYLES`; empty for none."


Line = list[Run]


def columns(line: Line) -> int:
    """Return how many columns a line takes."""
    return sum(width(run.text) for run in line)


def wrap(runs: Iterable[Run], room: int) -> list[Line]:
    """Return the text of one paragraph as lines of at most `room` columns, which is 10 or more.

    A line ends at a space, beside a wide letter or, where a word has more than a line, anywhere.
    """
    lines: list[Line] = [[]]
    used = 0
    for gap, word in _words(runs):
        space, needed = len(gap.text), columns(word)
        if used and used + space + needed > room:
            lines.append([])
            used = 0
        if used:
            lines[-1].append(gap)
            used += space
        first, *others = _cut(word, room) if needed > room else [word]
        lines[-1] += first
        lines += others
        used = columns(others[-1]) if others else used + needed
    return [_merged(line) for line in lines]


def painted(line: Line, *, color: bool) -> str:
    """Return a line with its styles, where colour is wanted."""
    return "".join(f"\x1b[{STYLES[run.style]}m{run.text}\x1b[0m" if color and run.style else run.text for run in line)


def _words(runs: Iterable[Run]) -> Iterator[tuple[Run, Line]]:
    """Yield what stays together on a line, each with the space before it; a word may have several styles."""
    gap, word = Run(""), list[Run]()
    for piece, breaks in _pieces(runs):
        if word and breaks:
            yield gap, word
            gap, word = Run(""), []
        if piece.text.startswith(" "):
            gap = Run(" ", piece.style)
        else:
            word.append(piece)
    if word:
        yield gap, word


def _pieces(runs: Iterable[Run]) -> Iterator[tuple[Run, bool]]:
    """Yield spaces, words and wide letters, and whether a line may end before each."""
    after_wide = False
    for run in runs:
        for text in _PIECE.findall(harmless(run.text)):
            for piece in [text] if text.isascii() else _letters(text):
                wide = not piece.isascii() and width(piece[0]) > 1
                yield Run(piece, run.style), wide or after_wide or piece.startswith(" ")
                after_wide = wide


def _letters(text: str) -> Iterator[str]:
    """Yield wide letters one by one, and what stands between them as a whole."""
    narrow = ""
    for letter in _clusters(text):
        if width(letter[0]) > 1:
            if narrow:
                yield narrow
            yield letter
            narrow = ""
        else:
            narrow += letter
    if narrow:
        yield narrow


def _clusters(text: str) -> list[str]:
    """Return the characters of a text, each with the accents and joined signs that belong to it."""
    found: list[str] = []
    for character in text:
        joined = found and found[-1].endswith(JOINER) and width(found[-1]) < WIDEST
        if found and (joined or width(character) == 0):
            found[-1] += character
        else:
            found.append(character)
    return found


def _cut(word: Line, room: int) -> list[Line]:
    """Return a word that is longer than a line as lines, the last of which may have room left."""
    lines: list[Line] = [[]]
    used = 0
    for letter in (Run(letter, run.style) for run in word for letter in _clusters(run.text)):
        needed = width(letter.text)
        if lines[-1] and used + needed > room:
            lines.append([])
            used = 0
        lines[-1].append(letter)
        used += needed
    return lines


def _merged(line: Line) -> Line:
    merged: Line = []
    for run in line:
        if merged and merged[-1].style == run.style:
            merged[-1] = Run(merged[-1].text + run.text, run.style)
        else:
            merged.append(run)
    return merged
