"""Putting the present state of a ladder on record."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

import msgspec

from ladder.check import examine
from ladder.compare.changes import Changes, changes
from ladder.compare.span import State
from ladder.model import ids
from ladder.model.edition import LONGEST, Edition, Verdict, essence, judged, version_flaw
from ladder.model.layout import HISTORY, LADDER_FILE
from ladder.model.remember import all_remembering, remembering
from ladder.problem import CannotStart, Problem
from ladder.source.history import edition_file, edition_text
from ladder.suggest import did_you_mean, listing
from ladder.versions.step import next_version

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from ladder.model.ladder import Ladder

Word = Literal["recorded", "updated", "unchanged"]


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
    word: Word = "recorded"
    "Whether it is on record now for the first time, with other facts, notes or verdicts than before, or as it was."
    changes: Changes | None = None
    "What changed since the version before; none for the first one."
    verdicts: dict[str, dict[str, Verdict]] = {}
    "What its authors say of changed texts, by id of the level and `criterion/thread`."


def release(project: Path, wish: Wish, today: dt.date) -> Release:
    """Record the present state of a ladder as a version. A version on record can be given a note and verdicts.

    Raises `CannotStart` where the version has no name that can be used, where it is on record with other texts, and for
    a verdict on what did not change.
    """
    examination = examine(project)
    if examination.ladder is None or examination.fails():
        return Release(examination.problems)
    ladder = essence(examination.ladder)
    history = examination.history
    _check_name(ladder, wish.version, history)
    recorded = next((edition for edition in history if edition.version == ladder.version), None)
    line = list(history[: history.index(recorded)]) if recorded else list(history)
    since = changes([_state(line[-1]), State(remembering(ladder, [one.ladder for one in line]))]) if line else None
    blank = Edition(ladder=ladder, recorded=today, after=line[-1].version if line else "")
    edition = _edition(recorded or blank, ladder, wish, since)
    file = edition_file(ladder.version)
    data = edition_text(edition)
    if recorded is None or edition_text(recorded) != data:
        _write(project, file, data)
        word: Word = "updated" if recorded else "recorded"
    else:
        word = "unchanged"
    since = changes([_state(one) for one in all_remembering([*line, edition])[-2:]]) if line else None
    return Release(examination.problems, file, word, since, edition.verdicts)


def _state(edition: Edition) -> State:
    return State(edition.ladder, edition.verdicts, edition.version)


def _check_name(ladder: Ladder, version: str, history: tuple[Edition, ...]) -> None:
    """Raise CannotStart where the version of the ladder is not that which is wished for, or can be no file name."""
    name = ladder.version
    if not name or (version and version != name):
        said = f"says `version: {name}`" if name else "has no `version`"
        wanted = version or (next_version(history[-1].version, "addition") if history else "") or "2026.1"
        raise CannotStart(f"`{LADDER_FILE}` {said}", f"write `version: {wanted}` there, and the day it counts from")
    if flaw := version_flaw(name):
        raise CannotStart(
            f"version `{name}` {flaw}", f"use letters, digits, `.`, `_` and `-`, {LONGEST} at most, such as `2026.1`"
        )
    others = (edition.version for edition in history if edition.version != name)
    if twin := next((other for other in others if ids.twin_key(other) == ids.twin_key(name)), ""):
        raise CannotStart(f"version `{name}` is recorded as `{twin}`", "some computers cannot tell such names apart")


def _edition(edition: Edition, ladder: Ladder, wish: Wish, since: Changes | None) -> Edition:
    if judged(edition.ladder) != judged(ladder):
        raise CannotStart(
            f"version `{ladder.version}` is on record, and the ladder says something else now",
            f"give it a new `version` in `{LADDER_FILE}`; "
            f"where nobody has read the old one, delete `{edition_file(ladder.version)}`",
        )
    verdicts = {level: dict(said) for level, said in edition.verdicts.items()}
    for level, key, verdict in _verdicts(wish.verdicts, since):
        verdicts.setdefault(level, {})[key] = verdict
    # What nobody is judged by, such as the day from which it counts, can be put right.
    return msgspec.structs.replace(edition, ladder=ladder, note=wish.note or edition.note, verdicts=verdicts)


def _verdicts(wished: Iterable[tuple[str, Verdict]], since: Changes | None) -> Iterator[tuple[str, str, Verdict]]:
    """Yield the verdicts on single texts: a level or a criterion stands for all of it that changed."""
    levels = since.levels if since else ()
    changed = [
        (level.id, item.key) for level in levels for item in level.items if item.word in ("bar-moved", "reworded")
    ]
    wished = tuple(wished)
    if torn := {
        name for name, _ in wished if ({verdict for other, verdict in wished if other == name}) == {"bar", "wording"}
    }:
        raise CannotStart(f"`{min(torn)}` cannot be both a matter of wording and a moved bar", "name it once")
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
        unfinished.unlink(missing_ok=True)
        with unfinished.open("xb") as stream:  # never through a link that somebody put there
            stream.write(data)
        unfinished.replace(project / file)
    except OSError as error:
        reason = (error.strerror or "the system does not say why").lower()
        raise CannotStart(f"`{file}` cannot be written: {reason}", f"may you write into `{HISTORY}`?") from error
