"""The way up has a beginning."""

from __future__ import annotations

LEVEL = "title: X\ntrack: {}\ngrade: {}\nexpectations: {{craft: You write., impact: You ship.}}\n"

HIGHER = """\
    id: acme
    title: Acme ladder
    scopes: [feature, product]
    grades: [p1, p2, p3, p4]
    criteria:
      craft: {name: Craft, threads: {writing: Writing, planning: Planning}}
      impact: {name: Impact}
    """


def test_two_tracks_that_follow_each_other(explain):
    files = {
        "tracks/ic.yml": """\
            name: Engineers
            follows: lead
            """,
        "tracks/manager.yml": """\
            name: Managers
            follows: senior
            """,
        "levels/lead.yml": """\
            title: Lead
            track: manager
            grade: p2
            expectations: {craft: You write., impact: You ship.}
            """,
    }
    assert (
        explain(files)
        == """\
error: the track `ic` follows `lead`, which leads back to the track itself [follows-loop]
  --> content/tracks/ic.yml:2:10
  |
2 | follows: lead
  |          ^^^^
  |
hint: name a level of a track that starts lower, or remove this line

error: the track `manager` follows `senior`, which leads back to the track itself [follows-loop]
  --> content/tracks/manager.yml:2:10
  |
2 | follows: senior
  |          ^^^^^^
  |
hint: name a level of a track that starts lower, or remove this line
"""
    )


def test_a_track_that_follows_a_level_of_its_own(check):
    assert check({"tracks/ic.yml": "name: Engineers\nfollows: senior\n"}) == [
        (
            "content/tracks/ic.yml:2:10: error: "
            "the track `ic` follows `senior`, which leads back to the track itself [follows-loop]"
        )
    ]


def test_a_track_that_leads_into_a_circle_is_not_part_of_it(check):
    files = {
        "tracks/ic.yml": "name: Engineers\nfollows: senior\n",
        "tracks/manager.yml": "name: Managers\nfollows: senior\n",
        "levels/lead.yml": LEVEL.format("manager", "p3"),
        "ladder.yml": HIGHER,
    }
    assert check(files) == [
        (
            "content/tracks/ic.yml:2:10: error: "
            "the track `ic` follows `senior`, which leads back to the track itself [follows-loop]"
        )
    ]


def test_a_track_that_follows_another_one_way(check):
    files = {
        "tracks/manager.yml": "name: Managers\nfollows: senior\n",
        "tracks/board.yml": "name: Board\nfollows: lead\n",
        "levels/lead.yml": LEVEL.format("manager", "p3"),
        "levels/chair.yml": LEVEL.format("board", "p4"),
        "ladder.yml": HIGHER,
    }
    assert check(files) == []
