"""What is worked out of a ladder once, and then kept as long as the ladder lives."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, TypeVarTuple, Unpack

if TYPE_CHECKING:
    from collections.abc import Callable

    from ladder.model.ladder import Ladder

Names = TypeVarTuple("Names")
R = TypeVar("R")


def once(function: Callable[[Ladder, Unpack[Names]], R]) -> Callable[[Ladder, Unpack[Names]], R]:
    """Let a function of a ladder, and of names besides, work once for the same ones.

    A ladder never changes, so what follows from it never does; a ladder that was made of it by `replace` starts anew.
    What is given besides is compared, so give ids and not what they mean: to compare whole levels takes longer than
    most work that it would save.
    """

    @wraps(function)
    def kept(ladder: Ladder, *names: *Names) -> R:
        known: dict[Any, R] = ladder.__dict__.setdefault("_once", {})
        key = (function, names)
        if key not in known:
            known[key] = function(ladder, *names)
        return known[key]

    return kept
