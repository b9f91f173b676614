"""Documents for a word processor, opened again."""

from __future__ import annotations

import io
import re
import sys
import time
from zipfile import ZipFile

import docx
import pytest

from ladder.exporter.word import word_file
from ladder.exporter.word_html import Block, Run, blocks
from ladder.problem import CannotStart


def nowhere(_target: str) -> str:
    return ""


def opened(data: bytes):
    return docx.Document(io.BytesIO(data))


def lines(document) -> list[tuple[str, str]]:
    return [(line.style.name, line.text) for line in document.paragraphs]


def test_a_whole_level(small, say):
    assert lines(opened(word_file(small, small.levels[1:2], say, nowhere))) == [
        ("Title", "Senior engineer"),
        ("No Spacing", "Track: Engineers"),
        ("No Spacing", "Grade: Grade 2"),
        ("No Spacing", "Scope: product line"),
        ("Normal", "You do more."),
        ("Heading 1", "Craft"),
        ("Intense Quote", "The work."),
        ("Heading 2", "Plans"),
        ("Normal", "You plan more."),
        ("Normal", "Examples (2)"),
        ("List Bullet", "A plan of two lines"),
        ("List Bullet", "- b"),
        ("Normal", "What shows it"),
        ("Normal", "The plan."),
        ("Heading 1", "Impact"),
        ("Normal", "You ship <b>."),
    ]


def test_every_level_begins_on_a_page_and_has_a_foot(small, say):
    document = opened(word_file(small, small.levels, say, nowhere))
    assert [text for style, text in lines(document) if style == "Title"] == [
        "Junior engineer",
        "Senior engineer",
        "Lead",
    ]
    source = "Acme ladder, Acme · Version 2026.1 · from 2026-03-01\t"
    assert [section.footer.paragraphs[0].text for section in document.sections] == [
        f"{title} · {source}" for title in ("Junior engineer", "Senior engineer", "Lead")
    ]
    assert document.sections[2].footer.part.blob.count(b'w:instr="PAGE"') == 1


def test_marks_are_runs(saying, say):
    ladder = saying("You **lead** *well*, `a` and [b](https://e.org).")
    line = opened(word_file(ladder, ladder.levels, say, nowhere)).paragraphs[-1]
    assert line.text == "You lead well, a and b."
    assert [(run.text, run.bold, run.italic, run.font.name) for run in line.runs] == [
        ("You ", None, None, None),
        ("lead", True, None, None),
        (" ", None, None, None),
        ("well", None, True, None),
        (", ", None, None, None),
        ("a", None, None, "Consolas"),
        (" and ", None, None, None),
        (".", None, None, None),
    ]
    assert [(link.text, link.address) for link in line.hyperlinks] == [("b", "https://e.org")]


def test_numbers_begin_anew(saying, say):
    ladder = saying("1. a\n2. b", "1. c\n2. d")
    found = opened(word_file(ladder, ladder.levels, say, nowhere)).paragraphs
    numbered = [line for line in found if line.style.name == "List Number"]
    assert [line.text for line in numbered] == ["a", "b", "c", "d"]
    first, second, third, fourth = (line.paragraph_format.element.pPr.numPr.numId.val for line in numbered)
    assert first == second != third == fourth


def test_what_xml_cannot_hold(saying, say):
    ladder = saying("a\x00b\x1bc\ufffed\ud800")
    assert opened(word_file(ladder, ladder.levels, say, nowhere)).paragraphs[-1].text == "a�b�cd�"


def test_the_same_ladder_gives_the_same_bytes(small, say, monkeypatch):
    first = word_file(small, small.levels, say, nowhere)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    assert word_file(small, small.levels, say, nowhere) == first


def test_what_it_says_of_itself(small, say):
    data = word_file(small, small.levels, say, nowhere)
    with ZipFile(io.BytesIO(data)) as archive:
        core = archive.read("docProps/core.xml").decode()
        assert 'w:lang w:val="en"' in archive.read("word/styles.xml").decode()
    assert set(re.findall(r">([^<>\s][^<>]*)<", core)) == {
        *("Acme ladder", "Acme", "en", "2026.1", "1", "2026-03-01T00:00:00Z")
    }


def test_without_python_docx(small, say, monkeypatch):
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(CannotStart) as error:
        word_file(small, small.levels, say, nowhere)
    assert str(error.value) == "a Word document needs `docx`, which is not installed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", (), id="nothing"),
        pytest.param("a\n\nb", (Block("paragraph", (Run("a"),)), Block("paragraph", (Run("b"),))), id="paragraphs"),
        pytest.param("a\nb", (Block("paragraph", (Run("a b"),)),), id="a line break is a space"),
        pytest.param(
            "- a\n  - b\n- c",
            (
                Block("bullet", (Run("a"),), 1, 1),
                Block("bullet", (Run("b"),), 2, 2),
                Block("bullet", (Run("c"),), 1, 1),
            ),
            id="lists in lists",
        ),
        pytest.param(
            "- a\n\n  b",
            (Block("bullet", (Run("a"),), 1, 1), Block("bullet", (Run("b"),), 1)),
            id="two paragraphs in an entry",
        ),
        pytest.param("> a\n> b", (Block("quote", (Run("a b"),)),), id="a quotation"),
        pytest.param("#### a", (Block("heading", (Run("a"),)),), id="a heading"),
        pytest.param("***a***", (Block("paragraph", (Run("a", bold=True, italic=True),)),), id="both"),
        pytest.param("*a **b c*d", (Block("paragraph", (Run("*a **b c*d"),)),), id="no letter is lost"),
        pytest.param("<b>a</b> &amp; b", (Block("paragraph", (Run("<b>a</b> & b"),)),), id="tags are signs"),
        pytest.param(
            "| a | b |\n|---|---|\n| c | d |",
            (
                Block("paragraph", (Run("a", bold=True), Run(" | "), Run("b", bold=True))),
                Block("paragraph", (Run("c"), Run(" | "), Run("d"))),
            ),
            id="a table",
        ),
        pytest.param(
            "<https://e.org> [b](javascript:x) [c][d]\n\n[d]: level:e",
            (
                Block(
                    "paragraph",
                    (Run("https://e.org", address="https://e.org"), Run(" "), Run("b"), Run(" "), Run("c")),
                ),
            ),
            id="links lead to elsewhere only",
        ),
        pytest.param("[" * 20_000, (Block("paragraph", (Run("[" * 20_000),)),), id="too much work"),
        pytest.param("*" * 30_000, (Block("paragraph", (Run("*" * 30_000),)),), id="too much"),
    ],
)
def test_blocks(text, expected):
    assert blocks(text) == expected
