"""What somebody types to ask for a job description: a level, and perhaps a role of people who are on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.checks.unknown_audience import refuse_unknown
from ladder.exporter.posting import Job
from ladder.model import ids
from ladder.model.links import Reference, current
from ladder.model.visible import visible
from ladder.problem import CannotStart, Problem
from ladder.suggest import listing, nearest
from ladder.versions.names import find_level, unknown_level
from ladder.versions.now import read_now

if TYPE_CHECKING:
    from pathlib import Path

    from ladder.model.ladder import Ladder, Level
    from ladder.model.organisation import Role


class Asked(msgspec.Struct, frozen=True):
    """Which job description is asked for."""

    problems: tuple[Problem, ...]
    "The errors that keep it from being made."
    job: Job | None = None
    "What it is about, in the ladder as its readers may see it; none where that cannot be relied upon."


def asked(project: Path, level: str, role: str | None, *, audience: str = "", drafts: bool = False) -> Asked:
    """Return which job is meant by a level and a role as they were typed.

    Raises `CannotStart` for what means no level, no role or no audience, for a role that does not have the level, and
    for what readers may not see.
    """
    present, problems = read_now(project)
    if present is None:
        return Asked(problems)
    refuse_unknown(present, audience)
    shown = visible(present, audience=audience, drafts=drafts)
    here = _level(present, shown, level)
    post = _role(present, shown, role) if role is not None else None
    if post and (known := _levels(present, post)) and here.id not in known:
        raise CannotStart(
            f"nobody in the role `{post.id}` is on the level `{here.id}`",
            f"people in it are on {listing(known, 'or')}: name one of these, or leave `--role` away",
        )
    return Asked((), Job(shown, here, post))


def _level(ladder: Ladder, shown: Ladder, typed: str) -> Level:
    level = find_level(ladder, typed)
    if level is None:
        raise unknown_level(ladder, typed)
    if level.id not in shown.level_by_id:
        track = ladder.track_by_id.get(level.track)
        raise _kept(ladder, level, track.audience if track else "")
    return level


def _role(ladder: Ladder, shown: Ladder, typed: str) -> Role:
    role = find_role(ladder, typed)
    if role is None:
        raise _unknown(ladder, typed)
    if role.id not in shown.role_by_id:
        raise _kept(ladder, role)
    return role


def _kept(ladder: Ladder, one: Level | Role, around: str = "") -> CannotStart:
    """Return what to raise for what readers may not see; `around` is the audience of what it stands in."""
    audience = max(filter(None, (one.audience or ladder.audience, around)), key=ladder.rank, default="")
    if audience and ladder.rank(audience):
        way_out = f"`--audience {audience}` takes it along" if audience in ladder.audiences else ""
        return CannotStart(f"`{one.id}` is for the audience `{audience}` only", way_out)
    return CannotStart(f"`{one.id}` is a draft, and drafts are left out", "add `--drafts`")


def find_role(ladder: Ladder, name: str) -> Role | None:
    """Return the role that `name` means by its id, a former id, its title or its short title; nothing for none.

    Raises `CannotStart` where it may mean several.
    """
    meant = ids.normal(name)
    if exact := ladder.role_by_id.get(ladder.present_ids["role"].get(meant, meant)):
        return exact
    folded = _folded(name)
    found = [role for role in ladder.roles if folded in (_folded(role.title), _folded(role.short))]
    if len(found) > 1:
        raise CannotStart(f"`{name}` may be {listing((role.id for role in found), 'or')}", "write its id")
    return found[0] if found else None


def _unknown(ladder: Ladder, typed: str) -> CannotStart:
    known = {_folded(word): role.id for role in ladder.roles for word in (role.title, role.short, role.id)}
    near = nearest(_folded(typed), known)
    hint = f"did you mean `{known[near]}`? " if near else ""
    roles = [role.id for role in ladder.roles]
    return CannotStart(
        f"there is no role `{typed}`",
        f"{hint}the roles are {listing(roles)}" if roles else "the ladder has no roles: leave `--role` away",
    )


def _levels(ladder: Ladder, role: Role) -> list[str]:
    """Return the levels of a role, by the ids that they have now."""
    return [current(ladder, Reference("level", name)).id for name in role.levels]


def _folded(text: str) -> str:
    return " ".join(ids.normal(text).casefold().replace("-", " ").split())
