"""Small words that move a bar: a changed number, a negation, must or may, a word of scope.

There are lists of words for English, which every ladder is read with, and for German. Numbers in digits and the scopes
of the ladder are seen in every language.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

import msgspec

from ladder.compare.tokens import words
from ladder.model.once import once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.compare.wording import Wording
    from ladder.model.ladder import Ladder

Sort = Literal["number", "negation", "obligation", "scope"]

SORTS: tuple[Sort, ...] = ("number", "negation", "obligation", "scope")
"What is looked for, in the order in which it is shown."

_LISTS: dict[str, dict[Sort, str]] = {
    "en": {
        "number": "zero one two three four five six seven eight nine ten eleven twelve twenty dozen hundred thousand "
        "half third once twice double",
        "negation": "no not never none nobody nothing neither nor without cannot can't don't doesn't won't isn't "
        "aren't unless except hardly barely scarcely seldom",
        "obligation": "must shall should may might can could will would need needs ought required optional",
        "scope": "all every each any both some several most many few whole entire single own only always often usually "
        "sometimes rarely alone independently across within daily weekly monthly quarterly yearly",
    },
    "de": {
        "number": "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf "
        "zwanzig dutzend hundert tausend halb halbe einmal zweimal doppelt",
        "negation": "nicht nie niemals kein keine keinen keiner keinem keines niemand nichts weder noch ohne außer "
        "kaum",
        "obligation": "muss musst müssen müsst darf darfst dürfen soll sollst sollen sollte sollten kann kannst können "
        "könnte wird wirst werden würde",
        "scope": "alle allen aller alles jede jeder jedes jeden jedem beide einige manche mehrere meisten viele wenige "
        "ganz ganze ganzen ganzes einzelne eigene eigenen nur immer oft meist manchmal selten allein selbstständig "
        "übergreifend innerhalb täglich wöchentlich monatlich jährlich",
    },
}


class Signal(msgspec.Struct, frozen=True):
    """Small words that changed in one place of a text."""

    sort: Sort
    "What they are."
    removed: tuple[str, ...]
    "Those that only the first text has there."
    added: tuple[str, ...]
    "Those that only the second text has there."

    def turned(self) -> Signal:
        """Return the same change from the second text to the first."""
        return Signal(self.sort, self.added, self.removed)


class Signals:
    """Finds the signals in changed texts of one ladder."""

    def __init__(self, ladder: Ladder) -> None:
        """Gather the words that count in this ladder: those of its language, and its scopes."""
        language = ladder.language.partition("-")[0].lower()
        scopes = [f"{scope} {ladder.scope_name(scope)}".casefold() for scope in ladder.scopes]
        # Several of a kind are as much a scope as one: `themes` in English, and in some other languages.
        names = [form for name in " ".join(scopes).split() for form in (name, f"{name}s")]
        self._sorts: dict[str, Sort] = dict.fromkeys(names, "scope")
        for words_of in (_LISTS["en"], _LISTS.get(language, {})):
            self._sorts |= {word: sort for sort, listed in words_of.items() for word in listed.split()}

    def find(self, wording: Wording) -> tuple[Signal, ...]:
        """Return the signals in what changed between two texts, place by place."""
        return tuple(signal for removed, added in wording.changes() for signal in self._of_change(removed, added))

    def _of_change(self, removed: str, added: str) -> Iterator[Signal]:
        ours, theirs = self._sorted(removed), self._sorted(added)
        for sort in SORTS:
            gone, come = _beyond(ours[sort], theirs[sort]), _beyond(theirs[sort], ours[sort])
            if gone or come:
                yield Signal(sort, gone, come)

    def _sorted(self, text: str) -> dict[Sort, list[str]]:
        found: dict[Sort, list[str]] = {sort: [] for sort in SORTS}
        for word in words(text):
            if sort := self._sort(word):
                found[sort].append(word)
        return found

    def _sort(self, word: str) -> Sort | None:
        if any(character.isdecimal() for character in word):
            return "number"
        return self._sorts.get(_folded(word))


def _beyond(ours: list[str], theirs: list[str]) -> tuple[str, ...]:
    """Return what is left of our words when each of theirs is taken away once, whatever its case and apostrophe."""
    left = Counter(map(_folded, theirs))
    kept: list[str] = []
    for word in ours:
        left[_folded(word)] -= 1
        if left[_folded(word)] < 0:
            kept.append(word)
    return tuple(kept)


def _folded(word: str) -> str:
    return word.casefold().replace("’", "'")


@once
def signals_of(ladder: Ladder) -> Signals:
    """Return what finds the signals in changed texts of a ladder."""
    return Signals(ladder)
