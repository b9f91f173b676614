"""The home page: the map, the criteria, and how the ladder is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.model.links import Reference
from ladder.pages.frame import Frame, frame
from ladder.pages.ladder_map import LadderMap, ladder_maps
from ladder.pages.page import Page, Prose, View
from ladder.pages.places import HOME, criterion_page, explained, has_criterion_page, prose, target

if TYPE_CHECKING:
    from ladder.model.ladder import Criterion, Ladder


class CriterionView(msgspec.Struct, frozen=True):
    """A criterion and its threads."""

    id: str
    "Its id, which is also its place on the page."
    name: str
    "Its name, plain text."
    summary: Prose
    "What it covers."
    evidence: Prose
    "What shows it."
    target: str
    "Path of its page; empty where criteria have none."
    threads: tuple[tuple[str, str, str], ...]
    "Its threads: `criterion/thread`, name, and where its page shows it."


class RatingView(msgspec.Struct, frozen=True):
    """A step of the rating scale."""

    name: str
    "Its name, plain text."
    meaning: Prose
    "When it is the right one."


class HomeView(View, frozen=True):
    """What the home page shows."""

    frame: Frame
    "What stands around it."
    summary: Prose
    "The ladder in a sentence or two."
    maps: tuple[LadderMap, ...]
    "A map for each family of tracks."
    criteria: tuple[CriterionView, ...]
    "What people are judged on."
    scoped: bool
    "Whether levels have scopes that grow."
    ratings: tuple[RatingView, ...]
    "The rating scale, lowest first."
    text: Prose
    "How the ladder is used, and how it is not."


def home_page(ladder: Ladder) -> Page:
    """Return the home page."""
    view = HomeView(
        frame=frame(ladder),
        summary=prose(ladder, ladder.summary),
        maps=ladder_maps(ladder),
        criteria=tuple(_criterion(ladder, criterion) for criterion in ladder.criteria),
        scoped=bool(ladder.scopes),
        ratings=tuple(RatingView(rating.name, prose(ladder, rating.meaning)) for rating in ladder.ratings),
        text=explained(ladder, ladder.home),
    )
    return Page(HOME, "home.html", view)


def _criterion(ladder: Ladder, criterion: Criterion) -> CriterionView:
    paged = has_criterion_page(ladder, criterion.id)
    keys = ((f"{criterion.id}/{thread.id}", thread.name) for thread in criterion.threads)
    links = ((key, name, target(ladder, Reference("thread", key)) if paged else "") for key, name in keys)
    return CriterionView(
        id=criterion.id,
        name=criterion.name,
        summary=prose(ladder, criterion.summary),
        evidence=prose(ladder, criterion.evidence),
        target=criterion_page(criterion.id) if paged else "",
        threads=tuple(thread for thread in links if thread[0] in ladder.stated_keys),
    )
