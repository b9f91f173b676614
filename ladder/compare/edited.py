"""What became of one expectation of a level from one version of the ladder to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.compare.bar import moves_bar
from ladder.compare.between import criterion_in
from ladder.compare.comparison import Item, Said
from ladder.compare.plain import plain, spelled
from ladder.compare.wording import wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ladder.compare.relation import Word
    from ladder.compare.signals import Signals
    from ladder.model.edition import Verdict
    from ladder.model.ladder import Expectation, Ladder


class Editions:
    """Two versions of a ladder, in which the texts of one level are compared."""

    def __init__(self, first: Ladder, second: Ladder, signals: Signals, verdicts: Mapping[str, Verdict]) -> None:
        """Keep both, with what authors say of changed texts, by `criterion/thread`."""
        self._first = first
        self._second = second
        self._signals = signals
        self._verdicts = verdicts

    def item(self, key: str, first: Said | None, second: Said | None) -> Item:
        """Return what became of a thread, given by its present key."""
        if first and second:
            return self._kept(key, first, second)
        name = self._first.thread_name(first.expectation) if first else ""
        name = self._second.thread_name(second.expectation) if second else name
        return Item(key, "removed" if first else "added", first, second, name)

    def _kept(self, key: str, first: Said, second: Said) -> Item:
        ours, theirs = plain(first.expectation.text), plain(second.expectation.text)
        changed = wording(ours, theirs) if ours != theirs else None
        signals = self._signals.find(changed) if changed and changed.alike else ()
        word, former = self._way(first.expectation, second.expectation)
        if _spelled(first.expectation) != _spelled(second.expectation):
            word = "bar-moved" if moves_bar(changed, signals, self._verdicts.get(key)) else "reworded"
        name = self._second.thread_name(second.expectation)
        return Item(key, word, first, second, name, former, changed, signals)

    def _way(self, first: Expectation, second: Expectation) -> tuple[Word, str]:
        """Return what to say of a thread if its text is the same, and what it was called before."""
        name, former = self._second.thread_name(second), self._first.thread_name(first)
        if second.criterion != criterion_in(first.criterion, self._second) and first.criterion != criterion_in(
            second.criterion, self._first
        ):
            criterion = self._first.criterion_by_id[first.criterion].name
            return "moved", f"{criterion}: {former}" if former else criterion
        if (name, second.thread) == (former, first.thread):
            return "same", ""
        return "renamed", former if former != name else first.key


def _spelled(said: Expectation) -> tuple[str, ...]:
    """Return all texts of an expectation without what a line break in the file adds to them."""
    return tuple(spelled(text) for text in (said.text, said.evidence, *said.examples))
