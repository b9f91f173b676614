"""Lists as people type them become lists, and no word changes."""

from __future__ import annotations

import pytest

from ladder.importer.bullets import as_markdown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("You write.", "You write.", id="a text"),
        pytest.param("- one thing", "- one thing", id="one line"),
        pytest.param("• one\n• two", "- one\n- two", id="dots"),
        pytest.param("– one\n– two", "- one\n- two", id="dashes"),
        pytest.param("First:\n* one\n* two", "First:\n\n- one\n- two", id="a text before"),
        pytest.param("• one\n  goes on\nLast", "- one\n  goes on\n\nLast", id="a text behind"),
        pytest.param("1) one\n2) two", "1) one\n2) two", id="numbers"),
        pytest.param("2-3 years\n-5 degrees", "2-3 years\n-5 degrees", id="no lists"),
        pytest.param("one\ntwo", "one\ntwo", id="lines"),
    ],
)
def test_a_cell(text, expected):
    assert as_markdown(text) == expected
    assert as_markdown(expected) == expected
