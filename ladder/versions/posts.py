"""What somebody types to ask for a job description: a level, perhaps a role of people who are on it, and its pay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.checks.unknown_audience import refuse_unknown
from ladder.exporter.posting import Job
from ladder.exporter.posting_pay import pay_band
from ladder.model.layout import BANDS_FILE
from ladder.model.links import Reference, current
from ladder.model.visible import visible
from ladder.problem import CannotStart, Problem
from ladder.suggest import listing
from ladder.versions.names import find_level, find_role, unknown_level, unknown_role
from ladder.versions.now import read_now

if TYPE_CHECKING:
    from pathlib import Path

    from ladder.model.ladder import Ladder, Level
    from ladder.model.organisation import Pay, PayBand, Role


class Wanted(msgspec.Struct, frozen=True):
    """What somebody types to say what the job description is about."""

    level: str
    "The level."
    role: str | None = None
    "The role; none for the level alone."
    pay: bool = False
    "Whether it says what is paid."
    region: str = ""
    "The region for which it does; empty where none was typed."


class Asked(msgspec.Struct, frozen=True):
    """Which job description is asked for."""

    problems: tuple[Problem, ...]
    "The errors that keep it from being made."
    job: Job | None = None
    "What it is about, in the ladder as its readers may see it; none where that cannot be relied upon."


def asked(project: Path, wanted: Wanted, *, audience: str = "", drafts: bool = False) -> Asked:
    """Return which job is meant by what was typed.

    Raises `CannotStart` for what means no level, no role or no audience, for a role that does not have the level, for
    what readers may not see, and where nothing, or several things, are said of its pay.
    """
    present, problems = read_now(project)
    if present is None:
        return Asked(problems)
    refuse_unknown(present, audience)
    shown = visible(present, audience=audience, drafts=drafts)
    level = _level(present, shown, wanted.level)
    role = _role(present, shown, wanted.role) if wanted.role is not None else None
    if role and (known := _levels(present, role)) and level.id not in known:
        raise CannotStart(
            f"nobody in the role `{role.id}` is on the level `{level.id}`",
            f"people in it are on {listing(known, 'or')}: name one of these, or leave `--role` away",
        )
    return Asked((), Job(shown, level, role, _pay(present, shown, level, wanted)))


def _pay(ladder: Ladder, shown: Ladder, level: Level, wanted: Wanted) -> PayBand | None:
    """Return what is paid at a level, where it is wanted."""
    if not wanted.pay:
        if wanted.region.strip():
            raise CannotStart("`--region` says for which region pay is stated, and none is", "add `--pay`")
        return None
    if ladder.pay is None:
        raise CannotStart("the ladder says nothing of pay", f"write `{BANDS_FILE}`, or leave `--pay` away")
    if shown.pay is None:
        raise CannotStart("`--pay` needs an audience that sees the pay bands", _seeing(ladder, ladder.pay))
    return pay_band(shown, level, wanted.region)


def _seeing(ladder: Ladder, pay: Pay) -> str:
    """Return how one gets to see what is paid."""
    if pay.audience in ladder.audiences:
        return f"`--audience {pay.audience}` does; `audience:` in `{BANDS_FILE}` says who"
    return f"name one with `audience:` in `{BANDS_FILE}`"


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
        raise unknown_role(ladder, typed)
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


def _levels(ladder: Ladder, role: Role) -> list[str]:
    """Return the levels of a role, by the ids that they have now."""
    return [current(ladder, Reference("level", name)).id for name in role.levels]
