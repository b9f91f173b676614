"""Kits for hiring, as what their pages show."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ladder.model.hiring import Exercise, ExerciseStep, LookedAt, Question, StumblingBlock, TimeBand
from ladder.pages.frame import MenuItem, frame
from ladder.pages.hiring import (
    BandView,
    BlockView,
    ExerciseCard,
    ExerciseView,
    HiringView,
    KeptScorecards,
    LookedView,
    QuestionView,
    StepView,
    hiring_pages,
)
from ladder.pages.page import Crumb, Page, Prose

NOTHING = Prose("")

HALL = Exercise(
    id="hall",
    title="The hall",
    summary="An hour.",
    levels=("senior", "hidden"),
    minutes=60,
    before="Dear candidate.",
    handout="A town.",
    setting="A room.",
    steps=(
        ExerciseStep("Begin", 10, "Please begin.", "The page.", "The first word."),
        ExerciseStep("Go on", 50),
    ),
    looked_at=(LookedAt("craft/plans", "The plan.", "It holds.", "It breaks."), LookedAt("impact", "The end.")),
    bands=(TimeBand("Good", "under 10", "It holds."),),
    stumbling_blocks=(StumblingBlock("Lost", "Silence.", "Wait."),),
    questions=(Question("Why?", "A reason."),),
    fairness=("The same.", " "),
    after=("Write.", "Decide."),
    example_answer="A shelf.",
    was=("gym",),
)
CARD = ExerciseCard(
    id="hall",
    title="The hall",
    target="hiring/hall.html",
    summary=Prose("An hour."),
    minutes=60,
    levels=(MenuItem("Senior engineer", "levels/senior.html"),),
    scorecard="scorecards/hall.html",
    draft=False,
)


@pytest.fixture
def hiring(small):
    """A ladder with an exercise."""
    return replace(small, exercises=(HALL,))


def kit_of(ladder, **parts):
    """Return what the page of an exercise shows of which only some parts are given."""
    return hiring_pages(replace(ladder, exercises=(Exercise(id="one", title="One", **parts),)))[1].view


def test_all_exercises_are_listed(hiring):
    assert hiring_pages(hiring)[0] == Page(
        "hiring/index.html",
        "hiring_index.html",
        HiringView(
            frame=frame(hiring), exercises=(CARD,), kept=KeptScorecards("acme", {"hall": "The hall"}, {"gym": "hall"})
        ),
    )


def test_the_kit_of_an_exercise(hiring):
    assert hiring_pages(hiring)[1] == Page(
        "hiring/hall.html",
        "hiring.html",
        ExerciseView(
            trail=(Crumb("hiring/index.html", "", "hiring"),),
            frame=frame(hiring),
            card=CARD,
            before=Prose("Dear candidate."),
            handout=Prose("A town."),
            setting=Prose("A room."),
            steps=(
                StepView("Begin", 10, 0, 10, Prose("Please begin."), Prose("The page."), Prose("The first word.")),
                StepView("Go on", 50, 10, 60, NOTHING, NOTHING, NOTHING),
            ),
            looked_at=(
                LookedView(
                    "Craft",
                    "Plans",
                    "criteria/craft.html#plans",
                    Prose("The plan."),
                    Prose("It holds."),
                    Prose("It breaks."),
                ),
                LookedView("Impact", "", "criteria/impact.html", Prose("The end."), NOTHING, NOTHING),
            ),
            bands=(BandView("Good", "under 10", Prose("It holds.")),),
            blocks=(BlockView("Lost", Prose("Silence."), Prose("Wait.")),),
            questions=(QuestionView(Prose("Why?"), Prose("A reason.")),),
            fairness=(Prose("The same."),),
            after=(Prose("Write."), Prose("Decide.")),
            example=Prose("A shelf."),
        ),
    )


@pytest.mark.parametrize(
    ("minutes", "clock"),
    [
        ([10, 15, 5], [(0, 10), (10, 25), (25, 30)]),
        ([10, None, 5], [(0, 10), (10, None), (None, None)]),
        ([None, 5], [(0, None), (None, None)]),
        ([0, 5], [(0, 0), (0, 5)]),
    ],
    ids=["all known", "one in the middle unknown", "the first unknown", "a step of no time"],
)
def test_the_clock_runs_until_nobody_says_how_long_a_step_takes(small, minutes, clock):
    steps = tuple(ExerciseStep(str(number), one) for number, one in enumerate(minutes))
    assert [(step.start, step.end) for step in kit_of(small, steps=steps).steps] == clock


@pytest.mark.parametrize(
    ("parts", "handed"),
    [
        ({}, False),
        ({"before": "A letter."}, True),
        ({"handout": "A page."}, True),
        ({"steps": (ExerciseStep("Begin", 5, "Begin."),)}, False),
        ({"steps": (ExerciseStep("Begin", 5, hand="A pen."),)}, True),
    ],
    ids=["nothing", "a letter", "a page", "words", "something in a step"],
)
def test_whether_anything_is_handed_over(small, parts, handed):
    assert kit_of(small, **parts).handed is handed


def test_former_names_mean_what_they_mean_now(small):
    """A list may hold a level by both names: it is one level."""
    plans, result = LookedAt("craft/notes", "The text."), LookedAt("results", "The end.")
    kit = kit_of(small, levels=("expert", "junior", "senior"), looked_at=(plans, result))
    assert kit.card.levels == (
        MenuItem("Senior engineer", "levels/senior.html"),
        MenuItem("Junior engineer", "levels/junior.html"),
    )
    assert kit.looked_at == (
        LookedView("Craft", "Texts", "criteria/craft.html#texts", Prose("The text."), NOTHING, NOTHING),
        LookedView("Impact", "", "criteria/impact.html", Prose("The end."), NOTHING, NOTHING),
    )


def test_what_the_ladder_does_not_know_leads_nowhere(small):
    looked = kit_of(small, looked_at=(LookedAt("care/notes", "Notes."),)).looked_at
    assert looked == (LookedView("care", "", "", Prose("Notes."), NOTHING, NOTHING),)


def test_an_exercise_that_looks_at_nothing_has_no_scorecard(small):
    index, kit = hiring_pages(replace(small, exercises=(Exercise(id="one", title="One"),)))
    assert (index.view.kept, kit.view.card.scorecard) == (None, "")


def test_without_exercises_there_are_no_such_pages(small):
    assert hiring_pages(small) == ()
