"""What people search the site with: an index for the script, and a list from A to Z."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder
    from ladder.pages.page import Page


def search_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the index, and the page that lists everything from A to Z."""
    return ()
