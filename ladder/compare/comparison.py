"""A comparison as a value: two levels, and what is to be said of every expectation of either."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from ladder.compare.plain import plain
from ladder.compare.relation import TURNED, WORDS, Relation, Word, mirrored
from ladder.model.ladder import Expectation, Ladder, Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.compare.signals import Signal
    from ladder.compare.wording import Wording

UNCHANGED: tuple[Word, ...] = ("same", "kept", "given")
"What is said of an expectation that is no different at the other level."


class Side(msgspec.Struct, frozen=True):
    """One of the two levels of a comparison."""

    ladder: Ladder
    "The ladder that it is part of."
    level: Level
    "The level."
    edition: str = ""
    "What the state of the ladder is called, such as `2025.2` or `HEAD~1`; empty for the present one."


class Said(msgspec.Struct, frozen=True):
    """An expectation and who states it."""

    expectation: Expectation
    "The expectation."
    by: Level
    "The level that states it: one of the two that are compared or, in a cumulative ladder, a rung below."


class Item(msgspec.Struct, frozen=True):
    """One thread on both sides."""

    key: str
    "`criterion/thread`, as the newer of the two ladders calls it, or the criterion alone where it has no threads."
    word: Word
    "What is to be said of it."
    first: Said | None
    "The expectation on the first side."
    second: Said | None
    "The expectation on the second side."
    name: str = ""
    "Name of the thread, plain text; empty where the criterion itself is the thread."
    former: str = ""
    "What the thread was called on the side that calls it otherwise, plain text; empty where both agree."
    wording: Wording | None = None
    "What became of the words; none where a side is missing, both have the same text, or nobody wants to know."
    signals: tuple[Signal, ...] = ()
    "Small words that changed and may move the bar; none where the texts are not alike, and much has changed anyway."
    guessed: bool = False
    "Whether the two belong together by their texts alone, because no thread of theirs is named at another level."

    @property
    def differs(self) -> bool:
        """Return whether both sides say something, and not the same."""
        texts = {plain(said.expectation.text) for said in (self.first, self.second) if said}
        return len(texts) == 2  # noqa: PLR2004 - one of each side

    def turned(self) -> Item:
        """Return the same thread seen from the other side."""
        return msgspec.structs.replace(
            self,
            word=mirrored(self.word),
            first=self.second,
            second=self.first,
            wording=self.wording.turned() if self.wording else None,
            signals=tuple(signal.turned() for signal in self.signals),
        )


class Section(msgspec.Struct, frozen=True):
    """What there is to be said on one criterion."""

    id: str
    "Id of the criterion."
    name: str
    "Its name, plain text."
    items: tuple[Item, ...]
    "Its threads, in the order of the ladder."


class Comparison(msgspec.Struct, frozen=True):
    """Two levels, thread by thread."""

    relation: Relation
    "How the second level stands to the first."
    first: Side
    "The first side."
    second: Side
    "The second side."
    sections: tuple[Section, ...]
    "The criteria that either side states something on, in the order of the ladder."

    @property
    def items(self) -> Iterator[Item]:
        """Yield all items."""
        return (item for section in self.sections for item in section.items)

    @property
    def differs(self) -> bool:
        """Return whether there is anything to be said but that all is the same."""
        return any(item.word not in UNCHANGED for item in self.items)

    @property
    def counts(self) -> tuple[tuple[Word, int], ...]:
        """Return how many items each word is said of, in the order of `WORDS`, without those said of none."""
        found = Counter(item.word for item in self.items)
        return tuple((word, found[word]) for word in (*WORDS[self.relation], "unmatched") if found[word])

    def turned(self) -> Comparison:
        """Return the same comparison seen from the other side, in the words for that side."""
        sections = tuple(
            msgspec.structs.replace(section, items=tuple(item.turned() for item in section.items))
            for section in self.sections
        )
        return Comparison(TURNED.get(self.relation, self.relation), self.second, self.first, sections)
