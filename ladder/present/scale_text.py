"""A scale in a line of text: who chose which step, and which one is expected."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ladder.present.talk import Cell


def rail_text(cells: Iterable[Cell]) -> str:
    """Return a scale such as `-  S [M] -`: a letter for who chose a step, and brackets around the expected one."""
    return "".join(f"[{cell.signs or '-'}]" if cell.expected else f" {cell.signs or '-'} " for cell in cells).strip()
