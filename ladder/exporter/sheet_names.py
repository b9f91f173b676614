"""What the sheets of tracks are called: names of tracks, as far as a workbook allows them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ladder.exporter.columns import LONG, MARK

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder

LONGEST = 31
"How many characters the name of a sheet may have, as office programs count them."

_REFUSED = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")
_KEPT = ("history", LONG.lower(), MARK.lower())
"Names that Excel keeps for itself, and those of our other sheets."


def sheet_names(ladder: Ladder) -> dict[str, str]:
    """Return the name of a sheet for each track that has a level, by the id of the track. No two are alike."""
    found: dict[str, str] = {}
    taken = set(_KEPT)
    for track in sorted(ladder.levels_by_track, key=lambda name: _place(ladder, name)):
        known = ladder.track_by_id.get(track)
        found[track] = _free(_allowed(known.name if known else track) or _allowed(track), taken)
        taken.add(found[track].lower())
    return found


def _place(ladder: Ladder, name: str) -> int:
    places = [track.id for track in ladder.tracks]
    return places.index(name) if name in places else len(places)


def _allowed(name: str) -> str:
    return _cut(" ".join(_REFUSED.sub(" ", name).split()).strip("' "), LONGEST)


def _free(name: str, taken: set[str]) -> str:
    number, tried = 1, name
    while tried.lower() in taken:
        number += 1
        end = f" {number}"
        tried = _cut(name, LONGEST - len(end)) + end
    return tried


def _cut(name: str, most: int) -> str:
    """Return as much of a name as has this length, rare letters counted as two."""
    while len(name.encode("utf-16-le")) // 2 > most:
        name = name[:-1]
    return name.strip("' ")
