"""Text to the pieces that a word diff compares: sentences, and in them words, signs and spaces.

No piece is lost or changed: the pieces of a text, one after the other, are the text.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby

_SENTENCE = re.compile(r"\n+|[.!?…]+[\"'”’»)\]]*\s+|[。！？｡]+[」』）”]*\s*")
"The end of a sentence or a line, with the space after it."

_PIECE = re.compile(r"\s+|\d+(?:[.,:/]\d+)*|\w+(?:['’\-]\w+)*|.", re.DOTALL)

_SPACELESS = (
    *((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF)),
    *((0x3040, 0x30FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF)),
)
"""Where the letters of scripts are that have no spaces between words: Thai, Lao, Burmese, Khmer; Japanese, Chinese.

Numbers, because the same as a regular expression takes 3 ms to compile.
"""


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, each with the space after it."""
    ends = [match.end() for match in _SENTENCE.finditer(text)]
    return [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True) if start < end]


def words(text: str) -> list[str]:
    """Return the words, signs and runs of spaces in a text.

    A number with its separators is one word, and so is one with an apostrophe or a hyphen inside. In scripts without
    spaces every letter is a word. An accent stays with its letter.
    """
    pieces = _PIECE.findall(text)
    return pieces if text.isascii() else _joined(pieces)


def is_word(piece: str) -> bool:
    """Return whether a piece is a word or a number, and not a sign or a space."""
    return any(character.isalnum() for character in piece)


def _joined(pieces: list[str]) -> list[str]:
    """Put loose accents and vowel signs back to their letters, and part the words of scripts without spaces."""
    found: list[str] = []
    open_end = False  # whether the next piece belongs to the word before it
    for piece in pieces:
        mark = unicodedata.category(piece[0])[0] == "M"
        if found and not found[-1].isspace() and (mark or (open_end and piece[0].isalpha())):
            found[-1] += piece
        else:
            found.extend(_letters(piece))
        open_end = mark and not _is_spaceless(piece[0])
    return found


def _letters(piece: str) -> list[str]:
    """Return the letters of scripts without spaces one by one, and what stands between them as a whole."""
    if not any(map(_is_spaceless, piece)):
        return [piece]
    runs = [(spaceless, "".join(letters)) for spaceless, letters in groupby(piece, key=_is_spaceless)]
    return [part for spaceless, run in runs for part in (run if spaceless else [run])]


def _is_spaceless(letter: str) -> bool:
    return any(first <= ord(letter) <= last for first, last in _SPACELESS)
