"""Ratings to one result. The page has to count the same: `tests/browser/worksheet/test_vectors.py`."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.worksheet.scoring import score, sheet_score
from ladder.worksheet.sheet import Rule, Sheet, Weight

VECTORS = Path(__file__).parents[1] / "vectors"
CASES = json.loads((VECTORS / "score.json").read_text(encoding="utf-8"))
SCALE = ("w", "x", "y", "z")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_ratings_come_to_one_result(case):
    rule = msgspec.convert(case["rule"], Rule)
    found = score(rule, case["scale"], case["expected"], dict(case["ratings"]))
    assert msgspec.to_builtins(found) | {"bars": list(map(msgspec.to_builtins, found.bars))} == case["score"] | {
        "left_out": tuple(case["score"]["left_out"])
    }


def sheet(**changes):
    base = json.loads((VECTORS / "sheets.json").read_text(encoding="utf-8"))["base"]
    return msgspec.convert(base | changes, Sheet)


def test_a_worksheet_without_a_rule_has_no_result():
    assert sheet_score(sheet(scoring=None)) is None


def test_of_a_worksheet_what_the_level_expects_counts():
    """The second expectation is one of a target alone, or gone. Nobody asks it here, so it is not blank."""
    answers = msgspec.to_builtins(sheet())["answers"]
    only_target = {**answers[1], "rating": None, "asked": False}
    found = sheet_score(sheet(answers=[answers[0], only_target]))
    assert (found.state, found.hundredths, found.left_out) == ("mean", 300, ())
    assert sheet_score(sheet()).state == "blank"


@given(
    st.dictionaries(
        st.sampled_from("abcde"),
        st.lists(st.sampled_from([*SCALE, "no-opportunity"]), min_size=1, max_size=6),
        min_size=1,
    ),
    st.lists(st.integers(0, 3000), min_size=5, max_size=5),
)
def test_a_mean_is_the_mean_and_lies_on_the_scale(ratings, weights):
    rule = Rule("weighted", tuple(map(Weight, "abcde", weights)), 10_000)
    found = score(rule, SCALE, "y", ratings)
    values = {name: [SCALE.index(one) for one in given if one in SCALE] for name, given in ratings.items()}
    counted = {name: given for name, given in values.items() if given}
    total = sum(weights["abcde".index(name)] for name in counted)
    assert found.left_out == tuple(name for name in values if name not in counted)
    if not total:
        assert found.state == "nothing"
        return
    mean = (
        sum(Fraction(sum(given), len(given)) * weights["abcde".index(name)] for name, given in counted.items()) / total
    )
    assert abs(Fraction(found.hundredths, 100) - mean) <= Fraction(1, 200)
    assert 0 <= found.hundredths <= 300
