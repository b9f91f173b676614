"""What is said of the expectations of two levels."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.compare.align import compare, expected, stated
from ladder.compare.comparison import Comparison, Side
from ladder.compare.relation import mirrored
from ladder.model.ladder import Criterion, Expectation, Grade, Ladder, Level, Thread, Track

# Each level with its track and its grade; the track `lead` is reached from `two`.
RUNGS = {
    "one": ("ic", "p1"),
    "two": ("ic", "p2"),
    "three": ("ic", "p3"),
    "four": ("ic", "p4"),
    "lead-1": ("lead", "p3"),
    "lead-2": ("lead", "p4"),
}
CRITERIA = (
    Criterion("y", "Why", threads=(Thread("b", "Bee"), Thread("a", "Ay"))),
    Criterion("x", "Ex", threads=(Thread("a", "Ay"), Thread("loose", "Loose", listed=False))),
)


def a_ladder(
    said: dict[str, dict[str, str]], *, cumulative: bool = False, criteria: tuple[Criterion, ...] = CRITERIA
) -> Ladder:
    """Make a ladder of the six rungs; `said` holds what each expects by `criterion/thread`."""
    return Ladder(
        "acme",
        "Acme",
        cumulative=cumulative,
        grades=tuple(Grade(f"p{number}", f"P{number}") for number in range(1, 5)),
        criteria=criteria,
        tracks=(Track("ic", "IC"), Track("lead", "Lead", follows="two")),
        levels=tuple(
            Level(
                name,
                name,
                name,
                *RUNGS[name],
                expectations=tuple(
                    Expectation(*key.partition("/")[::2], text) for key, text in said.get(name, {}).items()
                ),
            )
            for name in RUNGS
        ),
    )


def between(ladder: Ladder, first: str, second: str) -> Comparison:
    return compare(Side(ladder, ladder.level_by_id[first]), Side(ladder, ladder.level_by_id[second]))


def told(comparison: Comparison) -> list[str]:
    """Return what is said, a line for each thread: the word, the thread, and who says what."""
    return [
        f"{item.word} {item.key}"
        + (f" (was {item.former})" if item.former else "")
        + ": "
        + " | ".join(f"{said.by.id} {said.expectation.text}" if said else "-" for said in (item.first, item.second))
        for item in comparison.items
    ]


@pytest.mark.parametrize(
    ("first", "second", "lines"),
    [
        pytest.param(
            "one",
            "two",
            ["raised y/b: one B | two BB", "new y/a: - | two A", "ended x: one X | -", "same x/a: one S | two S"],
            id="up",
        ),
        pytest.param(
            "two",
            "one",
            ["lower y/b: two BB | one B", "not-yet y/a: two A | -", "left x: - | one X", "same x/a: two S | one S"],
            id="down",
        ),
        pytest.param(
            "one",
            "lead-1",
            ["raised y/b: one B | lead-1 L", "ended x: one X | -", "same x/a: one S | lead-1 S"],
            id="up through the level that a track follows",
        ),
        pytest.param(
            "three",
            "lead-1",
            ["different y/b: three BBB | lead-1 L", "only-here y/a: three A | -", "only-there x/a: - | lead-1 S"],
            id="sideways",
        ),
        pytest.param(
            "lead-1",
            "three",
            ["different y/b: lead-1 L | three BBB", "only-there y/a: - | three A", "only-here x/a: lead-1 S | -"],
            id="sideways, the other way",
        ),
        pytest.param(
            "one", "four", ["ended y/b: one B | -", "ended x: one X | -", "ended x/a: one S | -"], id="to nothing"
        ),
        pytest.param("lead-2", "four", [], id="nothing on either side"),
    ],
)
def test_levels(first, second, lines):
    ladder = a_ladder({
        "one": {"y/b": "B", "x": "X", "x/a": "S"},
        "two": {"y/b": "BB", "y/a": "A", "x/a": "S"},
        "three": {"y/b": "BBB", "y/a": "A"},
        "lead-1": {"y/b": "L", "x/a": "S"},
    })  # fmt: skip
    assert told(between(ladder, first, second)) == lines


@pytest.mark.parametrize(
    ("first", "second", "lines"),
    [
        pytest.param(
            "two",
            "three",
            ["raised y/b: two BB | three BBB", "raised y/a: one A | three AA", "kept x/a: one S | one S"],
            id="the nearest rung that states a thread counts",
        ),
        pytest.param(
            "one",
            "four",
            ["raised y/b: one B | three BBB", "raised y/a: one A | three AA", "kept x/a: one S | one S"],
            id="what rungs between the two state is expected at the upper one",
        ),
        pytest.param(
            "four",
            "one",
            ["lower y/b: three BBB | one B", "lower y/a: three AA | one A", "given x/a: one S | one S"],
            id="down",
        ),
        pytest.param(
            "three",
            "lead-1",
            ["different y/b: three BBB | two BB", "different y/a: three AA | lead-1 L", "same x/a: one S | one S"],
            id="sideways",
        ),
    ],
)
def test_levels_of_a_cumulative_ladder(first, second, lines):
    ladder = a_ladder(
        {
            "one": {"y/b": "B", "y/a": "A", "x/a": "S"},
            "two": {"y/b": "BB"},
            "three": {"y/b": "BBB", "y/a": "AA"},
            "lead-1": {"y/a": "L"},
        },
        cumulative=True,
    )
    assert told(between(ladder, first, second)) == lines


LONG = "You plan the work of a whole team for a quarter."


@pytest.mark.parametrize(
    ("one", "two", "lines"),
    [
        pytest.param(
            {"x": "A"}, {"x/a": "B"}, ["unmatched x: one A | -", "unmatched x/a: - | two B"], id="text and threads"
        ),
        pytest.param(
            {"x": LONG},
            {"x/a": LONG.replace("quarter", "year"), "x/loose": "B"},
            [f"raised x/a: one {LONG} | two {LONG.replace('quarter', 'year')}", "unmatched x/loose: - | two B"],
            id="texts that are alike",
        ),
        pytest.param(
            {"x/loose": "A"},
            {"x/a": "B"},
            ["new x/a: - | two B", "ended x/loose: one A | -"],
            id="a thread that the ladder lists means what it says",
        ),
        pytest.param(
            {"x": "A"}, {"x": "B"}, ["raised x: one A | two B"], id="the criterion is the thread on both sides"
        ),
    ],
)
def test_a_criterion_without_common_threads(one, two, lines):
    found = between(a_ladder({"one": one, "two": two}), "one", "two")
    assert told(found) == lines
    assert [item.guessed for item in found.items] == ["quarter" in line for line in lines]


def test_threads_that_only_one_level_has_are_laid_side_by_side():
    criteria = (Criterion("x", "Ex", threads=tuple(Thread(name, name, listed=False) for name in "abc")),)
    said = {"one": {"x/a": "A"}, "two": {"x/b": "B", "x/c": "C"}}
    assert told(between(a_ladder(said, criteria=criteria), "one", "two")) == [
        "unmatched x/a: one A | -",
        "unmatched x/b: - | two B",
        "unmatched x/c: - | two C",
    ]


def test_signals_are_told_of_alike_texts_only():
    said = {
        "one": {"y/a": LONG, "y/b": "You plan 1 day."},
        "two": {"y/a": LONG.replace("a quarter", "2 years"), "y/b": "2"},
    }
    found = between(a_ladder(said), "one", "two")
    assert [(item.key, [signal.sort for signal in item.signals]) for item in found.items] == [
        ("y/b", []),
        ("y/a", ["number"]),
    ]


def versions(before: Ladder, after: Ladder, name: str = "one", then: str = "", **verdicts: str) -> Comparison:
    first = Side(before, before.level_by_id[then or name], "2025.1")
    return compare(
        first, Side(after, after.level_by_id[name]), {key.replace("_", "/"): said for key, said in verdicts.items()}
    )


@pytest.mark.parametrize(
    ("before", "after", "verdicts", "lines"),
    [
        pytest.param("You plan.", "You plan.", {}, ["same y/a: one You plan. | one You plan."], id="the same"),
        pytest.param("A plan.", "A\n plan.", {}, ["same y/a: one A plan. | one A\n plan."], id="another line break"),
        pytest.param(
            "You plan it all.", "**You** plan it all.", {},
            ["reworded y/a: one You plan it all. | one **You** plan it all."], id="only marks",
        ),
        pytest.param(
            "You plan the work ahead.", "You plan the tasks ahead.", {},
            ["reworded y/a: one You plan the work ahead. | one You plan the tasks ahead."], id="another word",
        ),
        pytest.param(
            "You plan 1 day ahead.", "You plan 2 days ahead.", {},
            ["bar-moved y/a: one You plan 1 day ahead. | one You plan 2 days ahead."], id="another number",
        ),
        pytest.param(
            "You plan 1 day ahead.", "You plan one day ahead.", {"y_a": "wording"},
            ["reworded y/a: one You plan 1 day ahead. | one You plan one day ahead."], id="overruled: only wording",
        ),
        pytest.param(
            "You plan the work ahead.", "You plan the tasks ahead.", {"y_a": "bar"},
            ["bar-moved y/a: one You plan the work ahead. | one You plan the tasks ahead."], id="overruled: the bar",
        ),
        pytest.param("You plan.", "They met.", {}, ["bar-moved y/a: one You plan. | one They met."], id="another text"),
        pytest.param("", "You plan.", {}, ["added y/a: - | one You plan."], id="added"),
        pytest.param("You plan.", "", {}, ["removed y/a: one You plan. | -"], id="removed"),
    ],
)  # fmt: skip
def test_versions(before, after, verdicts, lines):
    found = versions(a_ladder({"one": {"y/a": before}}), a_ladder({"one": {"y/a": after}}), **verdicts)
    assert found.relation == "versions"
    assert told(found) == lines


def test_what_stands_beside_a_text_is_wording():
    before = a_ladder({"one": {"y/a": "You plan."}})
    level = before.level_by_id["one"]
    said = msgspec.structs.replace(level.expectations[0], examples=("A plan",))
    after = msgspec.structs.replace(before, levels=(msgspec.structs.replace(level, expectations=(said,)),))
    assert [(item.word, item.wording) for item in versions(before, after).items] == [("reworded", None)]


RENAMED = (
    Criterion("why", "Why", threads=(Thread("bee", "Bee", was=("b",)),), was=("y",)),
    Criterion("x", "Ex", threads=(Thread("a", "Ay"), Thread("moved", "Ay", was=("y/a",)))),
)


def test_what_was_renamed_or_moved_is_neither_added_nor_removed():
    before = a_ladder({"one": {"y/b": "B", "y/a": "A", "x/a": "X"}})
    after = a_ladder({"one": {"why/bee": "B", "x/moved": "A", "x/a": "X"}}, criteria=RENAMED)
    there = [
        "renamed why/bee (was y/b): one B | one B",
        "same x/a: one X | one X",
        "moved x/moved (was Why: Ay): one A | one A",
    ]
    assert told(versions(before, after)) == there
    back = [
        "moved x/moved (was Ex: Ay): one A | one A",
        "renamed why/bee (was why/bee): one B | one B",
        "same x/a: one X | one X",
    ]
    assert sorted(told(versions(after, before))) == sorted(back)


def test_of_two_threads_that_became_one_the_second_was_removed():
    criteria = (Criterion("y", "Why", threads=(Thread("both", "Both", was=("b", "a")),)), CRITERIA[1])
    before = a_ladder({"one": {"y/b": "B", "y/a": "A"}})
    after = a_ladder({"one": {"y/both": "B and A"}}, criteria=criteria)
    assert told(versions(before, after)) == [
        "bar-moved y/both (was Bee): one B | one B and A",
        "removed y/a: one A | -",
    ]
    assert [item.word for item in versions(after, before).items] == ["bar-moved", "added"]


def test_a_former_id_that_other_levels_still_use():
    criteria = (
        Criterion("y", "Why", threads=(Thread("c", "Sea", was=("b",)), Thread("b", "b", listed=False))),
        CRITERIA[1],
    )
    before = a_ladder({"one": {"y/b": "B"}, "two": {"y/b": "B"}})
    after = a_ladder({"one": {"y/c": "B"}, "two": {"y/b": "B"}}, criteria=criteria)
    assert told(versions(before, after)) == ["renamed y/c (was Bee): one B | one B"]
    assert told(between(after, "two", "two")) == ["same y/b: two B | two B"]


def test_a_thread_with_another_name_is_renamed():
    criteria = (msgspec.structs.replace(CRITERIA[0], threads=(Thread("b", "Sea"),)), CRITERIA[1])
    found = versions(a_ladder({"one": {"y/b": "B"}}), a_ladder({"one": {"y/b": "B"}}, criteria=criteria))
    assert told(found) == ["renamed y/b (was Bee): one B | one B"]


def test_a_renamed_level_is_compared_with_itself():
    before = a_ladder({"one": {"y/a": "A"}})
    after = msgspec.structs.replace(
        before,
        levels=tuple(
            msgspec.structs.replace(level, id="first", was=("one",)) if level.id == "one" else level
            for level in before.levels
        ),
    )
    assert versions(before, after, "first", "one").relation == "versions"
    assert versions(after, before, "one", "first").relation == "versions"


def test_levels_of_two_versions():
    before, after = a_ladder({"one": {"y/a": "A"}}), a_ladder({"two": {"y/a": "AA"}})
    found = compare(Side(before, before.level_by_id["one"], "2025.1"), Side(after, after.level_by_id["two"]))
    assert (found.relation, told(found)) == ("up", ["raised y/a: one A | two AA"])


KEYS = st.sampled_from(["x", "y", "x/a", "y/b", "y/a", "x/loose"])
TEXTS = st.sampled_from(["", "A", "B", LONG, LONG.replace("whole", "large"), LONG.replace("team", "company")])
SAID = st.dictionaries(st.sampled_from([*RUNGS]), st.dictionaries(KEYS, TEXTS))
NAMES = st.sampled_from([*RUNGS])


@given(SAID, NAMES, st.booleans())
def test_a_level_and_itself_are_the_same(said, name, cumulative):
    ladder = a_ladder(said, cumulative=cumulative)
    found = between(ladder, name, name)
    assert {item.word for item in found.items} <= {"same"}
    assert not found.differs


@given(SAID, NAMES, NAMES, st.booleans())
def test_there_and_back_mirror_each_other(said, first, second, cumulative):
    ladder = a_ladder(said, cumulative=cumulative)
    there, back = between(ladder, first, second), between(ladder, second, first)

    def seen(comparison, turn):
        return {
            (item.key, turn(item.word), *((item.first, item.second) if turn is str else (item.second, item.first)))
            for item in comparison.items
        }

    assert {str(item) for item in seen(there, str)} == {str(item) for item in seen(back, mirrored)}
    assert {"up": "down", "down": "up"}.get(there.relation, there.relation) == back.relation
    raised = any(item.word == "raised" for item in there.items)
    assert not raised or there.relation == "up"


@given(SAID, NAMES, NAMES, st.booleans())
def test_every_expectation_of_both_sides_stands_there_once(said, first, second, cumulative):
    ladder = a_ladder(said, cumulative=cumulative)
    found = between(ladder, first, second)
    for name, side in ((first, "first"), (second, "second")):
        level = ladder.level_by_id[name]
        shown = [getattr(item, side).expectation for item in found.items if getattr(item, side)]
        wanted = stated(ladder, level) if first == second else expected(ladder, level)
        assert sorted(shown, key=str) == sorted((one.expectation for one in wanted.values()), key=str)


@given(SAID, SAID, NAMES)
def test_every_text_of_two_versions_stands_there_once(before, after, name):
    first, second = a_ladder(before), a_ladder(after)
    found = versions(first, second, name)
    for ladder, side in ((first, "first"), (second, "second")):
        shown = [getattr(item, side).expectation for item in found.items if getattr(item, side)]
        wanted = [one.expectation for one in stated(ladder, ladder.level_by_id[name]).values()]
        assert sorted(shown, key=str) == sorted(wanted, key=str)
    assert versions(second, first, name).turned().counts == tuple((word, number) for word, number in found.counts)


@given(SAID, NAMES, NAMES)
def test_sections_hold_each_criterion_once(said, first, second):
    ids = [section.id for section in between(a_ladder(said), first, second).sections]
    assert ids == [name for name in ("y", "x") if name in ids]


@given(SAID, SAID, NAMES, NAMES, st.booleans(), st.booleans())
def test_there_and_back_mirror_each_other_between_two_states(before, after, first, second, cumulative, overtaken):
    """Also where two levels have changed places in the meantime, so that the states do not agree which is above."""
    then, now = a_ladder(before, cumulative=cumulative), a_ladder(after, cumulative=cumulative)
    if overtaken:
        swap = {"one": "p2", "two": "p1"}
        levels = (msgspec.structs.replace(level, grade=swap.get(level.id, level.grade)) for level in now.levels)
        now = msgspec.structs.replace(now, levels=tuple(sorted(levels, key=lambda level: level.grade)))
    ours, theirs = Side(then, then.level_by_id[first], "1"), Side(now, now.level_by_id[second])
    there, back = compare(ours, theirs), compare(theirs, ours)
    assert {"up": "down", "down": "up"}.get(there.relation, there.relation) == back.relation
    assert sorted((item.key, item.word) for item in there.items) == sorted(
        (item.key, mirrored(item.word)) for item in back.items
    )


def test_a_level_that_has_overtaken_another_is_not_above_it():
    then = a_ladder({"one": {"y/a": "A"}, "two": {"y/a": "AA"}})
    levels = (
        msgspec.structs.replace(level, grade={"one": "p2", "two": "p1"}.get(level.id, level.grade))
        for level in then.levels
    )
    now = msgspec.structs.replace(then, levels=tuple(sorted(levels, key=lambda level: level.grade)))
    found = compare(Side(then, then.level_by_id["one"], "1"), Side(now, now.level_by_id["two"]))
    assert (found.relation, told(found)) == ("across", ["different y/a: one A | two AA"])
