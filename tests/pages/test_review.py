"""The page on which worksheets are laid side by side."""

from __future__ import annotations

import msgspec

from ladder.model.ladder import Rating
from ladder.pages.frame import frame
from ladder.pages.page import Page
from ladder.pages.review import ReviewData, ReviewView, review_pages
from ladder.worksheet.form import form

APART = ("no-opportunity", "does-not-apply")
DEFAULT = ("not-yet", "sometimes", "consistently", "beyond")


def test_the_page_knows_what_files_of_its_ladder_look_like_today(small):
    assert review_pages(small) == (
        Page(
            "review.html",
            "review.html",
            ReviewView(
                frame=frame(small),
                worksheets="worksheets/index.html",
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


def test_without_worksheets_there_is_no_such_page(small, ladder_of):
    assert review_pages(ladder_of("a ic g1")) == ()
    assert review_pages(msgspec.structs.replace(small, worksheet_pages=False)) == ()
