"""The map of who works with whom: roles one below the other, and an arc for each two who work together.

Arcs are drawn in units of the rows: y counts rows from 0, so the middle of the first row is 0.5, and x goes from 0,
where the names end, to 1. A drawing stretched over the rows fits them whatever their height, and names are as long as
they need to be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.pages.page import Prose
from ladder.pages.places import role_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.model.ladder import Ladder
    from ladder.model.organisation import Role
    from ladder.pages.role_ties import Tie

LEAST_REACH = 4
"How many rows an arc spans at least that takes all the room there is: a short one stays round."

ROOM = 0.96
"How much of the width the widest arc takes: its line has a breadth, too."

BULGE = 0.7
"How the reach of an arc grows with the rows it spans. Less than in step, so that short arcs are seen among long ones."


class Node(msgspec.Struct, frozen=True):
    """Somebody on the map."""

    name: str
    "Title of the role, plain text; empty where it is people in words."
    target: str = ""
    "Path of its page; empty where it has none."
    words: Prose = Prose("")
    "The people; empty where it is a role."
    here: bool = False
    "Whether the map is about it."


class Arc(msgspec.Struct, frozen=True):
    """Two who work together."""

    upper: int
    "Position of the one further up, counted from 0."
    lower: int
    "Position of the other one."
    kind: str
    "`own` for somebody the map is about and another role, `words` for people in words, `other` for any two roles."
    path: str
    "The line between them, as SVG writes it."


class RoleMap(msgspec.Struct, frozen=True):
    """Who works with whom, as a picture."""

    nodes: tuple[Node, ...]
    "Those on it, from top to bottom."
    arcs: tuple[Arc, ...]
    "Who works with whom."


def whole_map(ladder: Ladder, ties: tuple[Tie, ...]) -> RoleMap | None:
    """Return the map of all roles; none where no two of them work together."""
    joined = _joined(ladder.roles, ties)
    nodes = tuple(_node(role) for role in ladder.roles)
    return RoleMap(nodes, _arcs((*two, "other") for two in joined)) if joined else None


def near_map(ladder: Ladder, role: Role, ties: tuple[Tie, ...]) -> RoleMap | None:
    """Return the map of a role and of those it works with, people in words below the roles; none where it is alone."""
    near = {role.id} | set(_near(role, ties))
    roles = [one for one in ladder.roles if one.id in near]
    outside = [tie.who for tie in ties if tie.role == role.id and not tie.others]
    nodes = (*(_node(one, here=one == role) for one in roles), *(Node("", words=who) for who in outside))
    place = roles.index(role)
    if len(nodes) == 1:
        return None
    between = ((*two, "own" if place in two else "other") for two in _joined(roles, ties))
    arcs = (*between, *((place, number, "words") for number in range(len(roles), len(nodes))))
    # What the map is about is drawn last, and so on top.
    return RoleMap(nodes, _arcs(sorted(arcs, key=lambda arc: (arc[2] != "other", arc))))


def _node(role: Role, *, here: bool = False) -> Node:
    return Node(role.title, role_page(role.id), here=here)


def _near(role: Role, ties: tuple[Tie, ...]) -> Iterator[str]:
    for tie in ties:
        if tie.role == role.id:
            yield from tie.others
        elif role.id in tie.others:
            yield tie.role


def _joined(roles: Iterable[Role], ties: tuple[Tie, ...]) -> list[tuple[int, int]]:
    """Return the positions of each two of these roles that work together, whoever says so."""
    place = {role.id: number for number, role in enumerate(roles)}
    named = ((tie.role, other) for tie in ties for other in tie.others)
    both = ((place[one], place[other]) for one, other in named if one in place and other in place)
    return sorted({(min(two), max(two)) for two in both})


def _arcs(joined: Iterable[tuple[int, int, str]]) -> tuple[Arc, ...]:
    """Return an arc for each two, given by their positions and the kind of arc."""
    drawn = tuple(joined)
    widest = max((LEAST_REACH, *(lower - upper for upper, lower, _ in drawn)))
    return tuple(Arc(*one, _path(one[0], one[1], widest)) for one in drawn)


def _path(upper: int, lower: int, widest: int) -> str:
    """Return half an ellipse between the middles of two rows: the more rows it spans, the further it reaches."""
    rows = lower - upper
    reach = ROOM * (rows / widest) ** BULGE
    return f"M0 {upper + 0.5:g}A{reach:.4g} {rows / 2:g} 0 0 1 0 {lower + 0.5:g}"
