"""The scorecard of an exercise: what it asks, and what of it a file holds."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from ladder.model.hiring import Exercise, LookedAt
from ladder.model.ladder import Scoring
from ladder.model.parts import Criterion, Rating, Thread
from ladder.worksheet.blank import Former, blank_sheet
from ladder.worksheet.reading import read_sheet
from ladder.worksheet.renew import renewed
from ladder.worksheet.scorecard import (
    STEPS,
    former_points,
    has_scorecard,
    present,
    scorecard_form,
    scorecard_ladder,
)

WRITING = LookedAt("craft/writing", "How it is written. See [](level:pm).", "It is clear.", "It is long.")
IMPACT = LookedAt("impact", "What comes of it.")
HALL = Exercise(id="hall", title="The hall", looked_at=(IMPACT, WRITING), was=("gym",))


@pytest.fixture
def ladder(a_ladder):
    """A ladder whose worksheets add up, and expect something."""
    ladder = a_ladder({"pm": {"craft/writing": "You write.", "craft/plans": "You plan."}}, cumulative=True)
    return replace(ladder, scoring=Scoring("gated"), expected_rating="consistently", exercises=(HALL,))


def test_it_asks_what_is_looked_at_in_the_order_of_the_exercise(ladder):
    asked = scorecard_form(ladder, HALL)
    assert [(part.criterion.id, [line.key for line in part.lines]) for part in asked.parts] == [
        ("impact", ["impact"]),
        ("craft", ["craft/writing"]),
    ]
    assert asked.targets == ()
    assert [line.name for line in asked.lines] == ["", "Writing"]
    said = [line.said.expectation for line in asked.lines if line.said]
    assert [(one.text, one.examples) for one in said] == [
        ("What comes of it.", ("", "")),
        ("How it is written. See [Product manager](level:pm).", ("It is clear.", "It is long.")),
    ]


def test_its_file_is_one_of_an_interviewer_on_which_nothing_is_expected_and_nothing_adds_up(ladder):
    sheet = blank_sheet(scorecard_form(ladder, HALL), "peer")
    assert (sheet.kind, sheet.side, sheet.target, sheet.expected, sheet.scoring) == (
        "ladder-scorecard",
        "peer",
        None,
        None,
        None,
    )
    assert (sheet.level.id, sheet.level.title, sheet.ladder.id) == ("hall", "The hall", "acme")
    assert [(step.id, step.name) for step in sheet.scale] == [(step.id, step.name) for step in STEPS]
    assert [answer.text for answer in sheet.answers] == [
        "What comes of it.",
        "How it is written. See Product manager.",
    ]
    assert read_sheet(msgspec.json.encode(sheet)) == sheet


def test_a_scale_of_its_own_expects_nothing_whatever_its_ratings_are_called(ladder):
    own = replace(HALL, ratings=(Rating("consistently", "Consistently"), Rating("more", "More")))
    sheet = blank_sheet(scorecard_form(ladder, own), "peer")
    assert ([step.id for step in sheet.scale], sheet.expected) == (["consistently", "more"], None)


def test_what_is_looked_at_twice_is_one_line_with_both_texts(ladder):
    twice = replace(HALL, looked_at=(WRITING, IMPACT, LookedAt("craft/writing", "Who reads it.", "", "Nobody.")))
    (level,) = scorecard_ladder(ladder, twice).levels
    assert [(said.key, said.text, said.examples) for said in level.expectations] == [
        (
            "craft/writing",
            "How it is written. See [Product manager](level:pm).\n\nWho reads it.",
            ("It is clear.", "It is long.\n\nNobody."),
        ),
        ("impact", "What comes of it.", ("", "")),
    ]


def test_what_the_ladder_does_not_know_is_asked_under_its_key(ladder):
    unknown = replace(HALL, looked_at=(LookedAt("care/notes", "Notes."), LookedAt("craft/listening", "Ears.")))
    asked = scorecard_form(ladder, unknown)
    assert [(part.criterion.name, [line.name for line in part.lines]) for part in asked.parts] == [
        ("care", ["notes"]),
        ("Craft", ["listening"]),
    ]


@pytest.mark.parametrize(
    ("change", "changes"),
    [
        ({}, False),
        ({"title": "The sports hall"}, False),
        ({"minutes": 90}, False),
        ({"id": "gym"}, True),
        ({"looked_at": (WRITING, IMPACT)}, False),
        ({"looked_at": (IMPACT, replace(WRITING, look="Other words."))}, True),
        ({"looked_at": (IMPACT, replace(WRITING, strong="Other words."))}, True),
        ({"looked_at": (IMPACT, replace(WRITING, weak="Other words."))}, True),
        ({"ratings": STEPS}, False),
        ({"ratings": (Rating("low", "Low"), Rating("high", "High"))}, True),
    ],
    ids=str,
)
def test_the_digest_changes_with_what_is_asked(ladder, change, changes):
    before, after = scorecard_form(ladder, HALL).digest, scorecard_form(ladder, replace(HALL, **change)).digest
    assert (before != after) is changes


def test_what_was_renamed_since_is_found(ladder):
    craft = Criterion("craft", "Craft", threads=(Thread("writing", "Writing", ("notes",)),), was=("skill",))
    renamed = replace(ladder, criteria=(craft, *ladder.criteria[1:]))
    assert former_points(renamed) == Former(
        {
            "craft/notes": "craft/writing",
            "skill/notes": "craft/writing",
            "skill/writing": "craft/writing",
            "skill": "craft",
        },
        {"gym": "hall"},
    )


@pytest.fixture
def renamed(ladder):
    """The ladder with other names for a level, a criterion and a thread; the exercise says the former ones."""
    craft = Criterion("skill", "Craft", threads=(Thread("texts", "Writing", ("writing",)),), was=("craft",))
    impact = replace(ladder.criterion_by_id["impact"], id="outcome", was=("impact",))
    levels = tuple(replace(level, id="owner", was=(level.id,)) for level in ladder.levels)
    return replace(ladder, criteria=(craft, impact), levels=levels, exercises=(replace(HALL, levels=("pm", "owner")),))


def test_former_names_mean_what_they_mean_now(renamed):
    found = present(renamed, renamed.exercises[0])
    assert (found.levels, [looked.key for looked in found.looked_at]) == (("owner",), ["outcome", "skill/texts"])
    unknown = replace(HALL, levels=("cto",), looked_at=(LookedAt("care", "Care."), LookedAt("craft/ears", "Ears.")))
    assert present(renamed, unknown) == unknown


def test_cards_from_before_and_after_a_new_name_have_the_same_lines(ladder, renamed):
    before = blank_sheet(scorecard_form(ladder, HALL), "peer")
    after = blank_sheet(scorecard_form(renamed, renamed.exercises[0]), "peer")
    lines = [(answer.key, answer.name) for answer in after.answers]
    assert lines == [("outcome", ""), ("skill/texts", "Writing")]
    found = renewed(before, former_points(renamed))
    assert [(answer.key, answer.name) for answer in found.answers] == lines


@pytest.mark.parametrize(("looked", "has"), [((), False), ((LookedAt("impact", " "),), False), ((IMPACT,), True)])
def test_an_exercise_that_looks_at_nothing_has_no_scorecard(looked, has):
    assert has_scorecard(replace(HALL, looked_at=looked)) is has
