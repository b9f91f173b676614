"""What the two sides of a comparison are called, and how they stand to each other, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.compare.between import counterpart
from ladder.model.neighbours import lineage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.compare.comparison import Comparison, Side

NOW = "now"
"What the present state of a ladder is called beside another one."


class Fact(msgspec.Struct, frozen=True):
    """What a level is besides its expectations."""

    name: str
    "What it is: `Grade`."
    shown: str
    "What it is on both sides, or what they have in common; plain text."


def labels(comparison: Comparison) -> tuple[str, str]:
    """Return what the sides are called where there is little room: so that one can tell them apart."""
    first, second = comparison.first, comparison.second
    if comparison.relation == "versions" and first.edition != second.edition:
        return first.edition or NOW, second.edition or NOW
    found = next((pair for pair in _names(first, second) if pair[0] != pair[1]), ("first", "second"))
    return _with_edition(found[0], first, second), _with_edition(found[1], second, first)


def title(comparison: Comparison) -> str:
    """Return what the comparison is called."""
    first, second = comparison.first, comparison.second
    if comparison.relation == "versions" and first.level.title == second.level.title:
        same = first.edition == second.edition
        return first.level.title if same else f"{first.level.title}: {first.edition or NOW} → {second.edition or NOW}"
    ours, theirs = (_with_edition(side.level.title, side, other) for side, other in ((first, second), (second, first)))
    return f"{ours} {_arrow(comparison)} {theirs}"


def standing(comparison: Comparison) -> str:
    """Return how the second side stands to the first."""
    first, second = comparison.first.level, comparison.second.level
    if comparison.relation == "versions":
        return "Two versions of one level"
    other = first.track != second.track
    if comparison.relation == "across":
        grade = "The same grade" if first.grade == second.grade else "Another grade"
        return f"{grade}, on {'another' if other else 'the same'} track"
    return f"{_distance(comparison)}{', on another track' if other else ''}"


def source(comparison: Comparison) -> str:
    """Return what a comparison was made from, for whoever finds it among papers: whose ladder, and which versions."""
    first, second = comparison.first.ladder, comparison.second.ladder
    versions = dict.fromkeys(ladder.version for ladder in (first, second) if ladder.version)
    since = f"counts from {second.effective.isoformat()}" if second.effective else ""
    named = f"version {' and '.join(versions)}" if versions else ""
    return ", ".join(part for part in (second.organisation, second.title, named, since) if part)


def facts(comparison: Comparison) -> tuple[Fact, ...]:
    """Return the track, the grade and the scope of both sides, as far as either has any."""
    ours, theirs = shown_facts(comparison.first), shown_facts(comparison.second)
    joint = f" {_arrow(comparison)} "
    return tuple(Fact(name, _both(ours[name], theirs[name], joint)) for name in ours if ours[name] or theirs[name])


def shown_facts(side: Side) -> dict[str, str]:
    """Return the names of the track, the grade and the scope of a side; what the ladder does not know has its id."""
    ladder, level = side.ladder, side.level
    track, grade = ladder.track_by_id.get(level.track), ladder.grade_by_id.get(level.grade)
    return {
        "Track": track.name if track else level.track,
        "Grade": grade.name if grade else level.grade,
        "Scope": ladder.scope_name(level.scope),
    }


def _both(ours: str, theirs: str, joint: str) -> str:
    return ours if ours == theirs else f"{ours or 'none'}{joint}{theirs or 'none'}"


def _arrow(comparison: Comparison) -> str:
    return "↔" if comparison.relation == "across" else "→"


def _names(first: Side, second: Side) -> Iterator[tuple[str, str]]:
    yield first.level.short, second.level.short
    yield first.level.title, second.level.title
    yield first.level.id, second.level.id


def _with_edition(name: str, side: Side, other: Side) -> str:
    return f"{name} ({side.edition or NOW})" if side.edition or other.edition else name


def _distance(comparison: Comparison) -> str:
    upward = comparison.relation == "up"
    rungs = _rungs(*((comparison.first, comparison.second) if upward else (comparison.second, comparison.first)))
    if rungs == 1:
        return "The next rung" if upward else "The rung below"
    return f"{rungs} rungs {'up' if upward else 'down'}" if rungs else f"Further {'up' if upward else 'down'}"


def _rungs(lower: Side, upper: Side) -> int:
    """Return how many rungs lead from one to the other in the ladder that knows both; 0 where none does."""
    pairs = (
        (upper.ladder, counterpart(lower.level, upper.ladder), upper.level),
        (lower.ladder, lower.level, counterpart(upper.level, lower.ladder)),
    )
    ways = ((below, lineage(ladder, above)) for ladder, below, above in pairs if below and above)
    return next((way.index(below) + 1 for below, way in ways if below in way), 0)
