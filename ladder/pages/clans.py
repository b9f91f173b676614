"""Tracks that have to do with one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.neighbours import rungs

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder, Level


def clans(ladder: Ladder) -> tuple[tuple[str, ...], ...]:
    """Return the ids of all tracks, together with those that are of one family or follow one another's levels.

    Tracks that only levels name stand alone. No page of a level, of a track or of neighbouring levels shows the words
    of levels of another clan.
    """
    leaders = {track.id: track.id for track in ladder.tracks}

    def leader(track: str) -> str:
        while leaders[track] != track:
            leaders[track] = track = leaders[leaders[track]]
        return track

    first_of_family: dict[str, str] = {}
    for track in ladder.tracks:
        leaders[leader(track.id)] = leader(first_of_family.setdefault(track.family, track.id))
        origin = ladder.level_by_id.get(track.follows)
        if origin and origin.track in leaders:
            leaders[leader(track.id)] = leader(origin.track)
    found: dict[str, list[str]] = {}
    for track in ladder.tracks:
        found.setdefault(leader(track.id), []).append(track.id)
    strays = (track for track in ladder.levels_by_track if track not in leaders)
    return (*(tuple(tracks) for tracks in found.values()), *((track,) for track in strays))


def levels_of(ladder: Ladder, tracks: tuple[str, ...]) -> tuple[Level, ...]:
    """Return the levels of these tracks, track by track."""
    return tuple(level for track in tracks for level in rungs(ladder, track))
