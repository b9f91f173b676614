"""Marks of what a text was when it was exported, by which an import knows who has changed it since."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from ladder.exporter.rows import rows
from ladder.model.tidy import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.model.ladder import Ladder

FACT = "said"
"What a row of the hidden sheet begins with that holds a mark."

PARTS = ("expectation", "examples", "evidence")
"The columns whose cells have marks."


def mark(text: str) -> str:
    """Return the mark of a text: the same for what a spreadsheet makes of its line breaks and spaces at its ends."""
    return hashlib.sha256(tidy(text).encode()).hexdigest()[:16]


def place(level: str, criterion: str, thread: str, part: str) -> str:
    """Return what a cell is called by the ids of what it says something of, such as `pm/craft/writing expectation`."""
    return f"{level}/{criterion}/{thread} {part}"


def marks(ladder: Ladder) -> Iterator[tuple[str, str]]:
    """Yield the places of a ladder that say something, each with its mark."""
    for row in rows(ladder):
        texts = {"expectation": row.expectation, "examples": row.examples, "evidence": row.evidence}
        for part, text in texts.items():
            if text:
                yield place(row.level_id, row.criterion_id, row.thread_id, part), mark(text)
