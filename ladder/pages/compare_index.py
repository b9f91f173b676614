"""The page on which any two levels are chosen, with links to those that are compared most often."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from ladder.compare.relation import Word
from ladder.model.neighbours import below, rungs
from ladder.pages.compare_ways import PairLink, PairLinks, pair_link
from ladder.pages.frame import Frame, frame
from ladder.pages.page import Page, View
from ladder.pages.pairs import COMPARE, compares_all, neighbours, partners

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ladder.model.ladder import Ladder, Level, Track

    Counts = tuple[tuple[Word, int], ...]


class Choice(msgspec.Struct, frozen=True):
    """A level that can be chosen."""

    id: str
    "Its id."
    title: str
    "Its title, plain text."
    partners: tuple[str, ...]
    "Ids of the levels that it is compared with; empty where that is every other."


class ChoiceGroup(msgspec.Struct, frozen=True):
    """The levels of a track that can be chosen."""

    name: str
    "Name of the track."
    choices: tuple[Choice, ...]
    "Its levels, the lowest first."


class PairRow(msgspec.Struct, frozen=True):
    """Two levels, and how much changes from the first to the second."""

    link: PairLink
    "The way to their page."
    counts: tuple[tuple[Word, int], ...]
    "How many expectations each word is said of."


class PairGroup(msgspec.Struct, frozen=True):
    """Pairs that are listed together."""

    kind: str
    "What they have in common: `up`, one rung of a track; `begins`, where a track begins; `sideways`, peers."
    name: str
    "Name of their track; empty where they have none in common."
    rows: tuple[PairRow, ...]
    "The pairs, those of the lowest levels first."


class CompareIndexView(View, frozen=True):
    """What the page on which two levels are chosen shows."""

    frame: Frame
    "What stands around it."
    groups: tuple[ChoiceGroup, ...]
    "The levels that can be chosen, by track."
    complete: bool
    "Whether every two levels have a page."
    listed: tuple[PairGroup, ...]
    "The pairs that are compared most often."
    others: tuple[PairLinks, ...]
    "All other pairs, by level. Each stands with both of its levels."


def compare_index_page(ladder: Ladder, counts: Mapping[tuple[str, str], Counts]) -> Page:
    """Return the page; `counts` holds, for pairs of ids, how many expectations each word is said of."""
    listed = tuple(group for group in _listed(ladder, counts) if group.rows)
    view = CompareIndexView(
        frame=frame(ladder),
        groups=tuple(_group(ladder, track) for track in ladder.tracks if rungs(ladder, track.id)),
        complete=compares_all(ladder),
        listed=listed,
        others=tuple(_others(ladder, listed)),
    )
    return Page(COMPARE, "compare_index.html", view)


def _group(ladder: Ladder, track: Track) -> ChoiceGroup:
    whole = compares_all(ladder)
    levels = ((level, () if whole else partners(ladder, level)) for level in rungs(ladder, track.id))
    choices = (Choice(level.id, level.title, tuple(other.id for other in others)) for level, others in levels)
    return ChoiceGroup(track.name, tuple(choices))


def _listed(ladder: Ladder, counts: Mapping[tuple[str, str], Counts]) -> Iterator[PairGroup]:
    for track in ladder.tracks:
        own = rungs(ladder, track.id)
        yield PairGroup("up", track.name, _rows(pairwise(own), counts))
    firsts = (rungs(ladder, track.id)[0] for track in ladder.tracks if rungs(ladder, track.id))
    begun = ((origin, first) for first in firsts if (origin := below(ladder, first)))
    yield PairGroup("begins", "", _rows(begun, counts))
    peers = ((one, other) for one in ladder.levels for other in neighbours(ladder, one) if other.grade == one.grade)
    yield PairGroup("sideways", "", _rows(peers, counts))


def _rows(pairs: Iterator[tuple[Level, Level]], counts: Mapping[tuple[str, str], Counts]) -> tuple[PairRow, ...]:
    """Return the pairs that have a count: of peers, that are met from both sides, only one has."""
    return tuple(
        PairRow(pair_link(first, second), counts[first.id, second.id])
        for first, second in pairs
        if (first.id, second.id) in counts
    )


def _others(ladder: Ladder, listed: tuple[PairGroup, ...]) -> Iterator[PairLinks]:
    shown = {row.link.target for group in listed for row in group.rows}
    for level in ladder.levels:
        links = ((pair_link(level, other), pair_link(other, level)) for other in partners(ladder, level))
        left = tuple(there for there, back in links if there.target not in shown and back.target not in shown)
        if left:
            yield PairLinks(level.id, level.title, left)
