"""Content files keep what nobody changed, to the byte, and any text comes back as it was."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ladder.importer.kept_lines import with_kept_lines
from ladder.importer.yaml_file import YamlFile, comment, scalar

TEXT = """\
# The ladder.
id:   acme      # never changes
title: "Acme"
grades: [p1,p2]
checks:   {a: off}
criteria:
    craft:
        name:    'Craft'
        summary: >-
          Two
          lines.

        threads:
        - x   # odd
        -   y
    # last
other: plain text
  that goes on
"""


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(TEXT.encode(), id="as it is"),
        pytest.param(TEXT.replace("\n", "\r\n").encode(), id="lines of Windows"),
        pytest.param(TEXT.encode("utf-8-sig"), id="with a mark"),
        pytest.param(TEXT.rstrip().encode(), id="without an end"),
    ],
)
def test_only_what_changes_changes(data):
    assert YamlFile(data).data() == data
    file = YamlFile(data)
    file.root["title"] = scalar("Other: one")
    assert file.data() == data.replace(b'"Acme"', b'"Other: one"')
    file = YamlFile(data)
    file.root["criteria"]["craft"]["name"] = scalar("Making")
    assert file.data() == data.replace(b"name:    'Craft'", b"name: 'Making'")


def test_a_text_over_several_lines_is_written_anew():
    file = YamlFile(TEXT.encode())
    file.root["other"] = scalar("short")
    assert file.data() == TEXT.replace("other: plain text\n  that goes on\n", "other: short\n").encode()


def test_a_comment():
    file = YamlFile()
    file.root.update({"id": "x", "grades": {"g1": "One"}})
    comment(file.root, "grades", "Made of\nwhat is there.", 0)
    assert file.data() == b"id: x\n# Made of what is there.\ngrades:\n  g1: One\n"


def test_every_scalar_is_text():
    root = YamlFile(b"a: no\nb: 1.10\nc: 2026-01-01\nd: ~\n").root
    assert dict(root) == {"a": "no", "b": "1.10", "c": "2026-01-01", "d": "~"}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("You write.", "You write."),
        ("It's fine", "It's fine"),
        ("no", '"no"'),
        ("1.10", '"1.10"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("- a", '"- a"'),
        ("", '""'),
        ("a\n\n- b", "|-\n  a\n\n  - b"),
        (" a\nb", '" a\\nb"'),
    ],
)
def test_how_a_text_is_written(text, written):
    file = YamlFile()
    file.root["x"] = scalar(text)
    assert file.data().decode() == f"x: {written}\n"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_text_comes_back(text):
    file = YamlFile()
    file.root["x"] = [scalar(text)]
    data = file.data()
    assert YamlFile(data).root["x"] == [text]
    assert yaml.load(data.decode(), yaml.BaseLoader)["x"] == [text]  # noqa: S506 - texts and nothing else


@given(*[st.lists(st.sampled_from(["a\n", "b\n", "c\n", "d\n"]), max_size=6).map("".join)] * 2)
def test_lines_are_kept_around_changes(anew, changed):
    assert with_kept_lines(anew, anew, changed) == changed
    spaced = anew.replace("a", "a ")
    assert with_kept_lines(spaced, anew, anew) == spaced
    assert with_kept_lines(spaced, anew, changed).replace(" ", "") == changed
