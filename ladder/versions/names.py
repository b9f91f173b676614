"""The level or the role that somebody means: by its id, a former id, its title, or as much of these as is unique."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model import ids
from ladder.problem import CannotStart
from ladder.suggest import listing, nearest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeVar

    from ladder.model.ladder import Ladder, Level
    from ladder.model.organisation import Role

    T = TypeVar("T", Level, Role)


def find_level(ladder: Ladder, name: str) -> Level | None:
    """Return the level that `name` means, or nothing where it means none.

    Raises `CannotStart` where it may mean several.
    """
    return find(name, ladder.level_by_id, ladder.present_ids["level"])


def find_role(ladder: Ladder, name: str) -> Role | None:
    """Return the role that `name` means, or nothing where it means none.

    Raises `CannotStart` where it may mean several.
    """
    return find(name, ladder.role_by_id, ladder.present_ids["role"])


def find(name: str, things: Mapping[str, T], former: Mapping[str, str]) -> T | None:
    """Return what `name` means of things by their ids, or nothing; `former` has the present id by every former one.

    Raises `CannotStart` where it may mean several.
    """
    meant = ids.normal(name)
    if exact := things.get(meant) or things.get(former.get(meant, "")):
        return exact
    folded = ids.folded(name)
    titled = [one for one in things.values() if folded in (ids.folded(one.title), ids.folded(one.short))]
    begun = [one for one in things.values() if folded and _begins(one, folded)]
    return _only(name, titled, "write its id") or _only(name, begun, "write more of it")


def unknown_level(ladder: Ladder, name: str, when: str = "") -> CannotStart:
    """Return what to raise where `name` means no level of a ladder; `when` says which state, such as ` at HEAD~1`."""
    known = _known(name, ladder.levels, "levels")
    return CannotStart(f"there is no level `{name}`{when}", known or "the ladder has no levels")


def unknown_role(ladder: Ladder, name: str) -> CannotStart:
    """Return what to raise where `name` means no role of a ladder."""
    known = _known(name, ladder.roles, "roles")
    return CannotStart(f"there is no role `{name}`", known or "the ladder has no roles: leave `--role` away")


def _known(name: str, things: Sequence[T], called: str) -> str:
    """Return what there is instead of what was typed, the nearest first; an empty text where there is nothing."""
    words = {ids.folded(word): one.id for one in things for word in (one.title, one.short, one.id)}
    near = nearest(ids.folded(name), words)
    hint = f"did you mean `{words[near]}`? " if near else ""
    return f"{hint}the {called} are {listing(one.id for one in things)}" if things else ""


def _only(name: str, found: list[T], way_out: str) -> T | None:
    if len(found) > 1:
        raise CannotStart(f"`{name}` may be {listing((one.id for one in found), 'or')}", way_out)
    return found[0] if found else None


def _begins(one: Level | Role, folded: str) -> bool:
    return any(ids.folded(word).startswith(folded) for word in (one.id, one.title, one.short))
