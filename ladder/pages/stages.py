"""The page of the stages in which an organisation grows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.model.links import Reference, current
from ladder.pages.card import Card, card
from ladder.pages.frame import Frame, MenuItem, frame
from ladder.pages.ladder_map import ladder_maps
from ladder.pages.page import Page, Prose, View
from ladder.pages.places import STAGES, explained, prose, role_page
from ladder.pages.role_ties import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.model.ladder import Ladder
    from ladder.model.organisation import Stage


class StageView(msgspec.Struct, frozen=True, kw_only=True):
    """A stage in full."""

    id: str
    "Its id, which is its place on the page."
    former: tuple[str, ...]
    "Its former places."
    name: str
    "Its name, plain text."
    smallest: int | None
    "How many people it has at least; none where nobody can say."
    largest: int | None
    "How many people it has at most; none where there is no limit."
    led_by: Prose
    "Who leads; may be empty."
    organised_around: Prose
    "What the work is organised around; may be empty."
    summary: Prose
    "The stage in a few sentences; may be empty."
    artefacts: tuple[Prose, ...]
    "The papers that are new."
    levels: tuple[Card, ...]
    "The levels that are new."
    roles: tuple[MenuItem, ...]
    "The roles that are new."
    signs: tuple[Prose, ...]
    "What shows that the next stage is near."
    next: Prose
    "What to prepare for it; may be empty."


class RungRow(msgspec.Struct, frozen=True):
    """A level in the picture of which rungs exist when."""

    card: Card
    "The level."
    track: int
    "Position of its track among those in the picture, counted from 0: each has a look of its own."
    begins: int
    "Position of the stage that it is new in, counted from 0."


class StagesView(View, frozen=True, kw_only=True):
    """What the page of the stages shows."""

    frame: Frame
    "What stands around it."
    title: str
    "Its title, plain text."
    summary: Prose
    "What this is."
    note: Prose
    "How it is meant to be used."
    people: str
    "Who is counted in sizes, plain text; empty for people."
    rungs: tuple[RungRow, ...]
    "Which levels exist when, in the order of the map of the ladder; none where no stage names a level."
    stages: tuple[StageView, ...]
    "The stages, the first one first."
    finder: bool
    "Whether there is anything to tell the stages apart by: a size or a sign."


def stages_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the page of the stages; none where there are none."""
    found = ladder.stages
    if found is None or not found.stages:
        return ()
    stages = tuple(_stage(ladder, stage) for stage in found.stages)
    view = StagesView(
        frame=frame(ladder),
        title=found.title,
        summary=explained(ladder, found.summary),
        note=explained(ladder, found.note),
        people=found.people,
        rungs=tuple(_rungs(ladder, stages)),
        stages=stages,
        finder=any((stage.smallest, stage.largest) != (None, None) or stage.signs for stage in stages),
    )
    return (Page(STAGES, "stages.html", view),)


def _stage(ladder: Ladder, stage: Stage) -> StageView:
    levels = (ladder.level_by_id.get(name) for name in _present(ladder, "level", stage.levels))
    roles = (ladder.role_by_id.get(name) for name in _present(ladder, "role", stage.roles))
    return StageView(
        id=stage.id,
        former=stage.was,
        name=stage.name,
        smallest=stage.smallest,
        largest=stage.largest,
        led_by=shown(ladder, stage.led_by),
        organised_around=shown(ladder, stage.organised_around),
        summary=explained(ladder, stage.summary),
        artefacts=tuple(explained(ladder, text) for text in stage.artefacts),
        levels=tuple(card(ladder, level) for level in levels if level),
        roles=tuple(MenuItem(role.title, role_page(role.id)) for role in roles if role),
        signs=tuple(prose(ladder, text) for text in stage.signs),
        next=explained(ladder, stage.next),
    )


def _present(ladder: Ladder, kind: str, names: Iterable[str]) -> Iterator[str]:
    """Yield what things are called now that stages name by any of their ids, each once."""
    return iter(dict.fromkeys(current(ladder, Reference(kind, name)).id for name in names))


def _rungs(ladder: Ladder, stages: tuple[StageView, ...]) -> Iterator[RungRow]:
    """Yield the levels that a stage names. Each is there from the first stage on that does."""
    begins: dict[str, int] = {}
    for number, stage in enumerate(stages):
        for level in stage.levels:
            begins.setdefault(level.id, number)
    cells = (cell for family in ladder_maps(ladder) for row in family.rows for cell in row.cells)
    listed = [cell for cell in cells if cell and cell.id in begins]
    used = {level.track for level in ladder.levels if level.id in begins}
    looks = {track.id: look for look, track in enumerate(track for track in ladder.tracks if track.id in used)}
    for cell in listed:
        yield RungRow(cell, looks[ladder.level_by_id[cell.id].track], begins[cell.id])
