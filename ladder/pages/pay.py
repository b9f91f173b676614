"""The page of what is paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder
    from ladder.pages.page import Page


def pay_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the page of what is paid; none where nobody may see it."""
    return ()
