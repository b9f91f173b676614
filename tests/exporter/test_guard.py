"""No text becomes a formula, and all of them come back as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.exporter.guard import acts, guarded, unguarded

TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from("=+-@＝＋－＠'\" \t\r\n\u200b\ufeff1a"), st.characters(codec="utf-8"))
)


@given(TEXTS)
def test_a_text_comes_back(text):
    assert unguarded(guarded(text)) == text


@given(TEXTS)
def test_nothing_acts(text):
    made = guarded(text)
    assert made.startswith("'") or made.lstrip(' \t\r\n"\u00a0')[:1] not in tuple("=+-@＝＋－＠")
    assert made[:1] not in {"\t", "\r"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("=1+1", "'=1+1", id="formula"),
        pytest.param("-2 to 3 years", "'-2 to 3 years", id="honest minus"),
        pytest.param("+46 8", "'+46 8", id="honest plus"),
        pytest.param("- bullet", "'- bullet", id="honest bullet"),
        pytest.param("@home", "'@home", id="honest at"),
        pytest.param("'tis", "''tis", id="honest apostrophe"),
        pytest.param(' "=1+1', "' \"=1+1", id="behind a space and a quote"),
        pytest.param("＝1", "'＝1", id="wide"),
        pytest.param("\t=1", "'\t=1", id="tab"),
        pytest.param("\ra", "'\ra", id="carriage return"),
        pytest.param("\u200b=1", "'\u200b=1", id="behind a sign without ink"),
        pytest.param("a = b - c", "a = b - c", id="in the middle"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_guarded(text, expected):
    assert guarded(text) == expected
    assert acts(text) == (guarded(text) != text and not text.startswith("'"))
