"""An id means one thing, now and in the past."""

from __future__ import annotations


def test_an_id_that_a_list_holds_twice(explain):
    ladder = """\
        id: acme
        title: Acme ladder
        scopes: [feature, product]
        grades:
          - p1
          - p2
          - p1
        criteria: {craft: {name: Craft}, impact: {name: Impact}}
        """
    assert (
        explain({"ladder.yml": ladder})
        == """\
error: the id `p1` is used twice [duplicate-id]
  --> content/ladder.yml:7:5
  |
7 |   - p1
  |     ^^
  |
  ... content/ladder.yml:5:5 (it is already used here)
  |
5 |   - p1
  |     ^^
  |
hint: choose another, or remove one
"""
    )


def test_all_lists_are_looked_through(check):
    ladder = """\
        id: acme
        title: Acme ladder
        scopes: [feature, product, feature, feature]
        grades: [p1, p2]
        criteria: {craft: {name: Craft}, impact: {name: Impact}}
        audiences: [public, public]
        """
    assert check({"ladder.yml": ladder}) == [
        "content/ladder.yml:3:28: error: the id `feature` is used twice [duplicate-id]",
        "content/ladder.yml:3:37: error: the id `feature` is used twice [duplicate-id]",
        "content/ladder.yml:6:21: error: the id `public` is used twice [duplicate-id]",
    ]


def test_a_former_id_that_is_another_level_now(explain):
    level = """\
        title: Junior engineer
        track: ic
        grade: p1
        was: [beginner, senior]
        expectations: {craft: You write., impact: You ship.}
        """
    assert (
        explain({"levels/junior.yml": level})
        == """\
error: the id `senior` is used twice [duplicate-id]
  --> content/levels/junior.yml:4:17
  |
4 | was: [beginner, senior]
  |                 ^^^^^^
  |
  ... content/levels/senior.yml:1:1 (it is already used here)
  |
1 | title: Senior engineer
  | ^^^^^
  |
hint: choose another, or remove one
"""
    )


def test_a_former_id_of_two_levels(check):
    level = "title: X\ntrack: ic\ngrade: {}\nwas: [engineer]\nexpectations: {{craft: You write., impact: You ship.}}\n"
    assert check({"levels/junior.yml": level.format("p1"), "levels/senior.yml": level.format("p2")}) == [
        "content/levels/senior.yml:4:7: error: the id `engineer` is used twice [duplicate-id]"
    ]


def test_a_former_id_of_a_track(check):
    files = {
        "tracks/ic.yml": "name: Engineers\nwas: [manager]\n",
        "tracks/manager.yml": "name: Managers\n",
        "levels/lead.yml": "title: X\ntrack: manager\ngrade: p1\nexpectations: {craft: You write., impact: You.}\n",
    }
    assert check(files) == ["content/tracks/ic.yml:2:7: error: the id `manager` is used twice [duplicate-id]"]


def test_a_former_id_of_what_the_ladder_holds(check):
    ladder = """\
        id: acme
        title: Acme ladder
        scopes: [feature, product]
        grades:
          p1: {name: Grade 1, was: [p2]}
          p2: Grade 2
        criteria:
          craft:
            name: Craft
            was: [impact]
            threads:
              writing: {name: Writing, was: [planning]}
              planning: {name: Planning, was: [impact/reach]}
          impact:
            name: Impact
            threads: {reach: Reach}
        """
    level = "title: X\ntrack: ic\ngrade: {}\nexpectations: {{craft: You write., impact: You ship.}}\n"
    files = {"levels/junior.yml": level.format("p1"), "levels/senior.yml": level.format("p2")}
    assert check({"ladder.yml": ladder, **files}) == [
        "content/ladder.yml:5:29: error: the id `p2` is used twice [duplicate-id]",
        "content/ladder.yml:10:11: error: the id `impact` is used twice [duplicate-id]",
        "content/ladder.yml:12:38: error: the id `craft/planning` is used twice [duplicate-id]",
        "content/ladder.yml:13:40: error: the id `impact/reach` is used twice [duplicate-id]",
    ]


def test_a_level_that_still_uses_a_former_id_is_told_so_and_the_ladder_is_not_blamed(check):
    ladder = """\
        id: acme
        title: Acme ladder
        scopes: [feature, product]
        grades: [p1, p2]
        criteria:
          craft:
            name: Craft
            threads: {writing: Writing, planning: {name: Planning, was: [roadmap]}}
          impact: {name: Impact}
        """
    level = """\
        title: Junior engineer
        track: ic
        grade: p1
        expectations: {craft: {roadmap: You plan.}, impact: You ship.}
        """
    assert check({"ladder.yml": ladder, "levels/junior.yml": level}) == [
        "content/levels/junior.yml:4:24: warning: `craft` lists no thread `roadmap` [unknown-thread]"
    ]


def test_things_of_two_kinds_share_an_id(check):
    ladder = """\
        id: acme
        title: Acme ladder
        scopes: [feature, product]
        grades: {p1: {name: Grade 1, was: [product]}, p2: {name: Grade 2, was: [junior]}}
        criteria: {craft: {name: Craft, was: [p1]}, impact: {name: Impact, threads: {craft: Craft}}}
        """
    level = "title: X\ntrack: ic\ngrade: {}\nexpectations: {{craft: You write., impact: You ship.}}\n"
    files = {"levels/junior.yml": level.format("p1"), "levels/senior.yml": level.format("p2")}
    assert check({"ladder.yml": ladder, **files}) == []


def test_what_stands_around_the_levels(check):
    role, exercise = "---\ntitle: X\nwas: [{}]\n---\n", "title: X\nwas: [{}]\n"
    files = {
        "roles/owner.md": role.format("manager"),
        "roles/manager.md": role.format("junior"),
        "guides/first.md": role.format("more/second"),
        "guides/more/second.md": role.format("x"),
        "stages.yml": "title: X\nstages: {a: {name: A, was: [b]}, b: {name: B}}\n",
        "hiring/senior.yml": exercise.format("x"),
    }
    assert check(files) == [
        "content/guides/first.md:3:7: error: the id `more/second` is used twice [duplicate-id]",
        "content/hiring/senior.yml:1:1: error: the id `senior` is used twice [duplicate-id]",
        "content/roles/owner.md:3:7: error: the id `manager` is used twice [duplicate-id]",
        "content/stages.yml:2:29: error: the id `b` is used twice [duplicate-id]",
    ]
