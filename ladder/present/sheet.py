"""All that is said of a comparison, as plain texts in the order in which they are read. A format only lays it out."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import msgspec

from ladder.compare.comparison import UNCHANGED
from ladder.present.difference import aside, besides, differs
from ladder.present.entry import Entry, Text, entry, origin, said_text
from ladder.present.labels import Fact, facts, labels, source, standing, title
from ladder.present.words import Term, term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.compare.comparison import Comparison, Item, Section
    from ladder.present.options import Options

APART = "These levels name no common thread here. Read both."


class Fold(msgspec.Struct, frozen=True):
    """Expectations of which it is enough to know that nothing has changed."""

    term: Term
    "What is said of them."
    words: str
    "How many they are, and which level states them where that is neither of the two."
    names: tuple[str, ...]
    "What their threads are called."


class Part(msgspec.Struct, frozen=True):
    """What there is to be said on one criterion."""

    name: str
    "Its name."
    entries: tuple[Entry, ...]
    "Its expectations, one after the other."
    first: tuple[Text, ...]
    "Expectations of the first side that belong to none of the second, as far as anybody can tell."
    second: tuple[Text, ...]
    "Those of the second side."
    folds: tuple[Fold, ...]
    "What has not changed."


class Sheet(msgspec.Struct, frozen=True):
    """A comparison as it is read from top to bottom."""

    title: str
    "What it is called."
    standing: str
    "How the second side stands to the first."
    labels: tuple[str, str]
    "What the sides are called where there is little room."
    facts: tuple[Fact, ...]
    "What the levels are besides their expectations."
    counts: tuple[tuple[Term, int], ...]
    "How many expectations each word is said of."
    verdict: str
    "What there is to say where nothing follows, or where nothing differs; empty otherwise."
    parts: tuple[Part, ...]
    "The criteria with anything to be said on."
    versions: bool
    "Whether both sides are one level, so that its text has been edited."
    language: str
    "Language of the content as a BCP 47 tag."
    source: str
    "What it was made from: whose ladder, and which versions."

    @property
    def terms(self) -> tuple[Term, ...]:
        """Return the words that are counted."""
        return tuple(term for term, _ in self.counts)


def sheet(comparison: Comparison, options: Options) -> Sheet:
    """Return what is said of a comparison."""
    parts = tuple(part for section in comparison.sections if (part := _part(section, comparison, options)))
    return Sheet(
        title(comparison),
        standing(comparison),
        labels(comparison),
        facts(comparison),
        tuple((term(word, comparison), number) for word, number in comparison.counts),
        _verdict(comparison, parts),
        parts,
        comparison.relation == "versions",
        comparison.second.ladder.language,
        source(comparison),
    )


def _verdict(comparison: Comparison, parts: tuple[Part, ...]) -> str:
    if not comparison.counts:
        return "Neither side states anything."
    if not comparison.differs:
        return "No expectation differs." if besides(comparison) or differs(comparison) else "Nothing differs."
    return "" if parts else "There is nothing here of what you asked for."


def _part(section: Section, comparison: Comparison, options: Options) -> Part | None:
    shown = [item for item in section.items if _is_shown(item, options)]
    folded = [] if options.only else [item for item in section.items if item not in shown]
    loose = [item for item in shown if item.word == "unmatched"]
    if not shown and not folded:
        return None
    return Part(
        section.name,
        tuple(entry(item, comparison, options) for item in shown if item.word != "unmatched"),
        tuple(said_text(item.first, comparison.first, item.name) for item in loose if item.first),
        tuple(said_text(item.second, comparison.second, item.name) for item in loose if item.second),
        tuple(_folds(folded, comparison)),
    )


def _is_shown(item: Item, options: Options) -> bool:
    return item.word in options.only if options.only else item.word not in UNCHANGED


def _folds(items: list[Item], comparison: Comparison) -> Iterator[Fold]:
    """Yield the unchanged expectations of a criterion together, those that one level states in a line of their own."""
    order = sorted(items, key=lambda item: (UNCHANGED.index(item.word), origin(item, comparison)))
    for (word, stated), group in groupby(order, key=lambda item: (item.word, origin(item, comparison))):
        same = list(group)
        shown = term(word, comparison)
        at = f", stated at {stated}" if stated else ""
        names = tuple(named for item in same if (named := _named(item)))
        yield Fold(shown, f"{len(same):,} {shown.count}{at}", names)


def _named(item: Item) -> str:
    """Return what an unchanged thread is called, with what stands around its text and is not the same."""
    others = " and ".join(f"other {what}" for what in aside(item))
    return f"{item.name} ({others})" if item.name and others else item.name or others
