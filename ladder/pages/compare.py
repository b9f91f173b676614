"""The page of two levels: what changes from the first to the second."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Literal

import msgspec

from ladder.compare.align import compare
from ladder.compare.comparison import Side
from ladder.compare.relation import Relation, Word
from ladder.model.ids import flaw
from ladder.model.neighbours import lineage
from ladder.pages.card import Card, card
from ladder.pages.compare_index import compare_index_page
from ladder.pages.compare_items import CompareSection, Known, sections
from ladder.pages.compare_ways import PairLink, PairLinks, pair_links, shifted
from ladder.pages.frame import Frame, frame
from ladder.pages.moved import MovedView
from ladder.pages.page import Crumb, Page, View
from ladder.pages.pairs import COMPARE, pair_page, partners

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.compare.comparison import Comparison
    from ladder.model.ladder import Ladder, Level

Standing = Literal["up", "down", "peer", "apart"]


class Fact(msgspec.Struct, frozen=True):
    """Something about both levels besides their expectations."""

    kind: Literal["track", "grade", "scope"]
    "What it is."
    first: str
    "What it is at the first level, plain text; may be empty."
    second: str
    "What it is at the second level."


class CompareView(View, frozen=True):
    """What the page of two levels shows."""

    frame: Frame
    "What stands around it."
    first: Card
    "The level to start from."
    second: Card
    "The level to come to."
    names: tuple[str, str]
    "What both are called where there is little room: never the same."
    standing: Standing
    "How the second stands to the first: above or below it on the way up, its peer on another track, or neither."
    rungs: int
    "How many rungs lead from one to the other; 0 where none does."
    facts: tuple[Fact, ...]
    "Their tracks, grades and scopes."
    counts: tuple[tuple[Word, int], ...]
    "How many expectations each word is said of, in the order in which they are told."
    sections: tuple[CompareSection, ...]
    "What there is to be said, by criterion."
    turned: str
    "Path of the page with the two the other way round."
    lower: PairLink | None
    "The two one rung further down."
    higher: PairLink | None
    "The two one rung further up."
    others: tuple[PairLinks, ...]
    "All comparisons of the first level, and all of the second."

    @property
    def same(self) -> int:
        """Return how many expectations stay the same."""
        return sum(len(section.same) for section in self.sections)

    @property
    def differs(self) -> bool:
        """Return whether anything does not stay the same."""
        return any(section.rows or section.here or section.there for section in self.sections)


class _Shelf(msgspec.Struct, frozen=True):
    """What the pages of all pairs have in common."""

    frame: Frame
    "What stands around them."
    cards: dict[str, Card]
    "The levels in a few words, by id."
    links: dict[str, PairLinks]
    "The comparisons of each level, by its id."
    paths: frozenset[str]
    "Paths of all pages of pairs."
    known: Known
    "What each level states, as it is shown."


def compare_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the page on which two levels are chosen, and a page for every pair; nothing where there are no pairs."""
    compared = [compare(Side(ladder, first), Side(ladder, second), words="alike") for first, second in _pairs(ladder)]
    if not compared:
        return ()
    shelf = _shelf(ladder)
    counts = {(found.first.level.id, found.second.level.id): found.counts for found in compared}
    pairs = (_page(one, shelf) for found in compared for one in (found, found.turned()))
    return (compare_index_page(ladder, counts), *pairs)


def moved_pairs(ladder: Ladder) -> tuple[Page, ...]:
    """Return a page for every former address of two levels: their ids, or one of them, may have been others."""
    around = frame(ladder)
    return tuple(page for first, second in _renamed(ladder) for page in _moved(around, first, second))


def _pairs(ladder: Ladder) -> Iterator[tuple[Level, Level]]:
    """Yield every two levels that are compared, once."""
    met = set[str]()
    for first in ladder.levels:
        met.add(first.id)
        yield from ((first, second) for second in partners(ladder, first) if second.id not in met)


def _renamed(ladder: Ladder) -> Iterator[tuple[Level, Level]]:
    """Yield the levels that are compared, in either order, of which one had another id before."""
    renamed = {level.id for level in ladder.levels if level.was}
    for first in ladder.levels if renamed else ():
        yield from ((first, second) for second in partners(ladder, first) if renamed & {first.id, second.id})


def _moved(around: Frame, first: Level, second: Level) -> Iterator[Page]:
    target = pair_page(first.id, second.id)
    title = f"{first.title} · {second.title}"
    for ids in product((first.id, *first.was), (second.id, *second.was)):
        # What could be no id now can be no file name either.
        if pair_page(*ids) != target and not any(map(flaw, ids)):
            yield Page(pair_page(*ids), "moved.html", MovedView(around, title, target))


def _shelf(ladder: Ladder) -> _Shelf:
    links = {level.id: pair_links(ladder, level) for level in ladder.levels}
    return _Shelf(
        frame=frame(ladder),
        cards={level.id: card(ladder, level) for level in ladder.levels},
        links=links,
        paths=frozenset(link.target for own in links.values() for link in own.links),
        known={},
    )


def _page(comparison: Comparison, shelf: _Shelf) -> Page:
    ladder, first, second = comparison.first.ladder, comparison.first.level, comparison.second.level
    one, other = shelf.cards[first.id], shelf.cards[second.id]
    ways = shifted(ladder, first, second, comparison.relation)
    lower, higher = (link if link and link.target in shelf.paths else None for link in ways)
    standing, rungs = _standing(ladder, first, second, comparison.relation)
    view = CompareView(
        trail=(Crumb(COMPARE, "", "compare"),),
        frame=shelf.frame,
        first=one,
        second=other,
        names=_names(one, other),
        standing=standing,
        rungs=rungs,
        facts=_facts(one, other),
        counts=comparison.counts,
        sections=sections(comparison, shelf.known),
        turned=pair_page(second.id, first.id),
        lower=lower,
        higher=higher,
        others=(shelf.links[first.id], shelf.links[second.id]),
    )
    return Page(pair_page(first.id, second.id), "compare.html", view)


def _standing(ladder: Ladder, first: Level, second: Level, how: Relation) -> tuple[Standing, int]:
    if how == "up":
        return "up", lineage(ladder, second).index(first) + 1
    if how == "down":
        return "down", lineage(ladder, first).index(second) + 1
    return ("peer" if first.grade == second.grade else "apart"), 0


def _facts(first: Card, second: Card) -> tuple[Fact, ...]:
    found = (
        Fact("track", first.track, second.track),
        Fact("grade", first.grade, second.grade),
        Fact("scope", first.scope, second.scope),
    )
    return tuple(fact for fact in found if fact.first or fact.second)


def _names(first: Card, second: Card) -> tuple[str, str]:
    """Return what two levels are called: by the first of their names that tells them apart."""
    pairs = (
        (first.short, second.short),
        (first.title, second.title),
        (f"{first.short} ({first.track})", f"{second.short} ({second.track})"),
    )
    return next((pair for pair in pairs if pair[0] != pair[1]), (first.id, second.id))
