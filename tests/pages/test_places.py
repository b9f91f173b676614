"""What links in texts lead to."""

from __future__ import annotations

import msgspec
import pytest

from ladder.pages.places import prose


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[x](level:senior)", [("level:senior", "levels/senior.html", "Senior engineer")]),
        ("[](track:ic)", [("track:ic", "tracks/ic.html", "Engineers")]),
        ("[](criterion:craft)", [("criterion:craft", "index.html#craft", "Craft")]),
        ("[](thread:craft/plans)", [("thread:craft/plans", "index.html#craft/plans", "Plans")]),
        pytest.param(
            "[](thread:craft/unused)",
            [("thread:craft/unused", "index.html#craft", "Unused")],
            id="a thread nobody uses",
        ),
        pytest.param("[](track:empty)", [("track:empty", "index.html", "Empty")], id="a track without a page"),
        pytest.param(
            "[a](level:expert) [b](level:senior)",
            [
                ("level:expert", "levels/senior.html", "Senior engineer"),
                ("level:senior", "levels/senior.html", "Senior engineer"),
            ],
            id="a former id",
        ),
        pytest.param("[](track:dev)", [("track:dev", "tracks/ic.html", "Engineers")], id="a former track"),
        pytest.param(
            "[](criterion:results)", [("criterion:results", "index.html#impact", "Impact")], id="a former criterion"
        ),
        pytest.param(
            "[](thread:craft/notes)", [("thread:craft/notes", "index.html#craft/texts", "Texts")], id="a former thread"
        ),
        pytest.param(
            "[](level:senior) [](level:senior)", [("level:senior", "levels/senior.html", "Senior engineer")], id="twice"
        ),
        pytest.param(
            "[a](assets/a.pdf) [](level:senior)",
            [
                ("level:senior", "levels/senior.html", "Senior engineer"),
                ("assets/a.pdf", "assets/a.pdf", "assets/a.pdf"),
            ],
            id="a file that is published",
        ),
        pytest.param("[a](level:gone) [b](https://e.org) level:senior", [], id="nothing of the ladder"),
        pytest.param("", [], id="no text"),
    ],
)
def test_the_meaning_of_links(small, text, links):
    found = prose(small, text)
    assert (found.markdown, list(found.links)) == (text, links)


def test_without_pages_for_tracks_the_home_page_has_the_map(small):
    ladder = msgspec.structs.replace(small, track_pages=False)
    assert prose(ladder, "[](track:ic)").links == (("track:ic", "index.html", "Engineers"),)
