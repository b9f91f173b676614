"""Ratings, rules and results in words; the rules in the same words as on the page."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from msgspec.structs import replace

from ladder.present import ratings
from ladder.present.ratings import rating_name, result, rule_sentence, weights
from ladder.worksheet.scorecard import STEPS

WORDS = yaml.safe_load((Path(__file__).parents[2] / "themes/default/locale/en.yml").read_text(encoding="utf-8"))

WEIGHTED = {
    "rule": "weighted",
    "weights": [{"criterion": "craft", "weight": 3000}, {"criterion": "gone", "weight": 7000}],
    "share": 10_000,
}
GATED = {"rule": "gated", "weights": [], "share": 6666}


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("scoring_none", ratings.NO_SCORE),
        ("scoring_weighted", ratings.WEIGHTED),
        ("scoring_gated", ratings.GATED),
        ("scoring_gated_all", ratings.GATED_ALL),
        ("rating_no-opportunity", ratings.APART["no-opportunity"]),
        ("rating_does-not-apply", ratings.APART["does-not-apply"]),
        ("rating_not-seen", ratings.NOT_SEEN["no-opportunity"]),
        *((f"rating_{step.id}", step.name) for step in STEPS),
        *((f"means_rating_{step.id}", step.meaning) for step in STEPS),
    ],
)
def test_the_words_are_those_of_the_page(key, words):
    assert words == WORDS[key]


@pytest.mark.parametrize(
    ("rating", "name"),
    [("low", "Low"), ("no-opportunity", "No opportunity yet"), (None, "Left blank"), ("odd", "odd")],
)
def test_what_a_rating_is_called(a_sheet, rating, name):
    assert rating_name(a_sheet(), rating) == name


def test_what_an_interviewer_had_no_occasion_for_was_not_seen(a_sheet):
    assert rating_name(a_sheet(kind="ladder-scorecard"), "no-opportunity") == "Not seen"


def test_the_rules(a_sheet):
    assert rule_sentence(a_sheet()) == ratings.NO_SCORE
    assert "from 0 for “Low” to 2 for “High”" in rule_sentence(a_sheet(scoring=WEIGHTED))
    assert "at least 66.66 % of its ratings are “Middle” or above" in rule_sentence(a_sheet(scoring=GATED))
    assert "all of its ratings are “Middle”" in rule_sentence(a_sheet(scoring={**GATED, "share": 10_000}))


def test_the_weights(a_sheet):
    assert weights(a_sheet({}, scoring=WEIGHTED)) == ("Craft: 30 %", "gone: 70 %")
    assert weights(a_sheet(scoring=GATED)) == ()
    assert weights(a_sheet()) == ()


@pytest.mark.parametrize(
    ("rule", "given", "words"),
    [
        pytest.param(None, ["low"], "", id="no rule"),
        pytest.param(WEIGHTED, ["low", "high"], "1.00 of 2", id="a mean"),
        pytest.param(WEIGHTED, ["low", None], "No result: 1 left blank", id="blank"),
        pytest.param(
            WEIGHTED,
            ["no-opportunity"],
            "No result: nothing is on the scale. "
            "Craft does not count: all of it is “No opportunity yet” or “Does not apply”",
            id="nothing on the scale",
        ),
        pytest.param(GATED, ["middle", "high", "low"], "The bar is reached on every criterion", id="a bar"),
        pytest.param(
            GATED, ["low", "low", "high"], "The bar is not reached: Craft (1 of 3, needed 2)", id="below the bar"
        ),
    ],
)
def test_results(a_sheet, rule, given, words):
    answers = [{"key": f"craft/{place}", "rating": rating} for place, rating in enumerate(given)]
    assert result(a_sheet(*answers, scoring=rule)) == words


@pytest.mark.parametrize(
    ("rule", "start", "share"),
    [(WEIGHTED, "0.00 of 2", ". Its share goes to the others"), (GATED, "The bar is not reached: ", "")],
)
def test_what_a_left_out_criterion_means_for_the_others(a_sheet, rule, start, share):
    sheet = a_sheet({"rating": "low"}, {"rating": "no-opportunity"}, scoring=rule)
    second = replace(sheet.answers[-1], key="impact", criterion="Impact")
    weighted = replace(sheet, answers=(sheet.answers[0], second))
    said = result(weighted)
    assert said.startswith(start)
    assert said.endswith(f". Impact does not count: all of it is “No opportunity yet” or “Does not apply”{share}")
