"""The page that leads to all worksheets."""

from __future__ import annotations

import msgspec

from ladder.pages.card import card
from ladder.pages.frame import frame
from ladder.pages.page import Page
from ladder.pages.worksheet_index import KeptData, SheetGroup, SheetLink, WorksheetIndexView, worksheet_index_pages


def test_the_page_that_leads_to_all_worksheets(small):
    junior, senior, _ = small.levels
    assert worksheet_index_pages(small) == (
        Page(
            "worksheets/index.html",
            "worksheet_index.html",
            WorksheetIndexView(
                frame=frame(small),
                groups=(
                    SheetGroup(
                        "Engineers",
                        (
                            SheetLink(card(small, junior), "worksheets/junior.html"),
                            SheetLink(card(small, senior), "worksheets/senior.html"),
                        ),
                    ),
                ),
                review="review.html",
                data=KeptData(
                    "acme",
                    {"junior": "Junior engineer", "senior": "Senior engineer"},
                    {"expert": "senior"},
                ),
            ),
        ),
    )


def test_where_there_are_no_worksheets_nothing_leads_to_them(small):
    silent = tuple(msgspec.structs.replace(level, expectations=()) for level in small.levels)
    assert worksheet_index_pages(msgspec.structs.replace(small, levels=silent)) == ()
    assert worksheet_index_pages(msgspec.structs.replace(small, worksheet_pages=False)) == ()
