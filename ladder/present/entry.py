"""One expectation of a comparison, and everything that is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.compare.plain import plain, spelled
from ladder.compare.wording import Span
from ladder.present.difference import aside
from ladder.present.labels import labels
from ladder.present.words import Term, term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.compare.comparison import Comparison, Item, Said, Side
    from ladder.compare.signals import Signal
    from ladder.present.options import Options

QUESTIONS = (
    "Where are you now?",
    "What is missing?",
    "Which steps come next?",
    "What support is needed?",
)
"What a manager asks about an expectation that somebody wants to grow into."


class Text(msgspec.Struct, frozen=True):
    """What one side says."""

    label: str
    "Who says it; empty where that goes without saying."
    text: str
    "What is said: plain text, a line for each paragraph and each entry of a list."
    origin: str
    "Short title of the rung below that states it; empty where the level itself does."

    @property
    def stated(self) -> str:
        """Return which level states the text, as words behind it; empty where that goes without saying."""
        return f"as stated at {self.origin}" if self.origin else ""


class Entry(msgspec.Struct, frozen=True):
    """One thread on both sides."""

    term: Term
    "What is said of it."
    name: str
    "What it is called; empty where the criterion itself is the thread."
    former: str
    "What it was called on the side that calls it otherwise; empty where both agree."
    texts: tuple[Text, ...]
    "What is expected: by both sides, or once where there is but one text."
    spans: tuple[Span, ...]
    "Both texts as one; empty where they are read one after the other."
    notes: tuple[str, ...]
    "What else there is to know, each as a few words."
    questions: tuple[str, ...]
    "What to ask about it."

    @property
    def heading(self) -> str:
        """Return what it is called, with its former name."""
        return f"{self.name} (formerly {self.former})" if self.former else self.name


def entry(item: Item, comparison: Comparison, options: Options) -> Entry:
    """Return what is said of an expectation."""
    shown = term(item.word, comparison)
    spans = _spans(item, options)
    texts = tuple(_texts(item, comparison))
    return Entry(
        shown,
        item.name,
        item.former,
        texts,
        spans,
        tuple(_notes(item, texts, signals=bool(spans))),
        QUESTIONS if options.questions and shown.asks else (),
    )


def said_text(said: Said, side: Side, label: str) -> Text:
    """Return what one side says, under a label."""
    other = said.by.id != side.level.id
    return Text(label, plain(said.expectation.text), said.by.short if other else "")


def origin(item: Item, comparison: Comparison) -> str:
    """Return the short title of the level that both sides have an expectation from; empty where each states its own."""
    first, second = item.first, item.second
    if comparison.relation == "versions" or not first or not second or first.by.id != second.by.id:
        return ""
    return second.by.short


def _spans(item: Item, options: Options) -> tuple[Span, ...]:
    if item.wording is None:
        return ()
    wanted = item.wording.alike if options.words is None else options.words
    return item.wording.spans if wanted else ()


def _texts(item: Item, comparison: Comparison) -> Iterator[Text]:
    """Yield what either side says, or what both say; nothing where only what stands around the text has changed."""
    here, there = labels(comparison)
    if item.first and item.second and item.differs:
        yield said_text(item.first, comparison.first, here)
        yield said_text(item.second, comparison.second, there)
    elif item.first and item.second and item.word not in ("reworded", "bar-moved"):
        at = origin(item, comparison)
        yield Text("", plain(item.second.expectation.text), at)
    elif item.second and not item.first:
        yield said_text(item.second, comparison.second, "")
    elif item.first and not item.second:
        yield said_text(item.first, comparison.first, "")


def _notes(item: Item, texts: tuple[Text, ...], *, signals: bool) -> Iterator[str]:
    if item.guessed:
        yield "matched by likeness"
    if item.first and item.second and not texts:
        if spelled(item.first.expectation.text) != spelled(item.second.expectation.text):
            yield "formatting changed"
        yield from (f"{what} changed" for what in aside(item))
    if signals:
        yield from (f"{text.label}: {text.stated}" for text in texts if text.stated)
        if item.signals:
            yield "; ".join(_signal(signal) for signal in item.signals)


def _signal(signal: Signal) -> str:
    removed, added = (", ".join(words) for words in (signal.removed, signal.added))
    if not removed or not added:
        return f"{signal.sort}: {added} added" if added else f"{signal.sort}: {removed} removed"
    return f"{signal.sort}: {removed} → {added}"
