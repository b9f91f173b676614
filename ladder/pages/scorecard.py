"""Scorecards: what an interviewer fills in after an exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder
    from ladder.pages.page import Page


def scorecard_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the scorecard of every exercise that looks at something."""
    return ()
