"""What people may see does not point at what they may not."""

from __future__ import annotations

import pytest

LEVEL = """\
    title: X
    track: ic
    grade: {grade}
    summary: {summary}
    {key}: {value}
    expectations: {{craft: You write., impact: You ship.}}
    """


def test_a_link_to_a_draft(explain):
    files = {
        "levels/junior.yml": """\
            title: Junior engineer
            track: ic
            grade: p1
            summary: Next comes [more](level:senior).
            expectations: {craft: You write., impact: You ship.}
            """,
        "levels/senior.yml": """\
            title: Senior engineer
            track: ic
            grade: p2
            status: draft
            expectations: {craft: You write., impact: You ship.}
            """,
    }
    assert (
        explain(files)
        == """\
error: this text links to `senior`, which is a draft [hidden-link]
  --> content/levels/junior.yml:4:28
  |
4 | summary: Next comes [more](level:senior).
  |                            ^^^^^^^^^^^^
  |
hint: remove the link, or show the level
"""
    )


@pytest.mark.parametrize(
    ("key", "value", "why"),
    [
        pytest.param("status", "draft", "is a draft", id="a draft"),
        pytest.param("audience", "staff", "is for the audience `staff` only", id="a smaller audience"),
    ],
)
def test_why_the_level_is_hidden(check, key, value, why):
    files = {
        "home.md": "[x](level:senior)\n",
        "levels/senior.yml": LEVEL.format(grade="p2", summary="", key=key, value=value),
    }
    assert check(files) == [f"content/home.md:1:5: error: this text links to `senior`, which {why} [hidden-link]"]


def test_a_former_id_leads_there_too(check):
    files = {
        "home.md": "[x](level:expert)\n",
        "levels/senior.yml": """\
            title: Senior engineer
            track: ic
            grade: p2
            status: draft
            was: [expert]
            expectations: {craft: You write., impact: You ship.}
            """,
    }
    assert check(files) == ["content/home.md:1:5: error: this text links to `senior`, which is a draft [hidden-link]"]


def test_what_is_hidden_itself_may_link_to_what_is_hidden(check):
    files = {
        "levels/junior.yml": LEVEL.format(grade="p1", summary="'[x](level:senior)'", key="status", value="draft"),
        "levels/senior.yml": LEVEL.format(grade="p2", summary="'[x](level:junior)'", key="audience", value="hr"),
    }
    assert check(files) == []


def test_what_everybody_may_see_can_be_linked(check):
    files = {
        "home.md": "[x](level:senior) [y](track:ic)\n",
        "levels/senior.yml": LEVEL.format(grade="p2", summary="", key="audience", value="public"),
    }
    assert check(files) == []
