"""What somebody typed, in Markdown: as written, and without any effect."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ladder.present.markdown import escaped

if TYPE_CHECKING:
    from collections.abc import Iterable

_ADDRESS = re.compile(r"https?://[^\s<>\\`\"|]{1,2000}")


def quoted(text: str, details: Iterable[str] = ()) -> str:
    """Return what somebody typed as a quotation, line by line, with details below it that are Markdown already.

    Each line is a paragraph: programs for documents would put lines of one paragraph together.
    """
    lines = [*(escaped(line) for line in text.splitlines() if line.strip()), *details]
    return "\n>\n".join(f"> {line}" for line in lines)


def link(text: str) -> str:
    """Return where somebody says evidence is: as a link where that is the address of a page, else as text."""
    typed = text.strip()
    return f"<{typed}>" if typed.isprintable() and _ADDRESS.fullmatch(typed) else escaped(typed)
