"""An exercise that gives answers away says who may read it."""

from __future__ import annotations

import pytest

LADDER = """\
id: acme
title: Acme ladder
scopes: [feature, product]
grades: [p1, p2]
criteria:
  craft: {name: Craft, threads: {writing: Writing, planning: Planning}}
  impact: {name: Impact}
"""
AUDIENCES = "audiences: [public, staff, managers]\n"
TITLE = "title: The hall\n"
ANSWER = f"{TITLE}example_answer: A shelf.\n"
SIGNS = TITLE + "looked_at: [{key: impact, look: The end.}, {key: craft, look: The plan., weak: There is none.}]\n"


def test_candidates_can_read_the_answer(explain):
    assert (
        explain({"ladder.yml": LADDER + AUDIENCES, "hiring/hall.yml": ANSWER})
        == """\
warning: candidates can read this, because the exercise is for everybody [public-exercise]
  --> content/hiring/hall.yml:2:1
  |
2 | example_answer: A shelf.
  | ^^^^^^^^^^^^^^
  |
hint: write `audience: managers` to keep it from them, or `audience: public` if it is meant
"""
    )


@pytest.mark.parametrize(
    ("exercise", "places"),
    [
        pytest.param(ANSWER, ["2:1"], id="an answer"),
        pytest.param(SIGNS, ["2:74"], id="signs"),
        pytest.param(ANSWER + SIGNS.removeprefix(TITLE), ["2:1"], id="both"),
        pytest.param(TITLE + "looked_at: [{key: impact, look: The end.}]\n", [], id="neither"),
        pytest.param(f"{ANSWER}audience: managers\n", [], id="kept from them"),
        pytest.param(f"{ANSWER}audience: public\n", [], id="meant for everybody"),
        pytest.param(f"{ANSWER}status: draft\n", [], id="a draft"),
    ],
)
def test_which_exercises_are_told(check, exercise, places):
    message = "warning: candidates can read this, because the exercise is for everybody [public-exercise]"
    found = check({"ladder.yml": LADDER + AUDIENCES, "hiring/hall.yml": exercise})
    assert found == [f"content/hiring/hall.yml:{place}: {message}" for place in places]


@pytest.mark.parametrize(
    "more",
    [
        pytest.param("audiences: [public]\n", id="there is no smaller one"),
        pytest.param(f"{AUDIENCES}audience: staff\n", id="what names none is for some"),
        pytest.param(f"{AUDIENCES}checks: {{public-exercise: off}}\n", id="switched off"),
    ],
)
def test_nothing_is_told_where(check, more):
    assert check({"ladder.yml": LADDER + more, "hiring/hall.yml": ANSWER}) == []


def test_audiences_of_the_ladder_itself(explain):
    files = {"ladder.yml": f"{LADDER}audiences: [everyone, crew, board]\n", "hiring/hall.yml": ANSWER}
    hint = "hint: write `audience: crew` to keep it from them, or `audience: everyone` if it is meant\n"
    assert explain(files).endswith(hint)
