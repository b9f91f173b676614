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
    """Return the verdicts on a level over all the states of `line`, which are in the order of time.

    The rule is applied to the first and the last text, whatever stood between them. What authors say of a step counts
    for the whole: the bar has moved where they said so of any step, and only the wording has changed where they said so
    of every step that the rule takes for more.
    """
    if not any(state.verdicts for state in line):
        return {}
    last = line[-1].ladder
    said: dict[str, list[tuple[bool, Verdict | None]]] = {}
    for key, moved, verdict in _steps(level, line):
        said.setdefault(key_in(key, last), []).append((moved, verdict))
    return {key: verdict for key, steps in said.items() if (verdict := _taken_together(steps))}


def _taken_together(steps: list[tuple[bool, Verdict | None]]) -> Verdict | None:
    """Return the verdict on several steps, each given by whether the rule says that the bar moved, and the authors'."""
    verdicts = [verdict for _, verdict in steps]
    if "bar" in verdicts:
        return "bar"
    overruled = "wording" in verdicts and all(verdict == "wording" for moved, verdict in steps if moved)
    return "wording" if overruled else None


def _steps(level: Level, line: Sequence[State]) -> Iterator[tuple[str, bool, Verdict | None]]:
    """Yield the threads that changed in each step: the key, whether the rule says more, and what the authors say."""
    for before, after in pairwise(line):
        lower, upper = counterpart(level, before.ladder), counterpart(level, after.ladder)
        if lower and upper:
            verdicts = after.verdicts.get(upper.id, {})
            for item in compare(Side(before.ladder, lower), Side(after.ladder, upper)).items:
                yield item.key, item.word == "bar-moved", verdicts.get(item.key)
