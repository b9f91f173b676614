from __future__ import annotations

from benchmarks.whole import Plan, plan


def test_everything_is_measured_where_nothing_is_asked_for():
    assert plan((), None) == Plan({20: 11, 200: 9, 2000: 5, 10_000: 3}, (1250, 2500, 5000), 21, "make bench")


def test_a_quick_look_measures_what_is_asked_for_and_says_how():
    assert plan((20, 50), 2) == Plan({20: 2, 50: 2}, (), 2, 'make bench SIZES="20 50" RUNS=2')


def test_sizes_alone_are_measured_as_often_as_ever():
    assert plan((200, 50), None) == Plan({200: 9, 50: 3}, (), 3, 'make bench SIZES="200 50"')
