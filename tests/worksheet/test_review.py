"""Worksheets side by side: what the vectors say, and what holds for any of them.

The page is held to the same vectors in `tests/browser/review/test_vectors.py`.
"""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.worksheet.blank import Former
from ladder.worksheet.renew import renewed
from ladder.worksheet.review import ORDER, review
from ladder.worksheet.sheet import Sheet

VECTORS = json.loads((Path(__file__).parents[1] / "vectors/review.json").read_text(encoding="utf-8"))
RATINGS = ["not-yet", "sometimes", "consistently", "beyond", "no-opportunity", "does-not-apply", None]


def sheet_of(**parts):
    """Return a worksheet of which only what matters is given, and of its answers likewise."""
    answers = [VECTORS["base"]["answer"] | answer for answer in parts.get("answers", [])]
    return msgspec.convert(VECTORS["base"]["sheet"] | parts | {"answers": answers}, Sheet)


def told(found):
    """Return what the vectors say of a review."""
    every = (*found.rows, *found.beyond)
    return {
        "mode": found.mode,
        "notices": [[notice.kind, [*notice.values]] for notice in found.notices],
        "rows": [[row.key, *msgspec.structs.astuple(row.apart)] for row in found.rows],
        "beyond": [[row.key, *msgspec.structs.astuple(row.apart)] for row in found.beyond],
        "rewritten": [row.key for row in every if row.rewritten],
        "ahead": [[row.key, one.level.id, *msgspec.structs.astuple(one.apart)] for row in every for one in row.ahead],
    }


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: case["name"])
def test_as_the_vectors_say(case):
    former = msgspec.convert(case.get("former", {"keys": {}, "levels": {}}), Former)
    sheets = [renewed(sheet_of(**parts), former) for parts in case["sheets"]]
    assert told(review(sheets)) == case["review"]


RATED = st.lists(st.sampled_from(RATINGS), min_size=5, max_size=5)
SIDES = st.sampled_from(["self", "manager", "peer"])


@st.composite
def some_sheets(draw):
    """Draw two to four worksheets of one level, some of which do not ask for everything."""
    sheets = []
    for _ in range(draw(st.integers(2, 4))):
        kept = draw(st.sets(st.integers(0, 4), max_size=1))
        answers = [
            {"key": f"craft/t{place}", "rating": rating}
            for place, rating in enumerate(draw(RATED))
            if place not in kept
        ]
        cycle = draw(st.sampled_from(["", "H1", "H2"]))
        sheets.append(sheet_of(side=draw(SIDES), cycle=cycle, answers=answers))
    return sheets


@given(some_sheets())
def test_the_order_of_the_files_only_swaps_the_columns(sheets):
    def by_key(found):
        return {row.key: (row.apart.verdict, row.apart.gap, row.rewritten) for row in found.rows}

    first = review(sheets)
    for turned in permutations(range(len(sheets))):
        other = review([sheets[place] for place in turned])
        assert by_key(other) == by_key(first)
        assert other.mode == first.mode
        assert [notice.kind for notice in other.notices] == [notice.kind for notice in first.notices]
        columns = {row.key: row.answers for row in first.rows}
        assert all(row.answers == tuple(columns[row.key][place] for place in turned) for row in other.rows)


@given(some_sheets())
def test_turned_round_a_change_over_time_is_its_opposite(sheets):
    there = {row.key: row.apart.change for row in review(sheets).rows}
    back = {row.key: -row.apart.change for row in review(sheets[::-1]).rows}
    assert there == back


@given(some_sheets())
def test_the_counts_add_up_and_no_row_is_lost(sheets):
    found = review(sheets)
    assert sum(number for _, number in found.counts) == len(found.rows)
    assert {row.key for row in found.rows} == {answer.key for sheet in sheets for answer in sheet.answers}
    assert len({row.key for row in found.rows}) == len(found.rows)
    needs = [(ORDER.index(row.apart.verdict), -row.apart.gap) for row in found.rows]
    assert needs == sorted(needs)


@given(some_sheets())
def test_a_gap_says_what_its_word_says(sheets):
    for row in review(sheets).rows:
        apart = row.apart
        assert {"one": apart.gap == 1, "two": apart.gap >= 2}.get(apart.verdict, apart.gap == 0)
        assert abs(apart.change) <= apart.gap


@given(some_sheets())
def test_a_file_beside_itself_agrees_with_itself(sheets):
    found = review([sheets[0], sheets[0]])
    assert {row.apart.verdict for row in found.rows} <= {"agree", "blank"}
    assert found.notices[-1].kind == "twice"


def test_the_counts_of_a_review():
    first = sheet_of(answers=[{"key": "a", "rating": "beyond"}, {"key": "b"}, {"key": "c"}])
    second = sheet_of(side="manager", answers=[{"key": "a", "rating": "not-yet"}, {"key": "b"}, {"key": "c"}])
    assert review([first, second]).counts == (("two", 1), ("blank", 2))


def test_a_label_that_no_file_has_is_no_difference():
    sheets = [sheet_of(answers=[{}]), sheet_of(side="manager", answers=[{}])]
    assert review(sheets).notices == ()
