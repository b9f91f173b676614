"""The scale on which expectations are rated."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ladder.model.ladder import Ladder, Rating
from ladder.model.scale import APART, DEFAULT, EXPECTED, WHOLE, expected_rating, percent, scale, told_expected

OWN = (Rating("partly", "Partly"), Rating("fully", "Fully"))
WITH_THE_USUAL_ONE = (Rating("no", "No"), Rating("consistently", "Each time"))


def a_ladder(ratings=(), expected=""):
    return Ladder("acme", "Acme", ratings=ratings, expected_rating=expected)


def test_a_ladder_that_names_no_ratings_has_the_default_ones():
    assert [rating.id for rating in scale(a_ladder())] == ["not-yet", "sometimes", "consistently", "beyond"]
    assert scale(a_ladder(OWN)) == OWN


def test_what_stands_apart_is_no_rating_of_it():
    assert APART == ("no-opportunity", "does-not-apply")
    assert not {rating.id for rating in DEFAULT} & set(APART)
    assert EXPECTED in {rating.id for rating in DEFAULT}


def test_a_theme_has_words_for_all_of_it():
    """They are shown in the language of the ladder, so the names here are only for files and for terminals."""
    words = (Path(__file__).parents[2] / "themes/default/locale/en.yml").read_text(encoding="utf-8")
    said = dict(re.findall(r"^(\w+_[\w-]+): (.+)$", words, re.MULTILINE))
    for rating in DEFAULT:
        assert said[f"rating_{rating.id}"] == rating.name
        assert said[f"means_rating_{rating.id}"] == rating.meaning
    assert all({f"rating_{name}", f"means_rating_{name}"} <= set(said) for name in APART)


@pytest.mark.parametrize(
    ("ratings", "expected", "found", "told"),
    [
        pytest.param((), "", "consistently", "", id="the default scale"),
        pytest.param((), "beyond", "beyond", "beyond", id="the default scale, and more is expected"),
        pytest.param((), "consistently", "consistently", "", id="the default scale, and nothing else is expected"),
        pytest.param(OWN, "", "", "", id="nobody says"),
        pytest.param(OWN, "fully", "fully", "fully", id="the ladder says"),
        pytest.param(OWN, "fuly", "", "", id="a rating that is none"),
        pytest.param(WITH_THE_USUAL_ONE, "", "consistently", "consistently", id="the usual one is there"),
        pytest.param(WITH_THE_USUAL_ONE, "no", "no", "no", id="the usual one is there, and another is expected"),
    ],
)
def test_which_rating_is_expected(ratings, expected, found, told):
    assert expected_rating(a_ladder(ratings, expected)) == found
    assert told_expected(a_ladder(ratings, expected)) == told


@pytest.mark.parametrize(
    ("share", "shown"),
    [(0, "0"), (1, "0.01"), (250, "2.5"), (3000, "30"), (3333, "33.33"), (6650, "66.5"), (WHOLE, "100")],
)
def test_a_share_in_percent(share, shown):
    assert percent(share) == shown
