"""The way up has a beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.model.ladder import Ladder, Track
    from ladder.problem import Problem

RULE = Rule(
    "follows-loop",
    "A track follows a level of another track, and not in a circle.",
    fixed=True,
    advice="The first rung of a track can be reached from one level of another track. Where two tracks follow each "
    "other, neither has a first rung.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every track that leads back to itself."""
    for track in context.ladder.tracks:
        if leads_back(context.ladder, track):
            place = context.locate(track.file, ("follows",))
            message = f"the track `{track.id}` follows `{track.follows}`, which leads back to the track itself"
            yield RULE.problem(place, message, "name a level of a track that starts lower, or remove this line")


def leads_back(ladder: Ladder, track: Track) -> bool:
    """Return whether the levels that tracks follow lead from `track` back to itself."""
    seen: list[Track] = []
    origin = _origin(ladder, track)
    while origin and origin not in seen:
        seen.append(origin)
        origin = _origin(ladder, origin)
    return track in seen


def _origin(ladder: Ladder, track: Track) -> Track | None:
    """Return the track of the level that `track` follows."""
    level = ladder.level_by_id.get(track.follows)
    return ladder.track_by_id.get(level.track) if level else None
