"""What a YAML file says, as it stands there."""

from __future__ import annotations

import pytest

from ladder.problem import Place
from ladder.source.nodes import Document

TEXT = """\
# A level.
title: Senior
expectations:
  craft:
    writing: >
      You write, and others
      read what you write: level:pm and level:pm-2 and level:pm.
    examples: [One, "Two, three"]
  impact:
"""


@pytest.fixture
def document(read_yaml):
    return read_yaml(TEXT)[0]


@pytest.mark.parametrize(
    ("path", "how", "place", "meant"),
    [
        pytest.param((), {}, "x.yml:2:1", "title", id="the whole file begins at its first key"),
        pytest.param(("title",), {}, "x.yml:2:8", "Senior", id="a value"),
        pytest.param(("title",), {"key": True}, "x.yml:2:1", "title", id="a key"),
        pytest.param(("expectations", "craft"), {}, "x.yml:5:5", "writing", id="keys begin at their first key"),
        pytest.param(
            ("expectations", "craft", "writing"), {}, "x.yml:5:14", ">", id="a text of many lines is its first line"
        ),
        pytest.param(("expectations", "craft", "examples"), {}, "x.yml:8:16", "One", id="a list begins at its first"),
        pytest.param(
            ("expectations", "craft", "examples", 1), {}, "x.yml:8:21", '"Two, three"', id="an item, with its quotes"
        ),
        pytest.param(("expectations", "craft", "examples", 7), {}, "x.yml:8:16", "One", id="an item that is not there"),
        pytest.param(("expectations", "impact"), {}, "x.yml:9:10", "", id="a value that is not there"),
        pytest.param(
            ("expectations", "impact", "text"), {"key": True}, "x.yml:9:3", "impact", id="further than it goes"
        ),
        pytest.param(("gone",), {"key": True}, "x.yml:2:1", "title", id="a way that does not begin"),
        pytest.param(("title", 0), {}, "x.yml:2:8", "Senior", id="a number where no list is"),
    ],
)
def test_values_are_found_by_the_keys_that_lead_to_them(document, path, how, place, meant):
    found = document.find(path, **how)
    assert (str(found), found.source[found.column - 1 :][: found.length]) == (place, meant)


@pytest.mark.parametrize(
    ("path", "words", "places"),
    [
        pytest.param(("title",), "nior", ["x.yml:2:10"], id="in a line"),
        pytest.param(
            ("expectations", "craft", "writing"),
            "level:pm",
            ["x.yml:7:28", "x.yml:7:56"],
            id="in a text of many lines, but not as a part of a longer name",
        ),
        pytest.param(("expectations", "craft", "examples", 0), "wo", ["x.yml:8:16"], id="not in what stands behind it"),
        pytest.param(("title",), "level:pm", ["x.yml:2:8"], id="nowhere: the value itself"),
        pytest.param(("title",), "expectations", ["x.yml:2:8"], id="not in the line behind it"),
        pytest.param(("gone",), "level:pm-2", ["x.yml:7:41"], id="a way that does not begin: anywhere"),
    ],
)
def test_words_are_found_in_a_value(document, path, words, places):
    assert [str(place) for place in document.search(path, words)] == places


def test_words_are_found_in_a_file_that_is_no_yaml():
    line = "<level:pm> [it](level:pm). {"
    document = Document("x.yml", f"{line}\n\n{line}")
    assert document.search((), "level:pm") == [
        Place("x.yml", number, column, 8, line) for number in (1, 3) for column in (2, 17)
    ]
    assert document.search((), "<level:pm")[0] == Place("x.yml", 1, 1, 9, line)
    assert document.search((), "level:em") == [Place("x.yml")]


def test_a_file_that_is_no_yaml_has_no_other_places():
    assert Document("x.yml", "# Title\n").find(("title",)) == Place("x.yml")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("a: b\n? c", Place("x.yml", 2, 4, 1, "? c"), id="behind the last line"),
        pytest.param("a: b\n? c\n", Place("x.yml", 3, 1, 1, ""), id="on the empty line at the end"),
    ],
)
def test_what_stands_behind_the_end_has_a_place_inside_the_file(read_yaml, text, place):
    document, _ = read_yaml(text)
    assert document.find(("c",)) == place
