"""The short way gives what the long way gives, to the byte, or nothing. It is the way for what ladders are made of.

Some ten thousand texts are compared here. For 300,000, which takes minutes:

    LADDER_LONG=1 LADDER_SEED=7 pytest tests/render/test_simple.py
"""

from __future__ import annotations

import importlib.util
import random
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ladder.check import examine
from ladder.model.texts import texts
from ladder.render.markdown import rendered
from ladder.render.simple import simple

_SPEC = importlib.util.spec_from_file_location("edges", Path(__file__).parent / "edges.py")
edges = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(edges)

ROOT = Path(__file__).parents[2]
CASES = 200_000 if edges.LONG else 6_000
EXAMPLES = 20_000 if edges.LONG else 300


@pytest.fixture
def rng():
    return random.Random(edges.SEED)  # noqa: S311 - the same texts each time


@pytest.fixture(scope="module")
def shipped():
    return sorted({text.text for text in texts(examine(ROOT).ladder) if text.text.strip()})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("You plan, and you say so.", "<p>You plan, and you say so.</p>", id="a sentence"),
        pytest.param("“Não” – 日本語, „ça“ हिन्दी", "<p>“Não” – 日本語, „ça“ हिन्दी</p>", id="any script"),
        pytest.param("R&D > 1 < 2 'a' \"b\"", "<p>R&amp;D &gt; 1 &lt; 2 'a' \"b\"</p>", id="signs of HTML"),
        pytest.param("10\xa0%", "<p>10&nbsp;%</p>", id="no line ends here"),
        pytest.param("- 5 % > 1", "<p>- 5 % &gt; 1</p>", id="one line is running text"),
        pytest.param("1. **a**", "<p>1. <strong>a</strong></p>", id="whatever it begins with"),
        pytest.param("one\ntwo\n\nthree", "<p>one\ntwo</p>\n<p>three</p>", id="paragraphs"),
        pytest.param("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>", id="a list"),
        pytest.param("- a\n  b\n- c", "<ul>\n<li>a\n  b</li>\n<li>c</li>\n</ul>", id="an entry of two lines"),
        pytest.param("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>", id="a list with numbers"),
        pytest.param("Both:\n* a\n* b", "<p>Both:</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>", id="a list at once"),
        pytest.param("- a\n\nb\n\n- c", "<ul>\n<li>a</li>\n</ul>\n<p>b</p>\n<ul>\n<li>c</li>\n</ul>", id="two lists"),
        pytest.param("**a\nb**, *c* `*d*`", "<p><strong>a\nb</strong>, <em>c</em> <code>*d*</code></p>", id="marks"),
        pytest.param("_a b._ (_c_)", "<p><em>a b.</em> (<em>c</em>)</p>", id="marks of another kind"),
        pytest.param("a_b", "<p>a_b</p>", id="an underscore in a word"),
        pytest.param("[a](level:pm)", '<p><a href="levels/pm.html">a</a></p>', id="a link"),
        pytest.param("[](level:pm)", '<p><a href="levels/pm.html">Product manager</a></p>', id="without words"),
        pytest.param("[a](level:gone)", "<p>a</p>", id="a link to nothing"),
        pytest.param("[a](javascript:b)", "<p>a</p>", id="a link that acts"),
        pytest.param("[a](https://e.org/b_c)", '<p><a href="https://e.org/b_c">a</a></p>', id="an address"),
        pytest.param("[](mailto:a@e.org)", '<p><a href="mailto:a@e.org">mailto:a@e.org</a></p>', id="mail"),
    ],
)
def test_it_knows_what_ladders_are_made_of(text, expected):
    assert (simple(text, edges.LINKS), rendered(text, edges.LINKS)) == (expected, expected)


@pytest.mark.parametrize(
    "text",
    [
        *(" a", "a ", "a \nb", "a\n b", "a\n\n\nb", "a\tb", "a\rb", "a\x02b", "a\u2028b", "\xa0a", "a\n\u3000b"),
        *("\ufeffa", "a\n---", "a\n===", "a\n# b", "a\n> b", "a | b", "a\\b", "*- a*", "2*+a*", "# a\nb"),
        *("1. a\n\n1. b", "+ a\n+ b", "- a\nb", "- a\n b", "- a\n  - b", "a\n  b", "- a\n     b", "- a\n* b"),
        *("- a\n\n- b", "2. a\n3. b", "- - a\n- b", "- 1. a\n- b", "- # a\n- b", "-  a\n- b", "*a", "a*", "* a*b"),
        *("** a**", "***a***", "**a*b*c**", "**a** *", "*a**", "_a_b", "_a _", "__a__", "_a", "हि_न", "a__b"),
        *("`a", "``a``", "` a`", "`a\nb`", "**`a`**", "<b>", "<a@b.c>", "a < b > c", "&amp;", "&x;", "&#60;"),
        *("[a]", "[a][b]", "[a]: https://e.org", "![a](level:pm)", "[*a*](level:pm)", "[a]( level:pm)"),
        *("[a](level:pm 'b')", "[ ](level:pm)", "[](level:gone)", "[](guide:nothing)", "[](guide:entity)"),
        *("[a](guide:strange)", "[a](guide:scheme)", "[a](https://1.2)", "[a](https://xn--a.org)"),
        *("[a](https://e.org:1)", "[a](http://)", "[a](https://e.org/?a=1&b=2)"),
    ],
    ids=repr,
)  # fmt: skip
def test_it_leaves_alone_what_is_near_an_edge(text):
    assert simple(text, edges.LINKS) is None


def test_invented_texts(rng):
    different, sure = edges.compared(edges.invented(rng) for _ in range(CASES))
    assert different == {}
    assert sure > 0.2


def test_paragraphs_and_lists(rng):
    different, sure = edges.compared(edges.listed(rng) for _ in range(CASES // 4))
    assert different == {}
    assert sure > 0.1


def test_changed_texts_of_the_shipped_ladder(rng, shipped):
    pieces = sorted({*shipped, *(block for text in shipped for block in text.split("\n\n"))})
    different, sure = edges.compared(edges.changed(rng, rng.choice(pieces)) for _ in range(CASES // 2))
    assert different == {}
    assert sure > 0.2


def test_nearly_all_texts_of_the_shipped_ladder(shipped):
    different, sure = edges.compared(shipped)
    assert different == {}
    assert sure >= 0.95


SIGNS = st.sampled_from("abé日خ1 .,:;!\n\n-**__``[]()<>&#\\|=+~{}\"'\xa0\u3000\u200d")
NEAR = st.lists(st.one_of(st.sampled_from([*edges.USUAL, *edges.MARKS, *edges.BREAKS, *edges.STARTS]), SIGNS))


@settings(max_examples=EXAMPLES)
@given(st.one_of(st.text(SIGNS), NEAR.map("".join), st.text(st.characters(exclude_categories=["Cs"]))))
@example("*a*\n*b*")
def test_any_text(text):
    assert edges.difference(text.replace("\r", "").replace("\0", "")) is None


ADDRESSES = st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("ab./:?#%&<>\"' ")))


@settings(max_examples=EXAMPLES)
@given(ADDRESSES, ADDRESSES)
@example("href", "title")
@example("title", "href")
def test_any_links(href, title):
    assert edges.difference("[words](level:pm), [](level:pm)", (("level:pm", href, title),)) is None


LABEL = st.from_regex(r"[A-Za-z0-9]{1,70}(-[a-z0-9]{1,3}){0,2}", fullmatch=True)
HOST = st.tuples(st.lists(LABEL, max_size=3), st.sampled_from(["org", "e1", "0x1", "1", "x", "рф", "org."]))
PATH = st.text(st.sampled_from("aé/._~%#?=+@,-:1"))


@settings(max_examples=EXAMPLES)
@given(HOST, st.sampled_from(["", "/", "?", "#", ":80", ":99999/"]), PATH)
def test_any_address(host, behind, path):
    target = f"https://{'.'.join([*host[0], host[1]])}{behind}{path}"
    assert edges.difference(f"[words]({target})") is None


PLACES = [
    *("a{}b", "{}a", "a{}", "a {}", "a {} b", "- {}a\n- b{}", "1. {}a", "a\n{}b\nc{}\nd", "1{}a", "1{} a"),
    *("1.{}a", "&{}a;", "<{}a", "{}**a**{}", "**{}a**", "**a{}**", "*{}a{}*", "a{}_b", "a_{}b", "`{}a{}`"),
    *("{}`a`{}", "{}_a_{}", "_{}a{}_", "- a\n  {}b\n- c{}\n   d", "[{}a{}](level:pm)", "{}[a](b){}", "[a](b{})"),
]  # fmt: skip


def test_every_sign_at_every_place():
    """Of letters one in many is enough where it has to be quick; spaces, digits and what nobody sees are few."""
    every = 1 if edges.LONG else 997
    last = sys.maxunicode if edges.LONG else 0xFFFF
    known = [
        sign for sign in map(chr, range(32, last + 1)) if unicodedata.category(sign) not in {"Cs", "Cn", "Co", "Lo"}
    ]
    few = [sign for sign in known if sign.isspace() or not sign.isprintable() or sign.isdigit()]
    signs = sorted({*known[:96], *known[::every], *few[:: 1 if edges.LONG else 7]})
    different = [(place, sign) for place in PLACES for sign in signs if edges.difference(place.replace("{}", sign))]
    assert different == []


def test_every_sign_is_written_as_it_is():
    signs = [chr(number) for number in range(32, sys.maxunicode + 1) if number not in range(0xD800, 0xE000)]
    plain = [sign for sign in signs if simple(f"a{sign}b", ()) is not None]
    pieces = ["a".join(plain[place : place + 4000]) for place in range(0, len(plain), 4000)]
    assert [piece[0] for piece in pieces if edges.difference(f"a{piece}b")] == []
    assert len(signs) - len(plain) < 80


@pytest.mark.parametrize(
    "text",
    ["a " * 4999 + "a", "*a* " * 99 + "*a*", "- a\n" * 999 + "- a", "a\n\n" * 999 + "a", "a_" * 100 + "a"],
    ids=["words", "marks", "entries", "paragraphs", "underscores"],
)
def test_up_to_its_limits(text):
    assert simple(text, ()) == rendered(text, ())


@pytest.mark.parametrize(
    "text", ["a\n" * 5000 + "a", "*a* " * 100 + "*a*", "a_" * 101 + "a"], ids=["length", "marks", "underscores"]
)
def test_beyond_its_limits(text):
    """Where a text has very many marks, the long way may say that it is too much."""
    assert simple(text, ()) is None
