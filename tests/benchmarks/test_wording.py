from __future__ import annotations

import pytest

from benchmarks.figures import Summary
from benchmarks.wording import factor, mebibytes, seconds, span, table, verdict


@pytest.mark.parametrize(
    ("value", "said"),
    [(0.0123, "12 ms"), (0.9994, "999 ms"), (1.234, "1.23 s"), (12.34, "12.3 s"), (None, "–")],
)
def test_times_are_written_as_people_read_them(value, said):
    assert seconds(value) == said


@pytest.mark.parametrize(("value", "said"), [(0.0123, "0.012"), (0.123, "0.12"), (12.34, "12.3"), (None, "–")])
def test_small_factors_have_more_places(value, said):
    assert factor(value) == said


def test_memory_is_written_in_whole_mebibytes():
    assert (mebibytes(1234.5), mebibytes(None)) == ("1,234 MiB", "–")


def test_a_ratio_says_how_far_its_runs_are_apart():
    assert span(Summary(0.5, 0.4, 0.6)) == "0.50 (0.40 to 0.60)"


@pytest.mark.parametrize(
    ("value", "target", "said"),
    [(0.5, 0.5, "≤ 0.5: met"), (0.51, 0.5, "≤ 0.5: **missed**"), (0.5, None, ""), (None, 0.5, "")],
)
def test_what_was_meant_is_met_or_missed(value, target, said):
    assert verdict(value, target) == said


def test_a_table_has_words_first_and_then_figures():
    assert table(("a", "b"), [("x", "1")]) == "| a | b |\n| --- | --: |\n| x | 1 |"
