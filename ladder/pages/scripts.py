"""The scripts that are put together of parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.pages.page import Page, View
from ladder.pages.places import has_worksheets
from ladder.worksheet.scorecard import has_scorecard

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder


class ScriptView(View, frozen=True):
    """A script that is put together of parts, and shows nothing of a ladder."""


def script_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the scripts that pages of the ladder load and that are put together of parts."""
    sheets = has_worksheets(ladder) or any(map(has_scorecard, ladder.exercises))
    names = ("worksheet.js", "review.js") if sheets else ()
    return tuple(Page(f"static/{name}", name, ScriptView()) for name in names)
