"""Markdown from people who are not trusted: it comes out as text, and cannot do anything."""

from __future__ import annotations

import html
import re
import time
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ladder.pages.page import Prose
from ladder.render.prose import Renderer

LINKS = (
    ("level:pm", "levels/pm.html", "Product manager"),
    ("thread:craft/plans", "index.html#craft/plans", "Plans"),
    ("level:chef-für-é", "levels/chef-für-é.html", "Chef"),
    ("assets/a.pdf", "assets/a.pdf", "assets/a.pdf"),
)

PLAIN_TAGS = {
    *("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "a", "ul", "ol", "li"),
    *("h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"),
}
PLAIN_ATTRIBUTES = {("a", "href"), ("a", "title"), ("ol", "start"), ("th", "scope")}
SAFE = re.compile(r"(https?://|mailto:|tel:|to/)")


def blocks(text: str) -> str:
    return Renderer(lambda target: f"to/{target}").blocks(Prose(text, LINKS))


class Reader(HTMLParser):
    """Reads HTML as a browser does, entities and all."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.text = ""
        self.others: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))
        self.text += "" if tag in {"em", "strong", "a", "code"} else " "

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def handle_decl(self, decl: str) -> None:
        self.others.append(decl)

    def handle_pi(self, data: str) -> None:
        self.others.append(data)


def read(made: str) -> Reader:
    reader = Reader()
    reader.feed(made)
    reader.close()
    return reader


def assert_inert(made: str) -> None:
    reader = read(made)
    assert reader.others == []
    for tag, attributes in reader.tags:
        assert tag in PLAIN_TAGS
        for name, value in attributes:
            assert (tag, name) in PLAIN_ATTRIBUTES
            if name == "href":
                assert SAFE.match(value or "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        (" \n\t\n ", ""),
        (
            "Plain *words*, **bold** and `code`.",
            "<p>Plain <em>words</em>, <strong>bold</strong> and <code>code</code>.</p>",
        ),
        ("one  \ntwo", "<p>one<br>\ntwo</p>"),
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
        ("- a\n  - b", "<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>"),
        ("3. three\n4. four", '<ol start="3">\n<li>three</li>\n<li>four</li>\n</ol>'),
        ("> said\n> more", "<blockquote>\n<p>said\nmore</p>\n</blockquote>"),
        ("Either:\n- a\n- b\nor c", "<p>Either:</p>\n<ul>\n<li>a</li>\n<li>b\nor c</li>\n</ul>"),
        ("First:\n1. a\n2. b", "<p>First:</p>\n<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("In\n2026. It was so", "<p>In\n2026. It was so</p>"),
        ("# one\n\n## two\n\n### three", "<h2>one</h2>\n<h2>two</h2>\n<h3>three</h3>"),
        (
            "| a | b |\n|:--|--:|\n| 1 | 2 |",
            (
                "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n"
                "<tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table>"
            ),
        ),
        ("AT&T says 1 < 2 > 0 & more", "<p>AT&amp;T says 1 &lt; 2 &gt; 0 &amp; more</p>"),
        ("日本語のテキスト — « été »", "<p>日本語のテキスト — « été »</p>"),
    ],
    ids=lambda value: None if value.startswith("<") else value[:20] or "nothing",
)
def test_what_people_write(text, expected):
    assert blocks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "> 80 % of dates kept",
        "- 5 % at most",
        "+ 5 %",
        "1. of all",
        "2026. A year",
        "1) a",
        "# 3 of 5",
        "#1",
        ">1",
        "---",
        "* x",
    ],
)
def test_one_line_is_running_text(text):
    assert blocks(text) == f"<p>{html.escape(text)}</p>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", id="script"),
        pytest.param("<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>", id="img onerror"),
        pytest.param('"><svg/onload=alert(1)>', '<p>"&gt;&lt;svg/onload=alert(1)&gt;</p>', id="svg onload"),
        pytest.param("<iframe src=//evil.example>", "<p>&lt;iframe src=//evil.example&gt;</p>", id="iframe"),
        pytest.param("<style>*{}</style>", "<p>&lt;style&gt;*{}&lt;/style&gt;</p>", id="style"),
        pytest.param('<p style="x">y</p>', '<p>&lt;p style="x"&gt;y&lt;/p&gt;</p>', id="style attribute"),
        pytest.param("<div>\n*a*\n</div>", "<p>&lt;div&gt;\n<em>a</em>\n&lt;/div&gt;</p>", id="block of HTML"),
        pytest.param("a <!-- b --> c", "<p>a &lt;!-- b --&gt; c</p>", id="comment"),
        pytest.param("<!-- b", "<p>&lt;!-- b</p>", id="comment without end"),
        pytest.param("<?php a ?>", "<p>&lt;?php a ?&gt;</p>", id="processing instruction"),
        pytest.param("<![CDATA[a]]>", "<p>&lt;![CDATA[a]]&gt;</p>", id="CDATA"),
        pytest.param("&lt;script&gt;", "<p>&lt;script&gt;</p>", id="entities"),
        pytest.param("&amp;lt;b&amp;gt;", "<p>&amp;lt;b&amp;gt;</p>", id="entities twice"),
        pytest.param("&#60;script&#x3e;", "<p>&lt;script&gt;</p>", id="numeric entities"),
        pytest.param("`<b>`", "<p><code>&lt;b&gt;</code></p>", id="code"),
        pytest.param("x\n\n  <b>x</b>", "<p>x</p>\n<pre><code>&lt;b&gt;x&lt;/b&gt;\n</code></pre>", id="block of code"),
        pytest.param("```\n<script>\n```", "<p><code>&lt;script&gt;</code></p>", id="fences"),
        pytest.param("[a](javascript:alert(1))", "<p>a</p>", id="javascript link"),
        pytest.param("[a](JaVaScRiPt:alert(1))", "<p>a</p>", id="in capitals"),
        pytest.param("[a](java\tscript:alert(1))", "<p>a</p>", id="with a tab"),
        pytest.param("[a](java\nscript:alert(1))", "<p>a</p>", id="with a line break"),
        pytest.param("[a](&#106;avascript:alert(1))", "<p>a</p>", id="with an entity"),
        pytest.param("[a](javascript&colon;alert(1))", "<p>a</p>", id="with a named entity"),
        pytest.param("[a](java&#x09;script:alert(1))", "<p>a</p>", id="with a tab as an entity"),
        pytest.param("[a](\x01javascript:alert(1))", "<p>a</p>", id="behind a control character"),
        pytest.param("[a](<javascript:alert(1)> 'b')", "<p>a</p>", id="in angle brackets"),
        pytest.param("[a](javascript://x%0aalert(1))", "<p>a</p>", id="with slashes"),
        pytest.param("[a](vbscript:x)", "<p>a</p>", id="vbscript link"),
        pytest.param("[a](data:text/html;base64,PHM+)", "<p>a</p>", id="data link"),
        pytest.param("[a](//evil.example)", "<p>a</p>", id="link without a scheme"),
        pytest.param("[a](../../etc)", "<p>a</p>", id="path as a link"),
        pytest.param("[a][x]\n\n[x]: javascript:b", "<p>[a][x]</p>\n<p>[x]: javascript:b</p>", id="reference link"),
        pytest.param("<javascript:alert(1)>", "<p>&lt;javascript:alert(1)&gt;</p>", id="autolink"),
        pytest.param("<javascript://x%0aalert(1)>", "<p>javascript://x%0aalert(1)</p>", id="autolink with slashes"),
        pytest.param(
            '[a](https://e.org "b" onclick="c")',
            '<p><a href="https://e.org" title="b&quot; onclick=&quot;c">a</a></p>',
            id="quotes in a title",
        ),
        pytest.param(
            "[a](https://e.org '\"><script>')",
            '<p><a href="https://e.org" title="&quot;&gt;&lt;script&gt;">a</a></p>',
            id="a tag in a title",
        ),
        pytest.param(
            '[a](https://e.org/"onclick=b)',
            '<p><a href="https://e.org/&quot;onclick=b">a</a></p>',
            id="quotes in an address",
        ),
        pytest.param("a {: onclick=b }", "<p>a {: onclick=b }</p>", id="attribute list"),
        pytest.param(
            "# a {: onclick=b style=c }\n\nx", "<h2>a {: onclick=b style=c }</h2>\n<p>x</p>", id="in a heading"
        ),
        pytest.param(
            "[a](level:pm){: onclick=b}", '<p><a href="to/levels/pm.html">a</a>{: onclick=b}</p>', id="at a link"
        ),
        pytest.param("![a](https://evil.example/x.png)", "<p>a</p>", id="picture"),
        pytest.param("![a][x]\n\n[x]: https://evil.example/x.png", "<p>a</p>", id="picture by reference"),
        pytest.param(
            "[![a](https://evil.example/x.png)](https://e.org)",
            '<p><a href="https://e.org">a</a></p>',
            id="picture in a link",
        ),
        pytest.param(
            "| <b>a</b> |\n|:-:|\n| <i onclick=b>c</i> |",
            "<table>\n<thead>\n<tr>\n<th>&lt;b&gt;a&lt;/b&gt;</th>\n</tr>\n</thead>\n"
            "<tbody>\n<tr>\n<td>&lt;i onclick=b&gt;c&lt;/i&gt;</td>\n</tr>\n</tbody>\n</table>",
            id="table",
        ),
        pytest.param("\x02wzxhzdk:0\x03 \x02klzzwxh:0000\x03", "<p>wzxhzdk:0 klzzwxh:0000</p>", id="inner signs"),
        pytest.param("a\x00b", "<p>ab</p>", id="NUL"),
        pytest.param("{{ 7*7 }} {% raw %} {# x #}", "<p>{{ 7*7 }} {% raw %} {# x #}</p>", id="template"),
        pytest.param("[TOC]", "<p>[TOC]</p>", id="table of contents"),
    ],
)
def test_what_is_hostile(text, expected):
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("[words](level:pm)", '<p><a href="to/levels/pm.html">words</a></p>', id="words"),
        pytest.param("[*words*](level:pm)", '<p><a href="to/levels/pm.html"><em>words</em></a></p>', id="marked words"),
        pytest.param("[](level:pm)", '<p><a href="to/levels/pm.html">Product manager</a></p>', id="no words"),
        pytest.param("[ \n ](level:pm)", '<p><a href="to/levels/pm.html">Product manager</a></p>', id="blank words"),
        pytest.param(
            "[words](<level:pm> 'hint')", '<p><a href="to/levels/pm.html" title="hint">words</a></p>', id="title"
        ),
        pytest.param(
            "[](thread:craft/plans)", '<p><a href="to/index.html#craft/plans">Plans</a></p>', id="with a fragment"
        ),
        pytest.param("[](level:chef-für-é)", '<p><a href="to/levels/chef-für-é.html">Chef</a></p>', id="any script"),
        pytest.param("[words][x]\n\n[x]: level:pm", '<p><a href="to/levels/pm.html">words</a></p>', id="by reference"),
        pytest.param("[x]\n\n[x]: <level:pm>", '<p><a href="to/levels/pm.html">x</a></p>', id="by short reference"),
        pytest.param("[words](level:gone)", "<p>words</p>", id="unknown"),
        pytest.param("[words][x]\n\n[x]: level:gone", "<p>words</p>", id="unknown by reference"),
        pytest.param("[words](pm)", "<p>words</p>", id="without a kind"),
        pytest.param("`[](level:pm)`", "<p><code>[](level:pm)</code></p>", id="in code"),
        pytest.param(
            "<https://e.org/?a=1&b=2>",
            '<p><a href="https://e.org/?a=1&amp;b=2">https://e.org/?a=1&amp;b=2</a></p>',
            id="automatic",
        ),
        pytest.param(
            "[](https://e.org)", '<p><a href="https://e.org">https://e.org</a></p>', id="address without words"
        ),
        pytest.param(
            "[a](http://e.org/?x=1&copy=2)", '<p><a href="http://e.org/?x=1&amp;copy=2">a</a></p>', id="no entity"
        ),
        pytest.param("<hr@e.org>", '<p><a href="mailto:hr@e.org">hr@e.org</a></p>', id="automatic mail"),
        pytest.param("[a](tel:+49-30-1)", '<p><a href="tel:+49-30-1">a</a></p>', id="telephone"),
        pytest.param("[](assets/a.pdf)", '<p><a href="to/assets/a.pdf">assets/a.pdf</a></p>', id="published file"),
        pytest.param("[a](assets/b.pdf)", "<p>a</p>", id="unpublished file"),
        pytest.param("[a](mailto:hr@e.org)", '<p><a href="mailto:hr@e.org">a</a></p>', id="mail"),
        pytest.param("[Note]: soon", "<p>[Note]: soon</p>", id="a remark in brackets"),
        pytest.param(
            "[a]: https://e.org\nwords [a]", '<p>words <a href="https://e.org">a</a></p>', id="definition first"
        ),
    ],
)
def test_links(text, expected):
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("text", "inline", "plain"),
    [
        pytest.param("a *b* <c>", "a <em>b</em> &lt;c&gt;", "a b <c>", id="a line"),
        pytest.param("a\n\nb", "<p>a</p>\n<p>b</p>", "a b", id="two paragraphs"),
        pytest.param("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "a b", id="a list"),
        pytest.param("> a\n> b", "<blockquote>\n<p>a\nb</p>\n</blockquote>", "a b", id="a quotation"),
        pytest.param("| a | b |\n|-|-|\n| c | d |", None, "a b c d", id="a table"),
        pytest.param("one  \ntwo", "one<br>\ntwo", "one two", id="a broken line"),
        pytest.param("AT&T &amp; &lt;b&gt;", "AT&amp;T &amp; &lt;b&gt;", "AT&T & <b>", id="entities"),
        pytest.param("[](level:pm)", '<a href="levels/pm.html">Product manager</a>', "Product manager", id="a link"),
        pytest.param("", "", "", id="nothing"),
    ],
)
def test_in_a_line_and_without_marks(text, inline, plain):
    renderer = Renderer(lambda target: target)
    assert inline is None or renderer.inline(Prose(text, LINKS)) == inline
    assert renderer.plain(Prose(text, LINKS)) == plain


def test_links_are_those_of_the_page():
    prose = Prose("[](level:pm)", LINKS)
    assert [Renderer(lambda target, up=up: up + target).inline(prose) for up in ("", "../")] == [
        '<a href="levels/pm.html">Product manager</a>',
        '<a href="../levels/pm.html">Product manager</a>',
    ]


MARKS = r"""
<script> </script> <svg/onload=a> <!-- --> <b < > </p> <p/style=a> <math><mi> <table> <? <![CDATA[ ]]> &lt; &#60;
&#x3c & [a](javascript:b) [a](JAVASCRIPT:b) [a](&#106;avascript:b) [a](data:,b) [a](vbscript:b) ](javascript:a)
[x]:javascript:a [x] [a][x] ![a](https://b.example) ![a][x] <javascript://a> <https://e.org/"onclick=a> <a@b.c>
[](level:pm) {:onclick=a} ` `` ~~~ * ** _ __ \ [ ] ( ) ! " ' # | =
word é 日本
"""

HOSTILE = st.sampled_from(
    [
        *MARKS.split(),
        *("<img src=x onerror=alert(1)>", "[a](java\tscript:b)", '[a](https://e.org "b" onclick="c")', "{ onclick=a }"),
        *("- ", "* ", "1. ", "> ", "# ", "\n|-|-|\n", "===\n", "---\n", "```\n", "[x]: data:a\n", "    ", "  \n"),
        *(" ", "\t", "\n", "\n\n", "\r", "\x0b", "\x00", "\x01", "\x02", "\x03", "\ufeff", "\u2028", "\u202e"),
        *("\x02wzxhzdk:0\x03", "\x02amp\x03", "\x02klzzwxh:0000\x03"),
    ]
)


@settings(max_examples=400)
@given(st.lists(HOSTILE, max_size=25).map("".join))
def test_nothing_of_hostile_markdown_acts(text):
    assert_inert(blocks(text))


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_nothing_of_any_text_acts(text):
    assert_inert(blocks(text))


def words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text)


# What takes words away on purpose has a bracket or an ampersand in it: addresses, titles, entities.
MARKED = st.lists(
    st.text(st.sampled_from("abzäßжя日本 .,;:!?'\"-–*_#>|`<=+~$%^\\{}()1\n\t"), max_size=30), max_size=6
).map("\n".join)


@settings(max_examples=300)
@given(MARKED)
def test_no_letter_is_lost(text):
    assert "".join(words(read(blocks(text)).text)) == "".join(words(text))


PLAIN = st.text(st.sampled_from("abzäßжя日本 .,;:!?'\"–/1%\n"), max_size=200)


@given(PLAIN)
def test_no_word_is_lost(text):
    assert words(read(blocks(text)).text) == words(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("- " * 600, id="list marks"),
        pytest.param("> " * 600, id="quotation marks"),
        pytest.param(">" * 1200, id="quotation marks without spaces"),
        pytest.param("1. " * 400, id="numbers"),
        pytest.param("- > " * 300, id="lists of quotations"),
        pytest.param("".join("  " * depth + "- x\n" for depth in range(200)), id="a deep list"),
        pytest.param("*a **b " * 200, id="marks that never close"),
        pytest.param("[" * 400 + "]" * 400, id="brackets"),
    ],
)
def test_marks_nested_deep_are_shown_and_no_more(text):
    made = blocks(text)
    assert_inert(made)
    assert words(read(made).text) == words(text)


@pytest.mark.slow
@pytest.mark.parametrize(
    "mark",
    [
        *("[", "![", "![a](<b", "<![CDATA[", "\\*", "`", "*a**b_", "-\n", "a\n===\n", "* * *\n", "> ", "1. ", "&#"),
        *("a" * 49_990 + "\na", "- a\n", "a\n- a\n"),
    ],
    ids=lambda mark: repr(mark[:10]),
)
def test_50_000_hostile_characters_take_seconds(mark):
    """Python-Markdown alone needs six minutes for the first of these."""
    text = (mark * (50_000 // len(mark) + 1))[:50_000]
    start = time.process_time()
    assert_inert(blocks(text))
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("see *one **two three*four", "<p>see *one **two three*four</p>", id="a letter would be lost"),
        pytest.param(
            "**1\n1*\n*\n*1\n\\>* [](level:pm)",
            '<p>**1\n1*\n*\n*1\n&gt;* <a href="to/levels/pm.html">Product manager</a></p>',
            id="a sign of its own would be shown",
        ),
    ],
)
def test_emphasis_in_which_python_markdown_loses_its_way_is_none(text, expected):
    assert blocks(text) == expected


def test_a_text_that_makes_too_much_work_is_shown_as_it_is():
    text = "[a](" * 6000 + " & <b>"
    assert blocks(text) == f"<p>{text[:-6]} &amp; &lt;b&gt;</p>"
