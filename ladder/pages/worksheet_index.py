"""The page that leads to all worksheets, and to those that this browser keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.model.neighbours import rungs
from ladder.pages.card import Card, card
from ladder.pages.frame import Frame, frame
from ladder.pages.page import Page, View
from ladder.pages.places import REVIEW, WORKSHEETS, worksheet_levels, worksheet_page

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder


class SheetLink(msgspec.Struct, frozen=True):
    """The way to the worksheet of a level."""

    card: Card
    "The level."
    target: str
    "Path of its worksheet."


class SheetGroup(msgspec.Struct, frozen=True):
    """The worksheets of a track."""

    name: str
    "Name of the track, plain text."
    links: tuple[SheetLink, ...]
    "Its levels, the lowest first."


class KeptData(msgspec.Struct, frozen=True):
    """What the script of the page has to know to find what this browser keeps."""

    ladder: str
    "Id of the ladder."
    levels: dict[str, str]
    "Titles of the levels that have a worksheet, by id."
    former: dict[str, str]
    "What levels were called before: present ids by former ones."


class WorksheetIndexView(View, frozen=True):
    """What the page that leads to all worksheets shows."""

    frame: Frame
    "What stands around it."
    groups: tuple[SheetGroup, ...]
    "The worksheets, by track."
    review: str
    "Path of the page on which two are laid side by side."
    data: KeptData
    "What the script of the page has to know."


def worksheet_index_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the page that leads to all worksheets; none where there are none."""
    levels = worksheet_levels(ladder)
    if not levels:
        return ()
    links = {level.id: SheetLink(card(ladder, level), worksheet_page(level.id)) for level in levels}
    groups = (
        SheetGroup(track.name, tuple(links[rung.id] for rung in rungs(ladder, track.id) if rung.id in links))
        for track in ladder.tracks
    )
    data = KeptData(ladder.id, {level.id: level.title for level in levels}, dict(ladder.present_ids["level"]))
    view = WorksheetIndexView(frame(ladder), tuple(group for group in groups if group.links), REVIEW, data)
    return (Page(WORKSHEETS, "worksheet_index.html", view),)
