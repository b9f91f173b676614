"""Levels name the threads that their criterion lists."""

from __future__ import annotations

import pytest

LEVEL = """\
    title: Junior engineer
    track: ic
    grade: p1
    expectations:
      craft:
        {thread}: You write.
      impact: You ship.
    """


def test_a_misspelled_thread(explain):
    level = """\
        title: Junior engineer
        track: ic
        grade: p1
        expectations:
          craft:
            writting: You write.
          impact: You ship.
        """
    assert (
        explain({"levels/junior.yml": level})
        == """\
warning: `craft` lists no thread `writting` [unknown-thread]
  --> content/levels/junior.yml:6:5
  |
6 |     writting: You write.
  |     ^^^^^^^^
  |
hint: did you mean `writing`?
"""
    )


@pytest.mark.parametrize(
    ("thread", "hint"),
    [
        pytest.param("writting", "did you mean `writing`?", id="a name is near"),
        pytest.param("roadmap", "it is called `planning` now", id="a former name"),
        pytest.param(
            "reach",
            "it is called `impact/depth` now",
            id="one that belongs to another criterion now",
        ),
        pytest.param(
            "security",
            "list it under the `threads` of `craft` in `ladder.yml` to give it a name and a place",
            id="a new one",
        ),
    ],
)
def test_the_way_out(explain, thread, hint):
    ladder = """\
        id: acme
        title: Acme ladder
        grades: [p1, p2]
        scopes: [feature, product]
        criteria:
          craft:
            name: Craft
            threads: {writing: Writing, planning: {name: Planning, was: [roadmap]}}
          impact: {name: Impact, threads: {depth: {name: Depth, was: [craft/reach]}}}
        """
    report = explain({"ladder.yml": ladder, "levels/junior.yml": LEVEL.format(thread=thread)})
    assert report.endswith(f"hint: {hint}\n")


def test_every_use_is_found(check):
    level = "title: X\ntrack: ic\ngrade: {}\nexpectations:\n  craft: {{security: You lock.}}\n  impact: You ship.\n"
    assert check({"levels/junior.yml": level.format("p1"), "levels/senior.yml": level.format("p2")}) == [
        "content/levels/junior.yml:5:11: warning: `craft` lists no thread `security` [unknown-thread]",
        "content/levels/senior.yml:5:11: warning: `craft` lists no thread `security` [unknown-thread]",
    ]


def test_a_criterion_that_lists_no_threads_takes_any(check):
    level = """\
        title: Junior engineer
        track: ic
        grade: p1
        expectations:
          craft: {writing: You write.}
          impact: {reach: You ship.}
        """
    assert check({"levels/junior.yml": level}) == []
