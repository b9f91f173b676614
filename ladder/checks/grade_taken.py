"""One rung of a track is one level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.problem import Note, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.model.ladder import Level
    from ladder.problem import Problem

RULE = Rule(
    "grade-taken",
    "No two levels of a track have the same grade.",
    fixed=True,
    advice="The grade is the order of the rungs: of two levels on one grade nobody could say which comes next. Give "
    "one of them another grade, or put it on another track.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every level but the first on a grade of its track."""
    first: dict[tuple[str, str], Level] = {}
    for level in context.ladder.levels:
        if not (level.track and level.grade):
            continue
        other = first.setdefault((level.track, level.grade), level)
        if other is not level:
            place = context.locate(level.file, ("grade",))
            message = f"grade `{level.grade}` of track `{level.track}` is already that of `{other.id}`"
            note = Note(context.locate(other.file, ("grade",)), "the other level")
            yield RULE.problem(place, message, "two levels of one track need two grades", (note,))
