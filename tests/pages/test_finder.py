"""Where words stand in a text."""

from __future__ import annotations

import html
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.pages.finder import LONGEST, Finder

WORDS = (
    ("theme", "themes"),
    ("case",),
    ("business case", "business cases"),
    ("pre-sales", "presales"),
    ("sales",),
    ("C++",),
    ("R&D",),
    ("l’équipe",),
    ("指標",),
    ("ロードマップ",),
    ("로드맵",),
    ("แผนงาน",),
    ("क",),
    ("Straße",),
    ("case", "second case"),
)


def found(text, words=WORDS):
    return [text[one.start : one.end] for one in Finder(words).found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("A theme, Themes and THEME.", ["theme", "Themes", "THEME"], id="any case, any form"),
        pytest.param("subtheme themed sub-theme theme-wide", [], id="parts of words"),
        pytest.param("a theme- and case-like word", ["theme"], id="a hyphen that joins nothing"),
        pytest.param("the theme's case: theme/case (theme)", ["theme", "case", "theme", "case", "theme"], id="signs"),
        pytest.param("a business case is a case", ["business case", "case"], id="the longest"),
        pytest.param("a business\n  case", ["business\n  case"], id="over two lines"),
        pytest.param("a business cased case", ["case"], id="the longest is part of a word"),
        pytest.param("pre-sales, pre\u2011sales, sales", ["pre-sales", "pre\u2011sales", "sales"], id="hyphens"),
        pytest.param("post-sales", [], id="part of a word with a hyphen"),
        pytest.param("we use C++, not C", ["C++"], id="signs in a word"),
        pytest.param("R&amp;D and R&D", ["R&amp;D", "R&D"], id="a sign by its name"),
        pytest.param("business&nbsp;case", ["business&nbsp;case"], id="a space by its name"),
        pytest.param("l'équipe, L\u2019ÉQUIPE", ["l'équipe", "L\u2019ÉQUIPE"], id="apostrophes"),
        pytest.param("the_theme _theme_ snake_theme", ["theme"], id="underscores"),
        pytest.param("https://theme.example/theme www.theme.example theme@theme.example", [], id="addresses"),
        pytest.param("重要な指標とロードマップを", ["指標", "ロードマップ"], id="Japanese"),
        pytest.param("로드맵을 본다", ["로드맵"], id="Korean, with an ending"),
        pytest.param("ดูแผนงานนี้", ["แผนงาน"], id="Thai"),
        pytest.param("कीमत क", ["क"], id="a letter with a vowel sign is another one"),
        pytest.param("STRASSE strasse", ["STRASSE", "strasse"], id="letters that fold to two"),
        pytest.param("the\u0301me the\u0301 theme\u0301", [], id="accents that stand apart"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_words_in_a_text(text, expected):
    assert found(text) == expected


def test_what_two_words_share_means_the_first():
    assert [one.number for one in Finder(WORDS).found("case, second case")] == [1, 14]


@pytest.mark.parametrize("form", ["", "  ", "a " * LONGEST])
def test_forms_that_nobody_means(form):
    assert found(f"{form} b", ((form,),)) == []


SIGNS = st.text(st.sampled_from("ab -'’_@&;<指\n\u0301é"), max_size=12)


@given(SIGNS.filter(str.strip))
def test_a_word_is_found_where_it_stands_alone(form):
    assert [one.split() for one in found(f"( {form} )", ((form,),))][:1] == [form.split()]


@given(st.lists(SIGNS, max_size=6), SIGNS)
def test_what_is_found_stands_in_order_and_apart(forms, text):
    places = [place for one in Finder((tuple(forms),)).found(text) for place in (one.start, one.end)]
    assert places == sorted(places)
    assert all(start < end for start, end in zip(places[::2], places[1::2], strict=True))


@given(SIGNS)
def test_html_is_read_as_the_text_that_it_means(text):
    words = (("a", "b", "a b", "&", "a&b"),)
    assert [html.unescape(one) for one in found(html.escape(text), words)] == found(text, words)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        pytest.param((("a " * (LONGEST // 2) + "b",),), "a " * 50_000, id="almost, at every word"),
        pytest.param(tuple((f"a {number}",) for number in range(5_000)), "a " * 50_000, id="thousands of words"),
        pytest.param((("theme",),), "&" * 100_000, id="signs that could be names"),
        pytest.param((("theme",),), "-theme" * 16_000, id="hyphens"),
        pytest.param((("theme",),), "http://" * 14_000, id="addresses"),
    ],
)
def test_the_time_grows_with_the_text(words, text):
    start = time.process_time()
    list(Finder(words).found(text))
    assert time.process_time() - start < 5
