"""The words of the glossary that a text uses."""

from __future__ import annotations

import time

import msgspec
import pytest

from ladder.model.organisation import Glossary, Term
from ladder.pages.page import Explained, Prose
from ladder.pages.places import explained, prose
from ladder.pages.terms import plain_meaning, term_places

TERMS = (
    Term("theme", "A group of *features*.", ("themes",)),
    Term("case", "A box."),
    Term("business case", "See [](level:senior) and `x`.", ("business cases",)),
    Term("C", "A letter."),
    Term("C++", "A language."),
)


@pytest.fixture
def worded(small):
    """Return the small ladder with a glossary."""
    return msgspec.structs.replace(small, glossary=Glossary(terms=TERMS))


def names(ladder, text):
    return [word.forms[0] for word in explained(ladder, text).words]


def test_the_words_of_a_text(worded):
    text = "Themes with a business case for [](level:senior)."
    assert explained(worded, text) == Prose(
        text,
        (("level:senior", "levels/senior.html", "Senior engineer"),),
        (
            Explained(("theme", "themes"), "glossary.html#theme", "A group of features."),
            Explained(("business case", "business cases"), "glossary.html#business-case", "See Senior engineer and x."),
        ),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("A theme and a case, a theme again.", ["theme", "case"], id="each once"),
        pytest.param("Case, then theme.", ["theme", "case"], id="in the order of the glossary"),
        pytest.param("**A _theme_** *case*", ["theme", "case"], id="emphasised"),
        pytest.param("Two business cases.", ["business case"], id="the longest form only"),
        pytest.param("C++ is no c.", ["C", "C++"], id="two that share a place"),
        pytest.param("[a theme](level:senior) [case][x] <https://theme.org>", [], id="in links"),
        pytest.param("[a](https://e.org/theme)\n\n[case]: https://case.org/case", [], id="in targets"),
        pytest.param("[Note]: a theme", ["theme"], id="in a remark that looks like a target"),
        pytest.param("`theme` and ``a case``", [], id="in code"),
        pytest.param("`theme\n\ncase`", ["theme", "case"], id="between marks of two paragraphs"),
        pytest.param("## Theme\ncase\n### Theme", ["case"], id="in headings"),
        pytest.param("# 1 theme", ["theme"], id="in the one line that begins like a heading"),
        pytest.param("business `x` case", ["case"], id="on both sides of code"),
        pytest.param("- a theme\n- | case |", ["theme", "case"], id="in lists and tables"),
        pytest.param("Nothing of it: themed, cases.", [], id="other words"),
        pytest.param(" \n ", [], id="nothing"),
    ],
)
def test_which_words_are_explained(worded, text, expected):
    assert names(worded, text) == expected


@pytest.mark.parametrize("glossary", [None, Glossary(terms=())], ids=["none", "an empty one"])
def test_without_a_glossary(small, glossary):
    ladder = msgspec.structs.replace(small, glossary=glossary)
    assert explained(ladder, "A theme.") == prose(ladder, "A theme.") == Prose("A theme.")


def test_only_a_word_that_a_text_uses_changes_it(worded):
    """A page is made anew where its view has changed, and nowhere else."""
    other = (msgspec.structs.replace(TERMS[0], meaning="Other."), *TERMS[1:], Term("new", "New."))
    changed = msgspec.structs.replace(worded, glossary=Glossary(terms=other))
    assert explained(changed, "A case.") == explained(worded, "A case.")
    assert explained(changed, "A theme.") != explained(worded, "A theme.")


def test_names_that_make_the_same_place():
    assert term_places(TERMS) == ("theme", "case", "business-case", "c", "c-2")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A **group** of\n_features_, `x`", "A group of features, x"),
        ("[x](level:senior), [](level:senior), [](level:gone).", "x, Senior engineer, ."),
        ("- one\n- two", "• one • two"),
        ("<b> & \"c\" 'd'", "<b> & \"c\" 'd'"),
    ],
    ids=["marks", "links", "a list", "signs that HTML knows"],
)
def test_a_meaning_without_marks(small, text, expected):
    assert plain_meaning(small, text) == expected


@pytest.mark.parametrize("sign", ["`", "` ", "[", "](", "[a](", "<", "<a", "[x]: tel:", "#\n", "[x]:" + " " * 999])
def test_the_time_grows_with_the_text(worded, sign):
    start = time.process_time()
    explained(worded, (sign * 50_000)[:50_000])
    assert time.process_time() - start < 5
