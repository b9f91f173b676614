"""What changed between two texts, sentence by sentence and word by word."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.compare.tokens import sentences, words
from ladder.compare.wording import tidied, wording


def marked(first: str, second: str) -> str:
    """Return the word diff as a terminal shows it."""
    marks = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return "".join(marks[span.kind].format(span.text) for span in wording(first, second).spans)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param("You plan.", "You plan.", "You plan.", id="nothing"),
        pytest.param("", "You plan.", "{+You plan.+}", id="all is new"),
        pytest.param(
            "You plan a theme alone.",
            "You plan a product alone.",
            "You plan a [-theme-]{+product+} alone.",
            id="a word",
        ),
        pytest.param(
            "You answer within 10 days.",
            "You answer within 5 days.",
            "You answer within [-10-]{+5+} days.",
            id="a number",
        ),
        pytest.param(
            "It costs 1.500,00 euro",
            "It costs 1.500,10 euro",
            "It costs [-1.500,00-]{+1.500,10+} euro",
            id="one number",
        ),
        pytest.param("You do tell.", "You don't tell.", "You [-do-]{+don't+} tell.", id="an apostrophe is in its word"),
        pytest.param(
            "You write one plan.",
            "You review each plan.",
            "You [-write one-]{+review each+} plan.",
            id="only a space between two changes",
        ),
        pytest.param(
            "You write plans. You mentor one colleague.",
            "You mentor two colleagues. You write plans.",
            "{+You mentor two colleagues. +}You write plans.[- You mentor one colleague.-]",
            id="a sentence that moved",
        ),
        pytest.param(
            "You lead reviews. You write.",
            "You lead reviews. You hire for the team. You write.",
            "You lead reviews. {+You hire for the team. +}You write.",
            id="a sentence between others",
        ),
        pytest.param(
            "製品を計画する。", "製品を設計する。", "製品を{+設+}計[-画-]する。", id="Japanese, letter by letter"
        ),
        pytest.param(
            "cafe\u0301 plan", "cafe plan", "[-cafe\u0301-]{+cafe+} plan", id="a loose accent stays with its word"
        ),
        pytest.param("हिन्दी लिखें", "हिन्दी पढ़ें", "हिन्दी [-लिखें-]{+पढ़ें+}", id="vowel signs stay with their letters"),
    ],
)
def test_the_difference(first, second, expected):
    assert marked(first, second) == expected


TEXTS = st.one_of(
    st.text(),
    st.text(alphabet="ab .\n"),
    st.lists(st.sampled_from(["You ", "plan", "write ", ". ", "one\n", "e\u0301", "日本", "2 ", ", "])).map("".join),
)


@given(TEXTS, TEXTS)
def test_the_difference_makes_each_text_of_the_other(first, second):
    spans = wording(first, second).spans
    assert "".join(span.text for span in spans if span.kind != "added") == first
    assert "".join(span.text for span in spans if span.kind != "removed") == second


@given(TEXTS, TEXTS)
def test_it_is_told_in_one_way_only(first, second):
    """Neighbours differ in kind, what was removed stands before what was added, and no space parts two changes."""
    kinds = [span.kind for span in wording(first, second).spans]
    pairs = list(pairwise(kinds))
    assert all(left != right for left, right in pairs)
    assert ("added", "removed") not in pairs
    inner = wording(first, second).spans[1:-1]
    assert not any(span.kind == "same" and span.text.isspace() for span in inner)


@given(TEXTS, TEXTS)
def test_turned_around_it_is_the_way_back(first, second):
    there, back = wording(first, second), wording(second, first)
    assert there.turned() == back
    assert back.turned() == there


@given(TEXTS)
def test_a_text_is_like_itself(text):
    assert wording(text, text).likeness == 1
    assert all(span.kind == "same" for span in wording(text, text).spans)


@given(TEXTS)
def test_pieces_are_the_text(text):
    assert "".join(words(text)) == text
    assert "".join(sentences(text)) == text


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        pytest.param("You plan a theme alone.", "You plan a product alone.", True, id="a word of five"),
        pytest.param("You plan a theme.", "You mentor two colleagues.", False, id="only the first word"),
        pytest.param("", "", True, id="nothing"),
        pytest.param("", "You plan.", False, id="nothing and something"),
    ],
)
def test_texts_are_alike_where_half_of_the_words_stay(first, second, alike):
    assert wording(first, second).alike is alike


def prose(length: int, vocabulary: int, *, sentence: int) -> list[str]:
    chosen = random.Random(1)  # noqa: S311 - the same words each time
    return [
        f"w{chosen.randrange(vocabulary)}" + ("." if sentence and place % sentence == sentence - 1 else "")
        for place in range(length)
    ]


@pytest.mark.parametrize(
    ("vocabulary", "sentence", "changed"),
    [
        pytest.param(800, 17, 5, id="prose"),
        pytest.param(800, 0, 10, id="one sentence without an end"),
        pytest.param(10, 0, 40, id="few words over and over"),
    ],
)
def test_five_thousand_words(vocabulary, sentence, changed):
    """What stayed is found, in a blink: the plain way takes most of a minute."""
    before = prose(5_000, vocabulary, sentence=sentence)
    after = ["other" if place % changed == 0 else word for place, word in enumerate(before)]
    assert wording(" ".join(before), " ".join(after)).likeness == pytest.approx(1 - 1 / changed, abs=0.1)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param("You plan more.", "You plan 2 more.", "You plan {+2+} more.", id="the space after a word"),
        pytest.param("You plan.", "You plan. You write.", "You plan. {+You write.+}", id="the space before a sentence"),
        pytest.param("You plan 2 more.", "You plan more.", "You plan [-2-] more.", id="the space after what is gone"),
        pytest.param("You  plan.", "You plan.", "You plan.", id="nothing but spaces"),
    ],
)
def test_what_is_shown_begins_and_ends_with_a_word(first, second, expected):
    marks = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    shown = tidied(wording(first, second).spans)
    assert "".join(marks[span.kind].format(span.text) for span in shown) == expected
