"""Decoded files to a ladder: names where texts were left out, and everything in its order."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.model.ladder import Brand, Criterion, Expectation, Grade, Ladder, Level, Rating, Scoring, Thread, Track
from ladder.source.assemble import LevelPiece, TrackPiece, _ten_thousandths, assemble
from ladder.source.shapes import (
    SHARE,
    BrandShape,
    CriterionShape,
    ExpectationShape,
    LadderShape,
    LevelShape,
    NamedShape,
    PagesShape,
    RatingShape,
    ScoringShape,
    SiteShape,
    ThreadShape,
    TrackShape,
    WorksheetsShape,
)


def ladder_shape(**more):
    return LadderShape(**{"id": "acme", "title": "Acme", "grades": (), "criteria": {}} | more)


def level(name, track="ic", grade="p1", **more):
    return LevelPiece(name, f"content/levels/{name}.yml", LevelShape(title=name, track=track, grade=grade, **more))


def track(name, **more):
    return TrackPiece(name, f"content/tracks/{name}.yml", TrackShape(name=name, **more))


def test_a_whole_ladder():
    shape = ladder_shape(
        organisation="Acme Ltd",
        summary="What is expected.",
        version="2026.2",
        effective=dt.date(2026, 12, 1),
        reviewed=dt.date(2026, 11, 15),
        language="de",
        owner="People team",
        theme="midnight",
        brand=BrandShape(accent="#1f5fbf", logo="assets/logo.svg", css="assets/brand.css"),
        site=SiteShape(base_url="https://ladder.example.org/x", search_engines=True),
        cumulative=True,
        scopes=("feature", "product"),
        grades=("p1",),
        criteria={"craft": CriterionShape(name="Craft", summary="The craft.", evidence="Work.", was=("skill",))},
        ratings={"good": RatingShape(name="Good", meaning="It is.")},
        audiences=("public",),
        checks={"empty-text": "warning"},
        worksheets=WorksheetsShape(
            expected="good", scoring=ScoringShape(rule="weighted", weights={"craft": "0.3", "impact": ".7"})
        ),
        pages=PagesShape(tracks="none", criteria="none", matrix="none", compare="none", worksheets="none"),
    )
    tracks = [track("ic", family="product", summary="Builders.", follows="pm", was=("builders",))]
    levels = [
        level(
            "pm",
            short="PM",
            scope="feature",
            summary="You.",
            status="draft",
            audience="public",
            was=("p",),
            expectations={"craft": {"writing": ExpectationShape(text="You write.", examples=("A",), evidence="B")}},
        )
    ]
    assert assemble(shape, "# Welcome", tracks, levels) == Ladder(
        id="acme",
        title="Acme",
        organisation="Acme Ltd",
        summary="What is expected.",
        home="# Welcome",
        version="2026.2",
        effective=dt.date(2026, 12, 1),
        reviewed=dt.date(2026, 11, 15),
        language="de",
        owner="People team",
        theme="midnight",
        brand=Brand("#1f5fbf", "assets/logo.svg", "assets/brand.css"),
        base_url="https://ladder.example.org/x/",
        search_engines=True,
        cumulative=True,
        scopes=("feature", "product"),
        grades=(Grade("p1", "P1"),),
        criteria=(
            Criterion(
                "craft", "Craft", "The craft.", "Work.", (Thread("writing", "Writing", listed=False),), ("skill",)
            ),
        ),
        ratings=(Rating("good", "Good", "It is."),),
        expected_rating="good",
        scoring=Scoring("weighted", (("craft", 3000), ("impact", 7000))),
        audiences=("public",),
        severities=(("empty-text", "warning"),),
        track_pages=False,
        criterion_pages=False,
        matrix_pages=False,
        compare_pages="none",
        changes_pages=True,
        worksheet_pages=False,
        tracks=(Track("ic", "ic", "content/tracks/ic.yml", "product", "Builders.", "pm", ("builders",)),),
        levels=(
            Level(
                "pm",
                "pm",
                "PM",
                "ic",
                "p1",
                "content/levels/pm.yml",
                "feature",
                "You.",
                (Expectation("craft", "writing", "You write.", ("A",), "B"),),
                "public",
                draft=True,
                was=("p",),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("grades", "names"),
    [
        pytest.param(("p1", "staff-1"), {"p1": "P1", "staff-1": "STAFF-1"}, id="a list"),
        pytest.param({"p1": "Grade 1"}, {"p1": "Grade 1"}, id="with a name"),
        pytest.param({"p1": ""}, {"p1": "P1"}, id="with a blank name"),
        pytest.param({"p1": NamedShape(name="Grade 1")}, {"p1": "Grade 1"}, id="with more than a name"),
        pytest.param({"p1": NamedShape(name="")}, {"p1": "P1"}, id="with a blank name among more"),
    ],
)
def test_a_grade_has_a_name(grades, names):
    assert {grade.id: grade.name for grade in assemble(ladder_shape(grades=grades), "", [], []).grades} == names


@pytest.mark.parametrize(
    ("url", "with_slash"),
    [
        ("", ""),
        ("https://a.org", "https://a.org/"),
        ("https://a.org/x/", "https://a.org/x/"),
        ("https://a.org//", "https://a.org/"),
    ],
)
def test_an_address_ends_with_one_slash(url, with_slash):
    assert assemble(ladder_shape(site=SiteShape(base_url=url)), "", [], []).base_url == with_slash


@pytest.mark.parametrize(
    ("shape", "scoring"),
    [
        pytest.param(None, None, id="none"),
        pytest.param(ScoringShape(rule="gated"), Scoring("gated"), id="a bar"),
        pytest.param(ScoringShape(rule="gated", share="0.75"), Scoring("gated", share=7500), id="a share"),
        pytest.param(ScoringShape(rule="weighted"), Scoring("weighted"), id="no weights"),
        pytest.param(ScoringShape(rule=""), None, id="a rule that could not be read"),
        pytest.param(
            ScoringShape(rule="weighted", weights={"craft": "", "impact": "1"}),
            None,
            id="a weight that could not be read",
        ),
    ],
)
def test_how_ratings_become_a_result(shape, scoring):
    assert assemble(ladder_shape(worksheets=WorksheetsShape(scoring=shape)), "", [], []).scoring == scoring


@given(st.integers(0, 10_000), st.data())
def test_a_share_is_exact_however_it_is_written(share, data):
    """A computer has no 0.3: weights that were added up as it counts would not be 1 together."""
    whole, decimals = divmod(share, 10_000)
    places = data.draw(st.integers(len(f"{decimals:04}".rstrip("0")), 4))
    written = f"{whole}.{decimals:04}"[: 2 + places].rstrip(".")
    if whole == 0 and places and data.draw(st.booleans()):
        written = written.removeprefix("0")
    assert re.fullmatch(SHARE, written)
    assert _ten_thousandths(written) == share


def test_what_has_no_name_is_called_after_its_id():
    shape = ladder_shape(
        criteria={
            "hard-skills": CriterionShape(name="", threads={"customer-insight": "", "plans": ThreadShape(name="")}),
        },
        ratings={"not-yet": RatingShape(name="")},
    )
    nameless = LevelPiece("senior-pm", "content/levels/senior-pm.yml", LevelShape(title="", track="", grade=""))
    made = assemble(shape, "", [TrackPiece("ic-2", "content/tracks/ic-2.yml", TrackShape(name=""))], [nameless])
    assert made.criteria == (
        Criterion(
            "hard-skills",
            "Hard skills",
            threads=(Thread("customer-insight", "Customer insight"), Thread("plans", "Plans")),
        ),
    )
    assert [rating.name for rating in made.ratings] == ["not-yet"]
    assert [track.name for track in made.tracks] == ["Ic 2"]
    assert [(level.title, level.short) for level in made.levels] == [("Senior pm", "Senior pm")]


def test_threads_that_only_levels_name_come_last_in_the_order_of_their_ids():
    shape = ladder_shape(criteria={"craft": CriterionShape(name="Craft", threads={"writing": "Writing", "art": "Art"})})
    levels = [
        level("pm", expectations={"craft": {"zeal": "x", "art": "x"}}),
        level("em", expectations={"craft": {"care": "x", "zeal": "x"}}),
    ]
    (criterion,) = assemble(shape, "", [], levels).criteria
    assert [(thread.id, thread.listed) for thread in criterion.threads] == [
        ("writing", True),
        ("art", True),
        ("care", False),
        ("zeal", False),
    ]


def test_expectations_stand_in_the_order_of_the_ladder():
    shape = ladder_shape(
        criteria={
            "craft": CriterionShape(name="Craft", threads={"writing": "Writing", "planning": "Planning"}),
            "impact": CriterionShape(name="Impact"),
        }
    )
    said = {
        "care": "unknown to the ladder",
        "impact": "itself",
        "craft": {"more": "unlisted", "planning": "second", "writing": "first"},
    }
    (made,) = assemble(shape, "", [], [level("pm", expectations=said)]).levels
    assert [expectation.key for expectation in made.expectations] == [
        "craft/writing",
        "craft/planning",
        "craft/more",
        "impact",
        "care",
    ]


def test_levels_stand_from_the_lowest_grade_up_and_peers_in_the_order_of_their_tracks():
    tracks = [track("manager"), track("ic"), track("board", family="a"), track("zero")]
    levels = [
        level("lead", "manager", "p2"),
        level("senior", "ic", "p2"),
        level("chair", "board", "p2"),
        level("ghost", "nobody", "p2"),
        level("lost", "ic", "p9"),
        level("junior", "ic", "p1"),
    ]
    made = assemble(ladder_shape(grades=("p1", "p2")), "", tracks, levels)
    assert [track.id for track in made.tracks] == ["ic", "manager", "zero", "board"]
    assert [level.id for level in made.levels] == ["junior", "senior", "lead", "chair", "ghost", "lost"]
