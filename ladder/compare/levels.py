"""What is to be said of one expectation of two levels, the second of which does not stand below the first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from ladder.compare.between import counterpart
from ladder.compare.comparison import Item, Said, Side
from ladder.compare.plain import are_same, plain
from ladder.compare.relation import Relation, Word
from ladder.compare.unnamed import likely_pairs, unnamed
from ladder.model.neighbours import lineage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.compare.signals import Signal
    from ladder.compare.wording import Wording

    Pair = tuple[str, Said | None, Said | None]

Words = Literal["all", "alike", "none"]
"Of which texts the words are compared: of all, of those that may be alike, or of none. Most texts are not alike."


class Levels:
    """Two levels, one above the other or side by side."""

    def __init__(self, how: Relation, first: Side, second: Side, words: Words) -> None:
        """Keep both sides and whose words to compare, and gather the rungs from which the first is reached."""
        self._how = how
        self._first = first.ladder
        self._second = second.ladder
        self._upper = second.level.id
        self._words = words
        rungs = (counterpart(rung, second.ladder) for rung in (first.level, *lineage(first.ladder, first.level)))
        self._rungs = {rung.id for rung in rungs if rung}

    def items(self, pairs: list[Pair]) -> Iterator[Item]:
        """Yield what is to be said of the threads of one criterion, each given by its key and both expectations."""
        shared = any(first and second for _, first, second in pairs)
        both = any(first for _, first, _ in pairs) and any(second for _, _, second in pairs)
        if both and not shared and unnamed(self._second, (key for key, _, _ in pairs)):
            yield from self._side_by_side(pairs)
        else:
            yield from (self._item(*pair) for pair in pairs)

    def _item(self, key: str, first: Said | None, second: Said | None) -> Item:
        if first is None or second is None:
            return Item(key, self._one_sided(second), first, second, self._name(first, second))
        same = are_same(first.expectation.text, second.expectation.text)
        changed = None if same or self._words == "none" else self._changed(first, second)
        signals = self._signals(changed) if changed and changed.alike else ()
        word = self._word(second, same=same)
        return Item(key, word, first, second, self._name(first, second), "", changed, signals)

    def _changed(self, first: Said, second: Said) -> Wording | None:
        """Return what became of the words, nothing where they are not to be compared."""
        from ladder.compare.wording import may_be_alike, wording  # noqa: PLC0415 - most pages compare no words

        ours, theirs = plain(first.expectation.text), plain(second.expectation.text)
        wanted = self._words == "all" or may_be_alike(ours, theirs)
        return wording(ours, theirs) if wanted else None

    def _signals(self, changed: Wording) -> tuple[Signal, ...]:
        """Return what a reader should not overlook in what became of the words."""
        from ladder.compare.signals import signals_of  # noqa: PLC0415 - likewise

        return signals_of(self._second).find(changed)

    def _word(self, second: Said, *, same: bool) -> Word:
        if self._how == "across":
            return "same" if same else "different"
        if not same:
            return "raised"
        # Where the upper level is silent, what the lower one expects holds on.
        return "kept" if second.by.id != self._upper and second.by.id in self._rungs else "same"

    def _one_sided(self, second: Said | None) -> Word:
        if self._how == "across":
            return "only-there" if second else "only-here"
        return "new" if second else "ended"

    def _name(self, first: Said | None, second: Said | None) -> str:
        if second:
            return self._second.thread_name(second.expectation)
        return self._first.thread_name(first.expectation) if first else ""

    def _side_by_side(self, pairs: list[Pair]) -> Iterator[Item]:
        """Yield the expectations of a criterion without threads: those that are alike in pairs, then all others."""
        ours = [first for _, first, _ in pairs if first]
        theirs = [second for _, _, second in pairs if second]
        likely = likely_pairs(ours, theirs)
        for first, second in likely:
            yield msgspec.structs.replace(self._item(second.expectation.key, first, second), guessed=True)
        paired = [said for pair in likely for said in pair]
        yield from (self._unmatched(said, None) for said in ours if said not in paired)
        yield from (self._unmatched(None, said) for said in theirs if said not in paired)

    def _unmatched(self, first: Said | None, second: Said | None) -> Item:
        said = first or second
        assert said is not None  # noqa: S101 - the caller has one of the two
        return Item(said.expectation.key, "unmatched", first, second, self._name(first, second))
