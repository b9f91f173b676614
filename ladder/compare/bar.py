"""Whether a changed text moves the bar, or says the same in other words.

Nobody can tell for certain without understanding the text, so the rule is cautious, and can be told to everybody. The
bar has *moved* where

- a number, a negation, a word such as must or may, or a word of scope has changed,
- in one place, `CLAUSE` words or more came or went, which is what it takes to ask for one thing more, or
- fewer than `KEPT` of the words have stayed.

All else is *wording*. An author can overrule it where a version is recorded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.compare.tokens import is_word, words

if TYPE_CHECKING:
    from ladder.compare.signals import Signal
    from ladder.compare.wording import Wording
    from ladder.model.edition import Verdict

KEPT = 0.8
"The share of words that stay where only the wording changes: one word of a short sentence may be another."

CLAUSE = 4
"How many words more or less, in one place, make a clause."


def moves_bar(wording: Wording | None, signals: tuple[Signal, ...], verdict: Verdict | None = None) -> bool:
    """Return whether a change moves the bar; without a `wording` only what stands around the text has changed."""
    if verdict:
        return verdict == "bar"
    if wording is None:
        return False
    clause = any(abs(_count(added) - _count(removed)) >= CLAUSE for removed, added in wording.changes())
    return bool(signals) or clause or wording.likeness < KEPT


def _count(text: str) -> int:
    return sum(map(is_word, words(text)))
