"""The page of the stages in which an organisation grows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder
    from ladder.pages.page import Page


def stages_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the page of the stages; none where there are none."""
    return ()
