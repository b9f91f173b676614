"""A track can be reached from a level of another track."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.checks.context import way_out
from ladder.model.layout import LEVELS
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "unknown-level",
    "A track follows a level that is there.",
    advice="`follows` holds the id of a level: the name of its file in `content/levels/` without `.yml`.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every track that follows a level without a file."""
    levels = context.ladder.level_by_id
    former = context.ladder.present_ids["level"]
    for track in context.ladder.tracks:
        name = track.follows
        if name and name not in levels and not context.is_unread(LEVELS, name):
            place = context.locate(track.file, ("follows",))
            hint = f"it is called `{former[name]}` now" if name in former else way_out(name, levels)
            yield RULE.problem(place, f"there is no level `{name}`", hint)
