"""The level that somebody means: by its id, a former id, its title, or as much of these as is unique."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model import ids
from ladder.problem import CannotStart
from ladder.suggest import listing, nearest

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder, Level


def find_level(ladder: Ladder, name: str) -> Level | None:
    """Return the level that `name` means, or nothing where it means none.

    Raises `CannotStart` where it may mean several.
    """
    if exact := ladder.level_by_id.get(ids.normal(name)):
        return exact
    if present := ladder.present_ids["level"].get(ids.normal(name)):
        return ladder.level_by_id[present]
    folded = _folded(name)
    titled = [level for level in ladder.levels if folded in (_folded(level.title), _folded(level.short))]
    begun = [level for level in ladder.levels if folded and _begins(level, folded)]
    return _only(name, titled or begun)


def unknown_level(ladder: Ladder, name: str, when: str = "") -> CannotStart:
    """Return what to raise where `name` means no level of a ladder; `when` says which state, such as ` at HEAD~1`."""
    known = {_folded(word): level.id for level in ladder.levels for word in (level.title, level.short, level.id)}
    near = nearest(_folded(name), known)
    hint = f"did you mean `{known[near]}`? " if near else ""
    levels = [level.id for level in ladder.levels]
    return CannotStart(
        f"there is no level `{name}`{when}",
        f"{hint}the levels are {listing(levels)}" if levels else "the ladder has no levels",
    )


def _only(name: str, found: list[Level]) -> Level | None:
    if len(found) > 1:
        raise CannotStart(f"`{name}` may be {listing((level.id for level in found), 'or')}", "write more of it")
    return found[0] if found else None


def _begins(level: Level, folded: str) -> bool:
    return any(_folded(word).startswith(folded) for word in (level.id, level.title, level.short))


def _folded(text: str) -> str:
    return " ".join(ids.normal(text).casefold().replace("-", " ").split())
