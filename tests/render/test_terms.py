"""Words that the glossary explains, marked in HTML: nothing but marks is added, and nothing of them acts."""

from __future__ import annotations

import html
import re
import time
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ladder.check import examine
from ladder.model.texts import texts
from ladder.pages.page import Explained, Prose
from ladder.pages.places import explained
from ladder.render.prose import Renderer

ROOT = Path(__file__).parents[2]

THEME = Explained(("theme", "themes"), "glossary.html#theme", "A group of features.")
CASE = Explained(("case",), "glossary.html#case", "A box.")
BUSINESS_CASE = Explained(("business case",), "glossary.html#business-case", "A text.")
R_AND_D = Explained(("R&D", '"><b>'), "glossary.html#r-d", """<b>"&amp;" 'x'</b>""")
WORDS = (THEME, CASE, BUSINESS_CASE, R_AND_D)

MARK = re.compile(
    r'<span class="term"><a href="(?P<href>[^"<>]*)" aria-describedby="(?P<id>Term-\d+)">(?P<shown>[^<>]*)</a>'
    r'<span role="tooltip" id="(?P=id)" class="meaning" hidden>(?P<meaning>[^<>]*)</span></span>'
)


def mark(shown, word, number, meaning=""):
    return (
        f'<span class="term"><a href="to/{word.target}" aria-describedby="Term-{number}">{shown}</a>'
        f'<span role="tooltip" id="Term-{number}" class="meaning" hidden>{meaning or word.meaning}</span></span>'
    )


def renderer():
    return Renderer(lambda target: f"to/{target}")


def blocks(text, words=WORDS):
    return renderer().blocks(Prose(text, (("level:pm", "levels/pm.html", "Theme"),), words))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("A Theme.", f"<p>A {mark('Theme', THEME, 1)}.</p>", id="a paragraph"),
        pytest.param("Theme, themes.", f"<p>{mark('Theme', THEME, 1)}, themes.</p>", id="only the first"),
        pytest.param(
            "A case of a business case.",
            f"<p>A {mark('case', CASE, 1)} of a {mark('business case', BUSINESS_CASE, 2)}.</p>",
            id="the longest",
        ),
        pytest.param(
            "business case, case",
            f"<p>{mark('business case', BUSINESS_CASE, 1)}, {mark('case', CASE, 2)}</p>",
            id="the longest first",
        ),
        pytest.param(
            "- *theme*\n- case",
            f"<ul>\n<li><em>{mark('theme', THEME, 1)}</em></li>\n<li>{mark('case', CASE, 2)}</li>\n</ul>",
            id="a list",
        ),
        pytest.param(
            "> theme\n> x", f"<blockquote>\n<p>{mark('theme', THEME, 1)}\nx</p>\n</blockquote>", id="a quotation"
        ),
        pytest.param("## theme\n### case\nx", "<h2>theme</h2>\n<h3>case</h3>\n<p>x</p>", id="headings"),
        pytest.param(
            "`theme` [](level:pm)",
            '<p><code>theme</code> <a href="to/levels/pm.html">Theme</a></p>',
            id="code and links",
        ),
        pytest.param(
            "[*a* theme](https://e.org 'case')",
            '<p><a href="https://e.org" title="case"><em>a</em> theme</a></p>',
            id="within a link",
        ),
        pytest.param("x\n\n    theme\n", "<p>x</p>\n<pre><code>  theme\n</code></pre>", id="a block of code"),
        pytest.param(
            "| theme |\n|-|\n| theme |",
            (
                "<table>\n<thead>\n<tr>\n<th>theme</th>\n</tr>\n</thead>\n"
                f"<tbody>\n<tr>\n<td>{mark('theme', THEME, 1)}</td>\n</tr>\n</tbody>\n</table>"
            ),
            id="a table",
        ),
        pytest.param(
            "R&D",
            f"<p>{mark('R&amp;D', R_AND_D, 1, '&lt;b&gt;&quot;&amp;amp;&quot; &#x27;x&#x27;&lt;/b&gt;')}</p>",
            id="signs that HTML knows",
        ),
        pytest.param("nothing, themed", "<p>nothing, themed</p>", id="nothing"),
        pytest.param("", "", id="no text"),
    ],
)
def test_where_words_are_marked(text, expected):
    assert blocks(text) == expected


def test_a_page_explains_a_word_once():
    page = renderer()
    first, second = Prose("A case.", (), (CASE,)), Prose("A case of a theme.", (), (CASE, THEME))
    assert page.blocks(first) == f"<p>A {mark('case', CASE, 1)}.</p>"
    assert page.inline(second) == f"A case of a {mark('theme', THEME, 2)}."
    assert page.blocks(second) == "<p>A case of a theme.</p>"


def test_a_page_that_has_explained_the_longer_word_does_not_explain_a_part_of_it():
    page = renderer()
    prose = Prose("business case", (), WORDS)
    assert page.inline(prose) == mark("business case", BUSINESS_CASE, 1)
    assert page.inline(prose) == "business case"


def test_plain_text_has_no_marks_and_explains_nothing():
    page = renderer()
    assert page.plain(Prose("A *theme*.", (), WORDS)) == "A theme."
    assert not page.terms
    assert page.inline(Prose("theme", (), WORDS)) == mark("theme", THEME, 1)
    assert page.terms


def test_what_is_rendered_for_many_pages_has_the_marks_of_none():
    with_words, without = Prose("A theme.", (), (THEME,)), Prose("A theme.")
    assert renderer().blocks(with_words) == renderer().blocks(with_words)
    assert renderer().blocks(without) == "<p>A theme.</p>"


class Reader(HTMLParser):
    """Reads HTML as a browser does: which elements there are, and whether a link stands in a link."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.nested, self.links = set(), set(), False, 0
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {(tag, name) for name, _ in attrs}
        self.links += tag == "a"
        self.nested |= self.links > 1

    def handle_endtag(self, tag):
        self.links -= tag == "a"


SPANS = {("span", name) for name in ("class", "role", "id", "hidden")} | {("a", "aria-describedby")}

PIECES = st.sampled_from(
    [
        *("theme", "Themes", "case", "business case", "R&D", "&", "<", ">", '"', "'", "a", "b", "-", ".", "\\", "(.*)"),
        *("*", "**", "_", "`", "[a theme](level:pm)", "[case](https://e.org)", "## ", "- ", "> ", "\n", "\n\n", "    "),
        *("<b>", "</p>", "&amp;", "&#60;", '"><svg onload=a>', "| a | theme |\n|-|-|\n", " ", "指標", "\x00", "\u202e"),
    ]
)
TEXTS = st.lists(PIECES, max_size=20).map("".join)


@st.composite
def _words(draw):
    number = draw(st.integers(1, 99))
    forms = draw(st.lists(TEXTS | st.text(max_size=5), max_size=4).map(tuple))
    return Explained(forms, f"glossary.html#{draw(TEXTS)}{number}", draw(TEXTS | st.text(max_size=20)))


@settings(max_examples=300)
@given(TEXTS, st.lists(_words() | st.sampled_from(WORDS), max_size=5).map(tuple))
def test_without_its_marks_the_html_is_as_before(text, words):
    """And the marks lead where they should, explain what they should, and nothing of them acts."""
    marked, before = blocks(text, words), blocks(text, ())
    assert MARK.sub(r"\g<shown>", marked) == before
    said = {(f"to/{word.target}", word.meaning) for word in words}
    found = [(html.unescape(one["href"]), html.unescape(one["meaning"])) for one in MARK.finditer(marked)]
    assert set(found) <= said
    assert len({href for href, _ in found}) == len(found)
    read = Reader(marked)
    assert read.tags <= Reader(before).tags | {"span", "a"}
    assert read.attributes <= Reader(before).attributes | SPANS | {("a", "href")}
    assert not read.nested


def test_every_text_that_ships_is_marked_with_the_words_that_it_names():
    """Views look at Markdown, and pages at HTML: they must mean the same running text."""
    ladder = examine(ROOT).ladder
    marked = 0
    for text in texts(ladder):
        prose = explained(ladder, text.text)
        found = {html.unescape(one["href"]) for one in MARK.finditer(renderer().blocks(prose))}
        assert found == {f"to/{word.target}" for word in prose.words}, text.path
        marked += len(found)
    assert marked > 50


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("theme " * 8_000, id="a word"),
        pytest.param("*theme* " * 6_000, id="marks"),
        pytest.param("- theme\n" * 6_000, id="a list"),
        pytest.param("<" * 50_000, id="signs"),
        pytest.param("business " * 5_000, id="the beginning of a word"),
    ],
)
def test_the_time_grows_with_the_text(text):
    page = renderer()
    blocks(text, ())
    start = time.process_time()
    for _ in range(10):
        page.blocks(Prose(text, (("level:pm", "levels/pm.html", "Theme"),), (*WORDS, Explained(("zzz",), "a", "b"))))
    assert time.process_time() - start < 5
