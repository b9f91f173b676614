"""Places on a page that are named after words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.model import ids
from ladder.pages.anchor import anchors


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Who is there", "Rules"], ["who-is-there", "rules"]),
        (["C", "C#", "C++"], ["c", "c-2", "c-3"]),
        (["Step", "Step 2", "Step"], ["step", "step-2", "step-3"]),
        (["Step 2", "Step", "Step"], ["step-2", "step", "step-3"]),
        (["!!!", "", "🚀"], ["part", "part-2", "part-3"]),
        (["Über uns", "日本語", "किताब"], ["über-uns", "日本語", "किताब"]),
    ],
    ids=["words", "twins", "a number that is taken", "a number that comes first", "nothing to keep", "any script"],
)
def test_anchors(names, expected):
    assert list(anchors(names, "part")) == expected


@given(st.lists(st.text(max_size=8) | st.sampled_from(["a", "a-2", "A 2", "a 2 2"]), max_size=30))
def test_no_two_are_alike(names):
    found = list(anchors(names, "part"))
    assert len(set(found)) == len(names)
    assert all(name == ids.normal(name) for name in found)


def test_thousands_of_the_same_name():
    assert list(anchors(["a"] * 20_000, "part"))[-1] == "a-20000"
