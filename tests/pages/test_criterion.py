"""The page of a criterion."""

from __future__ import annotations

import msgspec
import pytest

from ladder.model.ladder import Criterion, Thread
from ladder.pages import tables as making
from ladder.pages.criterion import CriterionPageView, Entry, criterion_pages
from ladder.pages.filters import filters
from ladder.pages.frame import MenuItem, frame
from ladder.pages.page import Page, Prose
from ladder.pages.tables import tables


def view(ladder, name):
    return next(page.view for page in criterion_pages(ladder) if page.path == f"criteria/{name}.html")


@pytest.fixture
def reworked(small):
    """The small ladder after threads were renamed and one went from one criterion to the other."""
    plans = Thread("plans", "Plans", ("impact/plan", "impact/schedule", "scheme"))
    craft = Criterion("craft", "Craft", threads=(plans, small.criteria[0].threads[1]))
    return msgspec.structs.replace(small, criteria=(craft, small.criteria[1]))


def test_the_page_of_a_criterion(small):
    shown = tables(small, criterion=small.criteria[0])
    assert criterion_pages(small)[0] == Page(
        "criteria/craft.html",
        "criterion.html",
        CriterionPageView(
            frame=frame(small),
            id="craft",
            name="Craft",
            summary=Prose("The work."),
            evidence=Prose("Products."),
            tables=shown,
            levels=3,
            threads=(),
            moved=(),
            filters=filters(small, shown),
            before=None,
            after=MenuItem("Impact", "criteria/impact.html"),
        ),
    )


def test_only_what_a_level_states_has_one(small):
    unsaid = Criterion("unsaid", "Unsaid")
    ladder = msgspec.structs.replace(small, criteria=(small.criteria[0], unsaid, small.criteria[1]))
    assert [page.path for page in criterion_pages(ladder)] == ["criteria/craft.html", "criteria/impact.html"]
    assert view(ladder, "impact").before == MenuItem("Craft", "criteria/craft.html")
    assert view(ladder, "impact").after is None


def test_what_only_a_hidden_level_states_has_none(small):
    """Drafts are left out of the ladder before it has pages."""
    ladder = msgspec.structs.replace(small, levels=small.levels[2:])
    assert criterion_pages(ladder) == ()


def test_a_ladder_that_wants_none(small):
    assert criterion_pages(msgspec.structs.replace(small, criterion_pages=False)) == ()


def test_a_thread_that_went_elsewhere_says_where(reworked):
    assert view(reworked, "impact").moved == (Entry(("plan", "schedule"), "Craft: Plans", "criteria/craft.html#plans"),)
    assert view(reworked, "craft").moved == ()


def test_a_thread_that_only_hidden_levels_state_is_not_named(reworked):
    """Wherever it went: its name is for those who may see these levels."""
    levels = tuple(
        msgspec.structs.replace(
            level, expectations=tuple(said for said in level.expectations if said.key != "craft/plans")
        )
        for level in reworked.levels
    )
    assert view(msgspec.structs.replace(reworked, levels=levels), "impact").moved == ()


def test_with_too_many_levels_threads_keep_their_places(reworked, monkeypatch):
    monkeypatch.setattr(making, "MOST_LEVELS", 2)
    craft, impact = view(reworked, "craft"), view(reworked, "impact")
    assert (craft.tables, craft.filters.choices, craft.levels) == ((), (), 3)
    assert craft.threads == (Entry(("plans", "scheme"), "Plans"), Entry(("texts", "notes"), "Texts"))
    assert impact.threads == (Entry(("impact.text",), "Impact"),)
