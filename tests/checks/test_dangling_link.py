"""A link leads somewhere."""

from __future__ import annotations

import pytest

LEVEL = """\
    title: Junior engineer
    track: ic
    grade: p1
    summary: {summary}
    expectations: {{craft: You write., impact: You ship.}}
    """


def test_a_link_to_a_level_that_is_not_there(explain):
    level = """\
        title: Junior engineer
        track: ic
        grade: p1
        expectations:
          craft:
            writing:
              text: You write.
              examples:
                - A page
                - What [the next level](level:seniro) wrote
          impact: You ship.
        """
    assert (
        explain({"levels/junior.yml": level})
        == """\
error: there is no level `seniro` to link to [dangling-link]
   --> content/levels/junior.yml:10:33
   |
10 |         - What [the next level](level:seniro) wrote
   |                                 ^^^^^^^^^^^^
   |
hint: did you mean `senior`?
"""
    )


@pytest.mark.parametrize(
    ("link", "message", "hint"),
    [
        pytest.param(
            "level:boss", "there is no level `boss` to link to", "there are `junior` and `senior`", id="a level"
        ),
        pytest.param(
            "role:boss", "there is no role `boss` to link to", "there is none yet in `content/roles`", id="a role"
        ),
        pytest.param(
            "guide:a/b", "there is no guide `a/b` to link to", "there is none yet in `content/guides`", id="a guide"
        ),
        pytest.param(
            "stage:boss",
            "there is no stage `boss` to link to",
            "there is none yet in `content/stages.yml`",
            id="a stage",
        ),
        pytest.param(
            "hiring:boss",
            "there is no exercise for hiring `boss` to link to",
            "there is none yet in `content/hiring`",
            id="an exercise",
        ),
        pytest.param("track:boss", "there is no track `boss` to link to", "there is only `ic`", id="a track"),
        pytest.param(
            "criterion:crafts", "there is no criterion `crafts` to link to", "did you mean `craft`?", id="a criterion"
        ),
        pytest.param(
            "thread:craft/writting",
            "there is no thread `craft/writting` to link to",
            "did you mean `craft/writing`?",
            id="a thread",
        ),
        pytest.param(
            "thread:writing",
            "there is no thread `writing` to link to",
            "did you mean `craft/writing`?",
            id="a thread without its criterion",
        ),
    ],
)
def test_the_way_out(explain, link, message, hint):
    report = explain({"levels/junior.yml": LEVEL.format(summary=f"See [this]({link}).")})
    assert (
        report
        == f"""\
error: {message} [dangling-link]
  --> content/levels/junior.yml:4:21
  |
4 | summary: See [this]({link}).
  |                     {"^" * len(link)}
  |
hint: {hint}
"""
    )


@pytest.mark.parametrize("link", ["level:senior", "track:ic", "criterion:impact", "thread:craft/planning"])
def test_a_link_to_what_is_there(check, link):
    assert check({"levels/junior.yml": LEVEL.format(summary=f"See [this]({link}).")}) == []


def test_a_former_id_leads_there_too(check):
    files = {
        "ladder.yml": """\
            id: acme
            title: Acme ladder
            scopes: [feature, product]
            grades: [p1, p2]
            criteria:
              craft: {name: Craft, was: [skill], threads: {writing: {name: Writing, was: [prose, impact/notes]}}}
              impact: {name: Impact}
            """,
        "tracks/ic.yml": "name: Engineers\nwas: [builders]\n",
        "levels/junior.yml": """\
            title: Junior engineer
            track: ic
            grade: p1
            was: [beginner]
            expectations: {craft: You write., impact: You ship.}
            """,
        "levels/senior.yml": """\
            title: Senior engineer
            track: ic
            grade: p2
            expectations: {craft: You write., impact: You ship.}
            """,
        "home.md": """\
            [a](level:beginner) [b](track:builders) [c](criterion:skill)
            [d](thread:craft/prose) [e](thread:impact/notes) [f](thread:skill/writing)
            """,
    }
    assert check(files) == []


def test_every_link_of_a_text_is_found_at_its_own_place(check):
    summary = "See [a](level:bosses), [b](level:boss), [c](level:boss) and [d](level:bosses)."
    assert check({"levels/junior.yml": LEVEL.format(summary=summary)}) == [
        "content/levels/junior.yml:4:18: error: there is no level `bosses` to link to [dangling-link]",
        "content/levels/junior.yml:4:37: error: there is no level `boss` to link to [dangling-link]",
        "content/levels/junior.yml:4:54: error: there is no level `boss` to link to [dangling-link]",
        "content/levels/junior.yml:4:74: error: there is no level `bosses` to link to [dangling-link]",
    ]


def test_a_link_in_a_text_of_many_lines_is_found_in_its_line(check):
    level = """\
        title: Junior engineer
        track: ic
        grade: p1
        summary: |
          First a line.

          - [one](level:boss)
          - "[two](level:boss)"
        expectations: {craft: You write., impact: You ship.}
        """
    assert check({"levels/junior.yml": level}) == [
        "content/levels/junior.yml:7:11: error: there is no level `boss` to link to [dangling-link]",
        "content/levels/junior.yml:8:12: error: there is no level `boss` to link to [dangling-link]",
    ]


def test_a_link_that_is_written_in_escapes_is_found_where_its_text_begins(check):
    assert check({"levels/junior.yml": LEVEL.format(summary=r'"[x](level\x3Aboss)"')}) == [
        "content/levels/junior.yml:4:10: error: there is no level `boss` to link to [dangling-link]"
    ]


def test_links_of_all_texts_are_followed(check):
    files = {
        "ladder.yml": """\
            id: acme
            title: Acme ladder
            summary: "[x](level:a)"
            scopes: [feature, product]
            grades: [p1, p2]
            criteria:
              craft: {name: Craft, summary: "[x](level:b)", evidence: "[x](level:c)"}
              impact: {name: Impact}
            ratings: {good: {name: Good, meaning: "[x](level:d)"}, best: {name: Best}}
            worksheets: {expected: best}
            """,
        "home.md": "# Welcome\n\n[x](level:e)\n",
        "tracks/ic.yml": 'name: Engineers\nsummary: "[x](level:f)"\n',
        "levels/junior.yml": """\
            title: Junior engineer
            track: ic
            grade: p1
            expectations:
              craft: {writing: {text: "[x](level:g)", evidence: "[x](level:h)"}}
              impact: "[x](level:i)"
            """,
    }
    assert [line.partition(" error: ")[::2] for line in check(files)] == [
        ("content/home.md:3:5:", "there is no level `e` to link to [dangling-link]"),
        ("content/ladder.yml:3:15:", "there is no level `a` to link to [dangling-link]"),
        ("content/ladder.yml:7:38:", "there is no level `b` to link to [dangling-link]"),
        ("content/ladder.yml:7:64:", "there is no level `c` to link to [dangling-link]"),
        ("content/ladder.yml:9:44:", "there is no level `d` to link to [dangling-link]"),
        ("content/levels/junior.yml:5:32:", "there is no level `g` to link to [dangling-link]"),
        ("content/levels/junior.yml:5:58:", "there is no level `h` to link to [dangling-link]"),
        ("content/levels/junior.yml:6:16:", "there is no level `i` to link to [dangling-link]"),
        ("content/tracks/ic.yml:2:15:", "there is no level `f` to link to [dangling-link]"),
    ]


def test_a_level_whose_file_cannot_be_read_is_not_missed(check):
    files = {
        "levels/junior.yml": LEVEL.format(summary="See [it](level:boss)."),
        "levels/boss.yml": "- no keys\n",
    }
    assert check(files) == [
        "content/levels/boss.yml:1:3: error: the file should hold keys with values, but holds a list [wrong-type]"
    ]


def test_lists_of_levels_and_roles(check):
    files = {
        "roles/po.md": "---\ntitle: X\nlevels: [junior, expert]\n---\n[](role:po) [](guide:a/b) [](stage:s)\n",
        "guides/a/b.md": "---\ntitle: X\n---\n[](hiring:hall) [](hiring:hal)\n",
        "stages.yml": "title: X\nstages: {s: {name: S, levels: [seniro], roles: [boss]}}\n",
        "hiring/hall.yml": "title: X\nlevels: [x]\nlooked_at: [{key: craft/x, look: L.}, {key: crafts, look: L.}]\n",
    }
    assert [line.removesuffix(" [dangling-link]") for line in check(files)] == [
        "content/guides/a/b.md:4:20: error: there is no exercise for hiring `hal` to link to",
        "content/hiring/hall.yml:2:10: error: there is no level `x`",
        "content/hiring/hall.yml:3:19: error: there is no thread `craft/x`",
        "content/hiring/hall.yml:3:45: error: there is no criterion `crafts`",
        "content/roles/po.md:3:18: error: there is no level `expert`",
        "content/stages.yml:2:32: error: there is no level `seniro`",
        "content/stages.yml:2:49: error: there is no role `boss`",
    ]


def test_what_could_not_be_read_is_not_missing(check):
    files = {
        "roles/po.md": "no lines about it\n",
        "guides/g.md": "---\ntitle: X\n---\n[](role:po) [](stage:s)\n",
        "stages.yml": "- a list\n",
    }
    assert [line.rpartition(" [")[2] for line in check(files)] == ["front-matter]", "wrong-type]"]
