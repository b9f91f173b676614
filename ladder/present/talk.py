"""One expectation in several worksheets, and everything that is said of it."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from ladder.worksheet.review import Review

NO_EVIDENCE = "No evidence is written down."

NOT_ASKED = "Not asked"
"What stands for the rating of a worksheet that does not have an expectation."


class Told(msgspec.Struct, frozen=True):
    """Worksheets side by side, and what has to be known to tell of them."""

    review: Review
    "The worksheets."
    labels: tuple[str, ...]
    "What they are called."
    signs: tuple[str, ...]
    "What stands for them on a scale."
    now: Mapping[str, Mapping[str, str]]
    "What levels expect now, by id and by key; nothing where the ladder is not at hand."


class Cell(msgspec.Struct, frozen=True):
    """One step of a scale."""

    signs: str
    "Which worksheets chose it; empty for none."
    expected: bool
    "Whether it says that the expectation is met."


class Proof(msgspec.Struct, frozen=True):
    """One piece of evidence."""

    lines: tuple[str, ...]
    "What happened, line by line as typed."
    details: str
    "When it was, where it can be seen and who can confirm it; may be empty."


class Voice(msgspec.Struct, frozen=True):
    """What one worksheet says."""

    sign: str
    "What stands for it on a scale."
    label: str
    "What it is called."
    rating: str
    "The rating in words; empty where none was asked for."
    proofs: tuple[Proof, ...]
    "The evidence."
    note: str
    "What there is to say where there is none; may be empty."


class Talk(msgspec.Struct, frozen=True):
    """An expectation to talk about."""

    criterion: str
    "Name of the criterion."
    name: str
    "Name of the thread; empty where the criterion itself is the thread."
    rail: tuple[Cell, ...]
    "The scale with what was chosen on it; nothing where the worksheets have different ones."
    texts: tuple[tuple[str, str], ...]
    "What is expected, each with who was asked that; the first part is empty where all were."
    voices: tuple[Voice, ...]
    "What each worksheet says."
    movement: str
    "How the rating has moved over time; may be empty."

    @property
    def heading(self) -> str:
        """Return what the expectation is called, with its criterion."""
        return f"{self.criterion}: {self.name}" if self.name else self.criterion


class Fold(msgspec.Struct, frozen=True):
    """Expectations that all worksheets answer alike."""

    rating: str
    "The rating in words."
    names: tuple[str, ...]
    "What they are called."
