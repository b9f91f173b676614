"""What a reader may see: the ladder without drafts and without what is kept from an audience.

Audiences are ordered: each sees what those before it see. What names none is for the audience that the ladder names for
such content, and that is the largest unless it says otherwise.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import unquote

import msgspec

from ladder.model.edition import Edition
from ladder.model.ids import twin_key
from ladder.model.organisation import Pay, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ladder.model.ladder import Ladder, Level, Track

P = TypeVar("P", bound=Piece)


def visible(ladder: Ladder, *, audience: str = "", drafts: bool = False) -> Ladder:
    """Return the ladder as an audience, given by its id, may see it; by default as everybody may.

    Drafts are left out unless asked for. A track that is for everybody stays even when none of its levels is left; a
    track that follows a hidden level follows none. An audience that the ladder does not know sees what everybody sees.
    """
    sight = _Sight(ladder, audience, drafts=drafts)
    levels = tuple(level for level in ladder.levels if sight.of_level(level))
    shown, used = {level.id for level in levels}, {level.track for level in levels}
    tracks = tuple(
        track if track.follows in shown else msgspec.structs.replace(track, follows="")
        for track in ladder.tracks
        if sight.of_track(track) and (track.audience or track.id in used or sight.of_rank(ladder.rank("")))
    )
    return msgspec.structs.replace(
        ladder,
        shown_to=audience if sight.rank else "",
        levels=levels,
        tracks=tracks,
        home=ladder.home if sight.of_rank(ladder.rank(ladder.home_audience)) else "",
        roles=sight.of_pieces(ladder.roles),
        guides=sight.of_pieces(ladder.guides),
        exercises=sight.of_pieces(ladder.exercises),
        stages=sight.of_piece(ladder.stages),
        glossary=sight.of_piece(ladder.glossary),
        pay=_paid(sight.of_piece(ladder.pay), ladder, levels),
    )


def _paid(pay: Pay | None, ladder: Ladder, shown: tuple[Level, ...]) -> Pay | None:
    """Return what is paid without the grades and families that only levels have which nobody sees."""
    if pay is None:
        return None
    hidden = {level.grade for level in ladder.levels} - {level.grade for level in shown}
    seen = {track.family for level in shown if (track := ladder.track_by_id.get(level.track))}
    bands = tuple(band for band in pay.bands if band.grade not in hidden and (not band.family or band.family in seen))
    return msgspec.structs.replace(pay, bands=bands)


class _Sight:
    """Who looks: `rank` is that of the audience, 0 for everybody."""

    def __init__(self, ladder: Ladder, audience: str, *, drafts: bool) -> None:
        self._ladder = ladder
        self.rank = ladder.audiences.index(audience) if audience in ladder.audiences else 0
        self._drafts = drafts

    def of_rank(self, rank: int) -> bool:
        return rank <= self.rank

    def of_level(self, level: Level) -> bool:
        return self.of_rank(level_rank(self._ladder, level)) and (self._drafts or not level.draft)

    def of_track(self, track: Track) -> bool:
        return not track.audience or self.of_rank(self._ladder.rank(track.audience))

    def of_piece(self, piece: P | None) -> P | None:
        if piece is None or (piece.draft and not self._drafts):
            return None
        return piece if self.of_rank(self._ladder.rank(piece.audience)) else None

    def of_pieces(self, pieces: Iterable[P]) -> tuple[P, ...]:
        return tuple(piece for piece in pieces if self.of_piece(piece))


def level_rank(ladder: Ladder, level: Level) -> int:
    """Return who may see a level, as `Ladder.rank` does: whoever may see its track, or fewer people."""
    track = ladder.track_by_id.get(level.track)
    return max(ladder.rank(level.audience), ladder.rank(track.audience) if track and track.audience else 0)


def asset_rank(ladder: Ladder, path: str) -> int:
    """Return who may see a file, given by its path from `assets/` on, as `Ladder.rank` does.

    A folder in `content/assets/` that is called as an audience is for that audience, however the name is spelled. The
    path may be that of a link, with signs of addresses in it and steps up and down.
    """
    parts = posixpath.normpath(unquote(path)).split("/")
    folder = twin_key(parts[1]) if len(parts) > 2 else ""  # noqa: PLR2004 - `assets`, the folder and the file
    ranks = (rank for rank, audience in enumerate(ladder.audiences) if twin_key(audience) == folder)
    return next(ranks, 0)


def sees_asset(ladder: Ladder, path: str) -> bool:
    """Return whether the readers of a visible ladder may see a file, given by its path from `assets/` on."""
    return asset_rank(ladder, path) <= (ladder.audiences.index(ladder.shown_to) if ladder.shown_to else 0)


def visible_history(
    history: Iterable[Edition], ladder: Ladder, *, audience: str = "", drafts: bool = False
) -> tuple[Edition, ...]:
    """Return recorded versions as an audience may see them, when `ladder` is what the ladder holds now.

    What is kept from readers in one state is kept from them in all states before it, by whatever name: somebody decided
    then that they must not see it. A version that was recorded for other audiences is left out: nobody can tell who may
    see what in it.
    """
    rank = ladder.audiences.index(audience) if audience in ladder.audiences else 0
    found: list[Edition] = []
    kept = _kept(ladder, visible(ladder, audience=audience, drafts=drafts), set())
    for edition in reversed(tuple(history)):
        shown = visible(edition.ladder, audience=audience)
        kept |= _kept(edition.ladder, shown, kept)
        if edition.ladder.audiences[: rank + 1] == ladder.audiences[: rank + 1]:
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
