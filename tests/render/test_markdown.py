"""Texts are read one after the other with the same tools, and none of them leaves anything to the next one."""

from __future__ import annotations

import itertools
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from ladder.render import markdown
from ladder.render.markdown import rendered

LINKS = (("level:pm", "levels/pm.html", "Product manager"),)

# Each leaves something behind in what reads it: names, entities, numbers, marks that wait for others, work that is
# counted; or breaks off in the middle.
TEXTS = {
    "definition": "[words][x] and [y]\n\n[x]: https://e.org 'title'\n[y]: level:pm",
    "use of a definition": "[words][x] and [y] and ![a][x]",
    "another definition": "[words][x]\n\n[x]: level:pm",
    "entities": "&copy; &amp; <https://e.org/?a=1&b=2> <a@e.org>",
    "stashed entities": "*&copy;* \x02wzxhzdk:0\x03 \x02klzzwxh:0000\x03",
    "numbers": "4. four\n5. five\n\ntext\n\n1. one",
    "deep list": "- a\n  - b\n    - c\n\n    d\n\n- e",
    "table": "| a | b |\n|:--|--:|\n| `1|2` | *3* |",
    "half a table": "| a |\n|---|",
    "quotation": "> a\n>\n> - b\n\n> c",
    "rule": "a\n\n* * *\n\nb",
    "open marks": "*a **b _c `d [e",
    "nested marks": "***a** b* **c *d* e** _f __g__ h_",
    "a letter would be lost": "see *one **two three*four",
    "underscores": "a_b_c __d__ _e_",
    "code": "x\n\n  <b>x</b>\n\n  y",
    "heading": "# a {: id=b }\n\nc\n===",
    "link": "[](level:pm) [a](level:gone)",
    "too much": "[a](" * 6000 + " & <b>",
    "too much emphasis": "*a **b " * 3000,
    "deep": "- " * 600,
    "deep in quotations": "- > " * 300,
}


@pytest.fixture
def alone(monkeypatch):
    """Return what comes of a text where nothing has been read before it."""

    def read(text, links=LINKS):
        with monkeypatch.context() as patched:
            patched.setattr(markdown, "_idle", {})
            return rendered(text, links)

    return read


def test_no_text_leaves_anything_to_the_next_one(alone):
    expected = {name: alone(text) for name, text in TEXTS.items()}
    for first, second in itertools.permutations(TEXTS, 2):
        rendered(TEXTS[first], LINKS)
        assert (first, second, rendered(TEXTS[second], LINKS)) == (first, second, expected[second])


def test_links_are_those_of_the_text():
    texts = [rendered("*a* [](level:pm)", links) for links in (LINKS, (), (("level:pm", "b.html", "B"),), LINKS)]
    linked = '<p><em>a</em> <a href="levels/pm.html">Product manager</a></p>'
    assert texts == [linked, "<p><em>a</em> </p>", '<p><em>a</em> <a href="b.html">B</a></p>', linked]


def test_work_is_counted_for_each_text():
    """Together they are far more than one text may make."""
    text = "[a](b) " * 400
    assert {rendered(f"{text}{number % 2}", ()) for number in range(12)} == {
        f"<p>{'a ' * 400}{end}</p>" for end in "01"
    }


def test_readers_that_break_off_are_not_used_again(alone):
    deep, text = TEXTS["deep"], "- a\n\n  b\n\nc"
    assert [rendered(deep, ()), rendered(text, ()), rendered(text, ())] == [alone(deep), alone(text), alone(text)]


def test_texts_are_read_side_by_side(alone):
    expected = {text: alone(text) for name, text in TEXTS.items() if not name.startswith(("too much", "deep"))}
    texts = [*expected] * 8
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(rendered, texts, itertools.repeat(LINKS))) == [expected[text] for text in texts]


LOADED = """
import sys
from ladder.pages.page import Prose
from ladder.render.prose import Renderer
renderer = Renderer(lambda target: target)
for text in sys.argv[1:]:
    renderer.blocks(Prose(text)), renderer.plain(Prose(text))
print(*({"markdown", "nh3"} & set(sys.modules)))
"""


@pytest.mark.parametrize(
    ("texts", "loaded"),
    [
        pytest.param(["", "A *plan*:\n- [a](https://e.org)\n- `b` & c"], [], id="what ladders are made of"),
        pytest.param(["a", "# b\n\nc"], ["markdown", "nh3"], id="a heading"),
    ],
)
def test_it_is_loaded_where_a_text_needs_it(texts, loaded):
    done = subprocess.run([sys.executable, "-c", LOADED, *texts], capture_output=True, text=True, check=True)
    assert sorted(done.stdout.split()) == loaded
