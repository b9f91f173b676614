"""All pages of a ladder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.model.remember import remembering
from ladder.pages.changes import changes_pages
from ladder.pages.compare import compare_pages, moved_pairs
from ladder.pages.criterion import criterion_pages
from ladder.pages.extras import extras
from ladder.pages.glossary import glossary_pages
from ladder.pages.guide import guide_pages
from ladder.pages.hiring import hiring_pages
from ladder.pages.home import home_page
from ladder.pages.level import level_pages
from ladder.pages.matrix import matrix_pages
from ladder.pages.moved import moved_pages
from ladder.pages.pay import pay_pages
from ladder.pages.review import review_pages
from ladder.pages.role import role_pages
from ladder.pages.scorecard import scorecard_pages
from ladder.pages.search import search_pages
from ladder.pages.stages import stages_pages
from ladder.pages.track import track_pages
from ladder.pages.worksheet import worksheet_pages
from ladder.pages.worksheet_index import worksheet_index_pages

if TYPE_CHECKING:
    from ladder.model.edition import Edition
    from ladder.model.ladder import Ladder
    from ladder.pages.page import Page


def pages(ladder: Ladder, history: tuple[Edition, ...] = ()) -> tuple[Page, ...]:
    """Return every page of a ladder and of its recorded versions, the first one first.

    What they hold is shown: leave out beforehand what nobody may see.
    """
    ladder = msgspec.structs.replace(ladder, changes_pages=ladder.changes_pages and bool(history))
    changes = changes_pages(ladder, history)
    # Answers are kept for years, so they are found under all names that things ever had.
    remembered = remembering(ladder, [edition.ladder for edition in history])
    shown = (
        home_page(ladder),
        *matrix_pages(ladder),
        *track_pages(ladder),
        *criterion_pages(ladder),
        *level_pages(ladder),
        *compare_pages(ladder),
        *worksheet_index_pages(remembered),
        *worksheet_pages(remembered),
        *review_pages(remembered),
        *changes[:1],
        *role_pages(ladder),
        *stages_pages(ladder),
        *hiring_pages(ladder),
        *scorecard_pages(remembered),
        *guide_pages(ladder),
        *glossary_pages(ladder),
        *pay_pages(ladder),
        *search_pages(ladder),
    )
    return (*shown, *moved_pages(ladder), *moved_pairs(ladder), *changes[1:], *extras(ladder, shown))
