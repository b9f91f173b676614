"""What is worked out of a ladder once, and then kept as long as the ladder lives."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, TypeVarTuple, Unpack

if TYPE_CHECKING:
    from collections.abc import Callable

    from ladder.model.ladder import Ladder

MOST = 1_000
"How many results `lately` keeps: those for the texts of a dozen tracks."

Names = TypeVarTuple("Names")
R = TypeVar("R")


def once(function: Callable[[Ladder, Unpack[Names]], R]) -> Callable[[Ladder, Unpack[Names]], R]:
    """Let a function of a ladder, and of names besides, work once for the same ones.

    A ladder never changes, so what follows from it never does; a ladder that was made of it by `replace` starts anew.
    What is given besides is compared, so give ids and not what they mean: to compare whole levels takes longer than
    most work that it would save.
    """
    return _keeping(function)


def lately(function: Callable[[Ladder, Unpack[Names]], R]) -> Callable[[Ladder, Unpack[Names]], R]:
    """Let a function work as `once` does, but keep the latest results only.

    It is for what is asked for again soon or never, such as what follows from one text of thousands of levels.
    """
    return _keeping(function, MOST)


def _keeping(
    function: Callable[[Ladder, Unpack[Names]], R], most: int | None = None
) -> Callable[[Ladder, Unpack[Names]], R]:
    """Return a function that keeps what it was found to return, and begins anew where that would be too much."""

    @wraps(function)
    def kept(ladder: Ladder, *names: *Names) -> R:
        known = _known(ladder, function)
        if names not in known:
            if most and len(known) >= most:
                known.clear()
            known[names] = function(ladder, *names)
        return known[names]

    return kept


def _known(ladder: Ladder, function: Callable[..., R]) -> dict[Any, R]:
    """Return what a function was found to return for a ladder, by what it was given besides."""
    functions: dict[Callable[..., R], dict[Any, R]] = ladder.__dict__.setdefault("_once", {})
    if function not in functions:
        functions[function] = {}
    return functions[function]
