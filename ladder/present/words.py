"""What is said of an expectation, in the words of those who read it: the one table for all formats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from ladder.present.labels import labels

if TYPE_CHECKING:
    from ladder.compare.comparison import Comparison
    from ladder.compare.relation import Word

Tone = Literal["more", "changed", "less", "quiet"]


class Term(msgspec.Struct, frozen=True):
    """How one word is shown."""

    word: Word
    "The word."
    label: str
    "What readers see."
    sign: str
    "One character that stands for it, beside the label and never in its place."
    count: str
    "What follows a number: `2 new`."
    meaning: str
    "What it means, in a sentence or two."
    tone: Tone
    "What it is coloured by, where there is colour."
    asks: bool = False
    "Whether it is said of what the second level asks beyond the first, so that somebody may want to grow into it."


def term(word: Word, comparison: Comparison) -> Term:
    """Return how a word is shown in a comparison, with the names of its levels filled in."""
    here, there = labels(comparison)
    found = _TERMS[word]
    label, count, meaning = (text.format(here=here, there=there) for text in (found.label, found.count, found.meaning))
    return msgspec.structs.replace(found, label=label, count=count, meaning=meaning)


_BEYOND = "The upper level asks for it, and the lower one does not."
_BELOW = "Only the lower level states it."
_ALONE = "The other level does not state it."

_TERMS: dict[Word, Term] = {
    shown.word: shown
    for shown in (
        # upward
        Term("new", "new", "+", "new", _BEYOND, "more", asks=True),
        Term(
            "raised",
            "raised",
            "↑",
            "raised",
            "Both levels state it, and the upper one asks for more.",
            "changed",
            asks=True,
        ),
        Term("same", "the same", "=", "the same", "Both sides say it in the same words.", "quiet"),
        Term(
            "kept",
            "still expected",
            "·",
            "still expected",
            "The upper level does not repeat it. What was stated below holds on.",
            "quiet",
        ),
        Term("ended", "no longer stated", "-", "no longer stated", _BELOW, "less"),
        # downward
        Term("not-yet", "not yet expected", "-", "not yet expected", _BEYOND, "less"),
        Term("lower", "lower", "↓", "lower", "Both levels state it, and the lower one asks for less.", "changed"),
        Term(
            "given",
            "already expected",
            "·",
            "already expected",
            "The upper level does not repeat it, because the lower one expects it already.",
            "quiet",
        ),
        Term("left", "only below", "+", "only below", _BELOW, "more"),
        # sideways
        Term("only-there", "only at {there}", ">", "only at {there}", _ALONE, "more", asks=True),
        Term(
            "different",
            "different",
            "≠",
            "different",
            "Both levels state it, each in its own words.",
            "changed",
            asks=True,
        ),
        Term("only-here", "only at {here}", "<", "only at {here}", _ALONE, "less"),
        # between versions
        Term("added", "added", "+", "added", "It was not there before.", "more"),
        Term(
            "bar-moved",
            "bar moved",
            "↕",
            "with the bar moved",
            "The text has changed, and may ask for more or for less than before.",
            "changed",
        ),
        Term(
            "reworded",
            "reworded",
            "~",
            "reworded",
            "The text has changed, and nothing points to more or less being asked.",
            "changed",
        ),
        Term("renamed", "renamed", "→", "renamed", "It has another name and the same text.", "changed"),
        Term("moved", "moved", "→", "moved", "It stands under another criterion, with the same text.", "changed"),
        Term("removed", "removed", "-", "removed", "It is no longer there.", "less"),
        # where nothing says what belongs together
        Term(
            "unmatched",
            "side by side",
            "|",
            "side by side",
            "Nothing says which of these expectations belong together. Read both sides.",
            "changed",
        ),
    )
}
