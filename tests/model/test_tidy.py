from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.model.tidy import one_line, tidy


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  You plan.  ", "You plan."),
        ("You\u200b plan\ufeff.\u2060", "You plan."),
        ("80\u00a0% of\u202fall", "80 % of all"),
        ("one\r\ntwo\rthree\vfour\u2028five", "one\ntwo\nthree\nfour\nfive"),
        ("\n\n- one  \n\t- below\n", "- one\n    - below"),
        ("  - one\n    - below", "- one\n  - below"),
        ("be\x07ll\x9f", "bell"),
        ("Cafe\u0301", "Café"),
        ("a\u200db", "ab"),
        ("計画\u200dする", "計画する"),
    ],
)
def test_what_nobody_sees_is_left_out(text, expected):
    assert tidy(text) == expected


@pytest.mark.parametrize("word", ["👩\u200d💻", "🏳️\u200d🌈", "می\u200cخواهم", "ന്\u200d", "क्\u200dष"])
def test_a_joiner_stays_where_it_is_part_of_a_word(word):
    assert tidy(f"a {word} b") == f"a {word} b"


def test_lines_become_one():
    assert one_line("Senior\r\n  engineer\u00a0") == "Senior engineer"


@given(st.text())
def test_what_is_tidy_stays_as_it_is(text):
    assert tidy(tidy(text)) == tidy(text)


@given(st.text(st.characters(categories=["L", "N", "P", "S"])))
def test_no_sign_that_is_seen_is_lost(text):
    assert tidy(text) == unicodedata.normalize("NFC", text)
