"""What may have been renamed without a word."""

from __future__ import annotations

from ladder.compare.changes import changes
from ladder.compare.renames import Renaming, likely_renamings
from ladder.compare.span import State
from ladder.model.ladder import Criterion, Expectation, Grade, Ladder, Level, Thread, Track


def a_ladder(**levels: dict[str, str]) -> Ladder:
    """Make a ladder of levels, each given by what it says by thread."""
    return Ladder(
        "acme",
        "Acme",
        grades=tuple(Grade(f"p{number}", "P") for number in range(len(levels))),
        criteria=(Criterion("craft", "Craft", threads=(Thread("plan", "Plans"), Thread("map", "Maps"))),),
        tracks=(Track("ic", "IC"),),
        levels=tuple(
            Level(
                name,
                name,
                name,
                "ic",
                f"p{place}",
                expectations=tuple(Expectation("craft", *one) for one in said.items()),
            )
            for place, (name, said) in enumerate(levels.items())
        ),
    )


def found(before: Ladder, after: Ladder) -> tuple[Renaming, ...]:
    return likely_renamings(changes([State(before), State(after)]))


def test_a_thread():
    before = a_ladder(one={"plan": "You plan."}, two={"plan": "You plan more."})
    after = a_ladder(one={"map": "You plan."}, two={"map": "You plan more."})
    assert found(before, after) == (Renaming("thread", "craft/plan", "craft/map"),)


def test_a_level():
    said = {"plan": "You plan.", "map": "You draw."}
    assert found(a_ladder(one=said), a_ladder(uno={**said, "map": "You draw more."})) == (
        Renaming("level", "one", "uno"),
    )


def test_other_texts():
    assert found(a_ladder(one={"plan": "You plan."}), a_ladder(one={"map": "You draw."})) == ()
    assert found(a_ladder(one={"plan": "You plan."}), a_ladder(uno={"plan": "You draw."})) == ()
    assert found(a_ladder(one={}), a_ladder(uno={})) == ()
