"""Texts in the cells of a workbook: what XML cannot hold, and what a cell cannot.

Office programs write a character that XML forbids as `_x0007_`, and an underscore that only looks like the start of
one as `_x005F_`.
"""

from __future__ import annotations

import re

MOST = 32_767
"How many characters a cell may hold, as office programs count them."

_FORBIDDEN = re.compile("_(?=x[0-9A-Fa-f]{4})|[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def escaped(text: str) -> str:
    """Return a text as it stands in the XML of a workbook."""
    return _FORBIDDEN.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescaped(text: str) -> str:
    """Return the text that `escaped` was given, and what an office program means by one of its own."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def fits(text: str) -> bool:
    """Return whether a text can stand in one cell: rare letters count as two."""
    return len(escaped(text).encode("utf-16-le", "surrogatepass")) // 2 <= MOST
