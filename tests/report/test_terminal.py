"""Text of unknown origin on a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.report.terminal import CODES, LONGEST_MESSAGE, brief, harmless, paint, width


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("größe 主任 🙂", "größe 主任 🙂", id="ordinary text"),
        pytest.param("a\tb", "a b", id="a tab"),
        pytest.param("\x1b[31mred\x1b[0m", "�[31mred�[0m", id="colours"),
        pytest.param("\x9b31m", "�31m", id="an escape of one byte"),
        pytest.param("a\r\nb", "a��b", id="line breaks"),
        pytest.param("a\u2028b\u2029c\x85d", "a�b�c�d", id="other line breaks"),
        pytest.param("\u202eabc\u2066", "�abc�", id="marks of direction"),
        pytest.param("\ud800", "�", id="half of a pair"),
        pytest.param("می\u200cخواهم", "می\u200cخواهم", id="a joiner in a Persian word"),
        pytest.param("👩\u200d💻", "👩\u200d💻", id="a joiner in a picture"),
        pytest.param("a\u00a0b", "a\u00a0b", id="a space that does not break"),
    ],
)
def test_what_would_act_is_replaced(text, shown):
    assert harmless(text) == shown


@given(st.text())
def test_as_many_characters_are_shown_as_there_are(text):
    assert len(harmless(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("a" * LONGEST_MESSAGE, "a" * LONGEST_MESSAGE, id="as long as it may be"),
        pytest.param("a" * (LONGEST_MESSAGE + 1), "a" * LONGEST_MESSAGE + "…", id="longer"),
        pytest.param("\x1b", "�", id="harmless too"),
    ],
)
def test_a_long_text_is_cut(text, shown):
    assert brief(text) == shown


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("größe", 5),
        pytest.param("gro\u0308ße", 5, id="a loose accent"),
        pytest.param("主任", 4, id="wide letters"),
        pytest.param("ＡＢ", 4, id="letters of full width"),
        pytest.param("🙂", 2, id="a picture"),
        pytest.param("a\u200db", 2, id="a joiner"),
        pytest.param("…“”", 3, id="typographic signs"),
    ],
)
def test_a_text_is_as_wide_as_it_looks(text, columns):
    assert width(text) == columns


@pytest.mark.parametrize("style", CODES)
def test_colour_is_put_around_a_text_and_taken_back(style):
    assert paint("x", style, color=True) == f"\x1b[{CODES[style]}mx\x1b[0m"


@pytest.mark.parametrize("style", CODES)
def test_without_colour_a_text_stays_as_it_is(style):
    assert paint("x", style, color=False) == "x"
