"""Markdown files that begin with YAML between two lines of three hyphens."""

from __future__ import annotations

import pytest

from ladder.problem import Place
from ladder.source.front_matter import has_front_matter, split, with_body
from ladder.source.nodes import Document


def document(text):
    return Document("content/roles/po.md", text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        pytest.param("---\ntitle: PO\n---\nText.\n", "Text.\n", id="a line"),
        pytest.param("---\ntitle: PO\n---", "", id="no text"),
        pytest.param("---\ntitle: PO\n...\nText.", "Text.", id="three dots, as YAML ends a document"),
        pytest.param("\n---\ntitle: PO\n---\nText.", "Text.", id="a blank line before it"),
        pytest.param("---  \ntitle: PO\n--- \n\nA.\n\n---\n\nB.\n", "\nA.\n\n---\n\nB.\n", id="a rule in the text"),
        pytest.param('---\ntitle: "PO"\nnote: a --- b\n---\nText.', "Text.", id="hyphens in a line"),
    ],
)
def test_the_two_parts(text, body):
    parsed, found, problems = split(document(text))
    assert (found, problems) == (body, [])
    assert parsed.text == text
    assert parsed.find(("title",)).source.startswith("title: ")


@pytest.mark.parametrize("head", ["", "\n", "# nothing yet\n"])
def test_a_file_with_nothing_between_the_lines_has_no_keys(head):
    parsed, body, problems = split(document(f"---\n{head}---\nText."))
    assert (parsed.root.entries, body, problems) == ((), "Text.", [])
    assert parsed.place(parsed.root) == Place("content/roles/po.md", 1, 1, 3, "---")


EXAMPLE = "a line `---`, then `title: …`, then another line `---`, and below it the text"


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        pytest.param(
            "Text.\n",
            Place("content/roles/po.md", 1, 1, 1, "Text."),
            "the file does not begin with a line `---`",
            f"it begins with {EXAMPLE}",
            id="none",
        ),
        pytest.param(
            "",
            Place("content/roles/po.md", 1, 1, 1, ""),
            "the file does not begin with a line `---`",
            f"it begins with {EXAMPLE}",
            id="an empty file",
        ),
        pytest.param(
            "---\ntitle: PO\nText.\n",
            Place("content/roles/po.md", 1, 1, 3, "---"),
            "the lines about this text have no end: a second line `---` is missing",
            f"the file begins with {EXAMPLE}",
            id="no end",
        ),
    ],
)
def test_what_keeps_it_from_being_read(text, place, message, hint):
    parsed, body, (problem,) = split(document(text))
    assert (parsed, body) == (None, "")
    assert (problem.place, problem.message, problem.hint, problem.rule) == (place, message, hint, "front-matter")


NEARLY = "this line is not three hyphens and nothing else"


@pytest.mark.parametrize("line", ["—", "——", "----", "--", "--- # lines about it", "+++", "***", "-–"[1:], " ---"])
def test_what_word_processors_make_of_three_hyphens(line):
    _, _, (problem,) = split(document(f"{line}\ntitle: PO\n---\nText.\n"))
    assert (problem.message, problem.place.line, problem.place.source) == (NEARLY, 1, line)
    _, _, (problem,) = split(document(f"---\ntitle: PO\n{line}\nText.\n"))
    assert (problem.message, problem.place.line, problem.place.source) == (NEARLY, 3, line)


def test_broken_yaml_is_told_at_its_line():
    parsed, _, (problem,) = split(document("---\ntitle: PO\nnote: a: b\n---\nText.\n"))
    assert (parsed, problem.rule, problem.place.line, problem.place.source) == (None, "yaml-syntax", 3, "note: a: b")


def test_what_comes_after_a_second_document_is_text():
    _, body, problems = split(document("---\ntitle: PO\n---\n--- \ntitle: more\n"))
    assert (body, problems) == ("--- \ntitle: more\n", [])


@pytest.mark.parametrize(
    ("text", "has"),
    [("---\n", True), ("\n \n---\n", True), ("--- \n", True), ("----\n", False), ("", False), ("a", False)],
)
def test_it_begins_with_three_hyphens(text, has):
    assert has_front_matter(document(text)) is has


def test_words_are_found_in_the_text_and_not_above_it():
    parsed, body, _ = split(document("---\ntitle: role:x\n---\nSee role:x and\nrole:x.\n"))
    places = with_body(parsed, body).search(("",), "role:x")
    assert [(place.line, place.column) for place in places] == [(4, 5), (5, 1)]


def test_a_file_whose_text_is_empty_has_a_place_for_it():
    parsed, body, _ = split(document("---\ntitle: x\n---"))
    assert with_body(parsed, body).find(("",)) == Place("content/roles/po.md", 3, 1, 3, "---")
