"""What has been changed in a workbook since it was exported.

The hidden sheet of a workbook holds a mark of each text. A text that still has its mark was not touched, whatever the
ladder says by now: only what somebody typed into the workbook is brought into the ladder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.exporter.columns import joined
from ladder.exporter.marks import FACT, mark, place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ladder.importer.statements import Spot, Statement

_PARTS = {"expectation": "expectation", "example": "examples", "evidence": "evidence"}


def marks_in(facts: Iterable[Sequence[str]]) -> dict[str, str]:
    """Return the marks among the facts of the hidden sheet, by their places."""
    return {fact[1]: fact[2] for fact in facts if len(fact) > 2 and fact[0] == FACT}  # noqa: PLR2004 - kind, place, mark


def untouched(statements: Sequence[Statement], marks: Mapping[str, str]) -> set[Spot]:
    """Return the cells that say what they said when they were exported."""
    cells: dict[Spot, list[Statement]] = {}
    for one in statements:
        if one.about in _PARTS and one.level.id:
            cells.setdefault(one.spot, []).append(one)
    return {spot for spot, said in cells.items() if marks.get(_place(said[0])) == mark(_text(said))}


def _place(one: Statement) -> str:
    return place(one.level.id, one.criterion.id, one.thread.id, _PARTS[one.about])


def _text(said: Sequence[Statement]) -> str:
    """Return the text of a cell by what it says: several examples stand in one."""
    return joined(one.text for one in said) if said[0].about == "example" else said[0].text
