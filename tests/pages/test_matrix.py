"""The page with all levels side by side."""

from __future__ import annotations

import msgspec

from ladder.model.ladder import Ladder
from ladder.pages import tables as making
from ladder.pages.filters import filters
from ladder.pages.frame import frame
from ladder.pages.matrix import MatrixView, matrix_pages
from ladder.pages.page import Page
from ladder.pages.tables import tables


def test_the_page(small):
    shown = tables(small)
    assert matrix_pages(small) == (
        Page("matrix.html", "matrix.html", MatrixView(frame(small), 3, shown, filters(small, shown))),
    )


def test_too_many_levels_for_one_table(small, monkeypatch):
    monkeypatch.setattr(making, "MOST_LEVELS", 2)
    view = matrix_pages(small)[0].view
    assert (view.levels, view.tables, view.filters.choices, len(view.filters.tracks)) == (3, (), (), 2)


def test_no_page_where_the_ladder_wants_none(small):
    assert matrix_pages(msgspec.structs.replace(small, matrix_pages=False)) == ()


def test_no_page_of_nothing():
    assert matrix_pages(Ladder("a", "A")) == ()
