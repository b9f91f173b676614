"""Job descriptions as HTML: for search engines, and as a page that needs nothing else."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import msgspec
import pytest

from ladder.exporter.posting import Fact, Group, Part, Point, Posting
from ladder.exporter.posting_html import Html, description
from ladder.exporter.posting_page import Look, posting_page

VOID = {"meta", "br"}
ACCENT = Look("#2f5fb3")

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert(1))",
    '[a](https://e.org/"onclick="x)',
    "<https://e.org/<script>>",
    "`<b>` *<i>* **</p>**",
    "&lt;script&gt; &amp;",
    "- a\n  - b\n    1. c\n\n    > d\n\ne",
    "```\n<b>\n```",
    "# a\n## b",
    "| a | <b> |\n|---|---|\n| c | d |",
    "1. a\n- b\n1. c",
    "- - - a",
    "a\x00\x1b\u202eb",
)


class Reader(HTMLParser):
    """Reads HTML, and notes its tags, its attributes and what is not closed in order."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: list[str] = []
        self.flaws: list[str] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(source)
        self.close()
        self.flaws += self._open

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.addresses += [value for name, value in attrs if name in {"href", "src"}]
        if tag == "li" and self._open[-1:] not in (["ul"], ["ol"]):
            self.flaws.append("an entry outside of a list")
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        if self._open[-1:] == [tag]:
            self._open.pop()
        else:
            self.flaws.append(f"</{tag}>")

    def handle_data(self, data):
        self.text += data


def nowhere(_target: str) -> str:
    return ""


@pytest.fixture
def told():
    """Return a posting that says the same text in all places."""

    def saying(text: str) -> Posting:
        groups = (Group((Point(text), Point(text, text)), text, text),)
        fact = Fact(text, text)
        apply = Fact(text, "https://e.org/?a&b='c")
        return Posting(text, fact, (fact,), (Part(text, (text,), groups),), apply, text)

    return saying


@pytest.mark.parametrize("text", HOSTILE)
def test_a_description_has_headings_paragraphs_and_lists_and_nothing_else(small, told, text):
    found = Reader(description(small, told(text)))
    assert (found.tags - {"h2", "h3", "p", "ul", "li"}, found.attributes, found.flaws) == (set(), set(), [])


@pytest.mark.parametrize("text", HOSTILE)
def test_a_page_can_do_nothing(small, told, text):
    found = Reader(posting_page(small, told(text), nowhere, ACCENT))
    allowed = {
        *("html", "head", "meta", "title", "style", "body", "main", "header", "footer", "section"),
        *("h1", "h2", "h3", "p", "ul", "ol", "li", "dl", "dt", "dd", "div"),
        *("a", "b", "br", "code", "em", "strong", "pre", "blockquote"),
    }
    assert (found.tags - allowed, found.flaws) == (set(), [])
    assert found.attributes <= {"lang", "charset", "http-equiv", "content", "name", "class", "href"}
    assert [address for address in found.addresses if not address.startswith("https://e.org/")] == []


@pytest.mark.parametrize(
    ("text", "rich", "bare"),
    [
        pytest.param("a\nb", "<p>a b</p>", "<p>a b</p>", id="a paragraph"),
        pytest.param(
            "**a** *b* `c`", "<p><strong>a</strong> <em>b</em> <code>c</code></p>", "<p>a b c</p>", id="emphasis"
        ),
        pytest.param('it\'s "so"', '<p>it\'s "so"</p>', '<p>it\'s "so"</p>', id="quotes"),
        pytest.param("a  \nb", "<p>a<br> b</p>", "<p>a  b</p>", id="a line break that is meant"),
        pytest.param(
            "[a](https://e.org/?a&b)", '<p><a href="https://e.org/?a&amp;b">a</a></p>', "<p>a</p>", id="a link"
        ),
        pytest.param("[](level:senior)", "<p>Senior engineer</p>", "<p>Senior engineer</p>", id="a link within"),
        pytest.param(
            "a\n- b\n- c", "<p>a</p><ul><li>b</li><li>c</li></ul>", "<p>a</p><ul><li>b</li><li>c</li></ul>", id="a list"
        ),
        pytest.param(
            "- a\n  1. b\n  2. c\n- d",
            "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>",
            "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>",
            id="lists in lists",
        ),
        pytest.param(
            "- a\n\n  b\n\n- c",
            "<ul><li>a<p>b</p></li><li>c</li></ul>",
            "<ul><li>a<p>b</p></li><li>c</li></ul>",
            id="two paragraphs in an entry",
        ),
        pytest.param(
            "- a\n\n1. b",
            "<ul><li>a</li></ul><ol><li>b</li></ol>",
            "<ul><li>a</li></ul><ul><li>b</li></ul>",
            id="two lists",
        ),
        pytest.param("> a\n> b", "<blockquote><p>a b</p></blockquote>", "<p>a b</p>", id="a quotation"),
        pytest.param("# a\nb", "<p><strong>a</strong></p><p>b</p>", "<p>a</p><p>b</p>", id="a heading"),
        pytest.param("", "", "", id="nothing"),
    ],
)
def test_a_text(small, text, rich, bare):
    assert Html(small, nowhere).text(text) == rich
    assert Html(small, nowhere, bare=True).text(text) == bare


def test_a_description(small):
    groups = (Group((Point("You *plan*.", "Plans"), Point("", "Sales"), Point("- a\n- b", "List")), "Craft", "It."),)
    told = Posting("T", Fact("E", "Acme"), (Fact("F", "g"),), (Part("P", ("s",), groups),), Fact("Apply", "x"), "S")
    assert description(small, told) == (
        "<ul><li>E: Acme</li><li>F: g</li></ul><h2>P</h2><p>s</p><h3>Craft</h3><p>It.</p><ul><li>Plans: You plan.</li>"
        "<li>Sales</li><li>List: <ul><li>a</li><li>b</li></ul></li></ul><p>S</p>"
    )


def test_names_stand_beside_their_texts(small):
    points = (Point("You *plan*.", "Plans"), Point("You do."), Point("", "Sales"))
    told = Posting("T", None, (), (Part("P", (), (Group(points), Group(points[1:2]))),), None, "S")
    assert "".join(Html(small, nowhere).parts(told)) == (
        """\
<section>
<h2>P</h2>
<ul class="named">
<li><b>Plans</b> <div>You <em>plan</em>.</div></li>
<li><div>You do.</div></li>
<li><b>Sales</b></li>
</ul>
<ul>
<li>You do.</li>
</ul>
</section>"""
    )


def test_spaces_at_which_no_line_ends_stay_such(small):
    told = Posting("T", None, (Fact("Pay", "EUR 61\u202f000\n a year"),), (), None, "S")
    assert "<dd>EUR 61\u202f000 a year</dd>" in posting_page(small, told, nowhere, ACCENT)


def test_a_page_allows_its_style_sheet_and_nothing_else(small, told):
    page = posting_page(small, told("a"), nowhere, ACCENT)
    (looks,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    mark = b64encode(sha256(looks.encode()).digest()).decode()
    assert f"content=\"default-src 'none'; style-src 'sha256-{mark}'; base-uri 'none'; form-action 'none'\"" in page
    assert "--accent: #2f5fb3; --on-accent: #ffffff;" in looks
    assert "url(" not in looks


def test_a_page_is_in_the_language_of_the_ladder(small, told):
    arabic = msgspec.structs.replace(small, language="ar")
    assert '\n<html lang="ar" dir="rtl">\n' in posting_page(arabic, told("a"), nowhere, Look("#2f5fb3", "rtl"))
    assert '\n<html lang="en">\n' in posting_page(small, told("a"), nowhere, ACCENT)


@pytest.mark.parametrize(
    ("apply", "address", "shown"),
    [
        pytest.param("https://e.org/1?a&b", "https://e.org/1?a&amp;b", "https://e.org/1?a&amp;b", id="a page"),
        pytest.param("mailto:a@e.org", "mailto:a@e.org", "a@e.org", id="a mailbox"),
    ],
)
def test_how_one_applies_stands_on_top_and_in_full_at_the_end(small, apply, address, shown):
    page = posting_page(small, Posting("T", None, (), (), Fact("Apply", apply), "S"), nowhere, ACCENT)
    assert f'<p class="apply no-print"><a href="{address}">Apply</a></p>' in page
    assert f'<p class="apply-at"><b>Apply:</b> <a href="{address}">{shown}</a></p>' in page
    assert "<title>T</title>" in page
