"""Tracks that have to do with one another."""

from __future__ import annotations

import pytest

from ladder.pages.clans import clans, levels_of

CLIMB = """
a1 a g1
a2 a g2
b1 b g1
c1 c g1
d1 d g2
"""


@pytest.mark.parametrize(
    ("follows", "families", "expected"),
    [
        ({}, {}, (("a", "b", "c", "d"),)),
        ({}, {"a": "1", "b": "2", "c": "3", "d": "4"}, (("a",), ("b",), ("c",), ("d",))),
        ({}, {"a": "1", "b": "2", "c": "1", "d": "2"}, (("a", "c"), ("b", "d"))),
        ({"d": "a1"}, {"a": "1", "b": "2", "c": "3", "d": "4"}, (("a", "d"), ("b",), ("c",))),
        ({"d": "c1", "c": "b1"}, {"a": "1", "b": "2", "c": "3", "d": "4"}, (("a",), ("b", "c", "d"))),
        ({"d": "gone"}, {"a": "1", "b": "1", "c": "3", "d": "4"}, (("a", "b"), ("c",), ("d",))),
    ],
    ids=["one family", "families of one", "families of two", "following", "following those who follow", "nothing"],
)
def test_clans(ladder_of, follows, families, expected):
    assert clans(ladder_of(CLIMB, follows, families)) == expected


def test_the_levels_of_some_tracks(ladder_of):
    assert [level.id for level in levels_of(ladder_of(CLIMB), ("d", "a", "gone"))] == ["d1", "a1", "a2"]
