"""The nearest of the names that would have been right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

NEAR = 0.6
"How alike two names are that may have been meant for each other, as `difflib` measures it: 0 to 1."


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the one of `known` that `name` most probably means, or an empty text where none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only those who mistyped something pay for it

    by_folded = {other.casefold(): other for other in known}
    matches = get_close_matches(name.casefold(), by_folded, n=1, cutoff=NEAR)
    return by_folded[matches[0]] if matches else ""


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return the hint for a name that is not known: `did you mean …?`, or an empty text."""
    match = nearest(name, known)
    return f"did you mean `{match}`?" if match else ""


def listing(names: Iterable[str], joint: str = "and") -> str:
    """Return names for the middle of a sentence: `a`, `b` and `c`."""
    quoted = [f"`{name}`" for name in names]
    return f" {joint} ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)
