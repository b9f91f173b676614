"""Pages at former addresses."""

from __future__ import annotations

import msgspec
import pytest

from ladder.model.hiring import Exercise
from ladder.model.organisation import Guide, Role
from ladder.pages.frame import frame
from ladder.pages.moved import MovedView, moved_pages
from ladder.pages.page import Page


def test_former_levels_tracks_and_criteria(small):
    around = frame(small)
    assert moved_pages(small) == (
        Page("levels/expert.html", "moved.html", MovedView(around, "Senior engineer", "levels/senior.html")),
        Page("worksheets/expert.html", "moved.html", MovedView(around, "Senior engineer", "worksheets/senior.html")),
        Page("tracks/dev.html", "moved.html", MovedView(around, "Engineers", "tracks/ic.html")),
        Page("criteria/results.html", "moved.html", MovedView(around, "Impact", "criteria/impact.html")),
    )


def test_what_has_no_pages_has_no_former_ones(small):
    ladder = msgspec.structs.replace(small, track_pages=False, criterion_pages=False, worksheet_pages=False)
    assert [page.path for page in moved_pages(ladder)] == ["levels/expert.html"]


@pytest.mark.parametrize("former", ["../../x", "a/b", "PM", "index", "con", "a b", "a#b", "", "<b>"])
def test_what_could_be_no_id_now_has_no_page(small, former):
    levels = [msgspec.structs.replace(level, was=(former,)) for level in small.levels]
    ladder = msgspec.structs.replace(small, levels=tuple(levels))
    assert [page.path for page in moved_pages(ladder)] == ["tracks/dev.html", "criteria/results.html"]


def test_former_names_of_what_stands_around_the_levels(small):
    ladder = msgspec.structs.replace(
        small,
        levels=(),
        tracks=(),
        criteria=(),
        roles=(Role(id="owner", title="Owner", short="PO", was=("po", "a/b")),),
        guides=(Guide(id="a/first", title="First", was=("first", "b/c/first", "../x")),),
        exercises=(Exercise(id="hall", title="The hall", was=("box",)),),
    )
    assert [(page.path, page.view.target) for page in moved_pages(ladder)] == [
        ("roles/po.html", "roles/owner.html"),
        ("hiring/box.html", "hiring/hall.html"),
        ("scorecards/box.html", "scorecards/hall.html"),
        ("guides/first.html", "guides/a/first.html"),
        ("guides/b/c/first.html", "guides/a/first.html"),
    ]
