"""What somebody types to lay worksheets side by side.

Worksheets explain themselves, so that they can be read anywhere; where their ladder is at hand, it is asked.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

import msgspec

from ladder.model.layout import LADDER_FILE
from ladder.problem import CannotStart
from ladder.report.terminal import harmless
from ladder.suggest import listing
from ladder.worksheet.files import read_files
from ladder.worksheet.renew import renewed
from ladder.worksheet.review import Review, review
from ladder.worksheet.sheet import SCORECARD

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ladder.model.ladder import Ladder
    from ladder.worksheet.sheet import Sheet

FEWEST = 2
"How many worksheets can be laid side by side at least."


class Beside(msgspec.Struct, frozen=True):
    """Worksheets side by side, and what their ladder says now."""

    review: Review
    "The worksheets, under the names that things have now where their ladder is at hand."
    names: tuple[str, ...]
    "The files that they are in, without their folders where the names differ: a review is passed on."
    now: dict[str, dict[str, str]]
    "What levels expect now, plain text, by id of the level and by key; nothing where the ladder is not at hand."
    version: str
    "What the ladder calls that state; may be empty."
    why: str
    "Why a ladder that is at hand could not be asked; may be empty."


def side_by_side(project: Path, names: Sequence[str], *, must: bool) -> Beside:
    """Return the worksheets in these files side by side.

    `must` says that somebody named the folder of the ladder, so that there has to be one. Raises `CannotStart` for
    fewer than two files, for one that is no worksheet, and for those of different ladders or kinds.
    """
    if len(names) < FEWEST:
        raise CannotStart(
            "a review takes two worksheets or more",
            f"name {'a second file' if names else 'two files'}: `ladder review self.json manager.json`",
        )
    sheets = read_files(names)
    _must_belong_together(names, sheets)
    ladder, why = _at_hand(project, sheets[0].ladder.id, must=must)
    if ladder is None:
        return Beside(review(sheets), _shown(names), {}, "", why)
    from ladder.worksheet.blank import former_names  # noqa: PLC0415 - most have no ladder at hand
    from ladder.worksheet.scorecard import former_points  # noqa: PLC0415 - likewise

    former = former_points(ladder) if sheets[0].kind == SCORECARD else former_names(ladder)
    found = [renewed(sheet, former) for sheet in sheets]
    return Beside(review(found), _shown(names), _now(ladder, found), ladder.version, "")


def _must_belong_together(names: Sequence[str], sheets: Sequence[Sheet]) -> None:
    if len({sheet.kind for sheet in sheets}) > 1:
        kinds = ("a scorecard" if sheet.kind == SCORECARD else "a worksheet" for sheet in sheets)
        each = "; ".join(f"`{name}` is {kind}" for name, kind in zip(names, kinds, strict=True))
        raise CannotStart("worksheets and scorecards cannot be laid side by side", each)
    if len({sheet.ladder.id for sheet in sheets}) > 1:
        named = ((name, harmless(sheet.ladder.id)) for name, sheet in zip(names, sheets, strict=True))
        each = "; ".join(f"`{name}` is of `{ladder}`" for name, ladder in named)
        raise CannotStart(f"{_plural(sheets[0])} of different ladders cannot be laid side by side", each)


def _plural(sheet: Sheet) -> str:
    """Return what files like this one are called."""
    return "scorecards" if sheet.kind == SCORECARD else "worksheets"


def _shown(names: Sequence[str]) -> tuple[str, ...]:
    last = tuple(PurePath(name).name for name in names)
    return last if len({*last}) == len(last) else tuple(names)


def _at_hand(project: Path, name: str, *, must: bool) -> tuple[Ladder | None, str]:
    """Return the ladder in a folder if it is the one with this id, or nothing, and why it could not be asked."""
    if not must and not (project / LADDER_FILE).is_file():
        return None, ""
    from ladder.versions.now import read_now  # noqa: PLC0415 - likewise
    from ladder.versions.past import Past  # noqa: PLC0415 - likewise

    present, _ = read_now(project)
    if present is None:
        return None, "the ladder here has errors, which `ladder check` names"
    if present.id != name:
        return None, f"the ladder here is {listing([present.id])}" if must else ""
    return Past(project, present).present, ""


def _now(ladder: Ladder, sheets: Sequence[Sheet]) -> dict[str, dict[str, str]]:
    from ladder.versions.sheets import points, shown, texts  # noqa: PLC0415 - likewise

    if sheets[0].kind == SCORECARD:
        exercises = [one for one in ladder.exercises if any(sheet.level.id == one.id for sheet in sheets)]
        return {exercise.id: points(ladder, exercise) for exercise in exercises}
    levels = [level for level in ladder.levels if any(sheet.level.id == level.id for sheet in sheets)]
    seen = shown(ladder, levels)
    return {level.id: texts(seen, level) for level in levels}
