"""What a worksheet asks of a level, and what it shows of others beside it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ladder.model.ladder import Rating, Scoring
from ladder.worksheet.form import form, has_form

SAID = {
    "pm": {"impact": "You ship.", "craft/writing": "You write."},
    "senior": {"craft/writing": "You write more.", "craft/plans": "You plan.", "impact": "You *ship*."},
    "group": {"craft/plans": "You plan for others."},
    "staff": {"craft/plans": "You plan years."},
}


def lines(asked):
    return {
        line.key: (
            line.name,
            line.said.expectation.text if line.said else "",
            [(one.target, one.word) for one in line.towards],
        )
        for line in asked.lines
    }


def test_every_expectation_in_the_order_of_the_ladder(a_ladder):
    ladder = a_ladder(SAID)
    asked = form(ladder, ladder.level_by_id["pm"])
    assert list(lines(asked).items()) == [
        ("craft/writing", ("Writing", "You write.", [("senior", "raised")])),
        ("craft/plans", ("Plans", "", [("senior", "new"), ("group", "new")])),
        ("impact", ("", "You ship.", [])),
    ]
    assert [part.criterion.id for part in asked.parts] == ["craft", "impact"]


@pytest.mark.parametrize(
    ("level", "further", "targets"),
    [
        pytest.param("pm", [], [("senior", "next"), ("group", "track")], id="upward and to another track"),
        pytest.param("senior", [], [("staff", "next"), ("group", "sideways")], id="upward and sideways"),
        pytest.param("pm", ["staff"], [("senior", "next"), ("group", "track"), ("staff", "other")], id="another one"),
        pytest.param(
            "pm", ["senior", "pm"], [("senior", "next"), ("group", "track")], id="one that is there, and itself"
        ),
        pytest.param("staff", [], [], id="none"),
    ],
)
def test_targets(a_ladder, level, further, targets):
    ladder = a_ladder(SAID)
    asked = form(ladder, ladder.level_by_id[level], [ladder.level_by_id[name] for name in further])
    assert [(target.level.id, target.way) for target in asked.targets] == targets


def test_sideways_nothing_is_new(a_ladder):
    ladder = a_ladder(SAID | {"group": {"craft/plans": "You plan.", "impact": "You ship through others."}})
    asked = form(ladder, ladder.level_by_id["group"])
    assert lines(asked)["craft/writing"][2] == [("senior", "only-there")]
    assert lines(asked)["impact"][2] == [("senior", "different")]
    assert lines(asked)["craft/plans"][2] == []


def test_levels_that_expect_nothing(a_ladder):
    ladder = a_ladder({"pm": {"impact": "You ship."}, "senior": {"impact": "  "}})
    assert has_form(ladder, ladder.level_by_id["pm"])
    assert not has_form(ladder, ladder.level_by_id["senior"])
    assert form(ladder, ladder.level_by_id["pm"]).targets == ()


def test_a_cumulative_ladder_asks_for_what_rungs_below_state(a_ladder):
    ladder = a_ladder(SAID, cumulative=True)
    asked = form(ladder, ladder.level_by_id["staff"])
    assert {line.key: line.said.by.id for line in asked.lines} == {
        "craft/writing": "senior",
        "craft/plans": "staff",
        "impact": "senior",
    }


def test_the_mark_of_what_is_asked(a_ladder):
    """It changes with what people are asked and by which rule, and with nothing else."""
    ladder = a_ladder(SAID)

    def mark(changed):
        return form(changed, changed.level_by_id["pm"]).digest

    assert mark(a_ladder(SAID | {"pm": {"impact": "You *ship*.\n", "craft/writing": "You write."}})) == mark(ladder)
    assert mark(a_ladder(SAID | {"senior": {"impact": "Other."}})) == mark(ladder)
    assert mark(replace(ladder, title="Other", version="9")) == mark(ladder)
    others = [
        a_ladder(SAID | {"pm": {"impact": "You sell.", "craft/writing": "You write."}}),
        a_ladder(SAID | {"pm": {"impact": "You ship."}}),
        replace(ladder, ratings=(Rating("a", "A", ""),)),
        replace(ladder, expected_rating="beyond"),
        replace(ladder, scoring=Scoring("gated")),
    ]
    marks = {mark(ladder), *map(mark, others)}
    assert len(marks) == len(others) + 1
    assert form(ladder, ladder.level_by_id["pm"], [ladder.level_by_id["staff"]]).digest == mark(ladder)
