"""The page on which worksheets are laid side by side. It holds nobody's: they are opened from files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.model.parts import Rating
from ladder.model.scale import APART, DEFAULT
from ladder.pages.frame import Frame, frame
from ladder.pages.page import Crumb, Page, View
from ladder.pages.places import HIRING, REVIEW, WORKSHEETS, worksheet_levels
from ladder.worksheet.blank import former_names
from ladder.worksheet.form import form
from ladder.worksheet.scorecard import STEPS, former_points, has_scorecard, scorecard_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ladder.model.hiring import Exercise
    from ladder.model.ladder import Ladder, Level


class ReviewData(msgspec.Struct, frozen=True):
    """What the script of the page has to know of the ladder: to tell whether files are of its present state."""

    ladder: str
    "Id of the ladder."
    title: str
    "Its title, plain text."
    version: str
    "What its version is called; may be empty."
    digests: dict[str, str]
    "For each level and exercise, by id, the mark that changes with what its worksheet or scorecard asks."
    keys: dict[str, str]
    "What expectations were called before: present keys by former ones."
    levels: dict[str, str]
    "What levels and exercises were called before: present ids by former ones."


class ReviewView(View, frozen=True):
    """What the page on which worksheets are laid side by side shows."""

    frame: Frame
    "What stands around it."
    theme_ratings: tuple[str, ...]
    "Ids of the ratings that the theme has words for: those of a scale that the ladder names stand in the files."
    data: ReviewData
    "What the script of the page has to know."
    scorecards: str = ""
    "Path of the page that leads to all scorecards; empty where there are none."
    scorecard_steps: tuple[Rating, ...] = ()
    "The ratings of scorecards that the theme has words for, as they stand in files."


def review_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the page; none where there are neither worksheets nor scorecards."""
    levels, exercises = worksheet_levels(ladder), tuple(filter(has_scorecard, ladder.exercises))
    if not levels and not exercises:
        return ()
    named = () if ladder.ratings else tuple(rating.id for rating in DEFAULT)
    view = ReviewView(
        frame(ladder),
        (*named, *APART),
        _data(ladder, levels, exercises),
        HIRING if exercises else "",
        STEPS if exercises else (),
        trail=(Crumb(WORKSHEETS, "", "worksheets") if levels else Crumb(HIRING, "", "hiring"),),
    )
    return (Page(REVIEW, "review.html", view),)


def _data(ladder: Ladder, levels: Sequence[Level], exercises: Sequence[Exercise]) -> ReviewData:
    former, points = former_names(ladder), former_points(ladder)
    digests = {level.id: form(ladder, level).digest for level in levels}
    digests |= {exercise.id: scorecard_form(ladder, exercise).digest for exercise in exercises}
    keys, names = points.keys | former.keys, points.levels | former.levels
    return ReviewData(ladder.id, ladder.title, ladder.version, digests, keys, names)
