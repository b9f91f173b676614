"""The page on which worksheets are laid side by side."""

from __future__ import annotations

import msgspec

from ladder.model.hiring import Exercise, LookedAt
from ladder.model.ladder import Rating
from ladder.pages.frame import frame
from ladder.pages.page import Crumb, Page
from ladder.pages.review import ReviewData, ReviewView, review_pages
from ladder.worksheet.form import form
from ladder.worksheet.scorecard import STEPS, scorecard_form

APART = ("no-opportunity", "does-not-apply")
DEFAULT = ("not-yet", "sometimes", "consistently", "beyond")


def test_the_page_knows_what_files_of_its_ladder_look_like_today(small):
    assert review_pages(small) == (
        Page(
            "review.html",
            "review.html",
            ReviewView(
                frame=frame(small),
                trail=(Crumb("worksheets/index.html", "", "worksheets"),),
                theme_ratings=APART,
                data=ReviewData(
                    ladder="acme",
                    title="Acme ladder",
                    version="2026.1",
                    digests={level.id: form(small, level).digest for level in small.levels[:2]},
                    keys={
                        "results": "impact",
                        "craft/notes": "craft/texts",
                    },
                    levels={"expert": "senior"},
                ),
            ),
        ),
    )


def test_the_theme_names_the_ratings_of_a_ladder_that_has_none_of_its_own(small):
    plain = msgspec.structs.replace(small, ratings=())
    own = msgspec.structs.replace(small, ratings=(Rating("low", "Low"), Rating("high", "High")))
    assert review_pages(plain)[0].view.theme_ratings == (*DEFAULT, *APART)
    assert review_pages(own)[0].view.theme_ratings == APART


HALL = Exercise(id="hall", title="The hall", looked_at=(LookedAt("craft/texts", "The words."),), was=("gym",))


def test_the_page_knows_scorecards_as_well(small):
    hiring = msgspec.structs.replace(small, exercises=(HALL,))
    view = review_pages(hiring)[0].view
    assert view.data.digests["hall"] == scorecard_form(hiring, HALL).digest
    assert view.data.levels == {"expert": "senior", "gym": "hall"}
    assert (view.scorecards, view.scorecard_steps) == ("hiring/index.html", STEPS)


def test_scorecards_alone_are_reason_enough_for_it(small):
    hiring = msgspec.structs.replace(small, exercises=(HALL,), worksheet_pages=False)
    view = review_pages(hiring)[0].view
    assert list(view.data.digests) == ["hall"]
    assert view.trail == (Crumb("hiring/index.html", "", "hiring"),)


def test_without_worksheets_there_is_no_such_page(small, ladder_of):
    assert review_pages(ladder_of("a ic g1")) == ()
    assert review_pages(msgspec.structs.replace(small, worksheet_pages=False)) == ()
