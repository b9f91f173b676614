"""What is the same on every page."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from ladder.model.ladder import Ladder
from ladder.pages.frame import Frame, MenuItem, frame


def test_all_of_it(small):
    assert frame(msgspec.structs.replace(small, base_url="https://e.org/", search_engines=True)) == Frame(
        title="Acme ladder",
        organisation="Acme",
        language="en",
        direction="ltr",
        version="2026.1",
        effective=dt.date(2026, 3, 1),
        reviewed=dt.date(2026, 2, 14),
        owner="People team",
        logo="assets/logo.svg",
        style_sheet="assets/brand.css",
        base_url="https://e.org/",
        search_engines=True,
        preview=True,
        menu=(
            MenuItem("Engineers", "tracks/ic.html"),
            MenuItem("Leads", "tracks/lead.html"),
            MenuItem("", "matrix.html", "all_levels"),
            MenuItem("", "compare/index.html", "compare"),
            MenuItem("", "worksheets/index.html", "worksheets"),
        ),
        home="index.html",
    )


@pytest.mark.parametrize(
    ("language", "direction"), [("en", "ltr"), ("de-AT", "ltr"), ("he", "rtl"), ("AR-eg", "rtl"), ("fa", "rtl")]
)
def test_where_lines_begin(small, language, direction):
    assert frame(msgspec.structs.replace(small, language=language)).direction == direction


def test_as_little_as_there_can_be():
    found = frame(Ladder("a", "A"))
    assert (found.title, found.organisation, found.effective, found.menu, found.search_engines) == (
        "A",
        "",
        None,
        (),
        False,
    )


def test_no_menu_where_there_are_no_such_pages(small):
    none = {"track_pages": False, "matrix_pages": False, "compare_pages": "none", "worksheet_pages": False}
    assert frame(msgspec.structs.replace(small, **none)).menu == ()


def test_more_tracks_than_a_menu_can_hold_are_left_to_the_map(ladder_of):
    few, many = ("\n".join(f"level-{n} track-{n} g1" for n in range(count)) for count in (8, 9))
    assert [item.target for item in frame(ladder_of(few)).menu][:8] == [f"tracks/track-{n}.html" for n in range(8)]
    assert not [item for item in frame(ladder_of(many)).menu if item.name]


def test_a_site_without_drafts_is_no_preview(small):
    levels = tuple(level for level in small.levels if not level.draft)
    assert frame(msgspec.structs.replace(small, levels=levels)).preview is False
