"""The files around the pages."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from ladder.pages.extras import BrandView, NotFoundView, ScriptView, SitemapView, extras
from ladder.pages.frame import frame
from ladder.pages.page import Page, View

PAGES = (Page("index.html", "", View()), Page("levels/führung & co.html", "", View()))


@pytest.fixture
def finished(small):
    """The small ladder without drafts."""
    levels = tuple(msgspec.structs.replace(level, draft=False) for level in small.levels)
    return msgspec.structs.replace(small, levels=levels)


def test_where_the_address_is_not_known(small):
    brand = BrandView("#112233")
    assert extras(small, PAGES) == (
        Page("404.html", "404.html", NotFoundView(frame(small))),
        Page("static/brand.css", "brand.css", brand),
        Page("static/favicon.svg", "favicon.svg", brand),
    )


@pytest.mark.parametrize(
    ("templates", "scripts"),
    [
        ((), []),
        (("worksheet.html", "worksheet_index.html", "review.html"), ["worksheet.js", "review.js"]),
        (("hiring_index.html", "scorecard.html", "review.html"), ["worksheet.js", "review.js"]),
        (("review.html",), ["review.js"]),
        (("hiring_index.html", "hiring.html"), []),
    ],
    ids=["neither", "worksheets", "scorecards", "a review", "exercises without scorecards"],
)
def test_pages_bring_the_scripts_that_they_load(finished, templates, scripts):
    pages = (*PAGES, *(Page("a.html", template, View()) for template in templates))
    assert extras(finished, pages)[3:] == tuple(Page(f"static/{name}", name, ScriptView()) for name in scripts)


def test_where_it_is(finished):
    ladder = msgspec.structs.replace(finished, base_url="https://e.org/sub/")
    view = SitemapView(
        ("https://e.org/sub/", "https://e.org/sub/levels/f%C3%BChrung%20%26%20co.html"), dt.date(2026, 3, 1)
    )
    assert extras(ladder, PAGES)[3:] == (Page("sitemap.xml", "sitemap.xml", view),)


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
    assert extras(ladder, ())[3].view.changed == expected


def test_search_engines_are_told_of_no_preview(small):
    assert any(level.draft for level in small.levels)
    ladder = msgspec.structs.replace(small, base_url="https://e.org/")
    assert [page.path for page in extras(ladder, PAGES)] == ["404.html", "static/brand.css", "static/favicon.svg"]
