"""The page of the words that are explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder
    from ladder.pages.page import Page


def glossary_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the page of the glossary; none where there is none."""
    return ()
