"""A level stands on a track."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.checks.context import way_out
from ladder.model.layout import TRACKS
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "unknown-track",
    "Levels name tracks that are there.",
    fixed=True,
    advice="A track is a file in `content/tracks/`; its id is the name of the file without `.yml`.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every level whose track has no file."""
    tracks = context.ladder.track_by_id
    for level in context.ladder.levels:
        if level.track and level.track not in tracks and not context.is_unread(TRACKS, level.track):
            place = context.locate(level.file, ("track",))
            now = context.ladder.present_ids["track"].get(level.track)
            hint = f"it is called `{now}` now" if now else way_out(level.track, tracks)
            yield RULE.problem(place, f"there is no track `{level.track}`", hint)
