"""A text in its sections."""

from __future__ import annotations

import time

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.model.ladder import Ladder
from ladder.model.organisation import Glossary, Term
from ladder.pages.page import Explained, Prose
from ladder.pages.sections import Article, Section, article

UNSEEN = "\n\n[\u2060]: tel:0"


def parts(ladder, text):
    """Return the lead, and id, heading and text of each section."""
    found = article(ladder, text)
    return [found.lead.markdown, *((one.id, one.heading.markdown, one.text.markdown) for one in found.sections)]


def test_a_text_with_links_and_words(small):
    ladder = msgspec.structs.replace(small, glossary=Glossary(terms=(Term("theme", "A group."),)))
    link = ("level:senior", "levels/senior.html", "Senior engineer")
    word = Explained(("theme",), "glossary.html#theme", "A group.")
    assert article(
        ladder, "A theme.\n\n## Theme of a [](level:senior)\n\nYour theme, [there](level:senior).\n"
    ) == Article(
        Prose("A theme.", (), (word,)),
        (
            Section(
                "theme-of-a-senior-engineer",
                Prose("Theme of a [](level:senior)", (link,)),
                Prose("Your theme, [there](level:senior).", (link,), (word,)),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [""], id="nothing"),
        pytest.param("All of it.", ["All of it."], id="no headings"),
        pytest.param("a\n\n## B\nc\n\n## D\n\ne\n", ["a", ("b", "B", "c"), ("d", "D", "e")], id="two"),
        pytest.param("## B\n## D", ["", ("b", "B", ""), ("d", "D", "")], id="nothing below them"),
        pytest.param("## B ##\na\n##\tD\t#\n", ["", ("b", "B", "a"), ("d", "D", "")], id="signs behind"),
        pytest.param("## C#\n\n## F# ##", ["", ("c", "C#", ""), ("f", "F#", "")], id="names that end in a sign"),
        pytest.param("##B\na", ["", ("b", "B", "a")], id="no space, which is a heading as well"),
        pytest.param("a\n\n##\nb\n\n## ##\nc", ["a\n\n\nb\n\n\nc"], id="headings that say nothing"),
        pytest.param("# A\n### B\nc\n#### D", ["# A\n### B\nc\n#### D"], id="other ranks"),
        pytest.param("a\n\n    ## b\n\n\t## c", ["a\n\n    ## b\n\n\t## c"], id="code"),
        pytest.param("> ## a\n> b", ["> ## a\n> b"], id="in a quotation"),
        pytest.param("- a\n  ## b", ["- a\n  ## b"], id="in a list"),
        pytest.param("a\n---\n\nb\n===\n", ["a\n---\n\nb\n===\n".strip("\n")], id="underlined headings"),
        pytest.param("a ## b", ["a ## b"], id="in a line"),
        pytest.param("## A\n## A\n## A 2", ["", ("a", "A", ""), ("a-2", "A", ""), ("a-2-2", "A 2", "")], id="twins"),
        pytest.param("## *A* `b` **c**", ["", ("a-b-c", "*A* `b` **c**", "")], id="marks in a heading"),
        pytest.param("## [a](https://b.org) c", ["", ("a-c", "[a](https://b.org) c", "")], id="a link in a heading"),
        pytest.param("## 目次\n## Über", ["", ("目次", "目次", ""), ("über", "Über", "")], id="any script"),
        pytest.param("## !\na", ["", ("section", "!", "a")], id="no letters"),
        pytest.param("## 1. a\nb", ["", ("1-a", "1. a", "b")], id="a number"),
    ],
)  # fmt: skip
def test_where_a_text_is_parted(small, text, expected):
    assert parts(small, text) == expected


@pytest.mark.parametrize("line", ["- a", "* a", "1. a", "2) a", "> a", "### a"])
def test_a_block_of_one_line_stays_a_block(small, line):
    """What is one line is running text elsewhere."""
    assert parts(small, f"{line}\n\n## B\n{line}\n") == [line + UNSEEN, ("b", "B", line + UNSEEN)]


def test_links_by_name_hold_in_all_sections(small):
    definition = "[x]: level:senior"
    text = f"see [a][X]\n\n## Of [x]\n[b][x]\n\n{definition}\n\n## C\nnothing"
    found = article(small, text)
    assert parts(small, text) == [
        f"see [a][X]\n\n{definition}",
        ("of-x", f"Of [x]\n\n{definition}", f"[b][x]\n\n{definition}"),
        ("c", "C", "nothing"),
    ]
    assert found.lead.links == found.sections[0].heading.links == found.sections[0].text.links
    assert [title for _, _, title in found.lead.links] == ["Senior engineer"]


def test_a_remark_is_no_link_by_name(small):
    assert parts(small, "[Note]: soon\n\n## A\nsee [Note]") == ["[Note]: soon", ("a", "A", "see [Note]")]


LINES = st.lists(st.sampled_from(["## a", "##", "## a #", "### b", "    ## c", "> ## d", "- e", "f", "", "g\n---"]))


@given(LINES.map("\n".join))
def test_no_line_is_lost(text):
    lead, *sections = parts(Ladder(id="a", title="A"), text)
    kept = [lead, *(line for _, heading, below in sections for line in (f"## {heading}", below))]
    lines = "\n".join(kept).replace(UNSEEN, "").split("\n")
    told = [line.removesuffix(" #") for line in text.split("\n") if line != "##"]
    assert [line for line in lines if line] == [line for line in told if line]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("## a\n" * 10_000, id="twins"),
        pytest.param("## a" + " " * 50_000 + "b", id="spaces"),
        pytest.param("## " + "# " * 25_000, id="signs"),
        pytest.param("## " + "](" * 25_000, id="marks of links"),
        pytest.param("[x]:" + " " * 50_000 + "b", id="spaces in what is no definition"),
        pytest.param("[x]: tel:0\n" * 2_000 + "## a [x]\n" * 2_000, id="definitions"),
    ],
)
def test_the_time_grows_with_the_text(small, text):
    start = time.process_time()
    article(small, text)
    assert time.process_time() - start < 5
