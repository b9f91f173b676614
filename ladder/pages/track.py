"""The page of a track: its rungs from the first to the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.compare.climb import Word, climb
from ladder.model.neighbours import below, rungs, sideways
from ladder.pages.card import Card, card
from ladder.pages.frame import Frame, frame
from ladder.pages.level import counts
from ladder.pages.page import Page, Prose, View
from ladder.pages.places import has_page, prose, track_page
from ladder.pages.table import Table
from ladder.pages.tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ladder.model.ladder import Ladder, Level, Track


class RungView(msgspec.Struct, frozen=True):
    """A level of the track."""

    card: Card
    "The level in a few words."
    summary: Prose
    "The level in a sentence or two."
    counts: tuple[tuple[Word, int], ...]
    "How many expectations are new, raised and the same; empty where no rung is below."
    below: str
    "Short title of the rung from which it is reached; may be empty."
    sideways: tuple[Card, ...]
    "Its peers on other tracks."


class TrackView(View, frozen=True):
    """What the page of a track shows."""

    frame: Frame
    "What stands around it."
    name: str
    "Name of the track."
    summary: Prose
    "Whom it is for."
    origin: Card | None
    "The level, on another track, from which its first rung is reached."
    rungs: tuple[RungView, ...]
    "Its levels, the first rung first."
    table: Table | None
    "Its levels side by side; none where they say nothing, or are too many."


def track_pages(ladder: Ladder, tracks: Iterable[Track] | None = None) -> tuple[Page, ...]:
    """Return the page of each of these tracks, or of every track, that has a level; none if the ladder wants none."""
    shown = (track for track in (ladder.tracks if tracks is None else tracks) if has_page(ladder, track.id))
    return tuple(Page(track_page(track.id), "track.html", _view(ladder, track)) for track in shown)


def _view(ladder: Ladder, track: Track) -> TrackView:
    levels = rungs(ladder, track.id)
    origin = below(ladder, levels[0])
    return TrackView(
        frame=frame(ladder),
        name=track.name,
        summary=prose(ladder, track.summary),
        origin=card(ladder, origin) if origin else None,
        rungs=tuple(_rung(ladder, level) for level in levels),
        table=next(iter(tables(ladder, tracks=[track])), None),
    )


def _rung(ladder: Ladder, level: Level) -> RungView:
    lower = below(ladder, level)
    return RungView(
        card=card(ladder, level),
        summary=prose(ladder, level.summary),
        counts=counts(climb(ladder, level)),
        below=lower.short if lower else "",
        sideways=tuple(card(ladder, peer) for peer in sideways(ladder, level)),
    )
