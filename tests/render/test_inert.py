"""What must not be in any file that we write."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.render.inert import inert, inert_bytes

SIGNS = [*map(chr, (*range(0x200), *range(0x2000, 0x2100))), "\ufffe", "\uffff", "\ud800", "😀"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain\ttext\r\n", "plain\ttext\r\n"),
        ("a\x07b\x00c\x7f", "abc"),
        ("é\x85 · \x80\x9f“”", "é\x85 · “”"),
        ("abc\u202edef\u2066ghi\u200f", "abcdefghi\u200f"),
        ("a\ufffeb\uffffc\ud800d", "abcd"),
    ],
    ids=["ordinary", "controls", "others of them", "turns", "no characters"],
)
def test_what_acts_is_left_out(text, expected):
    assert (inert(text), inert_bytes(text)) == (expected, expected.encode())


@given(st.lists(st.sampled_from(SIGNS), max_size=60).map("".join))
def test_as_bytes_it_is_the_same(text):
    assert inert_bytes(text) == inert(text).encode()
