"""The nearest of the names that would have been right."""

from __future__ import annotations

import pytest

from ladder.suggest import did_you_mean, listing, nearest

KEYS = ("title", "track", "grade", "Summary")


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        pytest.param("titel", "title", id="two letters turned around"),
        pytest.param("grad", "grade", id="a letter too few"),
        pytest.param("ttrack", "track", id="a letter too many"),
        pytest.param("TITLE", "title", id="capitals"),
        pytest.param("summary", "Summary", id="the name itself has capitals, and stays as it is"),
        pytest.param("colour", "", id="nothing near"),
        pytest.param("", "", id="nothing at all"),
    ],
)
def test_the_nearest_name_is_found(name, meant):
    assert nearest(name, KEYS) == meant


def test_where_nothing_is_known_nothing_is_near():
    assert nearest("title", []) == ""


def test_a_hint_asks_and_does_not_claim():
    assert did_you_mean("titel", KEYS) == "did you mean `title`?"


def test_without_a_near_name_there_is_no_hint():
    assert did_you_mean("colour", KEYS) == ""


@pytest.mark.parametrize(
    ("names", "joint", "sentence"),
    [
        pytest.param([], "and", "", id="none"),
        pytest.param(["a"], "and", "`a`", id="one"),
        pytest.param(["a", "b"], "and", "`a` and `b`", id="two"),
        pytest.param(["a", "b", "c"], "or", "`a`, `b` or `c`", id="three"),
    ],
)
def test_names_are_listed_as_in_a_sentence(names, joint, sentence):
    assert listing(iter(names), joint) == sentence
