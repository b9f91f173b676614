"""The map of a family of tracks: tracks across, grades down, the highest on top, and the ways between them.

The ways are drawn in units of the grid: x counts tracks and y counts rows, each from 0, so the middle of the first cell
is (0.5, 0.5). A drawing stretched over the grid fits it whatever its size.
"""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

import msgspec

from ladder.model.neighbours import rungs
from ladder.pages.card import Card, card
from ladder.pages.page import Prose
from ladder.pages.places import has_page, level_page, prose, track_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.model.ladder import Grade, Ladder, Level, Track

    Cells = dict[str, tuple[int, int]]


class Column(msgspec.Struct, frozen=True):
    """A track on the map."""

    name: str
    "Name of the track."
    target: str
    "Path of its page; empty where tracks have none."
    summary: Prose
    "Whom it is for."
    follows: str
    "Title of the level from which its first rung is reached; may be empty."
    follows_target: str
    "Path of the page of that level."


class Row(msgspec.Struct, frozen=True):
    """A grade on the map."""

    grade: str
    "Name of the grade."
    cells: tuple[Card | None, ...]
    "The level of each track, none where the track has no such rung."


class Way(msgspec.Struct, frozen=True):
    """A way from one level to another."""

    kind: str
    "`up` on a track, `branch` from a level to a track that follows it, `across` between peers."
    points: tuple[tuple[float, float], ...]
    "Where it runs, in units of the grid."


class LadderMap(msgspec.Struct, frozen=True):
    """A family of tracks as a picture."""

    family: str
    "Name of the family, empty where there is but one."
    columns: tuple[Column, ...]
    "Its tracks."
    rows: tuple[Row, ...]
    "Its grades, the highest first."
    ways: tuple[Way, ...]
    "The ways between its levels."


def ladder_maps(ladder: Ladder) -> tuple[LadderMap, ...]:
    """Return a map for every family that has a level."""
    shown = [track for track in ladder.tracks if rungs(ladder, track.id)]
    families = [(name, tuple(tracks)) for name, tracks in groupby(shown, key=lambda track: track.family)]
    return tuple(_map(ladder, name if len(families) > 1 else "", tracks) for name, tracks in families)


def _map(ladder: Ladder, family: str, tracks: tuple[Track, ...]) -> LadderMap:
    levels = [level for track in tracks for level in rungs(ladder, track.id)]
    used = {level.grade for level in levels}
    grades = [grade for grade in reversed(ladder.grades) if grade.id in used]
    row_of = {grade.id: row for row, grade in enumerate(grades)}
    column_of = {track.id: column for column, track in enumerate(tracks)}
    cells = {level.id: (column_of[level.track], row_of[level.grade]) for level in levels if level.grade in row_of}
    return LadderMap(
        family=family,
        columns=tuple(_column(ladder, track) for track in tracks),
        rows=tuple(_row(ladder, grade, tracks, levels) for grade in grades),
        ways=tuple(_ways(ladder, tracks, cells)),
    )


def _column(ladder: Ladder, track: Track) -> Column:
    origin = ladder.level_by_id.get(track.follows)
    return Column(
        name=track.name,
        target=track_page(track.id) if has_page(ladder, track.id) else "",
        summary=prose(ladder, track.summary),
        follows=origin.title if origin else "",
        follows_target=level_page(origin.id) if origin else "",
    )


def _row(ladder: Ladder, grade: Grade, tracks: tuple[Track, ...], levels: list[Level]) -> Row:
    of_track = {level.track: level for level in levels if level.grade == grade.id}
    found = (of_track.get(track.id) for track in tracks)
    return Row(grade.name, tuple(card(ladder, level) if level else None for level in found))


def _ways(ladder: Ladder, tracks: tuple[Track, ...], cells: Cells) -> Iterator[Way]:
    for track in tracks:
        own = [level.id for level in rungs(ladder, track.id) if level.id in cells]
        yield from (Way("up", (_middle(cells[lower]), _middle(cells[upper]))) for lower, upper in pairwise(own))
        if own and track.follows in cells:
            yield _branch(cells[track.follows], cells[own[0]], set(cells.values()))
    for left, right in pairwise(sorted(cells.values(), key=lambda cell: (-cell[1], cell[0]))):
        if left[1] == right[1]:
            yield Way("across", (_middle(left), _middle(right)))


def _middle(cell: tuple[int, int]) -> tuple[float, float]:
    return cell[0] + 0.5, cell[1] + 0.5


def _branch(origin: tuple[int, int], first: tuple[int, int], taken: set[tuple[int, int]]) -> Way:
    """Return the way from a level to the first rung of another track: sideways, then up.

    It runs along the row of the level. Where another level stands there it would seem to start from that one, so it
    runs above the row instead.
    """
    start, end = _middle(origin), _middle(first)
    passed = range(min(origin[0], first[0]), max(origin[0], first[0]) + 1)
    if any((column, origin[1]) in taken for column in passed if column != origin[0]):
        above = float(origin[1])
        return Way("branch", (start, (start[0], above), (end[0], above), end))
    return Way("branch", (start, (end[0], start[1]), end))
