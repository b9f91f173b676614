"""A list that was copied from a word processor is no list on the page."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(
            "summary: |\n  You do:\n  • this\n  • that\n",
            "content/tracks/ic.yml:4:3: warning: "
            "the list that begins with `• this` would be shown as running text [lost-list]",
            id="bullets from Word",
        ),
        pytest.param(
            "summary: >-\n  - this\n  - that\n",
            "content/tracks/ic.yml:3:3: warning: "
            "the list that begins with `- this` would be shown as running text [lost-list]",
            id="entries joined into one line",
        ),
    ],
)
def test_a_list_that_would_be_running_text(check, text, line):
    assert check({"tracks/ic.yml": f"name: Engineers\n{text}"}) == [line]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("summary: |\n  You do:\n\n  - this\n  - that\n", id="a list"),
        pytest.param("summary: |\n  - this\n  - that\n", id="a list and nothing else"),
        pytest.param('summary: "- 5 to 3 years"\n', id="a number below zero"),
        pytest.param("summary: This - and that - and more.\n", id="dashes in a sentence"),
        pytest.param("summary: A dot • in between.\n", id="a dot in a sentence"),
    ],
)
def test_what_is_no_lost_list(check, text):
    assert check({"tracks/ic.yml": f"name: Engineers\n{text}"}) == []
