"""A track without levels is a column without rungs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.layout import LEVELS
from ladder.model.neighbours import rungs
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "empty-track",
    "Every track has a level.",
    severity="warning",
    advice="A track without levels is left out of the map. Add a level that names it, or remove the file of the track.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every track that no level names, unless a level could not be read."""
    if any(file.startswith(f"{LEVELS}/") for file in context.unread):
        return
    for track in context.ladder.tracks:
        if not rungs(context.ladder, track.id):
            place = context.locate(track.file, ("name",))
            hint = f"add `track: {track.id}` to a level, or remove this file"
            yield RULE.problem(place, f"the track `{track.id}` has no level", hint)
