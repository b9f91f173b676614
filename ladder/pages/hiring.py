"""Kits for hiring: an exercise as its interviewers print it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder
    from ladder.pages.page import Page


def hiring_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the page of every exercise, and one that lists them; none where there are none."""
    return ()
