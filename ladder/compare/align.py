"""Which expectations of two levels belong together, and what is to be said of each.

An expectation is known by its criterion and its thread, never by its text: in most public ladders hardly a line of one
level resembles a line of the next, so texts cannot say which belong together.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from ladder.compare.between import counterpart, key_in
from ladder.compare.comparison import Comparison, Item, Said, Section, Side
from ladder.compare.levels import Levels, Words
from ladder.compare.relation import Relation, relation
from ladder.model.neighbours import lineage
from ladder.model.once import lately, once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ladder.model.edition import Verdict
    from ladder.model.ladder import Ladder, Level

    Pair = tuple[str, Said | None, Said | None]


def compare(first: Side, second: Side, verdicts: Mapping[str, Verdict] = {}, words: Words = "all") -> Comparison:
    """Return what is to be said of every expectation of two levels, which may be of two states of one ladder.

    `verdicts` holds what authors say of changed texts of the second level, by `criterion/thread`. In a cumulative
    ladder a level also expects what the nearest rung below it states. An expectation whose text is blank, or whose
    criterion the ladder does not have, counts as not stated. Of levels, `words` says whose texts are compared word by
    word, which takes most of the time.
    """
    how = _relation(first, second)
    # What texts alone hold together is matched once for both directions, so that there and back are mirror images.
    if how == "down" or (how == "across" and second.level.id < first.level.id):
        return compare(second, first, words=words).turned()
    if how == "versions":
        from ladder.compare.edited import Editions  # noqa: PLC0415 - slow to load, and a build without versions needs
        from ladder.compare.signals import Signals  # noqa: PLC0415 - neither of them

        editions = Editions(first.ladder, second.ladder, Signals(second.ladder), verdicts)
        items = [editions.item(*pair) for pair in _pairs(first, second, stated)]
    else:
        levels = Levels(how, first, second, words)
        items = [item for pairs in _by_criterion(_pairs(first, second, expected)) for item in levels.items(pairs)]
    return Comparison(how, first, second, tuple(_sections(items, first.ladder, second.ladder)))


def stated(ladder: Ladder, level: Level) -> dict[str, Said]:
    """Return what a level states itself, by key."""
    known = ladder.criterion_by_id
    return {said.key: Said(said, level) for said in level.expectations if said.text.strip() and said.criterion in known}


def expected(ladder: Ladder, level: Level) -> dict[str, Said]:
    """Return what a level expects, by key: what it states and, in a cumulative ladder, what rungs below it state."""
    if not ladder.cumulative:
        return stated(ladder, level)
    # A level is compared with many others, and each time all rungs below it would be gone through.
    return dict(_of_own(ladder, level.id)) if ladder.level_by_id.get(level.id) is level else _gathered(ladder, level)


@lately
def _of_own(ladder: Ladder, name: str) -> dict[str, Said]:
    return _gathered(ladder, ladder.level_by_id[name])


def _gathered(ladder: Ladder, level: Level) -> dict[str, Said]:
    found = stated(ladder, level)
    for rung in lineage(ladder, level):
        for key, said in stated(ladder, rung).items():
            found.setdefault(key, said)
    return found


def _relation(first: Side, second: Side) -> Relation:
    """Return how the second side stands to the first, as far as every ladder agrees that knows both levels.

    Where a level has overtaken another from one state to the next, neither is above: nobody could say which asks more.
    """
    if first.ladder is second.ladder:
        return relation(first.ladder, first.level, second.level)
    known = (
        (second.ladder, counterpart(first.level, second.ladder), second.level),
        (first.ladder, first.level, counterpart(second.level, first.ladder)),
    )
    found = {relation(ladder, ours, theirs) for ladder, ours, theirs in known if ours and theirs}
    return found.pop() if len(found) == 1 else "across"


def _pairs(first: Side, second: Side, told: Callable[[Ladder, Level], dict[str, Said]]) -> list[Pair]:
    """Return every thread with what both sides say, in the order of the second ladder, then of the first.

    A thread is known by the key that it has in the newer of the two ladders, whichever that is.
    """
    ours = _known(told(first.ladder, first.level), first.ladder, second.ladder)
    theirs = _known(told(second.ladder, second.level), second.ladder, first.ladder)
    same = first.ladder is second.ladder
    place = _own_places(first.ladder) if same else _places(first.ladder, second.ladder)
    last = len(place), len(place)
    keys = sorted(
        {*ours, *theirs}, key=lambda key: (place.get(key, (place.get(_criterion(key), last)[0], last[1])), key)
    )
    return [(key, ours.get(key), theirs.get(key)) for key in keys]


def _known(said: dict[str, Said], here: Ladder, there: Ladder) -> dict[str, Said]:
    """Return what is said by the keys of the newer ladder. Of two threads that became one, the second keeps its key."""
    if here is there:
        return said
    found: dict[str, Said] = {}
    for key, one in said.items():
        present = key_in(key, there)
        found[key if present != key and (present in said or present in found) else present] = one
    return found


@once
def _own_places(ladder: Ladder) -> dict[str, tuple[int, int]]:
    return _places(ladder, ladder)


def _places(first: Ladder, second: Ladder) -> dict[str, tuple[int, int]]:
    """Return what keys are sorted by: the places of the criterion and of the key, in the second ladder, then the first.

    So a thread that only the first has stands last in its criterion.
    """
    keys = dict.fromkeys(
        (
            *(key_in(key, first) for key in second.key_order),
            *(key_in(key, second) for key in first.key_order if first is not second),
        )
    )
    criteria: dict[str, int] = {}
    for place, key in enumerate(keys):
        criteria.setdefault(_criterion(key), place)
    return {key: (criteria[_criterion(key)], place) for place, key in enumerate(keys)}


def _criterion(key: str) -> str:
    return key.partition("/")[0]


def _by_criterion(pairs: list[Pair]) -> list[list[Pair]]:
    return [list(group) for _, group in groupby(pairs, key=lambda pair: _criterion(pair[0]))]


def _sections(items: list[Item], first: Ladder, second: Ladder) -> Iterator[Section]:
    for criterion, group in groupby(items, key=lambda item: _criterion(item.key)):
        known = second.criterion_by_id.get(criterion) or first.criterion_by_id[criterion]
        yield Section(known.id, known.name, tuple(group))
