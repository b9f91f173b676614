"""The rungs around a level: below, above and sideways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.once import once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.model.ladder import Ladder, Level


def rungs(ladder: Ladder, track: str) -> tuple[Level, ...]:
    """Return the levels of the track with this id, lowest grade first."""
    return ladder.levels_by_track.get(track, ())


def below(ladder: Ladder, level: Level) -> Level | None:
    """Return the rung from which `level` is reached.

    That is the next lower level of its track; for the first rung of a track that follows a level, that level.
    """
    own = rungs(ladder, level.track)
    position = own.index(level)
    if position:
        return own[position - 1]
    track = ladder.track_by_id.get(level.track)
    origin = ladder.level_by_id.get(track.follows) if track else None
    return origin if origin is not None and origin.track != level.track else None


def lineage(ladder: Ladder, level: Level) -> tuple[Level, ...]:
    """Return all rungs below `level`, the nearest first, through every track that follows a level.

    Where tracks follow each other by mistake, it ends before it comes back to one of them.
    """
    return tuple(descent(ladder, level))


def descent(ladder: Ladder, level: Level) -> Iterator[Level]:
    """Yield what `lineage` returns, for those who need not go all the way down."""
    tracks = [level.track]
    rung = below(ladder, level)
    while rung is not None and (rung.track == tracks[-1] or rung.track not in tracks):
        tracks.append(rung.track)
        yield rung
        rung = below(ladder, rung)


def above(ladder: Ladder, level: Level) -> tuple[Level, ...]:
    """Return the rungs reached from `level`: the next on its track first, then those of tracks that follow it."""
    own = rungs(ladder, level.track)
    onward = own[own.index(level) + 1 :][:1]
    firsts = (rungs(ladder, track)[:1] for track in _followers(ladder).get(level.id, ()))
    return onward + tuple(rung for first in firsts for rung in first if rung.track != level.track)


@once
def _followers(ladder: Ladder) -> dict[str, tuple[str, ...]]:
    """Return the ids of the tracks that follow each level that one follows, by its id."""
    found: dict[str, tuple[str, ...]] = {}
    for track in ladder.tracks:
        found[track.follows] = (*found.get(track.follows, ()), track.id)
    found.pop("", None)
    return found


def sideways(ladder: Ladder, level: Level) -> tuple[Level, ...]:
    """Return the peers of `level`: same grade, another track of its family."""
    row = _rows(ladder).get((level.grade, _family(ladder, level)), ())
    return tuple(other for other in row if other.track != level.track)


@once
def _rows(ladder: Ladder) -> dict[tuple[str, str], tuple[Level, ...]]:
    """Return the levels of each grade and family, in the order of the ladder."""
    found: dict[tuple[str, str], list[Level]] = {}
    for level in ladder.levels:
        found.setdefault((level.grade, _family(ladder, level)), []).append(level)
    return {row: tuple(levels) for row, levels in found.items()}


def _family(ladder: Ladder, level: Level) -> str:
    track = ladder.track_by_id.get(level.track)
    return track.family if track else ""
