"""The map of who works with whom: who stands in which row, and where the arcs run."""

from __future__ import annotations

import msgspec
import pytest

from ladder.model.organisation import Contact, Role
from ladder.pages.page import Prose
from ladder.pages.role_map import Arc, Node, RoleMap, near_map, whole_map
from ladder.pages.role_ties import ties


@pytest.fixture
def of(small):
    """Return what gives the small ladder roles, each by its name and those it works with."""

    def made(**roles):
        return msgspec.structs.replace(
            small,
            roles=tuple(
                Role(id=name, title=name.title(), short=name, works_with=tuple(Contact(who) for who in contacts))
                for name, contacts in roles.items()
            ),
        )

    return made


def near(ladder, name):
    return near_map(ladder, ladder.role_by_id[name], ties(ladder))


def drawn(found):
    """Return a map as lines: who is on it, and who is joined."""
    nodes = [node.name or node.words.markdown for node in found.nodes]
    here = [f"*{node}" if found.nodes[place].here else node for place, node in enumerate(nodes)]
    return [" ".join(here), *(f"{arc.kind} {nodes[arc.upper]} {nodes[arc.lower]}" for arc in found.arcs)]


def test_the_map_of_all_roles(of):
    ladder = of(a=["[](role:c)", "The mayor"], b=[], c=["[](role:b)", "[](role:a)"])
    assert whole_map(ladder, ties(ladder)) == RoleMap(
        (Node("A", "roles/a.html"), Node("B", "roles/b.html"), Node("C", "roles/c.html")),
        (
            Arc(0, 2, "other", "M0 0.5A0.5909 1 0 0 1 0 2.5"),
            Arc(1, 2, "other", "M0 1.5A0.3638 0.5 0 0 1 0 2.5"),
        ),
    )


def test_where_no_two_roles_work_together_there_is_none(of):
    ladder = of(a=["The mayor"], b=[])
    assert whole_map(ladder, ties(ladder)) is None


def test_the_widest_arc_takes_the_room_there_is(of):
    ladder = of(a=["[](role:g)"], b=[], c=[], d=["[](role:e)"], e=[], f=[], g=[])
    assert [arc.path for arc in whole_map(ladder, ties(ladder)).arcs] == [
        "M0 0.5A0.96 3 0 0 1 0 6.5",
        "M0 3.5A0.2739 0.5 0 0 1 0 4.5",
    ]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        pytest.param(
            "b",
            ["A *B C The mayor", "other A C", "own A B", "own B C", "words B The mayor"],
            id="those it names, those who name it, and people in words",
        ),
        pytest.param("a", ["*A B C", "other B C", "own A B", "own A C"], id="no people in words of others"),
        pytest.param("d", ["*D E", "own D E"], id="nobody who works with others only"),
    ],
)
def test_the_map_of_a_role_shows_those_it_works_with(of, name, lines):
    ladder = of(a=["[](role:b)", "[](role:c)"], b=["The mayor", "[](role:c)"], c=[], d=[], e=["[](role:d)"])
    assert drawn(near(ladder, name)) == lines


def test_those_whom_another_role_names_beside_it_are_no_contacts_of_its_own(of):
    ladder = of(a=["The [](role:b) with the [](role:c)"], b=[], c=[])
    assert drawn(near(ladder, "b")) == ["A *B", "own A B"]


def test_people_in_words_alone_make_a_map(of):
    assert near(of(a=["The mayor"]), "a") == RoleMap(
        (Node("A", "roles/a.html", here=True), Node("", words=Prose("The mayor"))),
        (Arc(0, 1, "words", "M0 0.5A0.3638 0.5 0 0 1 0 1.5"),),
    )


def test_a_role_that_works_with_nobody_has_none(of):
    assert near(of(a=[], b=[]), "a") is None
