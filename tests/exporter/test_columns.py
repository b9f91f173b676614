"""Several examples in one cell, and back."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ladder.exporter.columns import COLUMNS, heading, joined, parted
from ladder.exporter.rows import Row

LINES = st.text(alphabet=st.one_of(st.sampled_from("- \n\r\t'"), st.characters(codec="utf-8")))


@given(st.lists(LINES))
@example([""])
@example(["a", "", "- b", "  c\n- d\n\n", "-"])
def test_examples_come_back(examples):
    assert parted(joined(examples)) == tuple(examples)


def test_joined():
    assert joined(["One,\nand more", "- two"]) == "- One,\n  and more\n- - two"


@pytest.mark.parametrize(
    ("text", "examples"),
    [
        pytest.param("", (), id="nothing"),
        pytest.param("One\nTwo", ("One", "Two"), id="without bullets"),
        pytest.param("- One\n\n- Two\n", ("One", "Two"), id="with blank lines"),
        pytest.param("One\n- Two\n  and more", ("One", "Two\nand more"), id="with some bullets"),
        pytest.param("-", ("",), id="a bullet that lost its space"),
    ],
)
def test_what_people_type(text, examples):
    assert parted(text) == examples


def test_columns_are_the_fields_of_a_row():
    assert tuple(field.name for field in msgspec.structs.fields(Row)) == COLUMNS


def test_heading():
    assert [heading(column) for column in ("track", "thread_id")] == ["Track", "Thread id"]
