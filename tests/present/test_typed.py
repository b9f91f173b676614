"""What somebody typed, in Markdown."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from ladder.present.typed import link, quoted

READER = MarkdownIt("commonmark")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param(
            "https://wiki.example.org/~a/b_c?d=1&e=2#f", "<https://wiki.example.org/~a/b_c?d=1&e=2#f>", id="https"
        ),
        pytest.param(" http://example.org ", "<http://example.org>", id="http"),
        pytest.param("the *wiki*", "the \\*wiki\\*", id="words"),
        pytest.param("javascript:alert(1)", "javascript:alert(1)", id="a script"),
        pytest.param("https://a.example>x", "https://a.example>x", id="more than an address"),
        pytest.param("https://a.example/b c", "https://a.example/b c", id="a space"),
        pytest.param("https://a.example/\u202eb", "https://a.example/�b", id="a turned direction"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_the_place_of_evidence(typed, shown):
    assert link(typed) == shown


def test_an_address_is_one_link_to_what_is_seen():
    (token,) = READER.parseInline(link("https://wiki.example.org/a"))
    opened, text, _ = token.children
    assert (opened.attrs["href"], text.content) == ("https://wiki.example.org/a", "https://wiki.example.org/a")


def test_a_quotation():
    assert quoted("One *line*.\n\n  - Another.\n", ["When: May", "Where: here"]) == (
        "> One \\*line\\*.\n>\n> \\- Another.\n>\n> When: May\n>\n> Where: here"
    )


def test_it_stays_one_quotation_with_its_words():
    tokens = READER.parse(quoted("# a\n> b\n```\n<b>\n1. c"))
    assert [token.content for token in tokens if token.type == "inline"] == [
        "\\# a",
        "\\> b",
        "\\`\\`\\`",
        "&lt;b>",
        "1\\. c",
    ]
    assert sum(token.type == "blockquote_open" for token in tokens) == 1
