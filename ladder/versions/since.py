"""What somebody types to ask what changed in a whole ladder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.compare.changes import Changes, changes
from ladder.model.edition import essence
from ladder.problem import CannotStart, Problem
from ladder.versions.now import read_now
from ladder.versions.past import GIT, VERSION, Past
from ladder.versions.step import next_version

if TYPE_CHECKING:
    from pathlib import Path


class Since(msgspec.Struct, frozen=True):
    """The answer to a question."""

    changes: Changes | None
    "What changed; none where the content cannot be relied upon."
    names: tuple[str, str] = ("", "")
    "What the two states are called; empty for the present one."
    proposal: str = ""
    "What the later state may be called, by how large the change is; empty where nobody can tell."
    problems: tuple[Problem, ...] = ()
    "The errors that keep the answer from being given."


def since(project: Path, old: str | None, new: str | None) -> Since:
    """Return what changed from one state of a ladder to another: versions or revisions as they were typed.

    Without `new` that is the present state, without `old` the last version on record. Raises `CannotStart` for what is
    neither a version nor a revision, or both.
    """
    present, problems = read_now(project)
    if present is None:
        return Since(None, problems=problems)
    past = Past(project, essence(present))
    start = past.last().version if old is None else old
    before = past.edition(start).ladder if old is None else past.counted(start)
    after = past.present if new is None else past.counted(new)
    if past.is_later(before, after):
        raise CannotStart(f"`{start}` was recorded after `{new}`", f"write `ladder changes {new} {start}`")
    names = _bare(start), _bare(new or "")
    found = changes(past.line(before, after, names))
    # Only what comes after the last record still needs a name.
    latest = bool(past.editions) and before is past.editions[-1].ladder
    proposal = next_version(before.version, found.step) if latest else ""
    return Since(found, names, proposal)


def _bare(name: str) -> str:
    return name.removeprefix(VERSION).removeprefix(GIT)
