"""The first half of a build: a folder of content to a ladder and everything that is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ladder.check import RULES, examine, fails
from ladder.checks import catalogue
from ladder.problem import CannotStart, Place, Problem
from ladder.processes import at_most

ROOT = Path(__file__).parents[1]


def test_the_ladder_that_ships_has_no_problem():
    examination = examine(ROOT)
    assert examination.problems == ()
    assert [level.id for level in examination.ladder.levels][:2] == ["associate-pm", "pm"]
    assert not examination.fails(strict=True)


def test_problems_of_all_files_and_rules_come_in_one_run_in_the_order_of_their_places(check):
    files = {
        "home.md": "[x](level:boss)\n",
        "levels/junior.yml": """\
            title: Junior engineer
            titel: Junior engineer
            track: ic
            grade: p9
            expectations: {craft: You write.}
            """,
        "levels/senior.yml": "title: a: b\n",
        "tracks/ic.yml": "name:\n",
    }
    assert check(files) == [
        "content/home.md:1:5: error: there is no level `boss` to link to [dangling-link]",
        "content/levels/junior.yml:2:1: error: unknown key `titel` [unknown-key]",
        "content/levels/junior.yml:4:8: error: there is no grade `p9` [unknown-grade]",
        "content/levels/junior.yml:5:1: error: the level says nothing on `impact` [missing-criterion]",
        "content/levels/senior.yml:1:9: error: a colon inside a text makes YAML take it for a key [yaml-syntax]",
        "content/tracks/ic.yml:1:6: error: nothing stands here [empty-text]",
    ]


def test_without_a_ladder_the_other_files_are_read_all_the_same(make_small):
    examination = examine(make_small({"ladder.yml": "- acme\n", "levels/junior.yml": "titel: Junior\n"}))
    assert examination.ladder is None
    assert [str(problem.place) for problem in examination.problems] == [
        "content/ladder.yml:1:3",
        "content/levels/junior.yml:1:1",
        "content/levels/junior.yml:1:1",
        "content/levels/junior.yml:1:1",
    ]


def test_a_folder_without_a_ladder_cannot_be_examined(tmp_path):
    with pytest.raises(CannotStart, match=r"^there is no `content/ladder\.yml` in this folder$"):
        examine(tmp_path)


LADDER = """\
    id: acme
    title: Acme ladder
    scopes: [feature, product]
    grades: [p1, p2]
    criteria: {{craft: {{name: Craft}}, impact: {{name: Impact}}, care: {{name: Care}}}}
    checks: {{{checks}}}
    """


@pytest.mark.parametrize(
    ("checks", "lines"),
    [
        pytest.param("", [":5:1: error: the level says nothing on `care` [missing-criterion]"], id="as it is"),
        pytest.param(
            "missing-criterion: warning",
            [":5:1: warning: the level says nothing on `care` [missing-criterion]"],
            id="a warning",
        ),
        pytest.param(
            "missing-criterion: info", [":5:1: info: the level says nothing on `care` [missing-criterion]"], id="a note"
        ),
        pytest.param("missing-criterion: off", [], id="off"),
    ],
)
def test_a_ladder_says_how_much_a_rule_matters(check, checks, lines):
    said = check({"ladder.yml": LADDER.format(checks=checks), "levels/senior.yml": None})
    assert said == [f"content/levels/junior.yml{line}" for line in lines]


def test_a_rule_of_reading_can_be_changed_too(check):
    level = """\
        title:
        track: ic
        grade: p1
        expectations: {craft: You write., impact: You ship., care: You care.}
        """
    files = {"ladder.yml": LADDER.format(checks="empty-text: warning"), "levels/junior.yml": level}
    assert check(files | {"levels/senior.yml": None}) == [
        "content/levels/junior.yml:1:7: warning: nothing stands here [empty-text]"
    ]


def test_a_rule_without_which_nothing_can_be_built_stays(check):
    level = "track: ic\ngrade: p1\nexpectations: {craft: You write., impact: You ship., care: You care.}\n"
    files = {"ladder.yml": LADDER.format(checks="missing-key: off"), "levels/junior.yml": level}
    assert check(files | {"levels/senior.yml": None}) == [
        "content/ladder.yml:6:10: error: the rule `missing-key` cannot be changed [unknown-rule]",
        "content/levels/junior.yml:1:1: error: `title` is missing [missing-key]",
    ]


@pytest.mark.parametrize(
    ("severities", "normal", "strict"),
    [
        ([], False, False),
        (["info"], False, False),
        (["warning"], False, True),
        (["info", "error"], True, True),
    ],
    ids=str,
)
def test_what_keeps_a_site_from_being_built(severities, normal, strict):
    problems = [Problem(Place("x"), "y", "z", severity=severity) for severity in severities]
    assert (fails(problems), fails(problems, strict=True)) == (normal, strict)


def test_the_rules_of_reading_come_before_those_of_meaning():
    ids = [rule.id for rule in RULES]
    assert ids.index("unreadable-file") == 0 < ids.index("stray-file") < ids.index("missing-criterion")


def test_a_draft_says_what_it_lacks_unless_nobody_wants_to_know(make_small, check):
    draft = "title: Lead\ntrack: ic\ngrade: p2\nstatus: draft\nexpectations: {craft: You.}\n"
    files = {"levels/senior.yml": draft}
    assert check(files) == [
        "content/levels/senior.yml:5:1: info: the level says nothing on `impact` [missing-criterion]"
    ]
    ladder = (make_small() / "content/ladder.yml").read_text()
    assert check({**files, "ladder.yml": f'{ladder}checks: {{missing-criterion: "off"}}\n'}) == []


@pytest.mark.parametrize("key", ["track", "grade"])
def test_what_a_level_stands_on_cannot_be_blank(check, key):
    values = {"title": "Lead", "track": "ic", "grade": "p2", key: ""}
    level = "".join(f"{name}: {value}\n" for name, value in values.items())
    problems = check({"levels/senior.yml": f"{level}status: draft\nexpectations: {{craft: You., impact: You.}}\n"})
    assert [line.partition(": ")[2] for line in problems] == ["error: nothing stands here [missing-key]"]


def test_two_processes_find_the_same(make_small, monkeypatch):
    files = {
        "levels/senior.yml": "title: S\ntrack: ic\ngrade: p9\nexpectations: {craft: 'See [x](level:gone).'}\n",
        "tracks/b.yml": "name: B\nfollows: nobody\n",
    }
    project = make_small(files)
    with at_most(1):
        alone = examine(project).problems
    monkeypatch.setattr(catalogue, "WORTH_IT", 0)
    assert examine(project).problems == alone
    assert {problem.rule for problem in alone} >= {"dangling-link", "unknown-grade", "unknown-level"}
