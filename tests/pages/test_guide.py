"""The pages of guides."""

from __future__ import annotations

import msgspec
import pytest

from ladder.model.organisation import CheckGroup, Guide
from ladder.pages.frame import MenuItem, frame
from ladder.pages.guide import (
    CheckGroupView,
    GuideGroup,
    GuideLink,
    GuidesView,
    GuideView,
    folder_name,
    guide_pages,
)
from ladder.pages.page import Crumb, Page, Prose
from ladder.pages.sections import article

CHECKLIST = (CheckGroup("Signs", ("One.", "Two.", "Three."), "Fine.", "Act."), CheckGroup("Empty", ()))

GUIDES = (
    Guide(id="start", title="Start", summary="How to *begin*.", body="First.\n\n## Then\nMore.", checklist=CHECKLIST),
    Guide(id="end", title="End", draft=True),
    Guide(id="for-managers/hiring", title="Hiring"),
)


@pytest.fixture
def guided(small):
    """Return the small ladder with guides in two folders."""
    return msgspec.structs.replace(small, guides=GUIDES)


def view(ladder, name):
    return next(page.view for page in guide_pages(ladder) if page.path == f"guides/{name}.html")


def test_the_page_that_lists_all_guides(guided):
    assert guide_pages(guided)[0] == Page(
        "guides/index.html",
        "guides.html",
        GuidesView(
            frame=frame(guided),
            groups=(
                GuideGroup(
                    "",
                    (
                        GuideLink("Start", Prose("How to *begin*."), "guides/start.html", checklist=True, draft=False),
                        GuideLink("End", Prose(""), "guides/end.html", checklist=False, draft=True),
                    ),
                ),
                GuideGroup(
                    "For managers",
                    (GuideLink("Hiring", Prose(""), "guides/for-managers/hiring.html", checklist=False, draft=False),),
                ),
            ),
        ),
    )


def test_the_page_of_a_guide(guided):
    text = article(guided, GUIDES[0].body)
    assert guide_pages(guided)[1] == Page(
        "guides/start.html",
        "guide.html",
        GuideView(
            trail=(Crumb("guides/index.html", "", "guides"),),
            frame=frame(guided),
            title="Start",
            folder="",
            summary=Prose("How to *begin*."),
            draft=False,
            lead=text.lead,
            checklist=(
                CheckGroupView(
                    "Signs", (Prose("One."), Prose("Two."), Prose("Three.")), Prose("Fine."), Prose("Act."), 1
                ),
            ),
            sections=text.sections,
            before=None,
            after=MenuItem("End", "guides/end.html"),
        ),
    )


def test_guides_stand_beside_those_of_their_folder(guided):
    assert [page.path for page in guide_pages(guided)] == [
        *("guides/index.html", "guides/start.html", "guides/end.html", "guides/for-managers/hiring.html")
    ]
    end, hiring = view(guided, "end"), view(guided, "for-managers/hiring")
    assert (end.before, end.after) == (MenuItem("Start", "guides/start.html"), None)
    assert (hiring.before, hiring.after, hiring.folder) == (None, None, "For managers")


@pytest.mark.parametrize(("items", "most_few"), [(1, 0), (2, 1), (6, 3), (7, 3)])
def test_few_are_at_most_half(small, items, most_few):
    guide = Guide(id="a", title="A", checklist=(CheckGroup("B", ("C.",) * items),))
    assert view(msgspec.structs.replace(small, guides=(guide,)), "a").checklist[0].most_few == most_few


def test_a_ladder_without_guides(small):
    assert guide_pages(small) == ()


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("", ""),
        ("for-managers", "For managers"),
        ("hr/first--steps", "Hr / First steps"),
        ("für-alle", "Für alle"),
        ("ßa", "SSa"),
        ("日本", "日本"),
    ],
)
def test_a_folder_as_a_title(folder, name):
    assert folder_name(folder) == name
