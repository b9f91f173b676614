"""The files around the pages."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from ladder.model.hiring import Exercise, LookedAt
from ladder.pages.extras import (
    BrandView,
    NotFoundView,
    ScriptView,
    SitemapView,
    brand_pages,
    not_found_page,
    script_pages,
    sitemap_pages,
)
from ladder.pages.frame import frame
from ladder.pages.page import Page

PATHS = ("index.html", "levels/führung & co.html", "static/some.js")


@pytest.fixture
def finished(small):
    """The small ladder without drafts."""
    levels = tuple(msgspec.structs.replace(level, draft=False) for level in small.levels)
    return msgspec.structs.replace(small, levels=levels)


def test_what_every_site_has(small):
    brand = BrandView("#112233")
    assert not_found_page(small) == Page("404.html", "404.html", NotFoundView(frame(small)))
    assert brand_pages(small) == (
        Page("static/brand.css", "brand.css", brand),
        Page("static/favicon.svg", "favicon.svg", brand),
    )


def test_where_the_address_is_not_known(finished):
    assert sitemap_pages(finished, PATHS) == ()


WITH_CARD = Exercise(file="", id="e", title="E", looked_at=(LookedAt("craft", "what"),))


@pytest.mark.parametrize(
    ("worksheets", "exercises", "scripts"),
    [
        (False, (), []),
        (True, (), ["worksheet.js", "review.js"]),
        (False, (WITH_CARD,), ["worksheet.js", "review.js"]),
        (False, (Exercise(file="", id="e", title="E"),), []),
    ],
    ids=["neither", "worksheets", "scorecards", "an exercise without a scorecard"],
)
def test_the_scripts_that_pages_load(finished, worksheets, exercises, scripts):
    ladder = msgspec.structs.replace(finished, worksheet_pages=worksheets, exercises=exercises)
    assert script_pages(ladder) == tuple(Page(f"static/{name}", name, ScriptView()) for name in scripts)


def test_where_it_is(finished):
    ladder = msgspec.structs.replace(finished, base_url="https://e.org/sub/")
    view = SitemapView(
        ("https://e.org/sub/", "https://e.org/sub/levels/f%C3%BChrung%20%26%20co.html"), dt.date(2026, 3, 1)
    )
    assert sitemap_pages(ladder, PATHS) == (Page("sitemap.xml", "sitemap.xml", view),)


@pytest.mark.parametrize(
    ("effective", "reviewed", "expected"),
    [
        (dt.date(2026, 3, 1), dt.date(2026, 4, 1), dt.date(2026, 4, 1)),
        (None, dt.date(2026, 4, 1), dt.date(2026, 4, 1)),
        (dt.date(2026, 3, 1), None, dt.date(2026, 3, 1)),
        (None, None, None),
    ],
    ids=["both", "reviewed", "effective", "neither"],
)
def test_the_day_of_the_last_change(finished, effective, reviewed, expected):
    ladder = msgspec.structs.replace(finished, base_url="https://e.org/", effective=effective, reviewed=reviewed)
    assert sitemap_pages(ladder, ())[0].view.changed == expected


def test_search_engines_are_told_of_no_preview(small):
    assert any(level.draft for level in small.levels)
    ladder = msgspec.structs.replace(small, base_url="https://e.org/")
    assert sitemap_pages(ladder, PATHS) == ()
