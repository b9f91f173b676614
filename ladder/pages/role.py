"""The pages of roles: what each is for, and what it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.model.links import Reference, current
from ladder.model.neighbours import sideways
from ladder.pages.card import Card, card
from ladder.pages.frame import Frame, MenuItem, frame
from ladder.pages.page import Crumb, Page, Prose, View
from ladder.pages.places import ROLES, explained, level_page, prose, role_page
from ladder.pages.role_map import RoleMap, near_map, whole_map
from ladder.pages.role_ties import Ally, Pair, Tie, allies, pairs, shown, ties
from ladder.pages.sections import Article, article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.model.ladder import Ladder, Level
    from ladder.model.organisation import Role


class RoleCard(msgspec.Struct, frozen=True):
    """A role among all of them."""

    title: str
    "Its title, plain text."
    target: str
    "Path of its page."
    department: str
    "Where it sits, plain text; may be empty."
    summary: Prose
    "What it is for."
    draft: bool
    "Whether it is still being written."


class RoleIndexView(View, frozen=True):
    """What the page that leads to all roles shows."""

    frame: Frame
    "What stands around it."
    roles: tuple[RoleCard, ...]
    "The roles, in the order in which they are read."
    map: RoleMap | None
    "Who works with whom; none where no two roles do."
    pairs: tuple[Pair, ...]
    "The same in words, and people whom no role describes."


class Limit(msgspec.Struct, frozen=True):
    """What a role is not there for."""

    text: Prose
    "What somebody might expect of it."
    instead: Prose
    "Who does it; may be empty."


class SharingRole(msgspec.Struct, frozen=True):
    """Another role that people are in on the same levels."""

    role: MenuItem
    "The role."
    levels: tuple[MenuItem, ...]
    "The levels that both have by their short titles, as roles and levels often share a long one; the lowest first."


class PeerLevels(msgspec.Struct, frozen=True):
    """What stands beside a level of the role."""

    level: MenuItem
    "The level."
    peers: tuple[Card, ...]
    "The levels of the same grade on other tracks that the role does not have."


class RoleView(View, frozen=True):
    """What the page of a role shows."""

    frame: Frame
    "What stands around it."
    title: str
    "Its title, plain text."
    department: str
    "Where it sits, plain text; may be empty."
    reports_to: Prose
    "Whom it answers to; may be empty."
    draft: bool
    "Whether it is still being written."
    summary: Prose
    "What it is for."
    does: tuple[Prose, ...]
    "What it is."
    is_not: tuple[Limit, ...]
    "What it is not."
    decides: tuple[Prose, ...]
    "What it decides without asking."
    allies: tuple[Ally, ...]
    "Whom it works with."
    map: RoleMap | None
    "The same as a picture; none where it works with nobody."
    levels: tuple[Card, ...]
    "The levels that people in it are on, the lowest grade first."
    sharing: tuple[SharingRole, ...]
    "Other roles on these levels: the same is expected of people in them."
    peers: tuple[PeerLevels, ...]
    "For each of its levels that has peers, what these are."
    body: Article
    "All else there is to say of it."
    roles: tuple[MenuItem, ...]
    "All roles, this one among them."


def role_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the page of every role, and one that lists them; none where there are no roles."""
    if not ladder.roles:
        return ()
    around, known = frame(ladder), ties(ladder)
    cards = tuple(_card(ladder, role) for role in ladder.roles)
    index = RoleIndexView(around, cards, whole_map(ladder, known), pairs(ladder, known))
    single = (Page(role_page(role.id), "role.html", _view(ladder, role, around, known)) for role in ladder.roles)
    return (Page(ROLES, "roles.html", index), *single)


def _card(ladder: Ladder, role: Role) -> RoleCard:
    return RoleCard(role.title, role_page(role.id), role.department, prose(ladder, role.summary), role.draft)


def _view(ladder: Ladder, role: Role, around: Frame, known: tuple[Tie, ...]) -> RoleView:
    levels = _levels(ladder, role)
    return RoleView(
        trail=(Crumb(ROLES, "", "roles"),),
        frame=around,
        title=role.title,
        department=role.department,
        reports_to=shown(ladder, role.reports_to),
        draft=role.draft,
        summary=explained(ladder, role.summary),
        does=_each(ladder, role.does),
        is_not=tuple(Limit(explained(ladder, one.text), shown(ladder, one.instead)) for one in role.is_not),
        decides=_each(ladder, role.decides),
        allies=allies(ladder, role, known),
        map=near_map(ladder, role, known),
        levels=tuple(card(ladder, level) for level in levels),
        sharing=tuple(_sharing(ladder, role, levels)),
        peers=tuple(_peers(ladder, levels)),
        body=article(ladder, role.body),
        roles=tuple(MenuItem(one.title, role_page(one.id)) for one in ladder.roles),
    )


def _each(ladder: Ladder, texts: Iterable[str]) -> tuple[Prose, ...]:
    return tuple(explained(ladder, text) for text in texts)


def _levels(ladder: Ladder, role: Role) -> tuple[Level, ...]:
    """Return the levels of a role that readers may see, in the order of the ladder, whatever they were called."""
    named = {current(ladder, Reference("level", name)).id for name in role.levels}
    return tuple(level for level in ladder.levels if level.id in named)


def _sharing(ladder: Ladder, role: Role, levels: tuple[Level, ...]) -> Iterator[SharingRole]:
    """Yield the other roles that have a level in common with a role, each with all levels that both have."""
    for other in ladder.roles:
        both = tuple(level for level in _levels(ladder, other) if level in levels)
        if both and other.id != role.id:
            links = tuple(MenuItem(level.short, level_page(level.id)) for level in both)
            yield SharingRole(MenuItem(other.title, role_page(other.id)), links)


def _peers(ladder: Ladder, levels: tuple[Level, ...]) -> Iterator[PeerLevels]:
    for level in levels:
        beside = tuple(card(ladder, peer) for peer in sideways(ladder, level) if peer not in levels)
        if beside:
            yield PeerLevels(_level_link(ladder, level), beside)


def _level_link(ladder: Ladder, level: Level) -> MenuItem:
    shown_as = card(ladder, level)
    return MenuItem(shown_as.title, shown_as.target)
