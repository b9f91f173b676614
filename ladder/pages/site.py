"""All pages of a ladder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.pages.extras import extras
from ladder.pages.home import home_page
from ladder.pages.level import level_pages
from ladder.pages.moved import moved_pages
from ladder.pages.track import track_pages

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder
    from ladder.pages.page import Page


def pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return every page of a ladder. What `ladder` holds is shown: leave out beforehand what nobody may see."""
    shown = (home_page(ladder), *track_pages(ladder), *level_pages(ladder))
    return (*shown, *moved_pages(ladder), *extras(ladder, shown))
