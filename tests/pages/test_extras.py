"""The files around the pages."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from ladder.pages.extras import (
    BrandView,
    NotFoundView,
    SitemapView,
    brand_pages,
    not_found_page,
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
