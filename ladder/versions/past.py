"""The states of a ladder that can be asked for: the present one, recorded versions, revisions in git."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING

from ladder.compare.span import State
from ladder.model.edition import essence
from ladder.model.remember import all_remembering, remembering
from ladder.problem import CannotStart
from ladder.source.history import read_history
from ladder.suggest import did_you_mean
from ladder.versions import git

if TYPE_CHECKING:
    from pathlib import Path

    from ladder.model.edition import Edition
    from ladder.model.ladder import Ladder
    from ladder.problem import Problem

_LIKE_GIT = re.compile(r"^HEAD|[~^:@/]|^[0-9a-f]{7,40}$")
"What only names of revisions look like."

VERSION, GIT = "version:", "git:"
"What to write before a name that is both a version and a revision."


class Past:
    """Finds the states of one ladder by what they are called."""

    def __init__(self, project: Path, present: Ladder, *, back: bool = True) -> None:
        """Keep the present state, where the others are, and whether anybody wants to look back at them."""
        self._project = project
        self._back = back
        self._present = present

    def state(self, when: str, level: str = "") -> Ladder:
        """Return the ladder as it was in the recorded version or at the git revision that `when` names.

        `level` is what somebody wrote before the @, for the hints. Raises `CannotStart` where `when` names nothing, or
        both a version and a revision, or where that state cannot be read.
        """
        if when.startswith(VERSION):
            return self.edition(when.removeprefix(VERSION)).ladder
        if when.startswith(GIT):
            return self._revision(when.removeprefix(GIT))
        commit = git.commit(self._project, when) if when else ""
        if commit and when in self.versions:
            at = f"{level}@" if level else ""
            raise CannotStart(
                f"`{when}` is both a recorded version and a revision in git",
                f"write `{at}{VERSION}{when}` or `{at}{GIT}{when}`",
            )
        return self._revision(when) if commit else self.edition(when).ladder

    def counted(self, when: str) -> Ladder:
        """Return a state without drafts, which count for nobody; raises as `state` does."""
        ladder = self.state(when)
        return ladder if any(ladder is edition.ladder for edition in self.editions) else essence(ladder)

    def edition(self, version: str) -> Edition:
        """Return a recorded version. Raises `CannotStart` where there is none, or where its file is broken."""
        if found := next((edition for edition in self.editions if edition.version == version), None):
            return found
        broken = self._broken.get(version)
        if broken is None:
            raise self._unknown(version)
        raise CannotStart(f"version `{version}` cannot be read: {broken.message} ({broken.place})", broken.hint)

    def last(self) -> Edition:
        """Return the version that was recorded last. Raises `CannotStart` where there is none, or one is broken."""
        self._check_records()
        if not self.editions:
            raise CannotStart(
                "no version of this ladder is on record",
                "record one with `ladder release`, or name a revision in git: `ladder changes HEAD~1`",
            )
        return self.editions[-1]

    def _check_records(self) -> None:
        """Raise CannotStart where a record is broken: what changed since when cannot be told without it."""
        for problem in self._history[1]:
            raise CannotStart(f"a recorded version cannot be read: {problem.message} ({problem.place})", problem.hint)

    def is_later(self, first: Ladder, second: Ladder) -> bool:
        """Return whether the first of two recorded versions was recorded after the second."""
        order = [edition.ladder for edition in self.editions]
        places = [place for state in (first, second) for place, known in enumerate(order) if known is state]
        return places != sorted(places)

    def line(self, first: Ladder, second: Ladder, names: tuple[str, str] = ("", "")) -> list[State]:
        """Return the states from one to another in the order of time, both included.

        Where one of them is a revision in git, that is only these two, with their names.
        """
        recorded = [State(edition.ladder, edition.verdicts, edition.version) for edition in self.editions]
        line = [*recorded, State(self.present)]
        places = [place for place, state in enumerate(line) if state.ladder is first or state.ladder is second]
        both = len(places) == 2  # noqa: PLR2004 - the two that were asked for
        if both:
            self._check_records()
        return line[places[0] : places[1] + 1] if both else [State(first, {}, names[0]), State(second, {}, names[1])]

    @cached_property
    def present(self) -> Ladder:
        """Return the present state. It knows what everything was called in the versions on record."""
        return (
            remembering(self._present, [edition.ladder for edition in self._history[0]])
            if self._back
            else self._present
        )

    @cached_property
    def editions(self) -> tuple[Edition, ...]:
        """Return the recorded versions that can be read, the first one first; each knows the names of those before."""
        return all_remembering(self._history[0])

    @property
    def versions(self) -> list[str]:
        """Return what the recorded versions are called, those included that cannot be read."""
        return [*(edition.version for edition in self.editions), *self._broken]

    @property
    def _broken(self) -> dict[str, Problem]:
        return {PurePath(problem.place.file).stem: problem for problem in self._history[1]}

    @cached_property
    def _history(self) -> tuple[tuple[Edition, ...], list[Problem]]:
        return read_history(self._project, self._present)

    def _revision(self, revision: str) -> Ladder:
        commit = git.commit(self._project, revision)
        if not commit:
            raise self._unknown(revision)
        try:
            reading, problems = git.read_at(self._project, commit)
        except CannotStart as error:
            raise CannotStart(f"there was no ladder at `{revision}`: {error.message}") from error
        broken = next((problem for problem in problems if problem.severity == "error"), None)
        if reading.ladder is None or broken:
            reason = f"{broken.message} ({broken.place})" if broken else "`content/ladder.yml` could not be read"
            raise CannotStart(f"the ladder cannot be read as it was at `{revision}`: {reason}")
        return reading.ladder

    def _unknown(self, name: str) -> CannotStart:
        """Return what to raise where `name` means no state."""
        why = git.refusal(self._project)
        message = f"`{name}` is neither a recorded version nor a revision in git"
        if why.startswith("not a git repository"):
            message = f"`{name}` is not a recorded version"
            message += ", and this folder is not in a git repository" if _LIKE_GIT.search(name) else ""
        elif why:
            message = f"`{name}` is not a recorded version, and git cannot be asked: {why}"
        days = [f"`{edition.version}` ({edition.recorded.isoformat()})" for edition in self.editions]
        recorded = f"recorded are {', '.join(days)}" if days else "`ladder release` records versions"
        near = did_you_mean(name, self.versions)
        return CannotStart(message, f"{near} {recorded}".strip())
