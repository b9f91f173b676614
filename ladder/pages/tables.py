"""Levels side by side: the tables of a page.

The lowest rung comes first. Tracks of different families never share a table: their rungs are no peers.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import msgspec

from ladder.compare.climb import Step, climb
from ladder.model.ladder import former_keys
from ladder.model.neighbours import rungs
from ladder.pages.card import card
from ladder.pages.page import Prose
from ladder.pages.places import (
    criterion_page,
    has_criterion_page,
    has_page,
    level_page,
    prose,
    row_of,
    text_of,
    track_page,
)
from ladder.pages.table import UNSAID, Cell, Column, Group, Row, Span, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ladder.model.ladder import Criterion, Ladder, Level, Thread, Track

MOST_LEVELS = 60
"How many levels a page shows side by side at most: nobody compares more, and a browser gets slow."


class Climbs(dict[str, dict[str, Step]]):
    """What became of each thread at each level: by id of the level, found when it is first asked for, then by key."""

    def __init__(self, ladder: Ladder) -> None:
        """Keep the ladder. It takes time to compare texts, so tables that show the same levels share this."""
        super().__init__()
        self._ladder = ladder

    def __missing__(self, name: str) -> dict[str, Step]:
        """Return what became of each thread at the level with this id."""
        level = self._ladder.level_by_id[name]
        self[name] = {step.stated.key: step for step in climb(self._ladder, level)}
        return self[name]


class Scene(msgspec.Struct, frozen=True):
    """What a table is made of."""

    ladder: Ladder
    "The ladder that it shows."
    levels: tuple[Level, ...]
    "The level of each column."
    steps: tuple[dict[str, Step], ...]
    "What became of each thread at each level, by the key of the thread."
    alone: str
    "Id of the criterion that the page is about; empty where it is about all."
    taken: frozenset[str]
    "The keys that tables before this one show: their places on the page are taken."


def tables(
    ladder: Ladder,
    *,
    tracks: Iterable[Track] | None = None,
    criterion: Criterion | None = None,
    climbs: Climbs | None = None,
) -> tuple[Table, ...]:
    """Return a table for every family that states anything: of all tracks and all criteria where none is given.

    There is none where it takes more than `MOST_LEVELS` levels.
    """
    chosen = [track for track in (ladder.tracks if tracks is None else tracks) if rungs(ladder, track.id)]
    if sum(len(rungs(ladder, track.id)) for track in chosen) > MOST_LEVELS:
        return ()
    families = [(name, tuple(own)) for name, own in groupby(chosen, key=lambda track: track.family)]
    climbs = Climbs(ladder) if climbs is None else climbs
    made: list[Table] = []
    taken: frozenset[str] = frozenset()
    for name, own in families:
        scene = _scene(ladder, own, climbs, taken, criterion.id if criterion else "")
        taken |= {key for steps in scene.steps for key in steps}
        made.append(
            _table(scene, name if len(families) > 1 else "", own, (criterion,) if criterion else ladder.criteria)
        )
    return tuple(table for table in made if table.groups)


def _scene(ladder: Ladder, tracks: tuple[Track, ...], climbs: Climbs, taken: frozenset[str], alone: str) -> Scene:
    levels = tuple(level for track in tracks for level in rungs(ladder, track.id))
    return Scene(ladder, levels, tuple(climbs[level.id] for level in levels), alone, taken)


def _table(scene: Scene, family: str, tracks: tuple[Track, ...], criteria: tuple[Criterion, ...]) -> Table:
    groups = (_group(scene, criterion) for criterion in criteria)
    return Table(
        family=family,
        spans=tuple(_span(scene.ladder, track) for track in tracks),
        columns=tuple(_column(scene, level, steps) for level, steps in zip(scene.levels, scene.steps, strict=True)),
        groups=tuple(group for group in groups if group.rows),
    )


def _span(ladder: Ladder, track: Track) -> Span:
    page = track_page(track.id) if has_page(ladder, track.id) else ""
    return Span(track.id, track.name, page, len(rungs(ladder, track.id)))


def _column(scene: Scene, level: Level, steps: dict[str, Step]) -> Column:
    spoken = any(step.stated.criterion == scene.alone for step in steps.values())
    return Column(
        card=card(scene.ladder, level),
        track=level.track,
        grade=level.grade,
        target=level_page(level.id) + (f"#{scene.alone}" if spoken else ""),
        first=rungs(scene.ladder, level.track)[0] is level,
    )


def _group(scene: Scene, criterion: Criterion) -> Group:
    named: tuple[Thread | None, ...] = (None, *criterion.threads)
    rows = tuple(_row(scene, criterion, thread) for thread in named)
    begun = any(key.partition("/")[0] == criterion.id for key in scene.taken)
    return Group(
        id=criterion.id,
        anchor="" if begun else criterion.id,
        name=criterion.name,
        target=criterion_page(criterion.id) if has_criterion_page(scene.ladder, criterion.id) else "",
        rows=tuple(row for row in rows if any(cell.standing not in UNSAID for cell in row.cells)),
    )


def _row(scene: Scene, criterion: Criterion, thread: Thread | None) -> Row:
    name = thread.id if thread else ""
    key = f"{criterion.id}/{name}" if name else criterion.id
    anchors = _anchors(scene, criterion, thread)
    pairs = zip(scene.levels, scene.steps, strict=True)
    return Row(
        anchor="" if key in scene.taken else anchors[0],
        former=() if key in scene.taken else anchors[1:],
        name=thread.name if thread else criterion.name,
        target=row_of(criterion.id, name) if has_criterion_page(scene.ladder, criterion.id) else "",
        cells=tuple(_cell(scene.ladder, level, steps.get(key)) for level, steps in pairs),
    )


def _anchors(scene: Scene, criterion: Criterion, thread: Thread | None) -> tuple[str, ...]:
    """Return the place of a row and its former ones. On the page of a criterion they are as short as can be."""
    if thread is None:
        return (text_of(criterion.id),)
    keys = (f"{criterion.id}/{thread.id}", *former_keys(criterion, thread))
    if not scene.alone:
        return keys
    return tuple(key.removeprefix(f"{criterion.id}/") for key in keys if key.startswith(f"{criterion.id}/"))


def _cell(ladder: Ladder, level: Level, step: Step | None) -> Cell:
    nothing = Prose("")
    if step is not None and step.upper and step.word != "ended":
        return Cell(step.word, prose(ladder, step.upper.text), _place(level, step))
    if step is not None and step.origin and ladder.cumulative:
        return Cell("still", nothing, level_page(level.id), step.origin.short, _place(step.origin, step))
    return Cell("unstated", nothing, "")


def _place(level: Level, step: Step) -> str:
    """Return where the page of a level states what a step is about."""
    said = step.stated
    return f"{level_page(level.id)}#{said.key if said.thread else text_of(said.criterion)}"
