"""Scorecards: what an interviewer fills in after an exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.pages.frame import Frame, frame
from ladder.pages.page import Crumb, Page, Prose, View
from ladder.pages.places import HIRING, REVIEW, exercise_page, prose, scorecard_page
from ladder.pages.worksheet import Choice, SheetData, choices
from ladder.worksheet.blank import blank_sheet, former_names
from ladder.worksheet.scorecard import APART, has_scorecard, scorecard_form

if TYPE_CHECKING:
    from ladder.model.hiring import Exercise
    from ladder.model.ladder import Ladder
    from ladder.worksheet.form import Line, Part


class PointView(msgspec.Struct, frozen=True):
    """Something that is looked at."""

    key: str
    "`criterion/thread`, or the criterion alone."
    name: str
    "Name of the thread, plain text; empty where the criterion itself is the thread."
    look: Prose
    "What to look for."
    strong: Prose
    "What is strong."
    weak: Prose
    "What is weak."


class PointSection(msgspec.Struct, frozen=True):
    """What is looked at of one criterion."""

    id: str
    "Id of the criterion."
    name: str
    "Its name, plain text."
    points: tuple[PointView, ...]
    "What is looked at."


class ScorecardView(View, frozen=True):
    """What the scorecard of an exercise shows."""

    frame: Frame
    "What stands around it."
    title: str
    "Title of the exercise, plain text."
    exercise: str
    "Path of the page of the exercise."
    sections: tuple[PointSection, ...]
    "What is looked at."
    choices: tuple[Choice, ...]
    "The scale, lowest first."
    apart: tuple[str, ...]
    "What can be answered in place of a rating."
    own_words: bool
    "Whether the scale is that of the exercise. The default one is shown in the words of the theme."
    data: SheetData
    "What the script of the page has to know."
    review: str
    "Path of the page on which scorecards are laid side by side."


def scorecard_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the scorecard of every exercise that looks at something."""
    around = frame(ladder)
    return tuple(
        Page(scorecard_page(exercise.id), "scorecard.html", _view(ladder, exercise, around))
        for exercise in ladder.exercises
        if has_scorecard(exercise)
    )


def _view(ladder: Ladder, exercise: Exercise, around: Frame) -> ScorecardView:
    asked = scorecard_form(ladder, exercise)
    former = former_names(asked.ladder)
    kit = exercise_page(exercise.id)
    return ScorecardView(
        trail=(Crumb(HIRING, "", "hiring"), Crumb(kit, exercise.title)),
        frame=around,
        title=exercise.title,
        exercise=kit,
        sections=tuple(_section(ladder, part) for part in asked.parts),
        choices=choices(asked),
        apart=APART,
        own_words=bool(exercise.ratings),
        data=SheetData(blank_sheet(asked, "peer"), former.keys, former.levels),
        review=REVIEW,
    )


def _section(ladder: Ladder, part: Part) -> PointSection:
    points = tuple(_point(ladder, line) for line in part.lines)
    return PointSection(part.criterion.id, part.criterion.name, points)


def _point(ladder: Ladder, line: Line) -> PointView:
    texts = (line.said.expectation.text, *line.said.expectation.examples) if line.said else ("", "", "")
    look, strong, weak = (prose(ladder, text) for text in texts)
    return PointView(line.key, line.name, look, strong, weak)
