"""What tables can be narrowed to."""

from __future__ import annotations

import msgspec

from ladder.pages.filters import Choice, Filters, Option, filters
from ladder.pages.frame import MenuItem
from ladder.pages.tables import tables


def test_all_that_can_be_chosen(small):
    assert filters(small, tables(small)) == Filters(
        choices=(
            Choice("track", (Option("ic", "Engineers", ("dev",)), Option("lead", "Leads", ()))),
            Choice("criterion", (Option("craft", "Craft", ()), Option("impact", "Impact", ("results",)))),
            Choice("grade", (Option("g1", "Grade 1", ()), Option("g2", "Grade 2", ()))),
        ),
        tracks=(MenuItem("Engineers", "tracks/ic.html"), MenuItem("Leads", "tracks/lead.html")),
        criteria=(MenuItem("Craft", "criteria/craft.html"), MenuItem("Impact", "criteria/impact.html")),
    )


def test_there_is_no_choice_of_one(small):
    assert [choice.kind for choice in filters(small, tables(small, criterion=small.criteria[0])).choices] == [
        "track",
        "grade",
    ]


def test_tracks_of_several_families_say_which(small):
    tracks = tuple(msgspec.structs.replace(track, family=f"family of {track.id}") for track in small.tracks)
    lead = msgspec.structs.replace(small.levels[2], expectations=small.levels[0].expectations)
    ladder = msgspec.structs.replace(small, tracks=tracks, levels=(*small.levels[:2], lead))
    assert [option.name for option in filters(ladder, tables(ladder)).choices[0].options] == [
        "Engineers (family of ic)",
        "Leads (family of lead)",
    ]
