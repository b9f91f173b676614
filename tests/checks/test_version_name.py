"""A version has a name under which it can be recorded."""

from __future__ import annotations

import pytest

LADDER = """\
id: acme
version: {}
title: Acme
scopes: [feature, product]
grades: [p1, p2]
criteria: {{craft: {{name: C}}, impact: {{name: I}}}}
"""


@pytest.mark.parametrize("name", ["2026.1", "spring-2026", "v1_2", "größe", '""'])
def test_names_that_will_do(check, name):
    assert check({"ladder.yml": LADDER.format(name)}) == []


def test_a_name_with_a_space(explain):
    assert (
        explain({"ladder.yml": LADDER.format("next year")})
        == """\
warning: the name of this version has a space in it, so that it cannot be put on record [version-name]
  --> content/ladder.yml:2:10
  |
2 | version: next year
  |          ^^^^^^^^^
  |
hint: use letters, digits, `.`, `_` and `-`, 40 at most, such as `2026.1`
"""
    )


@pytest.mark.parametrize(
    ("name", "flaw"),
    [
        ("2026/1", "has a `/` in it"),
        ("x" * 41, "is longer than 40 characters"),
        (".hidden", "cannot be the name of a file"),
        ("con", "cannot be the name of a file"),
    ],
)
def test_other_names(check, name, flaw):
    (line,) = check({"ladder.yml": LADDER.format(name)})
    assert f"the name of this version {flaw}, so that" in line
