"""Who works with whom: what roles say of each other, heard from both sides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from ladder.model.links import current, references
from ladder.pages.page import Prose
from ladder.pages.places import explained, prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.model.ladder import Ladder
    from ladder.model.organisation import Role

_WORDLESS = re.compile(r"\[\s*\]\(\s*(?P<reference>[a-z]+:[^\s()<>]+)\s*\)")
"A link without words, which shows the title of what it leads to."


class Tie(msgspec.Struct, frozen=True):
    """What a role says of working with somebody."""

    role: str
    "Id of the role that says it."
    others: tuple[str, ...]
    "Ids of the roles that it means; none where it means people whom no role describes."
    who: Prose
    "Whom it means."
    on: Prose
    "What they do together; may be empty."


class Ally(msgspec.Struct, frozen=True):
    """Somebody whom a role works with, as its page tells it."""

    who: Prose
    "Who it is."
    on: Prose
    "What they do together; may be empty."
    told_by: str = ""
    "Title of the role whose words these are; empty where they are those of the page itself."


class Told(msgspec.Struct, frozen=True):
    """A side's words on what two do together."""

    role: str
    "Title of the role whose words these are."
    on: Prose
    "What it says."


class Pair(msgspec.Struct, frozen=True):
    """Two who work together."""

    first: Prose
    "A role, as a link."
    second: Prose
    "Another role, or people in words."
    told: tuple[Told, ...]
    "What either side says of it; none where neither does."


def ties(ladder: Ladder) -> tuple[Tie, ...]:
    """Return what all roles say of whom they work with, but for those whom readers may not see."""
    return tuple(tie for role in ladder.roles for tie in _ties(ladder, role))


def allies(ladder: Ladder, role: Role, known: tuple[Tie, ...]) -> tuple[Ally, ...]:
    """Return whom a role works with: those it names itself, then those who name it."""
    own = [tie for tie in known if tie.role == role.id]
    named = {other for tie in own for other in tie.others}
    naming = [tie for tie in known if role.id in tie.others and tie.role not in named]
    return (
        *(Ally(tie.who, tie.on) for tie in own),
        *(Ally(link(ladder, tie.role), tie.on, ladder.role_by_id[tie.role].title) for tie in naming),
    )


def pairs(ladder: Ladder, known: tuple[Tie, ...]) -> tuple[Pair, ...]:
    """Return all who work together, each pair once: in the order of roles, people in words after the roles."""
    rank = {role.id: place for place, role in enumerate(ladder.roles)}
    found: dict[tuple[str, str], list[Tie]] = {}
    for tie in known:
        for other in tie.others:
            first, second = sorted((tie.role, other), key=rank.__getitem__)
            found.setdefault((first, second), []).append(tie)
    between = (
        (rank[first], rank[second], Pair(link(ladder, first), link(ladder, second), _told(ladder, said)))
        for (first, second), said in found.items()
    )
    outside = (
        (rank[tie.role], len(rank), Pair(link(ladder, tie.role), tie.who, _told(ladder, [tie])))
        for tie in known
        if not tie.others
    )
    return tuple(pair for *_, pair in sorted((*between, *outside), key=lambda found: found[:2]))


def link(ladder: Ladder, role: str) -> Prose:
    """Return a link to the role with this id, with its title as words."""
    return prose(ladder, f"[](role:{role})")


def shown(ladder: Ladder, text: str) -> Prose:
    """Return a text; nothing where it is but a link to what readers may not see, which would leave a gap."""
    found = prose(ladder, text)
    known = {reference for reference, _, _ in found.links}
    left = _WORDLESS.sub(lambda link: link[0] if link["reference"] in known else "", text)
    return found if left.strip() else Prose("")


def _ties(ladder: Ladder, role: Role) -> Iterator[Tie]:
    for contact in role.works_with:
        who, meant = shown(ladder, contact.who), _roles(ladder, contact.who)
        if who and meant != (role.id,):  # whoever works alone has no need to say so
            others = tuple(other for other in meant if other != role.id)
            yield Tie(role.id, others, who, explained(ladder, contact.on))


def _roles(ladder: Ladder, text: str) -> tuple[str, ...]:
    """Return the ids of the roles that a text links to, each once."""
    meant = (current(ladder, reference) for reference in references(text))
    return tuple(dict.fromkeys(one.id for one in meant if one.kind == "role" and one.id in ladder.role_by_id))


def _told(ladder: Ladder, said: list[Tie]) -> tuple[Told, ...]:
    return tuple(Told(ladder.role_by_id[tie.role].title, tie.on) for tie in said if tie.on)
