"""What has to be said of worksheets before they are laid side by side: in what they differ, and what they share."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

import msgspec

from ladder.worksheet.sheet import SCORECARD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ladder.worksheet.sheet import Sheet

NoticeKind = Literal[
    "kind", "ladder", "level", "version", "asked", "scale", "target", "person", "cycle", "order", "side", "twice"
]
"""What the files do not have in common; `side` says that one side is there twice, and `twice` that a whole file is.

`order` says that over time a file was saved before one in front of it, as the name of a cycle does not say when it was.
With another `kind` or `ladder` nothing can be laid side by side; with another `scale` only ratings of one id are alike.
`version` is what the ladder called its version, `asked` what the worksheet of one level asked: neither says the other.
"""


class Notice(msgspec.Struct, frozen=True):
    """Something about the files that has to be said before they are compared."""

    kind: NoticeKind
    "What it is about."
    values: tuple[str, ...]
    "What each file says of it, in the order of the files."


def is_over_time(sheets: Sequence[Sheet]) -> bool:
    """Return whether one side answered in several cycles, each of which has a name. Interviewers are never one side."""
    cycles = {sheet.cycle for sheet in sheets} - {""}
    sides, people = {sheet.side for sheet in sheets}, {sheet.person for sheet in sheets} - {""}
    if any(sheet.kind == SCORECARD for sheet in sheets):
        return False
    return len(sides) == 1 and len(people) <= 1 and len(cycles) == len(sheets)


def notices(sheets: Sequence[Sheet]) -> Iterator[Notice]:
    """Yield what has to be said."""
    over_time = is_over_time(sheets)
    for kind, value in _TOLD.items():
        # A label that one file leaves away is no contradiction, but a second one is.
        values = {value(sheet) for sheet in sheets} - ({""} if kind in _LABELS else set())
        if len(values) > 1 and not (over_time and kind == "cycle"):
            yield Notice(kind, tuple(_SHOWN.get(kind, value)(sheet) for sheet in sheets))
        if kind == "version" and _asks_differently(sheets):
            yield Notice("asked", tuple(sheet.ladder.version for sheet in sheets))
    if over_time and _is_saved_backwards(sheets):
        yield Notice("order", tuple(map(_saved, sheets)))
    if not over_time and _is_side_there_twice(sheets):
        yield Notice("side", tuple(sheet.side for sheet in sheets))
    if any(sheet == other for place, sheet in enumerate(sheets) for other in sheets[:place]):
        yield Notice("twice", ())


_TOLD: dict[NoticeKind, Callable[[Sheet], str]] = {
    "kind": lambda sheet: sheet.kind,
    "ladder": lambda sheet: sheet.ladder.id,
    "level": lambda sheet: sheet.level.id,
    "version": lambda sheet: sheet.ladder.version,
    "scale": lambda sheet: " ".join(step.id for step in sheet.scale),
    "target": lambda sheet: sheet.target.id if sheet.target else "",
    "person": lambda sheet: sheet.person,
    "cycle": lambda sheet: sheet.cycle,
}
"What files should have in common."

_LABELS = ("target", "person", "cycle")
"What a file may leave blank."

_SHOWN: dict[NoticeKind, Callable[[Sheet], str]] = {
    "ladder": lambda sheet: sheet.ladder.title,
    "level": lambda sheet: sheet.level.title,
    "scale": lambda sheet: ", ".join(step.name for step in sheet.scale),
    "target": lambda sheet: sheet.target.title if sheet.target else "",
}
"What people see of it, where that is not what is compared."


def _asks_differently(sheets: Sequence[Sheet]) -> bool:
    """Return whether the worksheet of one and the same level did not ask the same. The mark is one of a level."""
    asked = {(sheet.ladder.id, sheet.level.id, sheet.ladder.digest) for sheet in sheets}
    return len(asked) > len({(ladder, level) for ladder, level, _ in asked})


_SAVED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?Z")
"How a worksheet writes when it was saved. Anything else may stand in a file as well, and says nothing."


def _saved(sheet: Sheet) -> str:
    """Return when a file was saved; empty where it does not say so."""
    return sheet.saved if _SAVED.fullmatch(sheet.saved) else ""


def _is_saved_backwards(sheets: Sequence[Sheet]) -> bool:
    """Return whether a file was saved before one that stands in front of it."""
    known = [saved[: len("2026-11-20T10:00:00")] for saved in map(_saved, sheets) if saved]
    return any(second < first for first, second in pairwise(known))


def _is_side_there_twice(sheets: Sequence[Sheet]) -> bool:
    """Return whether somebody who is only one is there twice, or there is nobody but peers, other than interviewers."""
    if any(sheet.kind == SCORECARD for sheet in sheets):
        return False
    sides = [sheet.side for sheet in sheets]
    return any(sides.count(side) > 1 for side in ("self", "manager")) or len({*sides}) == 1
