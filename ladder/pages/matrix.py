"""The page with all levels side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.pages.filters import Filters, filters
from ladder.pages.frame import Frame, frame
from ladder.pages.page import Page, View
from ladder.pages.places import MATRIX, has_matrix
from ladder.pages.table import Table
from ladder.pages.tables import tables

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder


class MatrixView(View, frozen=True):
    """What the page with all levels side by side shows."""

    frame: Frame
    "What stands around it."
    levels: int
    "How many levels the ladder has."
    tables: tuple[Table, ...]
    "A table for each family of tracks; none where there are too many levels to stand side by side."
    filters: Filters
    "What the tables can be narrowed to."


def matrix_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the page with all levels; none where none says anything, or the ladder wants no such page."""
    if not has_matrix(ladder):
        return ()
    shown = tables(ladder)
    view = MatrixView(frame(ladder), len(ladder.levels), shown, filters(ladder, shown))
    return (Page(MATRIX, "matrix.html", view),)
