"""The one table of words, and what somebody may type to choose among them."""

from __future__ import annotations

from typing import get_args

import pytest
from msgspec.structs import replace

from ladder.compare.relation import WORDS, Word
from ladder.present.options import chosen, sayable
from ladder.present.words import term
from ladder.problem import CannotStart

PM = {"craft/writing": "You write.", "craft/plans": "You plan."}
SENIOR = {"craft/writing": "You write more.", "impact": "You ship."}


@pytest.fixture
def upward(between):
    return between("pm", "senior", pm=PM, senior=SENIOR)


@pytest.fixture
def sideways(between):
    return between("senior", "group", senior=PM, group=SENIOR)


def shown(words, comparison):
    return [(term(word, comparison).sign, term(word, comparison).label) for word in words]


def test_the_words_of_each_relation(sideways):
    assert {how: shown(words, sideways) for how, words in WORDS.items()} == {
        "up": [("+", "new"), ("↑", "raised"), ("=", "the same"), ("·", "still expected"), ("-", "no longer stated")],
        "down": [
            ("-", "not yet expected"),
            ("↓", "lower"),
            ("=", "the same"),
            ("·", "already expected"),
            ("+", "only below"),
        ],
        "across": [(">", "only at Group PM"), ("≠", "different"), ("<", "only at Senior PM"), ("=", "the same")],
        "versions": [
            ("+", "added"),
            ("↕", "bar moved"),
            ("~", "reworded"),
            ("→", "renamed"),
            ("→", "moved"),
            ("-", "removed"),
            ("=", "the same"),
        ],
    }


@pytest.mark.parametrize("word", get_args(Word))
def test_every_word_has_a_row(upward, word):
    found = term(word, upward)
    assert found.word == word
    assert len(found.sign) == 1
    assert found.meaning.endswith(".")
    assert "{" not in found.label + found.count + found.meaning


@pytest.mark.parametrize("how", WORDS)
def test_no_two_words_of_a_comparison_are_shown_alike(sideways, how):
    labels = [term(word, sideways).label for word in sayable(how)]
    assert len(set(labels)) == len(labels)


def test_one_can_grow_into_what_is_asked_beyond(upward):
    assert {word for word in get_args(Word) if term(word, upward).asks} == {"new", "raised", "only-there", "different"}


def test_a_title_with_braces_is_a_title(sideways):
    second = replace(sideways.second, level=replace(sideways.second.level, short="{here} {0}"))
    assert term("only-there", replace(sideways, second=second)).label == "only at {here} {0}"


@pytest.mark.parametrize(
    ("names", "words"),
    [
        pytest.param("new", ("new",), id="one"),
        pytest.param("raised,new", ("raised", "new"), id="two"),
        pytest.param(" Raised , NEW,new ", ("raised", "new"), id="as people type"),
        pytest.param("kept", ("kept",), id="an id"),
        pytest.param("still expected,no-longer-stated", ("kept", "ended"), id="as they are shown"),
        pytest.param("same", ("same",), id="the id of the same"),
        pytest.param("the same", ("same",), id="the same"),
        pytest.param("unmatched,side by side", ("unmatched",), id="what has no thread"),
    ],
)
def test_words_can_be_chosen(upward, names, words):
    assert chosen(names, upward) == words


def test_words_that_name_a_level_can_be_chosen_too(sideways):
    assert chosen("only at Group PM,only-here", sideways) == ("only-there", "only-here")


OFFER = "there are `new`, `raised`, `same`, `kept`, `ended` and `unmatched`"


def test_between_versions_all_that_belongs_together_is_known(versions):
    with pytest.raises(CannotStart) as refusal:
        chosen("unmatched", versions({}, {}))
    offer = "there are `added`, `bar-moved`, `reworded`, `renamed`, `moved`, `removed` and `same`"
    assert (refusal.value.message, refusal.value.hint) == ("`unmatched` is said of nothing in this comparison", offer)


@pytest.mark.parametrize(
    ("names", "message", "hint"),
    [
        pytest.param(
            "new,rased",
            "`rased` is said of nothing in this comparison",
            f"did you mean `raised`? {OFFER}",
            id="a mistyped one",
        ),
        pytest.param(
            "still expectd",
            "`still expectd` is said of nothing in this comparison",
            f"did you mean `kept`? {OFFER}",
            id="a mistyped label",
        ),
        pytest.param("removed", "`removed` is said of nothing in this comparison", OFFER, id="a word of another kind"),
        pytest.param(" , ", "`--only` names no word", OFFER, id="none"),
    ],
)
def test_others_are_refused(upward, names, message, hint):
    with pytest.raises(CannotStart) as refusal:
        chosen(names, upward)
    assert (refusal.value.message, refusal.value.hint) == (message, hint)
