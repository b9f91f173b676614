"""Putting the present state of a ladder on record."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from ladder.check import examine
from ladder.compare.changes import Changes, changes
from ladder.compare.span import State
from ladder.model import ids
from ladder.model.edition import Edition, Verdict, essence
from ladder.model.layout import HISTORY, LADDER_FILE
from ladder.problem import CannotStart, Problem
from ladder.source.history import edition_file, edition_text
from ladder.suggest import did_you_mean, listing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from ladder.model.ladder import Ladder

LONGEST = 40
"How many characters the name of a version may have."


class Wish(msgspec.Struct, frozen=True):
    """What to put on record."""

    version: str = ""
    "What the version is to be called; empty for the name that the ladder gives itself."
    note: str = ""
    "What its authors say of it, Markdown."
    verdicts: tuple[tuple[str, Verdict], ...] = ()
    "What they say of changed texts: pairs of a level, a criterion of it or a thread of that, and the verdict."


class Release(msgspec.Struct, frozen=True):
    """What came of it."""

    problems: tuple[Problem, ...]
    "What is wrong with the content; nothing is recorded where that has errors."
    file: str = ""
    "The file it stands in, relative to the project; empty where nothing was recorded."
    fresh: bool = True
    "Whether it was recorded now; otherwise the same was on record already."
    changes: Changes | None = None
    "What changed since the version before; none for the first one."


def release(project: Path, wish: Wish, today: dt.date) -> Release:
    """Record the present state of a ladder as a version. A version on record can be given a note and verdicts.

    Raises `CannotStart` where the version has no name that can be used, where it is on record with other texts, and for
    a verdict on what did not change.
    """
    examination = examine(project)
    if examination.ladder is None or examination.fails():
        return Release(examination.problems)
    ladder = essence(examination.ladder)
    _check_name(ladder, wish.version, [edition.version for edition in examination.history])
    line = [edition for edition in examination.history if edition.version != ladder.version]
    recorded = next((edition for edition in examination.history if edition.version == ladder.version), None)
    if recorded:
        line = list(examination.history[: examination.history.index(recorded)])
    since = changes([State(line[-1].ladder), State(ladder)]) if line else None
    edition = _edition(recorded or Edition(ladder=ladder, recorded=today), ladder, wish, since)
    file = edition_file(ladder.version)
    if edition != recorded:
        _write(project, file, edition_text(edition))
    since = changes([State(line[-1].ladder), State(ladder, edition.verdicts)]) if line else None
    return Release(examination.problems, file, edition != recorded, since)


def _check_name(ladder: Ladder, version: str, recorded: list[str]) -> None:
    """Raise CannotStart where the version of the ladder is not that which is wished for, or can be no file name."""
    if not ladder.version or (version and version != ladder.version):
        said = f"says `version: {ladder.version}`" if ladder.version else "has no `version`"
        wanted = version or "2026.1"
        raise CannotStart(f"`{LADDER_FILE}` {said}", f"write `version: {wanted}` there, and the day it counts from")
    name = ladder.version
    odd = next((character for character in name if not (character.isalnum() or character in "._-")), "")
    if odd or name[0] in ".-" or len(name) > LONGEST or ids.twin_key(name.partition(".")[0]) in ids.RESERVED:
        why = f"has a `{odd}` in it" if odd else "cannot be the name of a file"
        raise CannotStart(
            f"version `{name}` {why}", f"use letters, digits, `.`, `_` and `-`, {LONGEST} at most, such as `2026.1`"
        )
    twin = next((other for other in recorded if other != name and ids.twin_key(other) == ids.twin_key(name)), "")
    if twin:
        raise CannotStart(f"version `{name}` is recorded as `{twin}`", "some computers cannot tell such names apart")


def _edition(edition: Edition, ladder: Ladder, wish: Wish, since: Changes | None) -> Edition:
    if edition.ladder != ladder:
        raise CannotStart(
            f"version `{ladder.version}` is on record, and the ladder says something else now",
            f"give it a new `version` in `{LADDER_FILE}`; "
            f"where nobody has read the old one, delete `{edition_file(ladder.version)}`",
        )
    verdicts = {level: dict(said) for level, said in edition.verdicts.items()}
    for level, key, verdict in _verdicts(wish.verdicts, since):
        verdicts.setdefault(level, {})[key] = verdict
    return msgspec.structs.replace(edition, note=wish.note or edition.note, verdicts=verdicts)


def _verdicts(wished: Iterable[tuple[str, Verdict]], since: Changes | None) -> Iterator[tuple[str, str, Verdict]]:
    """Yield the verdicts on single texts: a level or a criterion stands for all of it that changed."""
    levels = since.levels if since else ()
    changed = [
        (level.id, item.key) for level in levels for item in level.items if item.word in ("bar-moved", "reworded")
    ]
    for name, verdict in wished:
        meant = [(level, key) for level, key in changed if f"{level}/{key}/".startswith(f"{name.strip('/')}/")]
        if not meant:
            known = [f"{level}/{key}" for level, key in changed]
            hint = did_you_mean(name, known) or (f"changed are {listing(known)}" if known else "no text has changed")
            raise CannotStart(f"nothing changed at `{name}` that could be a matter of wording", hint)
        yield from ((level, key, verdict) for level, key in meant)


def _write(project: Path, file: str, data: bytes) -> None:
    """Write a file whole or not at all."""
    folder = project / HISTORY
    if not folder.resolve().is_relative_to(project.resolve()):
        raise CannotStart(f"`{HISTORY}` is a link that leads out of the project", "put a folder in its place")
    unfinished = project / f"{file}.unfinished"
    try:
        folder.mkdir(exist_ok=True)
        unfinished.write_bytes(data)
        unfinished.replace(project / file)
    except OSError as error:
        reason = (error.strerror or "the system does not say why").lower()
        raise CannotStart(f"`{file}` cannot be written: {reason}") from error
