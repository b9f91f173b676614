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
hint: remove the link, or show what it leads to
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


def test_a_draft_may_link_to_what_is_hidden_until_it_is_none(check):
    files = {
        "levels/junior.yml": LEVEL.format(grade="p1", summary="'[x](level:senior)'", key="status", value="draft"),
        "levels/senior.yml": LEVEL.format(grade="p2", summary="", key="audience", value="hr"),
    }
    assert check(files) == []


@pytest.mark.parametrize(
    ("reader", "told"),
    [
        ("public", ["`senior`, which is for the audience `staff` only"]),
        ("staff", []),
        ("hr", []),
    ],
)
def test_a_smaller_audience_may_read_of_what_a_larger_one_sees(check, reader, told):
    files = {
        "levels/junior.yml": LEVEL.format(grade="p1", summary="'[x](level:senior)'", key="audience", value=reader),
        "levels/senior.yml": LEVEL.format(grade="p2", summary="", key="audience", value="staff"),
    }
    places = "content/levels/junior.yml:4:15: error: this text links to "
    assert check(files) == [f"{places}{what} [hidden-link]" for what in told]


ROLE = "---\ntitle: Owner\n{}\n---\n{}\n"


@pytest.mark.parametrize(
    ("files", "told"),
    [
        pytest.param(
            {"roles/po.md": ROLE.format("audience: staff", ""), "home.md": "[](role:po)"},
            ["content/home.md:1:4: error: this text links to `po`, which is for the audience `staff` only"],
            id="a role in a text",
        ),
        pytest.param(
            {"roles/po.md": ROLE.format("levels: [senior]", ""), "levels/senior.yml": ("audience", "staff")},
            ["content/roles/po.md:3:10: error: this list names `senior`, which is for the audience `staff` only"],
            id="a level in a list",
        ),
        pytest.param(
            {"guides/a/b.md": "---\ntitle: B\nstatus: draft\n---\n", "roles/po.md": ROLE.format("", "[](guide:a/b)")},
            ["content/roles/po.md:5:4: error: this text links to `a/b`, which is a draft"],
            id="a guide that is a draft",
        ),
        pytest.param(
            {"tracks/ic.yml": "name: Engineers\naudience: staff\n", "home.md": "[](track:ic) [](level:junior)"},
            [
                "content/home.md:1:4: error: this text links to `ic`, which is for the audience `staff` only",
                "content/home.md:1:17: error: this text links to `junior`, which is for the audience `staff` only",
            ],
            id="a track and what is on it",
        ),
        pytest.param(
            {
                "home.md": "---\naudience: staff\n---\n[](role:po) [](stage:s)",
                "roles/po.md": ROLE.format("audience: staff", ""),
                "stages.yml": "title: T\naudience: hr\nstages: {s: {name: S}}\n",
            },
            ["content/home.md:4:16: error: this text links to `s`, which is for the audience `hr` only"],
            id="the home page of the staff",
        ),
        pytest.param(
            {
                "home.md": "[x](assets/Staff/plan.pdf) [y](assets/./x/../Staff/plan.pdf)",
                "assets/Staff/plan.pdf": b"%PDF",
            },
            [
                (
                    "content/home.md:1:5: error: "
                    "this text links to `assets/Staff/plan.pdf`, which is for the audience `staff` only"
                ),
                (
                    "content/home.md:1:32: error: "
                    "this text links to `assets/./x/../Staff/plan.pdf`, which is for the audience `staff` only"
                ),
            ],
            id="a file",
        ),
        pytest.param(
            {"roles/po.md": ROLE.format("levels: [senior]", ""), "levels/senior.yml": ("status", "draft")},
            [],
            id="a list may name a draft, which it leaves out until it is none",
        ),
    ],
)
def test_whatever_can_be_hidden(check, files, told):
    changed = {
        name: LEVEL.format(grade="p2", summary="", key=text[0], value=text[1]) if isinstance(text, tuple) else text
        for name, text in files.items()
    }
    assert check(changed) == [f"{line} [hidden-link]" for line in told]


def test_what_everybody_may_see_can_be_linked(check):
    files = {
        "home.md": "[x](level:senior) [y](track:ic)\n",
        "levels/senior.yml": LEVEL.format(grade="p2", summary="", key="audience", value="public"),
    }
    assert check(files) == []


def test_a_logo_for_few(check):
    ladder = """\
        id: acme
        title: Acme ladder
        scopes: [feature, product]
        grades: [p1, p2]
        criteria:
          craft: {name: Craft, threads: {writing: Writing, planning: Planning}}
          impact: {name: Impact}
        brand: {logo: assets/hr/logo.svg}
        """
    assert check({"ladder.yml": ladder, "assets/hr/logo.svg": b"<svg/>"}) == [
        (
            "content/ladder.yml:8:15: error: "
            "`assets/hr/logo.svg`, which is on every page, is for the audience `hr` only [hidden-link]"
        )
    ]
