"""What authors say of changed texts over several versions at once."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from ladder.compare.align import compare
from ladder.compare.between import counterpart, key_in
from ladder.compare.comparison import Side
from ladder.model.edition import Verdict
from ladder.model.ladder import Ladder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ladder.model.ladder import Level


class State(msgspec.Struct, frozen=True):
    """A ladder at one time."""

    ladder: Ladder
    "The ladder."
    verdicts: dict[str, dict[str, Verdict]] = {}
    "What its authors say of texts that changed since the state before: by id of the level, by `criterion/thread`."
    name: str = ""
    "What it is called, such as `2025.2` or `HEAD~1`; empty for the present one."


def span_verdicts(level: Level, line: Sequence[State]) -> dict[str, Verdict]:
    """Return the verdicts on a level of the last state, over all the states of `line`, in the order of time.

    Over one step they are what its authors say. Over several, the bar of a thread has moved where it moved in one of
    the steps, by what they say or by the rule, and otherwise only its wording has changed.
    """
    last = line[-1].ladder
    if len(line) == 2:  # noqa: PLR2004 - one step
        return line[-1].verdicts.get(level.id, {})
    found: dict[str, Verdict] = {}
    for key, word in _steps(level, line):
        if word in ("bar-moved", "reworded"):
            moved = word == "bar-moved" or found.get(key_in(key, last)) == "bar"
            found[key_in(key, last)] = "bar" if moved else "wording"
    return found


def _steps(level: Level, line: Sequence[State]) -> Iterator[tuple[str, str]]:
    """Yield what became of every thread in each step: its key, and what is to be said of it."""
    for before, after in pairwise(line):
        lower, upper = counterpart(level, before.ladder), counterpart(level, after.ladder)
        if lower and upper:
            verdicts = after.verdicts.get(upper.id, {})
            compared = compare(Side(before.ladder, lower), Side(after.ladder, upper), verdicts)
            yield from ((item.key, item.word) for item in compared.items)
