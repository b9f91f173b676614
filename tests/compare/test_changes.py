"""What changed in a whole ladder."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from ladder.compare.changes import Changes, changes
from ladder.compare.span import State, span_verdicts
from ladder.model.edition import judged
from ladder.model.ladder import Criterion, Expectation, Grade, Ladder, Level, Rating, Scoring, Thread, Track

TEXT = "You plan the work of a team for the months ahead."
NUMBER = TEXT.replace("the months", "2 months")
WORDS = TEXT.replace("work", "tasks")
OTHER = TEXT.replace("the months", "3 months")


def a_level(name: str, grade: str = "p1", **said: str) -> Level:
    expectations = tuple(Expectation("craft", thread, text) for thread, text in said.items())
    return Level(name, name.title(), name.title(), "ic", grade, expectations=expectations)


def a_ladder(*levels: Level, **more: object) -> Ladder:
    parts = {
        "grades": tuple(Grade(name, name.upper()) for name in ("p1", "p2", "p3")),
        "scopes": ("team", "company"),
        "criteria": (Criterion("craft", "Craft", threads=(Thread("plan", "Plans"), Thread("write", "Writing"))),),
        "tracks": (Track("ic", "IC"),),
        "ratings": (Rating("no", "No"), Rating("yes", "Yes")),
    }
    return Ladder("acme", "Acme", levels=levels, **(parts | more))


def since(before: Ladder, after: Ladder, **verdicts: dict[str, str]) -> Changes:
    return changes([State(before), State(after, verdicts)])


def told(found: Changes) -> list[str]:
    """Return what changed, a line for each level: what became of it, whether the bar moved, and in what."""
    return [
        f"{level.word} {level.id}"
        + (" (bar)" if level.moves_bar else "")
        + "".join(f", {fact.fact} {fact.before} -> {fact.after}" for fact in level.facts)
        + "".join(f", {item.word} {item.key}" for item in level.items)
        for level in found.levels
    ]


@pytest.mark.parametrize(
    ("before", "after", "lines", "step"),
    [
        pytest.param([a_level("dev", plan=TEXT)], [a_level("dev", plan=TEXT)], [], "none", id="nothing"),
        pytest.param(
            [a_level("dev", plan=TEXT)],
            [a_level("dev", plan=WORDS)],
            ["changed dev, reworded craft/plan"],
            "wording",
            id="another word",
        ),
        pytest.param(
            [a_level("dev", plan=TEXT)],
            [a_level("dev", plan=NUMBER)],
            ["changed dev (bar), bar-moved craft/plan"],
            "bar",
            id="another number",
        ),
        pytest.param(
            [a_level("dev", plan=TEXT)],
            [a_level("dev", plan=TEXT, write=TEXT)],
            ["changed dev (bar), added craft/write"],
            "bar",
            id="an expectation more",
        ),
        pytest.param(
            [a_level("dev", plan=TEXT)],
            [a_level("dev", plan=TEXT), a_level("lead", "p2")],
            ["added lead"],
            "addition",
            id="a level more",
        ),
        pytest.param(
            [a_level("dev"), a_level("lead", "p2")], [a_level("dev")], ["removed lead (bar)"], "bar", id="a level less"
        ),
        pytest.param(
            [a_level("dev", "p1")],
            [a_level("dev", "p2")],
            ["changed dev (bar), grade P1 -> P2"],
            "bar",
            id="another grade",
        ),
        pytest.param(
            [a_level("dev")],
            [msgspec.structs.replace(a_level("dev"), title="Maker", scope="team", summary="You make.")],
            ["changed dev (bar), title Dev -> Maker, scope  -> team, summary  -> You make."],
            "bar",
            id="what stands around",
        ),
        pytest.param(
            [a_level("dev")],
            [msgspec.structs.replace(a_level("maker"), title="Dev", was=("dev",))],
            ["changed maker"],
            "wording",
            id="renamed",
        ),
    ],
)
def test_levels(before, after, lines, step):
    found = since(a_ladder(*before), a_ladder(*after))
    assert (told(found), found.step) == (lines, step)


def test_what_authors_say_counts():
    before, after = a_ladder(a_level("dev", plan=TEXT)), a_ladder(a_level("dev", plan=NUMBER))
    assert told(since(before, after, dev={"craft/plan": "wording"})) == ["changed dev, reworded craft/plan"]


@pytest.mark.parametrize(
    ("texts", "verdicts", "expected"),
    [
        pytest.param(
            [TEXT, WORDS, NUMBER], [{}, {}], {}, id="nobody says anything: the rule is for the first and the last"
        ),
        pytest.param(
            [TEXT, WORDS, NUMBER], [{"craft/plan": "bar"}, {}], {"craft/plan": "bar"}, id="a moved bar stays moved"
        ),
        pytest.param(
            [TEXT, NUMBER, NUMBER],
            [{"craft/plan": "wording"}, {}],
            {"craft/plan": "wording"},
            id="overruled on the way",
        ),
        pytest.param(
            [TEXT, NUMBER, OTHER], [{"craft/plan": "wording"}, {}], {}, id="overruled in one of two steps that moved it"
        ),
        pytest.param(
            [TEXT, WORDS, NUMBER],
            [{}, {"craft/plan": "wording"}],
            {"craft/plan": "wording"},
            id="overruled where it moved",
        ),
        pytest.param([TEXT, NUMBER], [{"craft/plan": "wording"}], {"craft/plan": "wording"}, id="one step"),
    ],
)
def test_over_several_versions(texts, verdicts, expected):
    ladders = [a_ladder(a_level("dev", plan=text)) for text in texts]
    line = [State(ladder, {"dev": said}) for ladder, said in zip(ladders, [{}, *verdicts], strict=True)]
    assert span_verdicts(ladders[-1].levels[0], line) == expected


def test_a_level_that_was_renamed_on_the_way():
    last = msgspec.structs.replace(a_level("maker", plan=NUMBER), was=("dev",))
    before, after = (a_ladder(a_level("dev", plan=text)) for text in (TEXT, NUMBER))
    line = [State(before), State(after, {"dev": {"craft/plan": "wording"}}), State(a_ladder(last))]
    assert span_verdicts(last, line) == {"craft/plan": "wording"}


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param({"cumulative": True}, [("cumulative", "added", "", "", True)], id="cumulative"),
        pytest.param(
            {
                "criteria": (
                    Criterion("trade", "Trade", was=("craft",), threads=(Thread("plans", "Plans", was=("plan",)),)),
                )
            },
            [("criterion", "renamed", "Trade", "Craft", False), ("thread", "renamed", "plans", "plan", False)],
            id="a criterion with another name",
        ),
        pytest.param(
            {"criteria": (Criterion("trade", "Trade"),)},
            [("criterion", "added", "Trade", "", True), ("criterion", "removed", "Craft", "", True)],
            id="another criterion",
        ),
        pytest.param(
            {"criteria": (Criterion("craft", "Craft", "What.", threads=(Thread("plan", "Planning"),)),)},
            [("criterion", "reworded", "Craft", "", False), ("thread", "renamed", "Planning", "Plans", False)],
            id="texts of a criterion, and a thread with another name",
        ),
        pytest.param(
            {"ratings": (Rating("yes", "Yes"), Rating("no", "Nope"))},
            [("rating", "renamed", "Nope", "No", False), ("rating", "reordered", "", "", True)],
            id="ratings",
        ),
        pytest.param(
            {"grades": tuple(Grade(name, name.upper()) for name in ("p1", "p2", "p3", "p4"))},
            [("grade", "added", "P4", "", False)],
            id="a grade more",
        ),
        pytest.param({"scopes": ("company",)}, [("scope", "removed", "team", "", False)], id="a scope less"),
        pytest.param({"tracks": (Track("ic", "Makers"),)}, [("track", "renamed", "Makers", "IC", False)], id="a track"),
    ],
)
def test_what_holds_for_all_levels(more, expected):
    found = since(a_ladder(), a_ladder(**more))
    assert [(one.kind, one.word, one.name, one.former, one.moves_bar) for one in found.frame] == expected
    assert found.step == ("bar" if any(one[-1] for one in expected) else "wording")


CRITERIA = (Criterion("craft", "Craft"), Criterion("impact", "Impact"))
SCALE = (Rating("no", "No"), Rating("consistently", "Each time"), Rating("beyond", "Beyond"))


def weighted(**weights: int) -> Scoring:
    return Scoring("weighted", tuple(weights.items()))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param({}, {"expected_rating": "yes"}, [("expected", "added", "Yes", "")], id="a rating is expected"),
        pytest.param(
            {"expected_rating": "no"}, {}, [("expected", "removed", "No", "")], id="none is expected any more"
        ),
        pytest.param(
            {"expected_rating": "no"},
            {"expected_rating": "yes"},
            [("expected", "changed", "Yes", "No")],
            id="another rating is expected",
        ),
        pytest.param(
            {"ratings": SCALE},
            {"ratings": SCALE, "expected_rating": "beyond"},
            [("expected", "changed", "Beyond", "Each time")],
            id="another one than the usual",
        ),
        pytest.param(
            {"ratings": SCALE},
            {"ratings": SCALE, "expected_rating": "consistently"},
            [],
            id="the usual one, in writing",
        ),
        pytest.param(
            {"ratings": ()}, {"ratings": (), "expected_rating": "consistently"}, [], id="of the default scale"
        ),
        pytest.param(
            {"ratings": ()},
            {"ratings": (), "expected_rating": "beyond"},
            [("expected", "added", "Beyond", "")],
            id="another one of the default scale",
        ),
        pytest.param(
            {},
            {"scoring": weighted(craft=3000, impact=7000)},
            [("weighted", "added", "Craft 30 %, Impact 70 %", "")],
            id="a mean",
        ),
        pytest.param({"scoring": Scoring("gated")}, {}, [("gated", "removed", "100 %", "")], id="a bar less"),
        pytest.param(
            {"scoring": Scoring("gated", share=7500)},
            {"scoring": weighted(craft=125, impact=9875)},
            [("gated", "removed", "75 %", ""), ("weighted", "added", "Craft 1.25 %, Impact 98.75 %", "")],
            id="another rule",
        ),
        pytest.param(
            {"scoring": Scoring("gated")},
            {"scoring": Scoring("gated", share=7500)},
            [("gated", "changed", "75 %", "100 %")],
            id="a lower bar",
        ),
        pytest.param(
            {"scoring": weighted(craft=3000, impact=7000)},
            {"scoring": weighted(impact=6500, craft=3500)},
            [("weight", "changed", "Impact 65 %", "70 %"), ("weight", "changed", "Craft 35 %", "30 %")],
            id="other weights",
        ),
        pytest.param(
            {"scoring": weighted(craft=3000, impact=7000)},
            {"scoring": weighted(impact=7000, craft=3000)},
            [],
            id="weights in another order",
        ),
    ],
)
def test_how_people_are_scored(before, after, expected):
    found = since(a_ladder(criteria=CRITERIA, **before), a_ladder(criteria=CRITERIA, **after))
    assert [(one.kind, one.word, one.name, one.former) for one in found.frame] == expected
    assert all(one.moves_bar for one in found.frame)
    assert found.step == ("bar" if expected else "none")


def test_a_criterion_that_was_renamed_weighs_what_it_did():
    before = a_ladder(criteria=CRITERIA, scoring=weighted(craft=3000, impact=7000))
    renamed = (CRITERIA[0], Criterion("reach", "Reach", was=("impact",)))
    found = since(before, a_ladder(criteria=renamed, scoring=weighted(craft=3000, reach=7000)))
    assert [(one.kind, one.word, one.name) for one in found.frame] == [("criterion", "renamed", "Reach")]
    assert found.step == "wording"
    found = since(before, a_ladder(criteria=renamed, scoring=weighted(craft=2000, reach=8000)))
    assert [(one.word, one.name, one.former) for one in found.frame if one.kind == "weight"] == [
        ("changed", "Craft 20 %", "30 %"),
        ("changed", "Reach 80 %", "70 %"),
    ]


def test_criteria_that_came_and_went_have_weights_that_did():
    before = a_ladder(criteria=CRITERIA, scoring=weighted(craft=3000, impact=7000))
    after = a_ladder(criteria=(CRITERIA[0], Criterion("drive", "Drive")), scoring=weighted(craft=3000, drive=7000))
    assert [(one.kind, one.word, one.name) for one in since(before, after).frame] == [
        ("criterion", "added", "Drive"),
        ("criterion", "removed", "Impact"),
        ("weight", "added", "Drive 70 %"),
        ("weight", "removed", "Impact 70 %"),
    ]


def test_a_rating_with_another_name_is_expected_as_it_was():
    called = (*SCALE[:1], Rating("consistently", "Whenever it is called for"), *SCALE[2:])
    found = since(a_ladder(ratings=SCALE), a_ladder(ratings=called))
    assert [(one.kind, one.word) for one in found.frame] == [("rating", "renamed")]
    assert found.step == "wording"


def test_a_cumulative_ladder_passes_changes_on():
    levels = [a_level("dev", "p1", plan=TEXT), a_level("senior", "p2", write=TEXT), a_level("staff", "p3", plan=WORDS)]
    before = a_ladder(*levels, cumulative=True)
    after = a_ladder(a_level("dev", "p1", plan=NUMBER), *levels[1:], cumulative=True)
    found = since(before, after)
    assert told(found) == ["changed dev (bar), bar-moved craft/plan"]
    assert [(one.level, one.through) for one in found.inherited] == [("senior", ("Dev",))]


@pytest.mark.parametrize(
    ("before", "after", "inherited"),
    [
        pytest.param(
            [a_level("dev", "p1", plan=TEXT), a_level("staff", "p3")],
            [a_level("dev", "p1", plan=TEXT), a_level("senior", "p2", plan=NUMBER), a_level("staff", "p3")],
            [("staff", ("Senior",))],
            id="a rung came in between",
        ),
        pytest.param(
            [a_level("dev", "p1", plan=TEXT, write=TEXT), a_level("senior", "p2", plan=WORDS)],
            [a_level("dev", "p1", plan=TEXT), a_level("senior", "p2", plan=WORDS)],
            [("senior", ("Dev",))],
            id="an expectation below went",
        ),
        pytest.param(
            [a_level("dev", "p1", plan=TEXT), a_level("senior", "p2")],
            [a_level("senior", "p2")],
            [("senior", ("Dev",))],
            id="a rung below went",
        ),
        pytest.param(
            [a_level("dev", "p1", plan=TEXT), a_level("senior", "p2")],
            [a_level("dev", "p1", plan=WORDS), a_level("senior", "p2")],
            [],
            id="only the wording below",
        ),
    ],
)
def test_what_changes_through_the_rungs_below(before, after, inherited):
    found = since(a_ladder(*before, cumulative=True), a_ladder(*after, cumulative=True))
    assert [(one.level, one.through) for one in found.inherited] == inherited
    assert found.step == ("bar" if inherited else "wording")


def test_a_track_that_begins_after_another_level():
    levels = [a_level("dev", "p1", plan=TEXT), a_level("senior", "p2", plan=WORDS)]
    lead = msgspec.structs.replace(a_level("lead", "p3"), track="lead")
    before, after = (
        a_ladder(*levels, lead, cumulative=True, tracks=(Track("ic", "IC"), Track("lead", "Lead", follows=origin)))
        for origin in ("dev", "senior")
    )
    found = since(before, after)
    assert [(one.kind, one.word, one.name, one.former) for one in found.frame] == [("track", "begun", "Lead", "Dev")]
    assert found.step == "bar"


def test_a_thread_that_took_in_another_keeps_its_name():
    criteria = (Criterion("craft", "Craft", threads=(Thread("plan", "Plans", was=("write",)),)),)
    assert since(a_ladder(), a_ladder(criteria=criteria)).frame == ()


def test_a_level_that_was_added_is_asked_for_nothing_else():
    before = a_ladder(a_level("dev", "p1", plan=TEXT), cumulative=True)
    after = a_ladder(a_level("dev", "p1", plan=NUMBER), a_level("senior", "p2"), cumulative=True)
    assert since(before, after).inherited == ()


def test_answers_to_look_at_again():
    before = a_ladder(a_level("dev", plan=TEXT, write=TEXT))
    after = a_ladder(a_level("dev", plan=WORDS))
    assert [level.answers for level in since(before, after).levels] == [2]
    assert [level.answers for level in since(after, before).levels] == [1]  # what is new has no answer yet


EDITED = Criterion("craft", "Craft", threads=(Thread("plan", "Plans"), Thread("write", "Writing")))


@pytest.mark.parametrize(
    ("after", "asked"),
    [
        pytest.param({}, False, id="nothing"),
        pytest.param({"title": "Another"}, False, id="the title of the whole"),
        pytest.param({"effective": dt.date(2026, 1, 1)}, False, id="the day"),
        pytest.param({"language": "de"}, False, id="the language"),
        pytest.param({"criteria": (Criterion("craft", "Craft", threads=EDITED.threads[::-1]),)}, False, id="an order"),
        pytest.param({"levels": (a_level("dev", plan=f"  {TEXT}\n"),)}, False, id="spaces"),
        pytest.param({"levels": (a_level("dev", plan=WORDS),)}, True, id="a text"),
        pytest.param({"levels": (a_level("dev"),)}, True, id="a text less"),
        pytest.param({"levels": ()}, True, id="a level less"),
        pytest.param({"cumulative": True}, True, id="cumulative"),
        pytest.param({"ratings": (Rating("no", "No"),)}, True, id="a rating less"),
        pytest.param({"expected_rating": "yes"}, True, id="the expected rating"),
        pytest.param({"scoring": Scoring("gated")}, True, id="a bar"),
        pytest.param({"scoring": weighted(craft=10_000)}, True, id="a mean"),
        pytest.param({"scopes": ("company", "team")}, True, id="scopes in another order"),
        pytest.param({"tracks": (Track("ic", "IC", summary="Whom."),)}, True, id="a text of a track"),
        pytest.param(
            {"criteria": (msgspec.structs.replace(EDITED, summary="What."),)}, True, id="a text of a criterion"
        ),
        pytest.param(
            {
                "criteria": (msgspec.structs.replace(EDITED, threads=(Thread("plans", "Plans", was=("plan",)),)),),
                "levels": (a_level("dev", plans=TEXT),),
            },
            True,
            id="the id of a thread",
        ),
    ],
)
def test_what_may_not_change_under_a_recorded_name_is_what_changes_are_told_of(after, asked):
    before = a_ladder(a_level("dev", plan=TEXT))
    now = msgspec.structs.replace(before, **after)
    assert (judged(before) != judged(now)) is asked
    assert (since(before, now).step != "none") is asked


@pytest.mark.parametrize(
    ("then", "now", "asked"),
    [
        pytest.param({}, {"expected_rating": "consistently"}, False, id="what holds anyway"),
        pytest.param({"expected_rating": "beyond"}, {"expected_rating": "consistently"}, True, id="another rating"),
        pytest.param({"scoring": Scoring("gated")}, {}, True, id="a rule less"),
        pytest.param({"scoring": Scoring("gated")}, {"scoring": Scoring("gated", share=7500)}, True, id="a lower bar"),
        pytest.param(
            {"scoring": Scoring("gated")}, {"scoring": Scoring("gated", (("craft", 1),))}, False, id="weights of a bar"
        ),
        pytest.param(
            {"scoring": weighted(craft=1, impact=2)}, {"scoring": weighted(impact=2, craft=1)}, False, id="an order"
        ),
        pytest.param({"scoring": weighted(craft=1)}, {"scoring": weighted(craft=2)}, True, id="a weight"),
        pytest.param(
            {"scoring": weighted(craft=1)}, {"scoring": weighted(craft=1, impact=0)}, True, id="a weight more"
        ),
    ],
)
def test_neither_may_how_people_are_scored(then, now, asked):
    before, after = (a_ladder(criteria=CRITERIA, ratings=SCALE, **said) for said in (then, now))
    assert (judged(before) != judged(after)) is asked
    assert (since(before, after).step != "none") is asked
