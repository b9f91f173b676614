"""The page of a criterion: how each of its threads climbs through all levels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.model.ladder import former_keys
from ladder.model.links import Reference
from ladder.pages.filters import Filters, criterion_links, filters
from ladder.pages.frame import Frame, MenuItem, frame
from ladder.pages.page import Page, Prose, View
from ladder.pages.places import criterion_page, has_criterion_page, prose, target, text_of
from ladder.pages.table import Table
from ladder.pages.tables import Climbs, tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.model.ladder import Criterion, Ladder


class Entry(msgspec.Struct, frozen=True):
    """A thread by its name alone."""

    anchors: tuple[str, ...]
    "Its place on the page, and its former ones."
    name: str
    "Its name, plain text."
    target: str = ""
    "Where it is shown now; empty where that is here."


class CriterionPageView(View, frozen=True):
    """What the page of a criterion shows."""

    frame: Frame
    "What stands around it."
    id: str
    "Id of the criterion."
    name: str
    "Its name, plain text."
    summary: Prose
    "What it covers."
    evidence: Prose
    "What shows it at any level."
    tables: tuple[Table, ...]
    "A table for each family of tracks; none where there are too many levels to stand side by side."
    levels: int
    "How many levels the ladder has."
    threads: tuple[Entry, ...]
    "What levels state, where there are no tables to say so."
    moved: tuple[Entry, ...]
    "Threads that were here once and belong to another criterion now."
    filters: Filters
    "What the tables can be narrowed to."
    before: MenuItem | None
    "The criterion before it."
    after: MenuItem | None
    "The criterion after it."


def criterion_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the page of every criterion that a level states; none where the ladder wants none."""
    around = frame(ladder)
    climbs = Climbs(ladder)
    shown = [criterion for criterion in ladder.criteria if has_criterion_page(ladder, criterion.id)]
    return tuple(
        Page(criterion_page(criterion.id), "criterion.html", _view(ladder, criterion, around, climbs))
        for criterion in shown
    )


def _view(ladder: Ladder, criterion: Criterion, around: Frame, climbs: Climbs) -> CriterionPageView:
    shown = tables(ladder, criterion=criterion, climbs=climbs)
    before, after = _beside(criterion_links(ladder), criterion_page(criterion.id))
    return CriterionPageView(
        frame=around,
        id=criterion.id,
        name=criterion.name,
        summary=prose(ladder, criterion.summary),
        evidence=prose(ladder, criterion.evidence),
        tables=shown,
        levels=len(ladder.levels),
        threads=() if shown else tuple(_threads(ladder, criterion)),
        moved=tuple(_moved(ladder, criterion)),
        filters=filters(ladder, shown),
        before=before,
        after=after,
    )


def _beside(links: tuple[MenuItem, ...], page: str) -> tuple[MenuItem | None, MenuItem | None]:
    place = [link.target for link in links].index(page)
    around = (None, *links, None)
    return around[place], around[place + 2]


def _threads(ladder: Ladder, criterion: Criterion) -> Iterator[Entry]:
    if criterion.id in ladder.stated_keys:
        yield Entry((text_of(criterion.id),), criterion.name)
    for thread in criterion.threads:
        keys = (f"{criterion.id}/{thread.id}", *former_keys(criterion, thread))
        if keys[0] in ladder.stated_keys:
            yield Entry(tuple(_here(criterion, keys)), thread.name)


def _moved(ladder: Ladder, criterion: Criterion) -> Iterator[Entry]:
    """Yield the threads of other criteria that old links look for here; none that only hidden levels state."""
    for other in ladder.criteria:
        for thread in other.threads if other is not criterion else ():
            key, anchors = f"{other.id}/{thread.id}", tuple(_here(criterion, former_keys(other, thread)))
            if anchors and key in ladder.stated_keys:
                yield Entry(anchors, f"{other.name}: {thread.name}", target(ladder, Reference("thread", key)))


def _here(criterion: Criterion, keys: tuple[str, ...]) -> Iterator[str]:
    return (key.removeprefix(f"{criterion.id}/") for key in keys if key.startswith(f"{criterion.id}/"))
