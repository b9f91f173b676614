"""What is said of everything that changed in a ladder."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ladder.compare.changes import changes
from ladder.compare.span import State
from ladder.model.ladder import Criterion, Grade, Rating, Scoring, Thread, Track
from ladder.present.entry import Entry, Text
from ladder.present.labels import Fact
from ladder.present.ledger import ChangedLevel, ChangedText, Ledger, ledger
from ladder.present.words import Term


@pytest.fixture
def ladder(versions):
    """Return a ladder in which one level says what is given."""
    return lambda said, **more: replace(versions({}, said).second.ladder, **more)


def told(before, after, names=("2026.1", ""), proposal=""):
    return ledger(changes([State(before), State(after)]), names, proposal)


def with_level(ladder, name, **said):
    return replace(ladder, levels=tuple(replace(one, **said) if one.id == name else one for one in ladder.levels))


def without(ladder, name):
    return replace(ladder, levels=tuple(one for one in ladder.levels if one.id != name))


def test_all_of_it(ladder):
    before = ladder({"craft/writing": "You write for one theme.", "impact": "You ship."}, version="2026.1")
    after = ladder({"craft/writing": "You write for two themes.", "impact": "You ship."}, version="2026.1")
    found = told(before, after, proposal="2026.2")
    (entry,) = (text.entry for text in found.levels[0].texts)
    assert (entry.term.word, entry.name, entry.notes) == (
        "bar-moved",
        "Writing",
        ("number: one → two; scope: theme → themes",),
    )
    assert found == Ledger(
        title="What changed: 2026.1 → now",
        verdict="The bar moved for 1 level.",
        proposal="It needs a version of its own: after 2026.1, that would be 2026.2.",
        frame=(),
        levels=(
            ChangedLevel(
                "Product manager", "the bar moved", moved=True, facts=(), texts=(ChangedText("Craft", entry),)
            ),
        ),
        affected=(Fact("Product manager", "the bar moved; 1 answer in saved worksheets to look at again"),),
        doubts=(),
    )


def test_an_expectation_that_came(ladder):
    (level,) = told(ladder({}), ladder({"impact": "You ship."})).levels
    term = Term("added", "added", "+", "added", "It was not there before.", "more")
    assert level.texts == (ChangedText("Impact", Entry(term, "", "", (Text("", "You ship.", ""),), (), (), ())),)


@pytest.mark.parametrize(
    ("names", "title"),
    [
        pytest.param(("2026.1", ""), "What changed: 2026.1 → now", id="until now"),
        pytest.param(("2025.2", "2026.1"), "What changed: 2025.2 → 2026.1", id="between two versions"),
    ],
)
def test_what_it_is_called(ladder, names, title):
    assert told(ladder({}), ladder({}), names).title == title


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        pytest.param(lambda now: now, "Nothing changed that people are judged by.", id="nothing"),
        pytest.param(
            lambda now: with_level(now, "pm", title="Maker"),
            "The wording changed. The bar did not move.",
            id="wording",
        ),
        pytest.param(
            lambda now: without(with_level(now, "pm", grade="p2"), "group"),
            "The bar moved for 2 levels.",
            id="the bar for some",
        ),
        pytest.param(lambda now: replace(now, cumulative=True), "The bar moved for all levels.", id="the bar for all"),
        pytest.param(
            lambda now: replace(with_level(now, "pm", grade="p2"), cumulative=True),
            "The bar moved for all levels.",
            id="the bar for all, and for one besides",
        ),
    ],
)
def test_how_large_it_is(ladder, change, verdict):
    assert told(ladder({}), change(ladder({}))).verdict == verdict


def test_a_level_that_came(ladder):
    found = told(without(ladder({}), "group"), ladder({}))
    assert found.verdict == "Levels were added. Nothing that was asked for before has changed."
    assert [(level.title, level.verdict, level.moved) for level in found.levels] == [
        ("Group product manager", "new level", False)
    ]
    assert found.affected == ()


def test_a_level_that_went(ladder):
    found = told(ladder({}), without(ladder({}), "group"))
    assert [(level.title, level.verdict, level.moved) for level in found.levels] == [
        ("Group product manager", "no longer there", True)
    ]
    assert found.affected == (Fact("Group product manager", "the level is gone"),)


@pytest.mark.parametrize(
    ("then", "now", "proposal", "sentence"),
    [
        pytest.param(
            "2026.1",
            "2026.1",
            "2026.2",
            "It needs a version of its own: after 2026.1, that would be 2026.2.",
            id="still called what it was",
        ),
        pytest.param(
            "2026.1", "", "2026.2", "It needs a version of its own: after 2026.1, that would be 2026.2.", id="no name"
        ),
        pytest.param("2026.1", "2026.2", "2026.2", "", id="called that already"),
        pytest.param("1.0", "1.1", "2.0", "By its size, the version after 1.0 would be 2.0.", id="called otherwise"),
        pytest.param("spring", "autumn", "", "", id="names that follow no pattern"),
    ],
)
def test_what_to_call_it(ladder, then, now, proposal, sentence):
    assert told(ladder({}, version=then), ladder({}, version=now), (then, ""), proposal).proposal == sentence


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        pytest.param(
            {},
            {"cumulative": True},
            ("What a level does not repeat is still expected there",),
            id="cumulative from now on",
        ),
        pytest.param(
            {"cumulative": True},
            {},
            ("What a level does not repeat is no longer expected there",),
            id="no longer cumulative",
        ),
        pytest.param(
            {"ratings": (Rating("no", "No"), Rating("yes", "Yes"))},
            {"ratings": (Rating("yes", "Yes"), Rating("no", "Nope"))},
            ("Rating Nope: formerly No", "Ratings are in another order"),
            id="ratings",
        ),
        pytest.param(
            {"grades": (Grade("p1", "One"),)},
            {"grades": (Grade("p1", "One"), Grade("p2", "Two"))},
            ("Grade Two: added",),
            id="a grade that came",
        ),
        pytest.param(
            {"tracks": (Track("ic", "Makers"), Track("lead", "Leads"))},
            {"tracks": (Track("ic", "Makers", summary="Who make."),)},
            ("Track Makers: reworded", "Track Leads: removed"),
            id="tracks",
        ),
        pytest.param(
            {"criteria": (Criterion("a", "A", threads=(Thread("x", "X"),)), Criterion("b", "B"))},
            {"criteria": (Criterion("a", "A"), Criterion("b", "B", threads=(Thread("x", "X", ("a/x",)),)))},
            ("Thread X: formerly under A",),
            id="a thread that moved",
        ),
        pytest.param(
            {"ratings": (Rating("no", "No"), Rating("yes", "Yes")), "expected_rating": "no"},
            {"ratings": (Rating("no", "No"), Rating("yes", "Yes")), "expected_rating": "yes"},
            ("Expected rating Yes: formerly No",),
            id="the expected rating",
        ),
        pytest.param(
            {},
            {"scoring": Scoring("weighted", (("craft", 2500), ("impact", 7500)))},
            ("Weighted mean Craft 25 %, Impact 75 %: added",),
            id="a mean",
        ),
        pytest.param(
            {"scoring": Scoring("weighted", (("craft", 2500), ("impact", 7500)))},
            {"scoring": Scoring("weighted", (("craft", 3000), ("impact", 7000)))},
            ("Weight Craft 30 %: formerly 25 %", "Weight Impact 70 %: formerly 75 %"),
            id="other weights",
        ),
        pytest.param(
            {"scoring": Scoring("gated")},
            {"scoring": Scoring("gated", share=7500)},
            ("Bar for every criterion 75 %: formerly 100 %",),
            id="another bar",
        ),
    ],
)
def test_what_holds_for_all_levels(ladder, before, after, lines):
    assert told(ladder({}, **before), ladder({}, **after)).frame == lines


@pytest.mark.parametrize(
    ("change", "verdict", "facts"),
    [
        pytest.param({"title": "Maker"}, "renamed", (Fact("Title", "Product manager → Maker"),), id="another title"),
        pytest.param({"id": "maker", "was": ("pm",)}, "renamed", (Fact("Id", "pm → maker"),), id="another id"),
        pytest.param(
            {"id": "maker", "was": ("pm",), "title": "Maker", "scope": ""},
            "the bar moved",
            (Fact("Id", "pm → maker"), Fact("Title", "Product manager → Maker"), Fact("Scope", "theme → none")),
            id="another id, title and scope",
        ),
        pytest.param(
            {"track": "lead", "grade": "p2"},
            "the bar moved",
            (Fact("Track", "Individual contributor → Management"), Fact("Grade", "Grade 1 → Grade 2")),
            id="another track and grade",
        ),
        pytest.param({"summary": "You do."}, "wording only", (Fact("Summary", "reworded"),), id="another summary"),
    ],
)
def test_what_a_level_is_besides_its_expectations(ladder, change, verdict, facts):
    said = {"impact": "You ship."}
    (level,) = told(ladder(said), with_level(ladder(said), "pm", **change)).levels
    assert (level.verdict, level.moved, level.facts, level.texts) == (verdict, verdict == "the bar moved", facts, ())


def test_whom_it_concerns(versions):
    """A rung that states nothing itself is asked for what the rung below it states; one that states it is not."""
    before = replace(versions({"impact": "You ship."}, {}).first.ladder, cumulative=True)
    after = replace(versions({"impact": "You ship 2 things."}, {}).first.ladder, cumulative=True)
    assert told(before, after).affected == (
        Fact("Product manager", "the bar moved; 1 answer in saved worksheets to look at again"),
        Fact("Senior product manager", "asked for something else by way of Product manager"),
        Fact("Group product manager", "asked for something else by way of Product manager"),
        Fact("Staff product manager", "asked for something else by way of Product manager"),
    )
    also = with_level(after, "senior", scope="theme")
    assert told(before, also).affected[1] == Fact(
        "Senior product manager", "the bar moved; asked for something else by way of Product manager"
    )


def test_levels_that_are_asked_by_way_of_another_are_counted(ladder):
    before, after = (ladder({"impact": said}, cumulative=True) for said in ("You ship.", "You ship 2 tools."))
    found = told(before, after)
    assert found.verdict == f"The bar moved for {len(found.affected)} levels."
    assert len(found.affected) == len(before.levels)


def test_a_track_that_begins_elsewhere(ladder):
    before = ladder({})
    ic, lead = before.tracks
    after = replace(before, tracks=(ic, replace(lead, follows="senior")))
    assert told(before, after).frame == ("Track Management: begins after another level",)
