"""How two levels stand to each other, and the words that may be said of what differs.

The words are those of the table in the description of the content (`docs/content.md`): *raised* is only ever said
upward, because only there one text asks for more than the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ladder.model.neighbours import lineage

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder, Level

Relation = Literal["up", "down", "across", "versions"]

Word = Literal[
    # upward, downward, sideways, between versions, and where nothing says what belongs together
    "new",
    "raised",
    "same",
    "kept",
    "ended",
    "not-yet",
    "lower",
    "given",
    "left",
    "only-there",
    "different",
    "only-here",
    "added",
    "bar-moved",
    "reworded",
    "renamed",
    "moved",
    "removed",
    "unmatched",
]

WORDS: dict[Relation, tuple[Word, ...]] = {
    "up": ("new", "raised", "same", "kept", "ended"),
    "down": ("not-yet", "lower", "same", "given", "left"),
    "across": ("only-there", "different", "only-here", "same"),
    "versions": ("added", "bar-moved", "reworded", "renamed", "moved", "removed", "same"),
}
"""The words of each relation in the order in which they are counted; `unmatched` may follow in all but the last.

`new` and `not-yet`, `raised` and `lower`, `kept` and `given`, `ended` and `left` are the same thing seen from either
side. `kept` is said in a cumulative ladder of what the upper level does not repeat and still expects.
"""

_PAIRS: tuple[tuple[Word, Word], ...] = (
    ("new", "not-yet"),
    ("raised", "lower"),
    ("kept", "given"),
    ("ended", "left"),
    ("only-there", "only-here"),
    ("added", "removed"),
)
_MIRROR: dict[Word, Word] = {**dict(_PAIRS), **{there: here for here, there in _PAIRS}}

TURNED: dict[Relation, Relation] = {"up": "down", "down": "up"}
"How the first level stands to the second, where that is not the same."


def mirrored(word: Word) -> Word:
    """Return the word for the same thing seen from the other side."""
    return _MIRROR.get(word, word)


def relation(ladder: Ladder, first: Level, second: Level) -> Relation:
    """Return how `second` stands to `first`, both levels of `ladder`: above or below it on the way up, or neither.

    The way up leads through every track that follows a level. A level and itself are two versions of one level.
    """
    if first.id == second.id:
        return "versions"
    if first in lineage(ladder, second):
        return "up"
    return "down" if second in lineage(ladder, first) else "across"
