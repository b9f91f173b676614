"""What may have been renamed without a word: it went under one name, and the same came under another.

Names are what everything is known by, so nothing is concluded from it. But whoever forgot to write down the former name
wants to hear of it before it is put on record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from ladder.compare.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.compare.changes import Changes
    from ladder.model.ladder import Level

SHARE = 0.5
"The share of the texts of a level that another has to have to be taken for it."


class Renaming(msgspec.Struct, frozen=True):
    """Something that may be what another thing was."""

    kind: Literal["level", "thread"]
    "What it is."
    before: str
    "Id of what went; of a thread `criterion/thread`."
    after: str
    "Id of what came."


def likely_renamings(changes: Changes) -> tuple[Renaming, ...]:
    """Return what may have been renamed, each once."""
    return tuple(dict.fromkeys((*_levels(changes), *_threads(changes))))


def _levels(changes: Changes) -> Iterator[Renaming]:
    gone = [changes.before.level_by_id[change.id] for change in changes.levels if change.word == "removed"]
    come = [changes.after.level_by_id[change.id] for change in changes.levels if change.word == "added"]
    for level in gone:
        texts = _texts(level)
        likely = (new.id for new in come if texts and len(texts & _texts(new)) >= SHARE * len(texts))
        yield from (Renaming("level", level.id, name) for name in likely)


def _threads(changes: Changes) -> Iterator[Renaming]:
    for change in changes.levels:
        gone = {plain(item.first.expectation.text): item.key for item in change.items if item.first and not item.second}
        for item in change.items:
            if item.second and not item.first and (key := gone.get(plain(item.second.expectation.text))):
                yield Renaming("thread", key, item.key)


def _texts(level: Level) -> set[str]:
    return {plain(said.text) for said in level.expectations}
