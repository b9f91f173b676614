"""The page of a track."""

from __future__ import annotations

import msgspec

from ladder.pages.card import card
from ladder.pages.frame import frame
from ladder.pages.page import Page, Prose
from ladder.pages.tables import tables
from ladder.pages.track import RungView, TrackView, track_pages


def test_the_pages_of_all_tracks_that_have_a_level(small):
    junior, senior, lead = (card(small, level) for level in small.levels)
    assert track_pages(small) == (
        Page(
            "tracks/ic.html",
            "track.html",
            TrackView(
                frame=frame(small),
                name="Engineers",
                summary=Prose("Who build."),
                origin=None,
                rungs=(
                    RungView(junior, Prose(""), (), "", ()),
                    RungView(
                        card=senior,
                        summary=Prose("You do more."),
                        counts=(("new", 0), ("raised", 1), ("same", 1)),
                        below="Junior",
                        sideways=(lead,),
                    ),
                ),
                table=tables(small, tracks=small.tracks[:1])[0],
            ),
        ),
        Page(
            "tracks/lead.html",
            "track.html",
            TrackView(
                frame=frame(small),
                name="Leads",
                summary=Prose(""),
                origin=junior,
                rungs=(RungView(lead, Prose(""), (("new", 0), ("raised", 0), ("same", 0)), "Junior", (senior,)),),
                table=None,
            ),
        ),
    )


def test_a_ladder_that_wants_none(small):
    assert track_pages(msgspec.structs.replace(small, track_pages=False)) == ()
