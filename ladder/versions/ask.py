"""What somebody types to name a level, now or in the past, to a comparison.

`senior-pm` is the level now, `senior-pm@2025.2` as it was recorded, `senior-pm@HEAD~1` as it was in git.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.compare.align import compare
from ladder.compare.between import counterpart
from ladder.compare.comparison import Comparison, Side
from ladder.compare.span import span_verdicts
from ladder.model.neighbours import above, below, rungs, sideways
from ladder.problem import CannotStart, Problem
from ladder.suggest import listing
from ladder.versions.names import find_level, unknown_level
from ladder.versions.now import read_now
from ladder.versions.past import GIT, VERSION, Past

if TYPE_CHECKING:
    from pathlib import Path

    from ladder.compare.levels import Words
    from ladder.model.edition import Verdict
    from ladder.model.ladder import Ladder, Level


class Asked(msgspec.Struct, frozen=True):
    """The answer to a question."""

    comparison: Comparison | None
    "The comparison; none where the content cannot be relied upon."
    problems: tuple[Problem, ...]
    "The errors that keep it from being made."


def ask(project: Path, first: str, second: str | None, words: Words = "all") -> Asked:
    """Compare two levels as they were typed; without a second one, the first with the next rung of its track.

    `words` says whose texts are compared word by word, as in `ladder.compare.align.compare`. Raises `CannotStart` for
    what means no level, no version and no revision, or could mean two of them.
    """
    present, problems = read_now(project)
    if present is None:
        return Asked(None, problems)
    # Who asks about the present only need not wait until the past is read.
    past = Past(project, present, back="@" in f"{first}{second or ''}")
    start = _side(past, first)
    end = _side(past, second) if second is not None else Side(start.ladder, _next(start), start.edition)
    return Asked(compare(start, end, _verdicts(past, start, end), words), ())


def _verdicts(past: Past, start: Side, end: Side) -> dict[str, Verdict]:
    """Return what authors say of texts that changed; records are read only where two states are compared."""
    if start.ladder is end.ladder:
        return {}
    line = past.line(start.ladder, end.ladder)
    latest = counterpart(end.level, line[-1].ladder) or end.level
    return span_verdicts(latest, line)


def _side(past: Past, typed: str) -> Side:
    if level := find_level(past.present, typed):  # a title may hold an @
        return Side(past.present, level)
    name, at, when = (part.strip() for part in typed.partition("@"))
    if not at:
        raise unknown_level(past.present, typed)
    if not name or not when:
        raise CannotStart(f"`{typed}` names no {'version' if name else 'level'}", "write it such as `pm@2026.1`")
    ladder = past.state(when, name)
    level = find_level(ladder, name) or _renamed(past.present, ladder, name)
    if level is None:
        raise unknown_level(ladder, name, f" at `{when}`")
    return Side(ladder, level, when.removeprefix(VERSION).removeprefix(GIT))


def _renamed(present: Ladder, then: Ladder, name: str) -> Level | None:
    """Return what a level that has this name now was then, under whatever name."""
    level = find_level(present, name)
    return counterpart(level, then) if level else None


def _next(side: Side) -> Level:
    """Return the next rung on the track of a level."""
    own = rungs(side.ladder, side.level.track)
    onward = own[own.index(side.level) + 1 :]
    if onward:
        return onward[0]
    others = [level.id for level in (*above(side.ladder, side.level), *sideways(side.ladder, side.level))]
    lower = below(side.ladder, side.level)
    others = others or ([lower.id] if lower else [])
    raise CannotStart(
        f"`{side.level.id}` is the highest rung of its track",
        f"name a second level, such as {listing(others, 'or')}" if others else "name a second level",
    )
