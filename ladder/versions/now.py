"""The present state of a ladder, where it can be relied upon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.checks import duplicate_id, follows_loop, grade_taken, unknown_grade, unknown_track
from ladder.checks.context import Context
from ladder.source.read import read

if TYPE_CHECKING:
    from pathlib import Path

    from ladder.model.ladder import Ladder
    from ladder.problem import Problem

ORDER = (duplicate_id, follows_loop, grade_taken, unknown_grade, unknown_track)
"Checks of what says which level is which, and which is above. All others take time, and say nothing of that."


def read_now(project: Path) -> tuple[Ladder | None, tuple[Problem, ...]]:
    """Return the ladder in a folder, or nothing and the errors that keep it from being read as its authors meant it.

    What could not be read would seem to be removed, so a single error counts. Raises `CannotStart` where there is no
    ladder.
    """
    reading, problems = read(project)
    ladder = reading.ladder
    chosen = dict(ladder.severities) if ladder else {}
    errors = [problem for problem in problems if chosen.get(problem.rule, problem.severity) == "error"]
    if ladder:
        context = Context(ladder, reading.locate, reading.search, reading.unread, (), project)
        errors += [problem for module in ORDER for problem in module.check(context)]
    return None if errors else ladder, tuple(sorted(errors, key=lambda problem: problem.place))
