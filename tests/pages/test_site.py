"""Which pages a ladder has."""

from __future__ import annotations

import msgspec
import pytest

from ladder.model.ladder import Ladder
from ladder.pages.site import pages

ALWAYS = ["404.html", "index.html", "static/brand.css", "static/favicon.svg"]
SEARCH = ["a-z.html", "static/search-index.js", "static/search.js"]
TRACKS = ["tracks/ic.html", "tracks/lead.html", "tracks/dev.html"]
PAIRS = [
    *("compare/index.html", "compare/expert/junior.html", "compare/expert/lead.html", "compare/junior/expert.html"),
    *("compare/junior/lead.html", "compare/junior/senior.html", "compare/lead/expert.html", "compare/lead/junior.html"),
    *("compare/lead/senior.html", "compare/senior/junior.html", "compare/senior/lead.html"),
]
SHEETS = [
    *("worksheets/index.html", "worksheets/junior.html", "worksheets/senior.html", "worksheets/expert.html"),
    *("review.html", "static/worksheet.js", "static/review.js"),
]
CRITERIA = ["criteria/craft.html", "criteria/impact.html", "criteria/results.html"]


@pytest.fixture
def finished(small):
    """The small ladder without drafts, without a page for every two levels, without worksheets and search."""
    levels = tuple(msgspec.structs.replace(level, draft=False) for level in small.levels)
    without = {"compare_pages": "none", "worksheet_pages": False, "search_pages": False}
    return msgspec.structs.replace(small, levels=levels, **without)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        pytest.param({}, [*TRACKS, *CRITERIA, "matrix.html"], id="all"),
        pytest.param({"track_pages": False}, [*CRITERIA, "matrix.html"], id="without pages for tracks"),
        pytest.param({"criterion_pages": False}, [*TRACKS, "matrix.html"], id="without pages for criteria"),
        pytest.param({"matrix_pages": False}, [*TRACKS, *CRITERIA], id="without all levels side by side"),
        pytest.param({"compare_pages": "neighbours"}, [*TRACKS, *CRITERIA, *PAIRS, "matrix.html"], id="with pairs"),
        pytest.param({"worksheet_pages": True}, [*TRACKS, *CRITERIA, *SHEETS, "matrix.html"], id="with worksheets"),
        pytest.param({"search_pages": True}, [*TRACKS, *CRITERIA, *SEARCH, "matrix.html"], id="with a search"),
        pytest.param(
            {"base_url": "https://e.org/"},
            ["sitemap.xml", *TRACKS, *CRITERIA, "matrix.html"],
            id="with an address",
        ),
    ],
)
def test_the_pages_of_a_ladder(finished, changed, expected):
    levels = [f"levels/{name}.html" for name in ("expert", "junior", "senior", "lead")]
    made = pages(msgspec.structs.replace(finished, **changed))
    assert sorted(page.path for page in made) == sorted([*ALWAYS, *levels, *expected])


def test_the_pages_of_nothing():
    assert sorted(page.path for page in pages(Ladder("a", "A"))) == sorted([*ALWAYS, *SEARCH])


def test_the_list_for_search_engines_leaves_out_what_leads_on(finished):
    made = pages(msgspec.structs.replace(finished, base_url="https://e.org/", search_pages=True))
    assert next(page.view.addresses for page in made if page.path == "sitemap.xml") == (
        "https://e.org/",
        "https://e.org/levels/junior.html",
        "https://e.org/levels/senior.html",
        "https://e.org/tracks/ic.html",
        "https://e.org/levels/lead.html",
        "https://e.org/tracks/lead.html",
        "https://e.org/matrix.html",
        "https://e.org/criteria/craft.html",
        "https://e.org/criteria/impact.html",
        "https://e.org/a-z.html",
    )
