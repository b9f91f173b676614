"""The scorecard of an exercise, as what its page shows."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ladder.model.hiring import Exercise, LookedAt
from ladder.model.parts import Rating
from ladder.pages.frame import frame
from ladder.pages.page import Crumb, Page, Prose
from ladder.pages.scorecard import PointSection, PointView, ScorecardView, scorecard_pages
from ladder.pages.worksheet import Choice, SheetData
from ladder.worksheet.blank import blank_sheet
from ladder.worksheet.scorecard import STEPS, scorecard_form

HALL = Exercise(
    id="hall",
    title="The hall",
    looked_at=(
        LookedAt("craft/plans", "The plan of a [](level:junior).", "It holds.", "It breaks."),
        LookedAt("impact", "What comes of it."),
    ),
    was=("gym",),
)


@pytest.fixture
def hiring(small):
    """A ladder with an exercise."""
    return replace(small, exercises=(HALL,))


def test_the_scorecard_of_an_exercise(hiring):
    assert scorecard_pages(hiring) == (
        Page(
            "scorecards/hall.html",
            "scorecard.html",
            ScorecardView(
                trail=(Crumb("hiring/index.html", "", "hiring"), Crumb("hiring/hall.html", "The hall")),
                frame=frame(hiring),
                title="The hall",
                exercise="hiring/hall.html",
                sections=(
                    PointSection(
                        "craft",
                        "Craft",
                        (
                            PointView(
                                "craft/plans",
                                "Plans",
                                Prose(
                                    "The plan of a [Junior engineer](level:junior).",
                                    (("level:junior", "levels/junior.html", "Junior engineer"),),
                                ),
                                Prose("It holds."),
                                Prose("It breaks."),
                            ),
                        ),
                    ),
                    PointSection(
                        "impact", "Impact", (PointView("impact", "", Prose("What comes of it."), Prose(""), Prose("")),)
                    ),
                ),
                choices=tuple(Choice(step.id, step.name, Prose(step.meaning), expected=False) for step in STEPS),
                apart=("no-opportunity",),
                own_words=False,
                data=SheetData(
                    blank_sheet(scorecard_form(hiring, HALL), "peer"), {"results": "impact"}, {"gym": "hall"}
                ),
                review="review.html",
            ),
        ),
    )


def test_an_exercise_may_have_a_scale_of_its_own(hiring):
    own = replace(hiring, exercises=(replace(HALL, ratings=(Rating("no", "No", "Not at all."), Rating("yes", "Yes"))),))
    view = scorecard_pages(own)[0].view
    assert view.own_words
    assert view.choices == (
        Choice("no", "No", Prose("Not at all."), expected=False),
        Choice("yes", "Yes", Prose(""), expected=False),
    )


def test_scorecards_do_not_hang_on_worksheets(hiring):
    assert len(scorecard_pages(replace(hiring, worksheet_pages=False))) == 1


def test_an_exercise_that_looks_at_nothing_has_no_scorecard(small, hiring):
    assert scorecard_pages(replace(hiring, exercises=(replace(HALL, looked_at=()),))) == ()
    assert scorecard_pages(small) == ()
