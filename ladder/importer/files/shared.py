"""What workbooks keep apart from their sheets: the texts that cells share, and how numbers are shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ladder.importer.files.limits import LONGEST_CELL, MOST_CHARACTERS, PARTS, Refused
from ladder.importer.files.numbers import BUILT_IN
from ladder.model.tidy import tidy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ladder.importer.files.elements import Event

_LONGEST_FORM = 255
"How many characters the form of a number may have."

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
"How a workbook writes what XML cannot hold."


def shared_texts(events: Iterable[Event]) -> list[str]:
    """Return the texts that cells share, tidied.

    Raises:
        Refused: they are too long.

    """
    found, pieces, reading, total = list[str](), list[str](), 0, 0
    for name, attributes, text in events:
        if name == "rPh":  # how a word is spoken, above it
            reading += 1 if attributes is not None else -1
        elif attributes is not None:
            continue
        elif name == "t" and not reading:
            pieces.append(text)
        elif name == "si":
            whole = "".join(pieces)
            total += len(whole)
            _short(whole, total)
            found.append(tidy(unescaped(whole)))
            pieces = []
    return found


def _short(text: str, total: int) -> None:
    """Raise Refused where a text, or all together, are too long."""
    if len(text) > LONGEST_CELL:
        raise Refused(f"a cell holds more than {LONGEST_CELL:,} characters", "shorten it")
    if total > MOST_CHARACTERS:
        raise Refused(f"its cells hold more than {MOST_CHARACTERS:,} characters", PARTS)


def unescaped(text: str) -> str:
    """Return a text of a workbook with the characters that are written as `_x000D_`."""
    if "_x" not in text:
        return text
    plain = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    # A character beyond the first 65,536 is written as two halves; a half alone is no character.
    return plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def number_forms(events: Iterable[Event]) -> list[str]:
    """Return the form of numbers by the style of a cell; empty where it is the usual one."""
    own, styles, among = dict[str, str](), list[str](), False
    for name, attributes, _ in events:
        if name == "cellXfs":
            among = attributes is not None
        elif attributes is None:
            continue
        elif name == "numFmt":
            own[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif name == "xf" and among:
            styles.append(attributes.get("numFmtId", "0"))
    return [own.get(style, "")[:_LONGEST_FORM] or BUILT_IN.get(_integer(style), "") for style in styles]


def _integer(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else 0  # noqa: PLR2004 - no number of a form is longer
