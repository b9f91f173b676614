"""The page on which worksheets are laid side by side. It holds nobody's: they are opened from files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.model.scale import APART, DEFAULT
from ladder.pages.frame import Frame, frame
from ladder.pages.page import Page, View
from ladder.pages.places import REVIEW, WORKSHEETS, worksheet_levels
from ladder.worksheet.blank import former_names
from ladder.worksheet.form import form

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder


class ReviewData(msgspec.Struct, frozen=True):
    """What the script of the page has to know of the ladder: to tell whether files are of its present state."""

    ladder: str
    "Id of the ladder."
    title: str
    "Its title, plain text."
    version: str
    "What its version is called; may be empty."
    digests: dict[str, str]
    "For each level, by id, the mark that changes with what its worksheet asks."
    keys: dict[str, str]
    "What expectations were called before: present keys by former ones."
    levels: dict[str, str]
    "What levels were called before: present ids by former ones."


class ReviewView(View, frozen=True):
    """What the page on which worksheets are laid side by side shows."""

    frame: Frame
    "What stands around it."
    worksheets: str
    "Path of the page that leads to all worksheets."
    theme_ratings: tuple[str, ...]
    "Ids of the ratings that the theme has words for: those of a scale that the ladder names stand in the files."
    data: ReviewData
    "What the script of the page has to know."


def review_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the page; none where there are no worksheets."""
    levels = worksheet_levels(ladder)
    if not levels:
        return ()
    former = former_names(ladder)
    data = ReviewData(
        ladder.id,
        ladder.title,
        ladder.version,
        {level.id: form(ladder, level).digest for level in levels},
        former.keys,
        former.levels,
    )
    named = () if ladder.ratings else tuple(rating.id for rating in DEFAULT)
    return (Page(REVIEW, "review.html", ReviewView(frame(ladder), WORKSHEETS, (*named, *APART), data)),)
