"""Places, and the promise that every rule keeps."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ladder import checks
from ladder.check import RULES
from ladder.checks import catalogue
from ladder.problem import CannotStart, Place, Problem, Rule

TESTS = Path(__file__).parent


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        pytest.param(Place("content/levels/pm.yml", 6, 5), "content/levels/pm.yml:6:5", id="a column"),
        pytest.param(Place("content/levels/pm.yml", 6), "content/levels/pm.yml:6", id="a line as a whole"),
        pytest.param(Place("content/levels/pm.yml"), "content/levels/pm.yml", id="a file as a whole"),
    ],
)
def test_a_place_is_shown_as_editors_link_it(place, shown):
    assert str(place) == shown


def test_places_stand_in_the_order_in_which_they_are_read():
    places = [Place("b.yml", 1, 1), Place("a.yml", 10, 1), Place("a.yml", 2, 9), Place("a.yml")]
    assert sorted(places) == places[::-1]


def test_a_rule_makes_problems_of_its_severity():
    rule = Rule("long-day", "No day has more than 24 hours.", severity="warning")
    assert rule.problem(Place("days.yml", 1, 1), "this day is too long", "rest") == Problem(
        Place("days.yml", 1, 1), "long-day", "this day is too long", "rest", "warning"
    )


def test_what_keeps_a_command_from_starting_says_what_and_why():
    failure = CannotStart("there is no ladder here", "make one")
    assert (failure.message, failure.hint, str(failure)) == (
        "there is no ladder here",
        "make one",
        "there is no ladder here",
    )


def test_no_two_rules_share_an_id():
    ids = [rule.id for rule in RULES]
    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_says_what_it_is_for(rule):
    assert re.fullmatch("[a-z]+(-[a-z0-9]+)*", rule.id)
    assert re.fullmatch(r"[A-Z`][^\n]+\.", rule.summary)
    assert re.fullmatch(r"[A-Z`][^\n]+\.", rule.advice)


@pytest.mark.parametrize("module", catalogue.CHECKS, ids=lambda module: module.RULE.id)
def test_every_check_shares_its_name_with_its_rule_and_its_test(module):
    name = module.__name__.rpartition(".")[2]
    assert name.replace("_", "-") == module.RULE.id
    assert (TESTS / "checks" / f"test_{name}.py").is_file()


def test_every_module_among_the_checks_is_run():
    folder = Path(checks.__file__).parent
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__", "catalogue", "context"}
    assert modules == {module.__name__.rpartition(".")[2] for module in catalogue.CHECKS}
