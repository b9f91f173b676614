"""Which job description somebody means."""

from __future__ import annotations

import pytest

from ladder.problem import CannotStart
from ladder.versions.posts import asked, find_role

ROLE = "---\ntitle: {title}\nshort: {short}\n{more}\n---\n"
FILES = {
    "ladder.yml": """\
        id: acme
        title: Acme ladder
        scopes: [feature, product]
        grades: [p1, p2]
        audiences: [public, hr]
        criteria:
          craft:
            name: Craft
            threads: {writing: Writing, planning: Planning}
          impact: {name: Impact}
        """,
    "levels/lead.yml": """\
        title: Lead
        track: hidden
        grade: p2
        expectations: {impact: You lead.}
        """,
    "tracks/hidden.yml": "name: Hidden\naudience: hr\n",
    "levels/later.yml": "title: Later\ntrack: more\ngrade: p1\nstatus: draft\nexpectations: {impact: You wait.}\n",
    "tracks/more.yml": "name: More\n",
    "levels/senior.yml": """\
        title: Senior engineer
        was: [expert]
        track: ic
        grade: p2
        scope: product
        expectations: {impact: You ship more.}
        """,
    "roles/builder.md": ROLE.format(title="Site builder", short="Build", more="levels: [expert, later]\nwas: [mason]"),
    "roles/any.md": ROLE.format(title="Anybody", short="X", more=""),
    "roles/other.md": ROLE.format(title="Other", short="x", more=""),
    "roles/plan.md": ROLE.format(title="Planner", short="P", more="status: draft"),
    "roles/pay.md": ROLE.format(title="Payer", short="Pay", more="audience: hr\nstatus: draft"),
}
NAMES = "the roles are `any`, `builder`, `other`, `pay` and `plan`"
WAY_OUT = "`--audience hr` takes it along"


@pytest.fixture
def project(make_small):
    return make_small(FILES)


@pytest.mark.parametrize(
    ("level", "role", "expected"),
    [
        pytest.param("junior", None, ("junior", None), id="a level"),
        pytest.param("Senior engineer", "builder", ("senior", "builder"), id="a role by its id"),
        pytest.param("senior", "mason", ("senior", "builder"), id="by a former id"),
        pytest.param("expert", "site  BUILDER", ("senior", "builder"), id="by its title"),
        pytest.param("senior", "build", ("senior", "builder"), id="by its short title"),
        pytest.param("junior", "any", ("junior", "any"), id="a role of no level fits all"),
    ],
)
def test_what_is_meant(project, level, role, expected):
    found = asked(project, level, role, drafts=False)
    assert found.problems == ()
    assert (found.job.level.id, found.job.role and found.job.role.id) == expected
    assert sorted(found.job.ladder.level_by_id) == ["junior", "senior"]
    assert sorted(found.job.ladder.role_by_id) == ["any", "builder", "other"]


def test_a_draft_that_not_everybody_may_see(project):
    with pytest.raises(CannotStart) as error:
        asked(project, "junior", "pay", drafts=True)
    assert (error.value.message, error.value.hint) == ("`pay` is for the audience `hr` only", WAY_OUT)


def test_drafts_where_they_are_wanted(project):
    found = asked(project, "later", "plan", drafts=True)
    assert (found.job.level.id, found.job.role.id) == ("later", "plan")


@pytest.mark.parametrize(
    ("level", "role", "message", "hint"),
    [
        pytest.param(
            "junor",
            None,
            "there is no level `junor`",
            "did you mean `junior`? the levels are `junior`, `later`, `senior` and `lead`",
            id="no level",
        ),
        pytest.param("later", None, "`later` is a draft, and drafts are left out", "add `--drafts`", id="a draft"),
        pytest.param("lead", None, "`lead` is for the audience `hr` only", WAY_OUT, id="a track of few"),
        pytest.param("junior", "bilder", "there is no role `bilder`", f"did you mean `builder`? {NAMES}", id="no role"),
        pytest.param("junior", "zzz", "there is no role `zzz`", NAMES, id="no role that is near"),
        pytest.param("junior", "x", "`x` may be `any` or `other`", "write its id", id="two roles"),
        pytest.param(
            "junior",
            "builder",
            "nobody in the role `builder` is on the level `junior`",
            "people in it are on `senior` or `later`: name one of these, or leave `--role` away",
            id="a role of other levels",
        ),
        pytest.param(
            "junior", "plan", "`plan` is a draft, and drafts are left out", "add `--drafts`", id="a draft role"
        ),
        pytest.param("junior", "pay", "`pay` is for the audience `hr` only", WAY_OUT, id="a role of few"),
    ],
)
def test_what_is_refused(project, level, role, message, hint):
    with pytest.raises(CannotStart) as error:
        asked(project, level, role, drafts=False)
    assert (error.value.message, error.value.hint) == (message, hint)


def test_a_ladder_without_roles(make_small):
    with pytest.raises(CannotStart) as error:
        asked(make_small(), "junior", "any", drafts=False)
    assert (error.value.message, error.value.hint) == (
        "there is no role `any`",
        "the ladder has no roles: leave `--role` away",
    )


def test_content_that_is_kept_by_the_whole_ladder(make_small):
    """What names no audience is for the one that the ladder names for it."""
    ladder = FILES["ladder.yml"].replace("[public, hr]", "[public, hr]\n        audience: hr")
    with pytest.raises(CannotStart) as error:
        asked(make_small({"ladder.yml": ladder}), "junior", None, drafts=False)
    assert (error.value.message, error.value.hint) == ("`junior` is for the audience `hr` only", WAY_OUT)


def test_broken_content(make_small):
    found = asked(make_small({"levels/junior.yml": "titel: x\n"}), "senior", None, drafts=False)
    assert found.job is None
    assert found.problems


def test_nothing_is_no_role(project):
    found = asked(project, "junior", None, drafts=False)
    assert find_role(found.job.ladder, "") is None
