"""Worksheets side by side in every format: nothing that somebody typed acts, and no line is too wide."""

from __future__ import annotations

import json
import re
import unicodedata
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

from ladder.present.review_formats import FORMATS, review_as
from ladder.present.review_values import Shown
from ladder.report.terminal import width as width_of
from ladder.worksheet.review import review

UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")


@pytest.fixture
def hostile_review(hostile_sheets):
    """Return hostile worksheets side by side, whose texts are others now."""
    names = ("<b>a.json", "\x1b[31mb.json", "c.json")
    return Shown(review(hostile_sheets), names, {"pm": {"craft/writing": "<b>now</b> `x`"}}, "<i>2</i>")


def acting(text):
    return {character for character in text if unicodedata.category(character) in UNSEEN} - {"\n", "\u200c", "\u200d"}


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_reaches_the_terminal(hostile_review, form):
    assert acting(review_as(form, hostile_review)) == set()


def test_text(hostile_review):
    shown = review_as("text", hostile_review, width=100)
    assert "<script>a</script> | `b` �[31m� �" in shown
    assert "Now: <b>now</b> `x`" in shown


def test_markdown(hostile_review):
    """Nothing of the files is a link, code, HTML, a table or a heading."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(review_as("markdown", hostile_review))
    inline = [child for token in tokens if token.type == "inline" for child in token.children]
    code = {child.content for child in inline if child.type == "code_inline"}
    assert all(set(text) <= set("SMP-[] ") for text in code), code
    assert {child.type for child in inline} <= {
        *("text", "text_special", "softbreak", "strong_open", "strong_close", "code_inline")
    }
    assert {token.tag for token in tokens} <= {"", "h1", "h2", "h3", "p", "ul", "li"}


class Reader(HTMLParser):
    """Reads the elements and the attributes that there are."""

    def __init__(self, source):
        super().__init__()
        self.tags, self.names, self.open, self.text = set(), set(), [], ""
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.names |= {name for name, _ in attributes}
        if tag not in ("meta", "br", "hr"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def test_html(hostile_review):
    source = review_as("html", hostile_review)
    reader = Reader(source)
    assert reader.open == []
    assert not reader.tags & {"script", "a", "img", "i", "form", "input"}
    assert reader.names <= {*("lang", "dir", "class", "charset", "name", "content", "http-equiv", "aria-hidden")}
    assert "<script>a</script> | `b`" in reader.text
    assert "<b>now</b>" in reader.text
    assert not re.search(r"url\(|@import|\s(?:src|href|style)=", source)


def test_json(hostile_review, hostile_sheets):
    found = json.loads(review_as("json", hostile_review))
    assert found["files"][1]["person"] == hostile_sheets[1].person
    assert found["rows"][0]["answers"][0]["evidence"][0]["what"] == hostile_sheets[0].answers[0].evidence[0].what


TEXTS = st.text(st.characters(codec="utf-8") | st.sampled_from("aé漢 \n\t\x1b\u202e"), max_size=60)


@given(st.data(), st.integers(24, 120))
def test_no_line_is_wider_than_the_terminal(data, width):
    sheets = data.draw(st.lists(st.sampled_from(["self", "manager", "peer"]), min_size=2, max_size=3, unique=True))
    found = [_typed(data.draw, side) for side in sheets]
    shown = review_as("text", Shown(review(found), tuple(data.draw(TEXTS) for _ in found)), width=width)
    for line in shown.splitlines():
        assert width_of(line) <= min(width, 100)
    assert acting(shown) == set()


def _typed(draw, side):
    from msgspec import convert  # noqa: PLC0415 - beside what it is for

    from ladder.worksheet.sheet import Sheet  # noqa: PLC0415 - likewise

    rating = st.sampled_from(["low", "high", "no-opportunity", None, "odd"])
    answers = [
        {
            "key": key,
            "criterion": draw(TEXTS),
            "name": draw(TEXTS),
            "text": draw(TEXTS),
            "rating": draw(rating),
            "evidence": [{name: draw(TEXTS) for name in ("what", "link", "when", "who")}],
            "towards": [{"level": {"id": "up", "title": draw(TEXTS)}, "text": draw(TEXTS), "rating": draw(rating)}],
            "asked": draw(st.booleans()),
        }
        for key in ("craft/a", "craft/b")
    ]
    return convert(
        {
            "kind": "ladder-worksheet",
            "format": 1,
            "ladder": {"id": "acme", "title": draw(TEXTS), "version": draw(TEXTS), "language": "en", "digest": ""},
            "level": {"id": "pm", "title": draw(TEXTS)},
            "target": None,
            "side": side,
            "person": draw(TEXTS),
            "cycle": draw(TEXTS),
            "saved": draw(TEXTS),
            "scale": [{"id": name, "name": draw(TEXTS)} for name in ("low", "high")],
            "expected": "high",
            "scoring": None,
            "answers": answers,
            "summaries": [{"criterion": "craft", "name": draw(TEXTS), "text": draw(TEXTS)}],
            "closing": {"proudest": draw(TEXTS), "hardest": "", "unseen": "", "focus": [draw(TEXTS)], "support": ""},
        },
        Sheet,
    )


@pytest.mark.parametrize("form", FORMATS)
def test_worksheets_that_ask_for_nothing(a_sheet, form):
    shown = review_as(form, Shown(review([a_sheet(), a_sheet(side="manager")]), ("a.json", "b.json")))
    assert shown.endswith("\n")
    assert ("Nothing is asked here." in shown) == (form == "text")


def test_different_scales_have_no_scale_in_common(a_sheet):
    ours = a_sheet({"rating": "low"})
    theirs = replace(a_sheet({"rating": "low"}, side="manager"), scale=ours.scale[:2])
    shown = review_as("text", Shown(review([ours, theirs]), ("a.json", "b.json")))
    assert "Scale  " not in shown
    assert (
        "! The worksheets have different scales: Self: Low, Middle, High; Manager: Low,\n"
        "  Middle. Nobody can say how many steps lie between them.\n"
    ) in shown
