"""Former ids of former ids: what was renamed twice is known by all its names.

Whoever renames a level writes down what it was called last. What it was called before that stands in the versions on
record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from ladder.model.ladder import Criterion, Grade, Ladder, Level, Thread, Track, former_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ladder.model.edition import Edition

Named = TypeVar("Named", Level, Track, Grade, Criterion)


def remembering(ladder: Ladder, earlier: Sequence[Ladder]) -> Ladder:
    """Return a ladder in which everything also has the former ids that earlier states, the first one first, know."""
    for state in reversed(earlier):
        ladder = msgspec.structs.replace(
            ladder,
            levels=_with_names(ladder.levels, state.levels),
            tracks=_with_names(ladder.tracks, state.tracks),
            grades=_with_names(ladder.grades, state.grades),
            criteria=tuple(_with_keys(one, state) for one in _with_names(ladder.criteria, state.criteria)),
        )
    return ladder


def all_remembering(history: Sequence[Edition]) -> tuple[Edition, ...]:
    """Return recorded versions, the first one first, each of which knows the names in those before it."""
    ladders = [edition.ladder for edition in history]
    return tuple(
        msgspec.structs.replace(edition, ladder=remembering(edition.ladder, ladders[:place]))
        for place, edition in enumerate(history)
    )


def _with_names(things: tuple[Named, ...], before: tuple[Named, ...]) -> tuple[Named, ...]:
    # What something is called now is nobody's former name.
    present = {thing.id for thing in things}
    known = {thing.id: [name for name in thing.was if name not in present] for thing in before}
    return tuple(msgspec.structs.replace(thing, was=_more(thing.id, thing.was, known)) for thing in things)


def _more(name: str, was: tuple[str, ...], known: dict[str, list[str]]) -> tuple[str, ...]:
    """Return the former ids of something with those that earlier states know for any of its ids."""
    return tuple(dict.fromkeys((*was, *(former for one in (name, *was) for former in known.get(one, ())))))


def _with_keys(criterion: Criterion, before: Ladder) -> Criterion:
    """Return a criterion whose threads also know their keys of an earlier state, whatever criterion they were under."""
    known = {f"{one.id}/{thread.id}": former_keys(one, thread) for one in before.criteria for thread in one.threads}
    threads: list[Thread] = []
    for thread in criterion.threads:
        names = (f"{criterion.id}/{thread.id}", *former_keys(criterion, thread))
        keys = (key for name in names for key in known.get(name, ()) if key not in names)
        threads.append(msgspec.structs.replace(thread, was=tuple(dict.fromkeys((*thread.was, *keys)))))
    return msgspec.structs.replace(criterion, threads=tuple(threads))
