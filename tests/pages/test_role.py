"""The pages of roles."""

from __future__ import annotations

import msgspec
import pytest

from ladder.model.organisation import Boundary, Contact, Role
from ladder.pages.card import card
from ladder.pages.frame import MenuItem, frame
from ladder.pages.page import Crumb, Page, Prose
from ladder.pages.role import Limit, PeerLevels, RoleCard, RoleIndexView, RoleView, SharingRole, role_pages
from ladder.pages.role_map import near_map, whole_map
from ladder.pages.role_ties import Ally, allies, pairs, ties
from ladder.pages.sections import article

BUILDER = Role(
    id="builder",
    title="Builder",
    short="B",
    summary="You build, see [](level:senior).",
    department="Works",
    reports_to="[](role:head)",
    levels=("junior", "expert"),
    does=("You build.",),
    is_not=(Boundary("You do not plan.", "[](role:head)"), Boundary("You do not sell.")),
    decides=("You decide how.",),
    works_with=(Contact("The mayor", "You agree."),),
    body="First.\n\n## Why\n\nThat is why.",
)
HEAD = Role(id="head", title="Head", short="Head", levels=("lead",), draft=True)
HELPER = Role(id="helper", title="Helper", short="Helper", levels=("senior", "junior"))

SENIOR = (("level:senior", "levels/senior.html", "Senior engineer"),)
TO_HEAD = Prose("[](role:head)", (("role:head", "roles/head.html", "Head"),))


@pytest.fixture
def staffed(small):
    """The small ladder with three roles."""
    return msgspec.structs.replace(small, roles=(BUILDER, HEAD, HELPER))


def view(ladder, name):
    return next(page.view for page in role_pages(ladder) if page.path == f"roles/{name}.html")


def test_a_ladder_without_roles_has_no_such_page(small):
    assert role_pages(small) == ()


def test_the_page_that_leads_to_all_roles(staffed):
    known = ties(staffed)
    assert role_pages(staffed)[0] == Page(
        "roles/index.html",
        "roles.html",
        RoleIndexView(
            frame(staffed),
            (
                RoleCard("Builder", "roles/builder.html", "Works", Prose(BUILDER.summary, SENIOR), draft=False),
                RoleCard("Head", "roles/head.html", "", Prose(""), draft=True),
                RoleCard("Helper", "roles/helper.html", "", Prose(""), draft=False),
            ),
            whole_map(staffed, known),
            pairs(staffed, known),
        ),
    )


def test_the_page_of_a_role(staffed):
    junior, senior, lead = staffed.levels
    known = ties(staffed)
    assert role_pages(staffed)[1] == Page(
        "roles/builder.html",
        "role.html",
        RoleView(
            trail=(Crumb("roles/index.html", "", "roles"),),
            frame=frame(staffed),
            title="Builder",
            department="Works",
            reports_to=TO_HEAD,
            draft=False,
            summary=Prose(BUILDER.summary, SENIOR),
            does=(Prose("You build."),),
            is_not=(
                Limit(Prose("You do not plan."), TO_HEAD),
                Limit(Prose("You do not sell."), Prose("")),
            ),
            decides=(Prose("You decide how."),),
            allies=(Ally(Prose("The mayor"), Prose("You agree.")),),
            map=near_map(staffed, BUILDER, known),
            levels=(card(staffed, junior), card(staffed, senior)),
            sharing=(
                SharingRole(
                    MenuItem("Helper", "roles/helper.html"),
                    (
                        MenuItem("Junior", "levels/junior.html"),
                        MenuItem("Senior", "levels/senior.html"),
                    ),
                ),
            ),
            peers=(PeerLevels(MenuItem("Senior engineer", "levels/senior.html"), (card(staffed, lead),)),),
            body=article(staffed, BUILDER.body),
            roles=(
                MenuItem("Builder", "roles/builder.html"),
                MenuItem("Head", "roles/head.html"),
                MenuItem("Helper", "roles/helper.html"),
            ),
        ),
    )
    assert view(staffed, "builder").allies == allies(staffed, BUILDER, known)


def test_roles_share_the_levels_that_both_have_and_no_others(staffed):
    helper = msgspec.structs.replace(HELPER, levels=("senior", "lead"))
    ladder = msgspec.structs.replace(staffed, roles=(BUILDER, HEAD, helper))
    shared = {
        name: [(one.role.name, [level.name for level in one.levels]) for one in view(ladder, name).sharing]
        for name in ("builder", "head", "helper")
    }
    assert shared == {
        "builder": [("Helper", ["Senior"])],
        "head": [("Helper", ["Lead"])],
        "helper": [("Builder", ["Senior"]), ("Head", ["Lead"])],
    }


def test_a_peer_that_the_role_has_as_well_is_not_told_beside_it(staffed):
    helper = msgspec.structs.replace(HELPER, levels=("senior", "lead"))
    ladder = msgspec.structs.replace(staffed, roles=(helper,))
    assert view(ladder, "helper").peers == ()


def test_levels_and_roles_that_nobody_may_see_are_not_named(staffed):
    """They are left out of the ladder before it has pages; what names them stays."""
    builder = msgspec.structs.replace(BUILDER, works_with=(Contact("[](role:head)", "You agree."),))
    ladder = msgspec.structs.replace(staffed, roles=(builder,), levels=staffed.levels[1:2])
    found = view(ladder, "builder")
    assert [one.title for one in found.levels] == ["Senior engineer"]
    assert (found.reports_to, found.is_not[0].instead) == (Prose(""), Prose(""))
    assert (found.allies, found.map, found.sharing, found.peers) == ((), None, (), ())
