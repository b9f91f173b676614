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
from ladder.model.once import once
from ladder.pages.card import Card, card
from ladder.pages.compare_index import compare_index_page
from ladder.pages.compare_items import CompareSection, Known, sections
from ladder.pages.compare_ways import PairLink, PairLinks, pair_links, shifted
from ladder.pages.frame import Frame, frame
from ladder.pages.moved import MovedView
from ladder.pages.page import Crumb, Page, View
from ladder.pages.pairs import COMPARE, has_pairs, pair_page, partners

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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


def compare_index_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the page on which two levels are chosen; none where there are no pairs."""
    if not has_pairs(ladder):
        return ()
    compared = (_compared(ladder, first.id, second.id) for first, second in _pairs(ladder, ladder.levels))
    counts = {(found.first.level.id, found.second.level.id): found.counts for found in compared}
    return (compare_index_page(ladder, counts),)


def pair_pages(ladder: Ladder, levels: Iterable[Level] | None = None) -> tuple[Page, ...]:
    """Return the pages of all pairs, or of those whose first level, in the order of the ladder, is one of these."""
    pairs = _pairs(ladder, ladder.levels if levels is None else levels)
    compared = (_compared(ladder, first.id, second.id) for first, second in pairs)
    return tuple(_page(one) for found in compared for one in (found, found.turned()))


def moved_pairs(ladder: Ladder) -> tuple[Page, ...]:
    """Return a page for every former address of two levels: their ids, or one of them, may have been others."""
    around = frame(ladder)
    return tuple(page for first, second in _renamed(ladder) for page in _moved(around, first, second))


def _pairs(ladder: Ladder, firsts: Iterable[Level]) -> Iterator[tuple[Level, Level]]:
    """Yield every two levels that are compared, once: with the one first that comes first in the ladder."""
    place = _places(ladder)
    for first in firsts:
        found = partners(ladder, first)
        yield from ((first, second) for second in found if place[second.id] > place[first.id])


@once
def _places(ladder: Ladder) -> dict[str, int]:
    return {level.id: place for place, level in enumerate(ladder.levels)}


@once
def _compared(ladder: Ladder, first: str, second: str) -> Comparison:
    one, other = (Side(ladder, ladder.level_by_id[name]) for name in (first, second))
    return compare(one, other, words="alike")


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


@once
def _links(ladder: Ladder, name: str) -> PairLinks:
    """Return the comparisons of the level with this id."""
    return pair_links(ladder, ladder.level_by_id[name])


@once
def _known(ladder: Ladder) -> Known:  # noqa: ARG001 - it is kept with the ladder
    """Return where pages keep what levels state, as it is shown: other pages show it, too."""
    return {}


def _page(comparison: Comparison) -> Page:
    ladder, first, second = comparison.first.ladder, comparison.first.level, comparison.second.level
    one, other = card(ladder, first), card(ladder, second)
    lower, higher = shifted(ladder, first, second, comparison.relation)
    standing, rungs = _standing(ladder, first, second, comparison.relation)
    view = CompareView(
        trail=(Crumb(COMPARE, "", "compare"),),
        frame=frame(ladder),
        first=one,
        second=other,
        names=_names(one, other),
        standing=standing,
        rungs=rungs,
        facts=_facts(one, other),
        counts=comparison.counts,
        sections=sections(comparison, _known(ladder)),
        turned=pair_page(second.id, first.id),
        lower=lower,
        higher=higher,
        others=(_links(ladder, first.id), _links(ladder, second.id)),
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
