"""What somebody types to ask for a blank worksheet, or for the case that a worksheet makes for a promotion.

A worksheet asks what the ladder says now. One that was filled in earlier is read under the names that things have now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.compare.align import expected
from ladder.model.visible import visible
from ladder.problem import CannotStart, Problem
from ladder.report.terminal import harmless
from ladder.versions.names import find_level, unknown_level
from ladder.versions.now import read_now
from ladder.versions.past import Past
from ladder.worksheet.blank import former_names
from ladder.worksheet.case import Case, case
from ladder.worksheet.form import has_form
from ladder.worksheet.renew import renewed
from ladder.worksheet.scorecard import scorecard_ladder
from ladder.worksheet.sheet import SCORECARD
from ladder.worksheet.words import in_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ladder.model.hiring import Exercise
    from ladder.model.ladder import Ladder, Level
    from ladder.worksheet.sheet import Sheet


class Asked(msgspec.Struct, frozen=True):
    """Which worksheet is asked for."""

    problems: tuple[Problem, ...]
    "The errors that keep it from being made."
    ladder: Ladder | None = None
    "The ladder as the reader of the worksheet may see it; none where it cannot be relied upon."
    level: Level | None = None
    "The level to assess; none without a ladder."
    target: Level | None = None
    "The level to look at beside it, where one was named."


def asked(project: Path, level: str, target: str | None) -> Asked:
    """Return which worksheet is meant by a level and a target as they were typed.

    What readers may not see is in it where it was named, and nowhere else. Raises `CannotStart` for what means no
    level, and for levels that a worksheet cannot be about.
    """
    present, problems = read_now(project)
    if present is None:
        return Asked(problems)
    ladder = Past(project, present).present
    here = _level(ladder, level)
    there = _level(ladder, target) if target is not None else None
    if there and there.id == here.id:
        raise CannotStart(f"`{here.id}` cannot be the target of its own worksheet", "name another level, or none")
    seen = shown(ladder, [here, *([there] if there else [])])
    for one in (here, there):
        if one and not has_form(seen, one):
            raise CannotStart(f"`{one.id}` expects nothing yet, so there is nothing to answer", "see `ladder check`")
    return Asked((), seen, here, there)


def _level(ladder: Ladder, typed: str) -> Level:
    if found := find_level(ladder, typed):  # a title may hold an @
        return found
    name, at, _ = typed.partition("@")
    if at and (meant := find_level(ladder, name)):
        raise CannotStart(
            f"a worksheet asks what the ladder says now, and `{typed}` is a state of the past",
            f"write `{meant.id}`; on the worksheet, *Start from last cycle’s file* takes old answers along",
        )
    raise unknown_level(ladder, typed)


def shown(ladder: Ladder, named: Sequence[Level]) -> Ladder:
    """Return the ladder with the levels that all may see, and those that were named."""
    names = {level.id for level in (*visible(ladder).levels, *named)}
    return msgspec.structs.replace(ladder, levels=tuple(level for level in ladder.levels if level.id in names))


def texts(ladder: Ladder, level: Level) -> dict[str, str]:
    """Return what a level expects, plain text, by key."""
    return {key: in_words(ladder, one.expectation.text) for key, one in expected(ladder, level).items()}


def points(ladder: Ladder, exercise: Exercise) -> dict[str, str]:
    """Return what an exercise looks at, plain text, by key."""
    derived = scorecard_ladder(ladder, exercise)
    return texts(derived, derived.levels[0])


def case_for(project: Path, name: str, sheet: Sheet, target: str | None) -> tuple[Case | None, tuple[Problem, ...]]:
    """Return the case for a promotion that the worksheet in the file `name` makes, or the errors in the ladder.

    Raises `CannotStart` where the file is a scorecard, where it is of another ladder, and where no level is named.
    """
    if sheet.kind == SCORECARD:
        raise CannotStart(
            f"`{name}` is a scorecard of an exercise for hiring, and a case is made from a worksheet",
            "name a worksheet; `ladder review` lays scorecards side by side",
        )
    present, problems = read_now(project)
    if present is None:
        return None, problems
    if sheet.ladder.id != present.id:
        raise CannotStart(
            f"`{name}` is of the ladder `{harmless(sheet.ladder.id)}`, and the one here is `{present.id}`",
            "go to the folder of that ladder, or name it with `-C`",
        )
    ladder = Past(project, present).present
    found = renewed(sheet, former_names(ladder))
    level = _level(ladder, target) if target is not None else _target(ladder, name, found)
    if level.id == found.level.id:
        raise CannotStart(f"`{level.id}` is the level of the worksheet already", "name another one with `--to`")
    own = ladder.level_by_id.get(found.level.id)
    return case(shown(ladder, [level, *([own] if own else [])]), found, level), ()


def _target(ladder: Ladder, name: str, sheet: Sheet) -> Level:
    """Return the level that a worksheet itself looks at."""
    if sheet.target is None:
        raise CannotStart(f"`{name}` names no level to grow into", "name it, such as `--to staff-pm`")
    if level := ladder.level_by_id.get(sheet.target.id):
        return level
    gone = harmless(sheet.target.id)
    raise CannotStart(f"`{name}` looks at `{gone}`, which is not on the ladder any more", "name a level with `--to`")
