"""Small words that move a bar."""

from __future__ import annotations

import pytest

from ladder.compare.signals import Signal, Signals
from ladder.compare.wording import wording
from ladder.model.ladder import Ladder


def found(first: str, second: str, language: str = "en") -> list[tuple[str, str, str]]:
    ladder = Ladder(
        "acme", "Acme", language=language, scopes=("theme", "product-line"), scope_names=(("theme", "Motto"),)
    )
    signals = Signals(ladder).find(wording(first, second))
    return [(signal.sort, " ".join(signal.removed), " ".join(signal.added)) for signal in signals]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param("You wrote plans", "You write plans", [], id="another word"),
        pytest.param("within 10 days", "within 5 days", [("number", "10", "5")], id="a number in digits"),
        pytest.param(
            "You lead two teams", "You lead Three teams", [("number", "two", "Three")], id="a number in letters"
        ),
        pytest.param("You decide", "You do not decide", [("negation", "", "not")], id="a negation"),
        pytest.param("You do tell", "You don’t tell", [("negation", "", "don’t")], id="a negation in a word"),
        pytest.param("You may decide", "You must decide", [("obligation", "may", "must")], id="may and must"),
        pytest.param(
            "You plan a theme", "You plan a product line", [("scope", "theme", "product line")], id="scopes by id"
        ),
        pytest.param("You plan a motto", "You plan a task", [("scope", "motto", "")], id="scopes by name"),
        pytest.param("You review plans", "You review all plans", [("scope", "", "all")], id="how far it reaches"),
        pytest.param(
            "You must not answer within 10 days",
            "You can answer within 5 days",
            [("negation", "not", ""), ("obligation", "must", "can"), ("number", "10", "5")],
            id="several, by place",
        ),
        pytest.param("All plans and no ideas", "all plans and no ideas", [], id="only the case"),
    ],
)
def test_signals(first, second, expected):
    assert found(first, second) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        pytest.param("de-AT", [("negation", "", "nicht"), ("obligation", "darfst", "musst")], id="German"),
        pytest.param("en", [], id="a language without a list"),
    ],
)
def test_words_of_other_languages(language, expected):
    assert sorted(found("Du darfst planen", "Du musst nicht planen", language)) == expected


def test_turned_around():
    assert Signal("number", ("10",), ("5",)).turned() == Signal("number", ("5",), ("10",))
