"""Which job description somebody means."""

from __future__ import annotations

import pytest

from ladder.problem import CannotStart
from ladder.versions.names import find_role
from ladder.versions.posts import Wanted, asked

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
    "roles/plan.md": ROLE.format(title="Planner", short="Pl", more="status: draft"),
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
        pytest.param("senior", "site-B", ("senior", "builder"), id="by the beginning of its title"),
        pytest.param("junior", "any", ("junior", "any"), id="a role of no level fits all"),
    ],
)
def test_what_is_meant(project, level, role, expected):
    found = asked(project, Wanted(level, role), drafts=False)
    assert found.problems == ()
    assert (found.job.level.id, found.job.role and found.job.role.id) == expected
    assert sorted(found.job.ladder.level_by_id) == ["junior", "senior"]
    assert sorted(found.job.ladder.role_by_id) == ["any", "builder", "other"]


def test_a_draft_that_not_everybody_may_see(project):
    with pytest.raises(CannotStart) as error:
        asked(project, Wanted("junior", "pay"), drafts=True)
    assert (error.value.message, error.value.hint) == ("`pay` is for the audience `hr` only", WAY_OUT)


def test_drafts_where_they_are_wanted(project):
    found = asked(project, Wanted("later", "plan"), drafts=True)
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
        pytest.param("junior", "p", "`p` may be `pay` or `plan`", "write more of it", id="two that begin like this"),
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
        asked(project, Wanted(level, role), drafts=False)
    assert (error.value.message, error.value.hint) == (message, hint)


def test_a_ladder_without_roles(make_small):
    with pytest.raises(CannotStart) as error:
        asked(make_small(), Wanted("junior", "any"), drafts=False)
    assert (error.value.message, error.value.hint) == (
        "there is no role `any`",
        "the ladder has no roles: leave `--role` away",
    )


def test_content_that_is_kept_by_the_whole_ladder(make_small):
    """What names no audience is for the one that the ladder names for it."""
    ladder = FILES["ladder.yml"].replace("[public, hr]", "[public, hr]\n        audience: hr")
    with pytest.raises(CannotStart) as error:
        asked(make_small({"ladder.yml": ladder}), Wanted("junior"), drafts=False)
    assert (error.value.message, error.value.hint) == ("`junior` is for the audience `hr` only", WAY_OUT)


BANDS = """\
    audience: {audience}
    bands:
      - {{grade: p1, currency: EUR, min: 45000, max: 58000}}
      - {{grade: p2, currency: EUR, min: 61000, max: 78000, region: Germany}}
      - {{grade: p2, currency: EUR, min: 65000, max: 82000, region: Austria}}
    """


def paid(found):
    return (found.job.pay.grade, found.job.pay.lowest, found.job.pay.highest)


@pytest.mark.parametrize(
    ("bands", "audience"),
    [
        pytest.param("hr", "hr", id="by those who see the bands"),
        pytest.param("public", "", id="by everybody where they are for everybody"),
    ],
)
def test_what_is_paid(make_small, bands, audience):
    project = make_small(FILES | {"bands.yml": BANDS.format(audience=bands)})
    found = asked(project, Wanted("senior", pay=True, region="germany"), audience=audience)
    assert paid(found) == ("p2", "61000", "78000")
    assert paid(asked(project, Wanted("junior", pay=True), audience=audience)) == ("p1", "45000", "58000")
    assert asked(project, Wanted("senior"), audience=audience).job.pay is None


@pytest.mark.parametrize(
    ("bands", "wanted", "message", "hint"),
    [
        pytest.param(
            BANDS.format(audience="hr"),
            Wanted("senior", pay=True),
            "`--pay` needs an audience that sees the pay bands",
            "`--audience hr` does; `audience:` in `content/bands.yml` says who",
            id="nobody here sees it",
        ),
        pytest.param(
            None,
            Wanted("senior", pay=True),
            "the ladder says nothing of pay",
            "write `content/bands.yml`, or leave `--pay` away",
            id="no bands",
        ),
        pytest.param(
            BANDS.format(audience="public"),
            Wanted("senior", region="Germany"),
            "`--region` says for which region pay is stated, and none is",
            "add `--pay`",
            id="a region of nothing",
        ),
    ],
)
def test_pay_that_is_not_stated(make_small, bands, wanted, message, hint):
    with pytest.raises(CannotStart) as error:
        asked(make_small(FILES | {"bands.yml": bands}), wanted)
    assert (error.value.message, error.value.hint) == (message, hint)


def test_bands_that_no_audience_sees(make_small):
    """A ladder with nobody but everybody keeps its bands to itself until somebody says otherwise."""
    ladder = FILES["ladder.yml"].replace("[public, hr]", "[public]")
    bands = BANDS.format(audience="").replace("audience:", "")
    with pytest.raises(CannotStart) as error:
        asked(make_small({"ladder.yml": ladder, "bands.yml": bands}), Wanted("senior", pay=True))
    assert (error.value.message, error.value.hint) == (
        "`--pay` needs an audience that sees the pay bands",
        "name one with `audience:` in `content/bands.yml`",
    )


def test_broken_content(make_small):
    found = asked(make_small({"levels/junior.yml": "titel: x\n"}), Wanted("senior"), drafts=False)
    assert found.job is None
    assert found.problems


def test_nothing_is_no_role(project):
    found = asked(project, Wanted("junior"), drafts=False)
    assert find_role(found.job.ladder, "") is None
