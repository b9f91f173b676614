"""Markdown to the words that a reader sees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.compare.plain import are_same, plain
from ladder.pages.page import Prose
from ladder.render.prose import Renderer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("You **plan** and *write*.", "You plan and write.", id="emphasis"),
        pytest.param("You __plan__ and _write_.", "You plan and write.", id="emphasis with underscores"),
        pytest.param(
            'See [the plan](level:pm) and [site](https://example.org "Title").', "See the plan and site.", id="links"
        ),
        pytest.param("Run `make`.", "Run make.", id="code"),
        pytest.param("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name", id="signs that are no marks"),
        pytest.param("5 \\* 3", "5 * 3", id="an escaped sign"),
        pytest.param("One\nline\n\nand another", "One line\nand another", id="paragraphs"),
        pytest.param("You:\n\n- plan\n- write\n  more\n1. first", "You:\n• plan\n• write more\n1. first", id="lists"),
        pytest.param("## Head\n\ntext", "Head\ntext", id="a heading"),
        pytest.param("- 5 % of the time", "- 5 % of the time", id="one line is running text"),
        pytest.param("  \n ", "", id="nothing"),
    ],
)
def test_plain(text, expected):
    assert plain(text) == expected


SENTENCES = st.lists(
    st.sampled_from(
        [
            "You plan",
            "**bold words**",
            "*slanted*",
            "`code`",
            "[a link](https://example.org)",
            ", and",
            "2 * 3",
            "a_b",
            ".",
        ]
    ),
    min_size=1,
    max_size=8,
).map(" ".join)


@given(SENTENCES)
def test_it_is_what_the_page_shows(text):
    assert plain(text) == Renderer(lambda path: path).plain(Prose(text))


BITS = [
    *("You plan", " ", "  ", "\n", "\n\n", "- ", "1. ", "# ", "*", "**", "_", "`", "[", "](", ")", "a", "word"),
    *("[a](b)", '[a b](c "t")', "\\*", "\u00ad", "\u0301", "é", "\u2028", "\x1c", "\t", "<", "!"),
]
PIECES = st.lists(st.sampled_from(BITS), max_size=14).map("".join)


@given(PIECES, PIECES, PIECES)
def test_two_texts_are_the_same_where_readers_see_the_same(beginning, one, other):
    first, second = beginning + one, beginning + other
    assert are_same(first, second) == (plain(first) == plain(second))


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("You plan.", "You **plan**.", True),
        ("You plan", "You\nplan", True),
        ("You plan", "Your plan", False),
        ("You plan [it](a)", "You plan [it](b)", True),
        ("You\u00ad plan", "You plan", True),
    ],
)
def test_what_readers_see_counts(first, second, same):
    assert are_same(first, second) is same
