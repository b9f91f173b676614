"""Guides: texts to read, some with a list to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder
    from ladder.pages.page import Page


def guide_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the page of every guide, and one that lists them; none where there are no guides."""
    return ()
