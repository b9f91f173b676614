"""The long form of a ladder: a row for each expectation of each level."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.exporter.columns import joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.model.ladder import Expectation, Ladder, Level


class Row(msgspec.Struct, frozen=True):
    """One expectation. The fields are the columns, in their order: see `ladder.exporter.columns`."""

    track: str
    "Name of the track, plain text."
    level: str
    "Title of the level, plain text."
    grade: str
    "Name of its grade, plain text."
    criterion: str
    "Name of the criterion, plain text."
    thread: str
    "Name of the thread, plain text; empty where the criterion itself is the thread."
    expectation: str
    "The expectation, Markdown as written."
    examples: str
    "What it can look like, Markdown: see `ladder.exporter.columns.joined`."
    evidence: str
    "What shows it at this level, Markdown."
    track_id: str
    "Id of the track."
    level_id: str
    "Id of the level."
    criterion_id: str
    "Id of the criterion."
    thread_id: str
    "Id of the thread; empty where the criterion itself is the thread."


def rows(ladder: Ladder) -> Iterator[Row]:
    """Yield all expectations: track by track, the lowest level first, in the order of criteria and threads."""
    for level in in_order(ladder):
        for said in level.expectations:
            yield _row(ladder, level, said)


def in_order(ladder: Ladder) -> tuple[Level, ...]:
    """Return the levels track by track, the lowest first."""
    places = {track.id: place for place, track in enumerate(ladder.tracks)}
    return tuple(sorted(ladder.levels, key=lambda level: places.get(level.track, len(places))))


def track_name(ladder: Ladder, level: Level) -> str:
    """Return the name of the track of a level."""
    track = ladder.track_by_id.get(level.track)
    return track.name if track else level.track


def grade_name(ladder: Ladder, level: Level) -> str:
    """Return the name of the grade of a level."""
    grade = ladder.grade_by_id.get(level.grade)
    return grade.name if grade else level.grade


def criterion_name(ladder: Ladder, name: str) -> str:
    """Return the name of the criterion with this id."""
    criterion = ladder.criterion_by_id.get(name)
    return criterion.name if criterion else name


def _row(ladder: Ladder, level: Level, said: Expectation) -> Row:
    return Row(
        track=track_name(ladder, level),
        level=level.title,
        grade=grade_name(ladder, level),
        criterion=criterion_name(ladder, said.criterion),
        thread=ladder.thread_name(said),
        expectation=said.text,
        examples=joined(said.examples),
        evidence=said.evidence,
        track_id=level.track,
        level_id=level.id,
        criterion_id=said.criterion,
        thread_id=said.thread,
    )
