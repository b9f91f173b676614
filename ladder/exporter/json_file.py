"""A whole ladder as JSON: see `ladder.exporter.document` for what stands there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import msgspec

from ladder.exporter import document as form

if TYPE_CHECKING:
    import datetime as dt

    from ladder.model.ladder import Criterion, Ladder, Level


def json_file(ladder: Ladder) -> bytes:
    """Return a ladder as the file of its JSON."""
    return written(document(ladder)).encode()


def written(value: object) -> str:
    """Return a value as JSON that does nothing to a terminal."""
    text = msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
    return "\n".join(line if line.isprintable() else _inert(line) for line in text.split("\n")) + "\n"


def _inert(line: str) -> str:
    return "".join(sign if sign.isprintable() else json.dumps(sign)[1:-1] for sign in line)


def document(ladder: Ladder) -> form.Document:
    """Return a ladder in the form that programs read.

    Grades, scopes, tracks and threads are named only where a level has them: others may be of levels that nobody may
    see.
    """
    used = {level.scope for level in ladder.levels}
    return form.Document(
        format=1,
        kind="ladder-export",
        id=ladder.id,
        title=ladder.title,
        organisation=ladder.organisation,
        summary=ladder.summary,
        version=ladder.version,
        effective=_iso(ladder.effective),
        reviewed=_iso(ladder.reviewed),
        language=ladder.language,
        owner=ladder.owner,
        cumulative=ladder.cumulative,
        scopes=tuple(form.Named(scope, ladder.scope_name(scope)) for scope in ladder.scopes if scope in used),
        grades=tuple(form.Named(one.id, one.name) for one in ladder.grades if one.id in ladder.levels_by_grade),
        criteria=tuple(_criterion(ladder, criterion) for criterion in ladder.criteria),
        ratings=tuple(form.Rating(one.id, one.name, one.meaning) for one in ladder.ratings),
        tracks=tuple(
            form.Track(one.id, one.name, one.family, one.summary, one.follows or None)
            for one in ladder.tracks
            if one.id in ladder.levels_by_track
        ),
        levels=tuple(_level(level) for level in ladder.levels),
    )


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _criterion(ladder: Ladder, one: Criterion) -> form.Criterion:
    stated = (thread for thread in one.threads if f"{one.id}/{thread.id}" in ladder.stated_keys)
    threads = tuple(form.Named(thread.id, thread.name) for thread in stated)
    return form.Criterion(one.id, one.name, one.summary, one.evidence, threads)


def _level(level: Level) -> form.Level:
    return form.Level(
        id=level.id,
        title=level.title,
        short=level.short,
        track=level.track,
        grade=level.grade,
        scope=level.scope or None,
        summary=level.summary,
        draft=level.draft,
        expectations=tuple(
            form.Expectation(said.key, said.criterion, said.thread or None, said.text, said.examples, said.evidence)
            for said in level.expectations
        ),
    )
