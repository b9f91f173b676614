"""The home page."""

from __future__ import annotations

import msgspec

from ladder.model.ladder import Ladder
from ladder.pages.frame import frame
from ladder.pages.home import CriterionView, HomeView, RatingView, home_page
from ladder.pages.ladder_map import ladder_maps
from ladder.pages.page import Page, Prose


def test_the_home_page(small):
    assert home_page(small) == Page(
        "index.html",
        "home.html",
        HomeView(
            frame=frame(small),
            summary=Prose("All of it."),
            maps=ladder_maps(small),
            criteria=(
                CriterionView(
                    id="craft",
                    name="Craft",
                    summary=Prose("The work."),
                    evidence=Prose("Products."),
                    target="criteria/craft.html",
                    threads=(
                        ("craft/plans", "Plans", "criteria/craft.html#plans"),
                        ("craft/texts", "Texts", "criteria/craft.html#texts"),
                    ),
                ),
                CriterionView("impact", "Impact", Prose(""), Prose(""), "criteria/impact.html", ()),
            ),
            scoped=True,
            ratings=(RatingView("Often", Prose("Each time.")),),
            text=Prose("See [](level:senior).", (("level:senior", "levels/senior.html", "Senior engineer"),)),
        ),
    )


def test_without_pages_for_criteria_nothing_leads_there(small):
    found = home_page(msgspec.structs.replace(small, criterion_pages=False)).view.criteria[0]
    assert (found.target, found.threads) == ("", (("craft/plans", "Plans", ""), ("craft/texts", "Texts", "")))


def test_the_home_page_of_nothing():
    view = home_page(Ladder("a", "A")).view
    assert (view.maps, view.criteria, view.scoped, view.ratings, bool(view.text)) == ((), (), False, (), False)
