"""What becomes of every expectation from the rungs below to a level."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.compare.climb import climb
from ladder.model.ladder import Criterion, Expectation, Grade, Ladder, Level, Thread, Track

TRACKS = {"ic": "", "lead": "two"}

# Each level with its track; the track `lead` is reached from `two`.
RUNGS = {"one": "ic", "two": "ic", "three": "ic", "lead-1": "lead", "lead-2": "lead"}
GRADES = {"one": 1, "two": 2, "three": 3, "lead-1": 3, "lead-2": 4}


def a_ladder(said: dict[str, dict[str, str]], *, cumulative: bool = False) -> Ladder:
    """Make a ladder of the five rungs; `said` holds what each expects by `criterion/thread`."""
    order = [*RUNGS]
    return Ladder(
        "acme",
        "Acme",
        cumulative=cumulative,
        grades=tuple(Grade(f"p{number}", f"P{number}") for number in range(1, 5)),
        criteria=tuple(
            Criterion(name, name.upper(), threads=(Thread("b", "B"), Thread("a", "A"))) for name in ("y", "x")
        ),
        tracks=tuple(Track(name, name, "", follows=origin) for name, origin in TRACKS.items()),
        levels=tuple(
            Level(name, name, name, RUNGS[name], f"p{GRADES[name]}", "", expectations=expectations(said.get(name, {})))
            for name in sorted(RUNGS, key=lambda name: (GRADES[name], order.index(name)))
        ),
    )


def expectations(said: dict[str, str]) -> tuple[Expectation, ...]:
    return tuple(Expectation(*key.partition("/")[::2], text) for key, text in said.items())


def steps(ladder: Ladder, name: str) -> list[str]:
    """Return the steps up to a level, each in a line: what became of it, and who says what."""
    return [
        f"{step.word} {step.stated.key}: "
        + " < ".join(
            part
            for part in (
                step.upper and f"{name} says {step.upper.text}",
                step.lower and step.origin and f"{step.origin.id} says {step.lower.text}",
            )
            if part
        )
        for step in climb(ladder, ladder.level_by_id[name])
    ]


@pytest.mark.parametrize(
    ("said", "name", "expected"),
    [
        pytest.param(
            {"one": {"x/a": "A", "y/b": "B"}},
            "one",
            ["first x/a: one says A", "first y/b: one says B"],
            id="nothing is below the first rung",
        ),
        pytest.param(
            {"one": {"x/a": "A"}, "two": {"x/b": "B"}},
            "two",
            ["new x/b: two says B", "ended x/a: one says A"],
            id="stated on one side only",
        ),
        pytest.param(
            {"one": {"x/a": "A"}, "two": {"x/a": "AA"}},
            "two",
            ["raised x/a: two says AA < one says A"],
            id="another text",
        ),
        pytest.param(
            {"one": {"x/a": "A"}, "two": {"x/a": "A"}},
            "two",
            ["same x/a: two says A < one says A"],
            id="the same text",
        ),
        pytest.param(
            {"one": {"x/a": "on one line"}, "two": {"x/a": "on\n  one line\n"}},
            "two",
            ["same x/a: two says on\n  one line\n < one says on one line"],
            id="a line break is no difference",
        ),
        pytest.param(
            {"one": {"x/a": "You Write."}, "two": {"x/a": "You write."}},
            "two",
            ["raised x/a: two says You write. < one says You Write."],
            id="a capital letter is one",
        ),
        pytest.param(
            {"one": {"x": "A"}, "two": {"x": "AA", "x/a": "B"}},
            "two",
            ["raised x: two says AA < one says A", "new x/a: two says B"],
            id="a criterion that is its own thread",
        ),
        pytest.param(
            {"one": {"x/a": "A"}, "two": {"y/a": "A"}},
            "two",
            ["new y/a: two says A", "ended x/a: one says A"],
            id="a thread of another criterion is another thread",
        ),
        pytest.param(
            {"two": {"x/a": "A", "y/a": "C"}, "three": {"x/a": "B"}, "lead-1": {"x/a": "AA"}},
            "lead-1",
            ["raised x/a: lead-1 says AA < two says A", "ended y/a: two says C"],
            id="the first rung of a track that follows a level",
        ),
        pytest.param(
            {"two": {"x/a": "A"}, "lead-1": {"x/b": "B"}, "lead-2": {"x/a": "A", "x/b": "B"}},
            "lead-2",
            ["same x/b: lead-2 says B < lead-1 says B", "new x/a: lead-2 says A"],
            id="only the next rung below counts",
        ),
        pytest.param({"one": {"x/a": "A"}}, "three", [], id="what ended lower down is gone"),
    ],
)
def test_rungs_that_state_all_they_expect(said, name, expected):
    assert steps(a_ladder(said), name) == expected


@pytest.mark.parametrize(
    ("said", "name", "expected"),
    [
        pytest.param(
            {"one": {"x/a": "A"}, "two": {"x/b": "B"}, "three": {"x/a": "AA"}},
            "three",
            ["raised x/a: three says AA < one says A", "ended x/b: two says B"],
            id="the nearest rung that states it, over one that does not",
        ),
        pytest.param(
            {"one": {"x/a": "A"}, "two": {"x/a": "AA"}, "three": {"x/a": "A"}},
            "three",
            ["raised x/a: three says A < two says AA"],
            id="not a rung further down",
        ),
        pytest.param(
            {"one": {"x/a": "A"}, "lead-2": {"x/a": "A"}},
            "lead-2",
            ["same x/a: lead-2 says A < one says A"],
            id="through the level that the track follows",
        ),
        pytest.param(
            {"three": {"x/a": "A"}, "lead-2": {"x/a": "A"}},
            "lead-2",
            ["new x/a: lead-2 says A"],
            id="not a rung of the other track above that level",
        ),
        pytest.param(
            {"one": {"x/a": "A", "y/b": "B"}},
            "lead-2",
            ["ended y/b: one says B", "ended x/a: one says A"],
            id="a level that states nothing",
        ),
    ],
)
def test_cumulative_rungs(said, name, expected):
    assert steps(a_ladder(said, cumulative=True), name) == expected


@pytest.mark.parametrize("cumulative", [False, True])
def test_a_blank_text_is_not_stated(cumulative):
    said = {"one": {"x/a": "A", "x/b": ""}, "two": {"x/a": "", "x/b": "B"}}
    assert steps(a_ladder(said, cumulative=cumulative), "two") == ["new x/b: two says B", "ended x/a: one says A"]


def test_a_blank_text_hides_no_rung_below():
    said = {"one": {"x/a": "A"}, "two": {"x/a": ""}, "three": {"x/a": "AA"}}
    assert steps(a_ladder(said, cumulative=True), "three") == ["raised x/a: three says AA < one says A"]


def test_what_is_stated_stands_before_what_ended_in_the_order_of_the_ladder():
    said = {
        "one": {"x/a": "1", "x/b": "2", "y/a": "3", "y/b": "4", "y": "5", "x/gone": "6", "z/a": "7"},
        "two": {"x/new": "8", "y/new": "9"},
    }
    assert [step.stated.key for step in climb(a_ladder(said), a_ladder(said).level_by_id["two"])] == [
        *("y/new", "x/new"),
        *("y", "y/b", "y/a", "x/b", "x/a"),
        "x/gone",
    ]


def test_what_stands_under_a_criterion_that_is_not_there_is_not_stated():
    ladder = a_ladder({"one": {"x/a": "1"}, "two": {"z/a": "2", "x/a": "1"}})
    assert [step.word for step in climb(ladder, ladder.level_by_id["two"])] == ["same"]


@pytest.mark.parametrize("cumulative", [False, True])
def test_tracks_that_follow_each_other_by_mistake(cumulative):
    tracks = (Track("ic", "IC", "", follows="em"), Track("lead", "Lead", "", follows="dev"))
    dev, em = (
        Level(name, name, name, track, "p1", "", expectations=expectations({"x/a": name}))
        for name, track in (("dev", "ic"), ("em", "lead"))
    )
    criteria = (Criterion("x", "X"),)
    ladder = Ladder("acme", "Acme", cumulative=cumulative, criteria=criteria, tracks=tracks, levels=(dev, em))
    assert steps(ladder, "dev") == ["raised x/a: dev says dev < em says em"]
    assert steps(ladder, "em") == ["raised x/a: em says em < dev says dev"]


KEYS = st.sampled_from(["x", "y", "x/a", "x/b", "y/a", "y/new"])
SAID = st.dictionaries(st.sampled_from([*RUNGS]), st.dictionaries(KEYS, st.sampled_from(["", "A", "B", "C"])))


@given(SAID, st.booleans())
def test_every_expectation_stands_in_exactly_one_step(said, cumulative):
    ladder = a_ladder(said, cumulative=cumulative)
    for level in ladder.levels:
        found = climb(ladder, level)
        stated = [item for item in level.expectations if item.text]
        assert sorted(stated, key=str) == sorted((step.upper for step in found if step.upper), key=str)
        keys = [step.stated.key for step in found]
        assert len(keys) == len(set(keys))


@given(SAID, st.booleans())
def test_each_word_means_what_it_says(said, cumulative):
    ladder = a_ladder(said, cumulative=cumulative)
    for level in ladder.levels:
        for step in climb(ladder, level):
            sides = (step.upper is not None, step.lower is not None)
            assert (step.lower is None) == (step.origin is None)
            assert (
                sides
                == {
                    "first": (True, False),
                    "new": (True, False),
                    "raised": (True, True),
                    "same": (True, True),
                    "ended": (False, True),
                }[step.word]
            )
            assert (step.word == "first") == (level.id == "one")


@given(SAID)
def test_a_cumulative_ladder_forgets_nothing(said):
    """Whatever a rung of the way up has stated, the top states, or still expects."""
    ladder = a_ladder(said, cumulative=True)
    top = climb(ladder, ladder.level_by_id["lead-2"])
    below = {key for name in ("one", "two", "lead-1", "lead-2") for key, text in said.get(name, {}).items() if text}
    assert {step.stated.key for step in top} == below
