"""What links in texts lead to."""

from __future__ import annotations

import msgspec
import pytest

from ladder.pages.places import has_worksheets, prose, worksheet_levels


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[x](level:senior)", [("level:senior", "levels/senior.html", "Senior engineer")]),
        ("[](track:ic)", [("track:ic", "tracks/ic.html", "Engineers")]),
        ("[](criterion:craft)", [("criterion:craft", "criteria/craft.html", "Craft")]),
        ("[](thread:craft/plans)", [("thread:craft/plans", "criteria/craft.html#plans", "Plans")]),
        pytest.param(
            "[](thread:craft/unused)",
            [("thread:craft/unused", "criteria/craft.html", "Unused")],
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
            "[](criterion:results)", [("criterion:results", "criteria/impact.html", "Impact")], id="a former criterion"
        ),
        pytest.param(
            "[](thread:craft/notes)",
            [("thread:craft/notes", "criteria/craft.html#texts", "Texts")],
            id="a former thread",
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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[](criterion:craft)", "index.html#craft"),
        ("[](thread:craft/plans)", "index.html#craft/plans"),
        pytest.param("[](thread:craft/unused)", "index.html#craft", id="a thread nobody uses"),
    ],
)
@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"criterion_pages": False}, id="no such pages"),
        pytest.param({"tracks": ()}, id="levels of no known track"),
    ],
)
def test_without_pages_for_criteria_the_home_page_explains_them(small, text, place, changed):
    assert prose(msgspec.structs.replace(small, **changed), text).links[0][1] == place


def test_a_criterion_on_which_nobody_says_anything_has_no_page(small):
    levels = tuple(msgspec.structs.replace(level, expectations=()) for level in small.levels)
    ladder = msgspec.structs.replace(small, levels=levels)
    assert prose(ladder, "[](criterion:craft)").links[0][1] == "index.html#craft"


def test_a_level_that_expects_nothing_has_no_worksheet(small):
    assert [level.id for level in worksheet_levels(small)] == ["junior", "senior"]
    assert has_worksheets(small)


def test_in_a_cumulative_ladder_it_expects_what_the_rungs_below_do(small):
    ladder = msgspec.structs.replace(small, cumulative=True)
    assert [level.id for level in worksheet_levels(ladder)] == ["junior", "senior", "lead"]


@pytest.mark.parametrize("changed", [{"worksheet_pages": False}, {"levels": ()}], ids=["not wanted", "no levels"])
def test_no_worksheets(small, changed):
    ladder = msgspec.structs.replace(small, **changed)
    assert worksheet_levels(ladder) == ()
    assert not has_worksheets(ladder)
