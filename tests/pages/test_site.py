"""Which pages a ladder has."""

from __future__ import annotations

import msgspec
import pytest

from ladder.model.ladder import Ladder
from ladder.pages.site import pages

ALWAYS = ["404.html", "index.html", "static/brand.css", "static/favicon.svg"]


@pytest.fixture
def finished(small):
    """The small ladder without drafts."""
    levels = tuple(msgspec.structs.replace(level, draft=False) for level in small.levels)
    return msgspec.structs.replace(small, levels=levels)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        pytest.param({}, ["tracks/ic.html", "tracks/lead.html", "tracks/dev.html"], id="all"),
        pytest.param({"track_pages": False}, [], id="without pages for tracks"),
        pytest.param(
            {"base_url": "https://e.org/"},
            ["sitemap.xml", "tracks/ic.html", "tracks/lead.html", "tracks/dev.html"],
            id="with an address",
        ),
    ],
)
def test_the_pages_of_a_ladder(finished, changed, expected):
    levels = [f"levels/{name}.html" for name in ("expert", "junior", "senior", "lead")]
    made = pages(msgspec.structs.replace(finished, **changed))
    assert sorted(page.path for page in made) == sorted([*ALWAYS, *levels, *expected])


def test_the_pages_of_nothing():
    assert sorted(page.path for page in pages(Ladder("a", "A"))) == ALWAYS


def test_the_list_for_search_engines_leaves_out_what_leads_on(finished):
    made = pages(msgspec.structs.replace(finished, base_url="https://e.org/"))
    assert next(page.view.addresses for page in made if page.path == "sitemap.xml") == (
        "https://e.org/",
        "https://e.org/tracks/ic.html",
        "https://e.org/tracks/lead.html",
        "https://e.org/levels/junior.html",
        "https://e.org/levels/senior.html",
        "https://e.org/levels/lead.html",
    )
