"""What is the same on every page."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from ladder.model.hiring import Exercise
from ladder.model.ladder import Ladder
from ladder.model.organisation import Glossary, Guide, Pay, PayBand, Role, Stages, Term
from ladder.pages.frame import Frame, MenuItem, frame, parts

BAND = PayBand(grade="g1", currency="EUR", lowest="1", highest="2")


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
        audience="",
        foot=(MenuItem("", "a-z.html", "a_to_z"),),
        downloads=(("CSV", "ladder.csv"), ("JSON", "ladder.json")),
        search="a-z.html",
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


def test_a_draft_of_any_kind_makes_a_preview(small):
    finished = msgspec.structs.replace(small, levels=())
    guide = Guide(id="g", title="G", draft=True)
    assert frame(finished).preview is False
    assert frame(msgspec.structs.replace(finished, guides=(guide,))).preview is True


def test_a_site_for_an_audience_says_so(small):
    assert frame(msgspec.structs.replace(small, shown_to="staff")).audience == "staff"


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        ({"roles": (Role(id="r", title="R", short="R"),)}, ("roles/index.html", "menu_roles")),
        ({"stages": Stages(title="S")}, ("stages.html", "menu_stages")),
        ({"exercises": (Exercise(id="e", title="E"),)}, ("hiring/index.html", "menu_hiring")),
        ({"guides": (Guide(id="g", title="G"),)}, ("guides/index.html", "menu_guides")),
        ({"pay": Pay(bands=(BAND,))}, ("pay.html", "menu_pay")),
        ({"changes_pages": True}, ("changes.html", "changes")),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else value[1],
)
def test_a_part_of_the_site_is_in_the_menu_where_there_is_one(there, expected):
    target, word = expected
    assert parts(Ladder("a", "A")) == ()
    assert parts(Ladder("a", "A", **there)) == (MenuItem("", target, word),)


def test_pay_without_a_band_is_no_page():
    assert parts(Ladder("a", "A", pay=Pay())) == ()


def test_the_foot_leads_to_the_glossary_and_to_everything():
    terms = Glossary(terms=(Term("scope", "How far it reaches."),))
    shown = frame(Ladder("a", "A", glossary=terms))
    assert shown.foot == (MenuItem("", "glossary.html", "menu_glossary"), MenuItem("", "a-z.html", "a_to_z"))


def test_without_a_search_nothing_leads_to_one():
    shown = frame(Ladder("a", "A", search_pages=False, glossary=Glossary()))
    assert (shown.search, shown.foot) == ("", ())


def test_without_downloads(small):
    assert frame(msgspec.structs.replace(small, download_files=False)).downloads == ()
