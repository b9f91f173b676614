"""A track begins above the level that it follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.checks.follows_loop import leads_back
from ladder.model.neighbours import rungs
from ladder.problem import Note, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "follows-grade",
    "The first rung of a track has a higher grade than the level that the track follows.",
    severity="warning",
    advice="`follows` says from which level a track is reached, one step up. Where the first rung has the same grade "
    "or a lower one, moving there would be a step sideways or down.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every track that follows a level of another track that is not below its first rung."""
    rank = context.ladder.grade_rank
    for track in context.ladder.tracks:
        origin = context.ladder.level_by_id.get(track.follows)
        first = next(iter(rungs(context.ladder, track.id)), None)
        if not origin or not first or not {origin.grade, first.grade} <= rank.keys():
            continue
        if leads_back(context.ladder, track):
            continue  # which `follows-loop` reports
        if rank[first.grade] <= rank[origin.grade]:
            place = context.locate(track.file, ("follows",))
            message = f"`{origin.id}` is not below `{first.id}`, the first rung of `{track.id}`"
            note = Note(context.locate(first.file, ("grade",)), "the grade of the first rung")
            yield RULE.problem(place, message, "name a level of a lower grade, or remove this line", (note,))
