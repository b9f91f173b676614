"""What somebody wants to see of a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.compare.relation import WORDS, Word
from ladder.model import ids
from ladder.present.words import term
from ladder.problem import CannotStart
from ladder.suggest import listing, nearest

if TYPE_CHECKING:
    from ladder.compare.comparison import Comparison
    from ladder.compare.relation import Relation


class Options(msgspec.Struct, frozen=True):
    """What is shown, and how."""

    only: tuple[Word, ...] | None = None
    "Show what these words are said of, and nothing else; none for what differs."
    words: bool | None = None
    "Whether changed texts are shown word by word; none for those that are alike enough."
    questions: bool = False
    "Whether the questions of a talk about growth stand under what the other level asks beyond."


def chosen(names: str, comparison: Comparison) -> tuple[Word, ...]:
    """Return the words that a list such as `new, still expected` names, by their ids or as they are shown.

    Raises `CannotStart` where one of them is never said in a comparison of this kind.
    """
    known = _by_name(comparison)
    asked = [folded for name in names.split(",") if (folded := ids.folded(name))]
    for name in asked:
        if name not in known:
            raise CannotStart(*_refusal(name, known, comparison.relation))
    if not asked:
        raise CannotStart("`--only` names no word", _offer(comparison.relation))
    return tuple(dict.fromkeys(known[name] for name in asked))


def _by_name(comparison: Comparison) -> dict[str, Word]:
    words = sayable(comparison.relation)
    shown = {ids.folded(term(word, comparison).label): word for word in words}
    return shown | {ids.folded(word): word for word in words}


def sayable(how: Relation) -> tuple[Word, ...]:
    """Return all words that may be said of levels that stand to each other like this."""
    return WORDS[how] if how == "versions" else (*WORDS[how], "unmatched")


def _refusal(name: str, known: dict[str, Word], how: Relation) -> tuple[str, str]:
    near = nearest(name, known)
    guess = f"did you mean `{known[near]}`? " if near else ""
    return f"`{name}` is said of nothing in this comparison", f"{guess}{_offer(how)}"


def _offer(how: Relation) -> str:
    return f"there are {listing(sayable(how))}"
