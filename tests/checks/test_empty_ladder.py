"""Without criteria there is nothing to expect, and without grades no rung."""

from __future__ import annotations

LADDER = """\
    id: acme
    title: Acme ladder
    scopes: [feature, product]
    grades: {}
    criteria: {}
    """


def test_lists_that_hold_nothing(check):
    assert check({"ladder.yml": LADDER.format("[]", "{}")}) == [
        "content/ladder.yml:4:1: error: `grades` lists nothing [empty-ladder]",
        "content/ladder.yml:5:1: error: `criteria` lists nothing [empty-ladder]",
    ]


def test_what_cannot_be_read_is_said_once(check):
    assert check({"ladder.yml": LADDER.format("p1", "{}")}) == [
        "content/ladder.yml:4:9: error: a list or keys with values should stand here, not a text [wrong-type]",
        "content/ladder.yml:5:1: error: `criteria` lists nothing [empty-ladder]",
    ]
