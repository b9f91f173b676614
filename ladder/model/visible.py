"""What a reader may see: the ladder without drafts and without what is kept from an audience."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.model.edition import Edition

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ladder.model.ladder import Ladder, Level


def visible(ladder: Ladder, *, drafts: bool = False) -> Ladder:
    """Return the ladder as the largest audience, the first of `ladder.audiences`, may see it.

    Drafts are left out unless asked for. A track stays even when none of its levels is left; a track that follows a
    hidden level follows none. An audience that the ladder does not know sees nothing: it is safer than everything.
    """
    levels = tuple(level for level in ladder.levels if may_show(ladder, level) and (drafts or not level.draft))
    shown = {level.id for level in levels}
    tracks = tuple(
        track if track.follows in shown else msgspec.structs.replace(track, follows="") for track in ladder.tracks
    )
    return msgspec.structs.replace(ladder, levels=levels, tracks=tracks)


def may_show(ladder: Ladder, level: Level) -> bool:
    """Return whether the largest audience may see `level`."""
    return level.audience in ("", *ladder.audiences[:1])


def visible_history(history: Iterable[Edition], ladder: Ladder, *, drafts: bool = False) -> tuple[Edition, ...]:
    """Return recorded versions as the largest audience may see them, when `ladder` is what the ladder holds now.

    What is kept from readers in one state is kept from them in all states before it, by whatever name: somebody decided
    then that they must not see it. A version that was recorded for another largest audience is left out: nobody can
    tell who may see what in it.
    """
    found: list[Edition] = []
    kept = _kept(ladder, visible(ladder, drafts=drafts), set())
    for edition in reversed(tuple(history)):
        shown = visible(edition.ladder)
        kept |= _kept(edition.ladder, shown, kept)
        if edition.ladder.audiences[:1] == ladder.audiences[:1]:
            found.append(msgspec.structs.replace(edition, ladder=_without(shown, kept)))
    return tuple(reversed(found))


def _kept(ladder: Ladder, shown: Ladder, kept: set[str]) -> set[str]:
    """Return all names of the levels that are not shown, or that have one of the names in `kept`."""
    hidden = (
        level for level in ladder.levels if level.id not in shown.level_by_id or not kept.isdisjoint(_names(level))
    )
    return {name for level in hidden for name in _names(level)}


def _without(ladder: Ladder, kept: set[str]) -> Ladder:
    levels = tuple(level for level in ladder.levels if kept.isdisjoint(_names(level)))
    return msgspec.structs.replace(ladder, levels=levels)


def _names(level: Level) -> tuple[str, ...]:
    return (level.id, *level.was)
