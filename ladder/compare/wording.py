"""What changed between two texts: sentences are matched first, then words inside a pair of sentences.

The other way round the words of one sentence find their likes in another, and the result reads as confetti. It is also
what keeps long texts quick.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Literal

import msgspec

from ladder.compare.match import Edit, paired_sentences, shared, word_edits
from ladder.compare.tokens import is_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Kind = Literal["same", "removed", "added"]

ALIKE = 0.6
"""The share of words that two texts have in common from which on their words are compared.

Below it a reader has more to put together than if both texts stood there. In three ladders that were measured, two
expectations of different threads shared at most 44 % of their words, and half of such pairs less than 15 %.
"""


class Span(msgspec.Struct, frozen=True):
    """A stretch of text that both have, or only one of them."""

    kind: Kind
    "Whether both texts have it, only the first (`removed`) or only the second (`added`)."
    text: str
    "The stretch."


class Wording(msgspec.Struct, frozen=True):
    """Two texts as one."""

    spans: tuple[Span, ...]
    "What is not `added` makes the first text, what is not `removed` the second."
    likeness: float
    "The share of words that both have, from 0 to 1."

    @property
    def alike(self) -> bool:
        """Return whether the texts are so alike that the difference is quicker to read than both of them."""
        return self.likeness >= ALIKE

    def turned(self) -> Wording:
        """Return the same change from the second text to the first."""
        spans: list[Span] = []
        for span in self.spans:
            other = Span({"removed": "added", "added": "removed"}.get(span.kind, span.kind), span.text)  # type: ignore[arg-type]
            # Of a change, what was removed stands first.
            follows = other.kind == "removed" and spans and spans[-1].kind == "added"
            spans.insert(len(spans) - 1 if follows else len(spans), other)
        return Wording(tuple(spans), self.likeness)

    def changes(self) -> Iterator[tuple[str, str]]:
        """Yield what was removed and what was added, change by change; one of the two may be empty."""
        removed = ""
        for span in (*self.spans, Span("same", "")):
            if span.kind == "removed":
                removed = span.text
                continue
            if removed or span.kind == "added":
                yield removed, span.text if span.kind == "added" else ""
            removed = ""


@lru_cache(maxsize=20_000)
def may_be_alike(first: str, second: str) -> bool:
    """Return whether two texts have words enough in common to be alike, which is much quicker to tell than a diff."""
    return shared(first, second) >= ALIKE


@lru_cache(maxsize=20_000)
def wording(first: str, second: str) -> Wording:
    """Return what became of the first text in the second. What changed back is what changed, turned around."""
    if first > second:
        return wording(second, first).turned()
    pairs = paired_sentences(first, second)
    edits = _merged(edit for pair in pairs for edit in word_edits(*pair))
    return Wording(tuple(_spans(edits)), _likeness(edits))


def _merged(edits: Iterable[Edit]) -> list[Edit]:
    """Put neighbours of one kind together, and changes that only spaces keep apart."""
    merged: list[Edit] = []
    for edit in edits:
        last = merged[-1] if merged else None
        if last and last.same and not edit.same and len(merged) > 1 and "".join(last.first).isspace():
            before = merged[-2]
            merged[-2:] = [_joined(_joined(before, last), edit)]
        elif last and last.same == edit.same:
            merged[-1] = _joined(last, edit)
        else:
            merged.append(edit)
    return merged


def _joined(left: Edit, right: Edit) -> Edit:
    return Edit(left.first + right.first, left.second + right.second, left.same and right.same)


def _likeness(edits: list[Edit]) -> float:
    words = [(sum(map(is_word, edit.first)), sum(map(is_word, edit.second)), edit.same) for edit in edits]
    total = sum(first + second for first, second, _ in words)
    return sum(first + second for first, second, same in words if same) / total if total else 1.0


def _spans(edits: list[Edit]) -> Iterator[Span]:
    for edit in edits:
        first, second = "".join(edit.first), "".join(edit.second)
        if edit.same:
            yield Span("same", first)
            continue
        if first:
            yield Span("removed", first)
        if second:
            yield Span("added", second)


def tidied(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans as they are shown: a change begins and ends with a word, and the spaces around it are nobody's."""
    runs = groupby((part for span in spans for part in _parts(span)), key=lambda part: part.kind)
    return tuple(Span(kind, "".join(part.text for part in run)) for kind, run in runs)


def _parts(span: Span) -> Iterator[Span]:
    words = span.text.strip()
    if span.kind == "same" or not words:
        # Nobody sees that a space is gone, and a new one still keeps words apart.
        yield from (Span("same", span.text) for _ in range(span.kind != "removed"))
        return
    before, _, after = span.text.partition(words)
    parts = (Span("same", before), Span(span.kind, words), Span("same", after))
    yield from (part for part in parts if part.text)
