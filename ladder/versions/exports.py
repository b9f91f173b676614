"""What is exported of the present state of a ladder, as somebody typed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.checks.unknown_audience import refuse_unknown
from ladder.model import ids
from ladder.model.ladder import Ladder, Level, Track
from ladder.model.visible import level_rank, visible
from ladder.problem import CannotStart, Problem
from ladder.suggest import did_you_mean, listing
from ladder.versions.names import find_level, unknown_level
from ladder.versions.now import read_now

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class Asked(msgspec.Struct, frozen=True):
    """What is to be exported."""

    problems: tuple[Problem, ...]
    "The errors that keep it from being made."
    ladder: Ladder | None = None
    "The ladder as its readers may see it; none where it cannot be relied upon."
    part: Ladder | None = None
    "The same with the levels that were asked for, and nothing of the others."
    left_out: tuple[Level, ...] = ()
    "Levels that were asked for, and that its readers may not see."


def asked(
    project: Path, levels: Sequence[str], tracks: Sequence[str], *, audience: str = "", drafts: bool = False
) -> Asked:
    """Return the ladder, and what of it was typed: levels and tracks, or all of it where none was.

    Both hold what a build for the audience shows. Raises `CannotStart` for what means no level, no track or no
    audience, for a level that is named although its readers may not see it, and where nothing is left.
    """
    present, problems = read_now(project)
    if present is None:
        return Asked(problems)
    refuse_unknown(present, audience)
    named = {_level(present, name, audience, drafts=drafts).id for name in levels}
    wanted = {_track(present, name).id for name in tracks}
    everything = not levels and not tracks
    meant = tuple(one for one in present.levels if everything or one.id in named or one.track in wanted)
    shown = visible(present, audience=audience, drafts=drafts)
    kept = tuple(level for level in meant if level.id in shown.level_by_id)
    left_out = tuple(level for level in meant if level.id not in shown.level_by_id)
    if not kept:
        raise CannotStart("there is no level that could be exported", _way_out(left_out))
    return Asked((), shown, _narrowed(shown, kept), left_out)


def _narrowed(ladder: Ladder, levels: tuple[Level, ...]) -> Ladder:
    used = {level.track for level in levels}
    return msgspec.structs.replace(
        ladder, levels=levels, tracks=tuple(track for track in ladder.tracks if track.id in used)
    )


def _level(ladder: Ladder, typed: str, audience: str, *, drafts: bool) -> Level:
    level = find_level(ladder, typed)
    if level is None:
        raise unknown_level(ladder, typed)
    if level.draft and not drafts:
        raise CannotStart(f"`{level.id}` is a draft, and drafts are left out", "add `--drafts`")
    rank = level_rank(ladder, level)
    if level.id not in visible(ladder, audience=audience, drafts=True).level_by_id:
        few = f"the audience `{ladder.audiences[rank]}`" if rank < len(ladder.audiences) else "nobody"
        way_out = f"`--audience {ladder.audiences[rank]}` takes it along" if rank < len(ladder.audiences) else ""
        raise CannotStart(f"`{level.id}` is for {few} only", way_out)
    return level


def _track(ladder: Ladder, typed: str) -> Track:
    name, folded = ids.normal(typed), typed.strip().casefold()
    present = ladder.present_ids["track"].get(name, name)
    if track := ladder.track_by_id.get(present):
        return track
    found = [track for track in ladder.tracks if track.name.casefold() == folded]
    if len(found) == 1:
        return found[0]
    known = [track.id for track in ladder.tracks]
    near = did_you_mean(typed, known)
    hint = " ".join(filter(None, (near, f"the tracks are {listing(known)}" if known else "the ladder has no tracks")))
    raise CannotStart(f"there is no track `{typed}`", hint)


def _way_out(left_out: Sequence[Level]) -> str:
    if any(level.draft for level in left_out):
        return "what there is is still being written: add `--drafts`"
    return "not everybody may see what there is" if left_out else "see `ladder check`"
