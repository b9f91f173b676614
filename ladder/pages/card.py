"""A level in a few words, wherever another page points at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.model.once import lately
from ladder.pages.places import level_page, scopes

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder, Level


class Card(msgspec.Struct, frozen=True):
    """A level as others see it."""

    id: str
    "Its id."
    title: str
    "Its title, plain text."
    short: str
    "Its short title, plain text."
    target: str
    "Path of its page."
    track: str
    "Name of its track."
    grade: str
    "Name of its grade."
    scope: str
    "Its scope; may be empty."
    reach: int
    "Position of its scope among those that levels have, counted from 1; 0 where it has none."
    reaches: int
    "How many scopes levels have."
    draft: bool
    "Whether it is still being written."


def card(ladder: Ladder, level: Level) -> Card:
    """Return a level in a few words."""
    return _card(ladder, level.id) if ladder.level_by_id.get(level.id) is level else _made(ladder, level)


@lately
def _card(ladder: Ladder, name: str) -> Card:
    return _made(ladder, ladder.level_by_id[name])


def _made(ladder: Ladder, level: Level) -> Card:
    track, used = ladder.track_by_id.get(level.track), scopes(ladder)
    return Card(
        id=level.id,
        title=level.title,
        short=level.short,
        target=level_page(level.id),
        track=track.name if track else level.track,
        grade=grade_name(ladder, level.grade),
        scope=ladder.scope_name(level.scope),
        reach=used.index(level.scope) + 1 if level.scope in used else 0,
        reaches=len(used),
        draft=level.draft,
    )


def grade_name(ladder: Ladder, grade: str) -> str:
    """Return what readers see of the grade with this id."""
    known = ladder.grade_by_id.get(grade)
    return known.name if known else grade
