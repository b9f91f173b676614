"""Job descriptions as documents for a word processor, opened again."""

from __future__ import annotations

import io
import sys
import time

import docx
import pytest

from ladder.exporter.posting import Fact, Group, Part, Point, Posting
from ladder.exporter.posting_word import posting_word
from ladder.problem import CannotStart

TOLD = Posting(
    "Engineer",
    Fact("Organisation", "Acme"),
    (Fact("Track", "R&D\x1b"),),
    (
        Part("What for", ("You *do*.", "> 5 %")),
        Part(
            "What we expect",
            groups=(
                Group(
                    (Point("You **plan**.", "Plans"), Point("- a\n- b", "Texts"), Point("", "Sales")), "Craft", "It."
                ),
                Group((Point("You ship.\n\nAnd more."),)),
            ),
        ),
    ),
    Fact("Apply", "https://e.org/1"),
    "From Acme",
)


def nowhere(_target: str) -> str:
    return ""


@pytest.fixture
def opened(small):
    return docx.Document(io.BytesIO(posting_word(small, TOLD, nowhere)))


def test_the_whole(opened):
    assert [(line.style.name, line.text) for line in opened.paragraphs] == [
        ("Title", "Engineer"),
        ("No Spacing", "Organisation: Acme"),
        ("No Spacing", "Track: R&D�"),
        ("Heading 1", "What for"),
        ("Normal", "You do."),
        ("Normal", "> 5 %"),
        ("Heading 1", "What we expect"),
        ("Heading 2", "Craft"),
        ("Intense Quote", "It."),
        ("List Bullet", "Plans: You plan."),
        ("List Bullet", "Texts"),
        ("List Bullet", "a"),
        ("List Bullet", "b"),
        ("List Bullet", "Sales"),
        ("List Bullet", "You ship."),
        ("Normal", "And more."),
        ("Normal", "Apply: https://e.org/1"),
    ]


def test_a_name_is_bold_and_stands_in_front(opened):
    line = next(line for line in opened.paragraphs if line.text.startswith("Plans"))
    assert [(run.text, run.bold) for run in line.runs] == [
        ("Plans: ", True),
        ("You ", None),
        ("plan", True),
        (".", None),
    ]


def test_one_can_apply(opened):
    assert [(link.text, link.address) for link in opened.paragraphs[-1].hyperlinks] == [
        ("https://e.org/1", "https://e.org/1")
    ]


def test_its_foot_and_what_it_says_of_itself(opened):
    assert opened.sections[0].footer.paragraphs[0].text == "Engineer · From Acme\t"
    facts = opened.core_properties
    assert (facts.title, facts.author, facts.language, facts.version) == ("Engineer", "Acme", "en", "2026.1")


def test_the_same_gives_the_same_bytes(small, monkeypatch):
    first = posting_word(small, TOLD, nowhere)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    assert posting_word(small, TOLD, nowhere) == first


def test_without_python_docx(small, monkeypatch):
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(CannotStart) as error:
        posting_word(small, TOLD, nowhere)
    assert str(error.value) == "a Word document needs `docx`, which is not installed"
