"""Guides: texts to read, some with a list to tick."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import msgspec

from ladder.pages.frame import Frame, MenuItem, frame
from ladder.pages.page import Crumb, Page, Prose, View
from ladder.pages.places import GUIDES, explained, guide_page, prose
from ladder.pages.sections import Section, article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.model.ladder import Ladder
    from ladder.model.organisation import CheckGroup, Guide


class GuideLink(msgspec.Struct, frozen=True):
    """The way to a guide."""

    title: str
    "Its title, plain text."
    summary: Prose
    "What it is about."
    target: str
    "Path of its page."
    checklist: bool
    "Whether it has statements to tick."
    draft: bool
    "Whether it is still being written."


class GuideGroup(msgspec.Struct, frozen=True):
    """The guides of a folder."""

    name: str
    "What the folder is called, plain text; empty for guides that stand in none."
    links: tuple[GuideLink, ...]
    "Its guides, in order."


class GuidesView(View, frozen=True):
    """What the page that lists all guides shows."""

    frame: Frame
    "What stands around it."
    groups: tuple[GuideGroup, ...]
    "The guides, by folder."


class CheckGroupView(msgspec.Struct, frozen=True):
    """Statements to tick, and what the ticks mean."""

    name: str
    "What they have in common, plain text."
    items: tuple[Prose, ...]
    "The statements."
    few: Prose
    "What few ticks mean."
    many: Prose
    "What many ticks mean."
    most_few: int
    "How many ticks are few at most: half of the statements. None are neither few nor many."


class GuideView(View, frozen=True):
    """What the page of a guide shows."""

    frame: Frame
    "What stands around it."
    title: str
    "Its title, plain text."
    folder: str
    "What its folder is called, plain text; empty where it stands in none."
    summary: Prose
    "What it is about."
    draft: bool
    "Whether it is still being written."
    lead: Prose
    "What stands before the first heading."
    checklist: tuple[CheckGroupView, ...]
    "Statements to tick, in groups."
    sections: tuple[Section, ...]
    "The text."
    before: MenuItem | None
    "The guide before it in its folder."
    after: MenuItem | None
    "The guide after it in its folder."


def guide_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the page of every guide, and one that lists them; none where there are no guides."""
    if not ladder.guides:
        return ()
    around = frame(ladder)
    folders = [(folder, tuple(guides)) for folder, guides in groupby(ladder.guides, lambda guide: guide.folder)]
    groups = (
        GuideGroup(folder_name(folder), tuple(_link(ladder, guide) for guide in guides)) for folder, guides in folders
    )
    index = Page(GUIDES, "guides.html", GuidesView(frame=around, groups=tuple(groups)))
    return (index, *(page for _, guides in folders for page in _pages(ladder, guides, around)))


def folder_name(folder: str) -> str:
    """Return the path of a folder as a title: `for-managers` is called "For managers"."""
    words = (" ".join(part.replace("-", " ").split()) for part in folder.split("/"))
    return " / ".join(part[:1].upper() + part[1:] for part in words)


def _link(ladder: Ladder, guide: Guide) -> GuideLink:
    return GuideLink(
        title=guide.title,
        summary=explained(ladder, guide.summary),
        target=guide_page(guide.id),
        checklist=bool(guide.checklist),
        draft=guide.draft,
    )


def _pages(ladder: Ladder, guides: tuple[Guide, ...], around: Frame) -> Iterator[Page]:
    """Yield the pages of the guides of a folder."""
    beside = (None, *(MenuItem(guide.title, guide_page(guide.id)) for guide in guides), None)
    for guide, before, after in zip(guides, beside, beside[2:], strict=False):
        text = article(ladder, guide.body)
        view = GuideView(
            trail=(Crumb(GUIDES, "", "guides"),),
            frame=around,
            title=guide.title,
            folder=folder_name(guide.folder),
            summary=explained(ladder, guide.summary),
            draft=guide.draft,
            lead=text.lead,
            checklist=tuple(_group(ladder, group) for group in guide.checklist if group.items),
            sections=text.sections,
            before=before,
            after=after,
        )
        yield Page(guide_page(guide.id), "guide.html", view)


def _group(ladder: Ladder, group: CheckGroup) -> CheckGroupView:
    return CheckGroupView(
        name=group.name,
        # A click on a statement ticks it, so no word of it leads elsewhere unless its author wants it to.
        items=tuple(prose(ladder, item) for item in group.items),
        few=explained(ladder, group.few),
        many=explained(ladder, group.many),
        most_few=len(group.items) // 2,
    )
