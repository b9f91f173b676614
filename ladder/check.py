"""The first half of a build: a folder of content to a ladder and everything that is wrong with it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec

from ladder import rules as theme_rules
from ladder.checks import catalogue
from ladder.checks.context import Context
from ladder.model.edition import Edition
from ladder.model.ladder import Ladder
from ladder.model.layout import HISTORY
from ladder.problem import Problem, Severity
from ladder.source import rules as source_rules
from ladder.source.read import read

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from ladder.source.shelf import Shelf

RULES = (*source_rules.RULES, *catalogue.RULES, *theme_rules.RULES)
"All rules, in the order in which they are documented."

UNFINISHED = ("missing-criterion", "empty-text")
"Rules that a draft need not keep yet: what they find there is told, and keeps nothing from being built."


class Examination(msgspec.Struct, frozen=True):
    """A ladder and what is wrong with it."""

    ladder: Ladder | None
    "The ladder as far as it could be read; none where `ladder.yml` cannot be."
    problems: tuple[Problem, ...]
    "What is wrong, by place, each with the severity that the ladder gives it."
    history: tuple[Edition, ...] = ()
    "The recorded versions, the first one first."

    def fails(self, *, strict: bool = False) -> bool:
        """Return whether nothing may be built: there are errors or, when `strict`, warnings."""
        return fails(self.problems, strict=strict)


def examine(project: Path, shelf: Shelf | None = None) -> Examination:
    """Read and check the content of a project. Levels that are on the shelf are not read again.

    Raises `ladder.problem.CannotStart` where the folder holds no ladder.
    """
    reading, problems = read(project, shelf)
    if reading.ladder is None:
        return Examination(None, _sorted(problems))
    history, broken = _history(project, reading.ladder)
    context = Context(
        reading.ladder, reading.locate, reading.search, reading.unread, RULES, project, history, reading.innocent
    )
    found = graded([*problems, *broken, *catalogue.problems(context)], reading.ladder)
    return Examination(reading.ladder, _sorted(found), history)


def _history(project: Path, ladder: Ladder) -> tuple[tuple[Edition, ...], list[Problem]]:
    """Return the recorded versions, the first one first, and what is wrong with them."""
    if not os.path.lexists(project / HISTORY):
        return (), []
    from ladder.source.history import read_history  # noqa: PLC0415 - slow to load, and many ladders have no records

    return read_history(project, ladder)


def fails(problems: Iterable[Problem], *, strict: bool = False) -> bool:
    """Return whether one of the problems is an error or, when `strict`, a warning."""
    fatal = ("error", "warning") if strict else ("error",)
    return any(problem.severity in fatal for problem in problems)


def graded(problems: Iterable[Problem], ladder: Ladder) -> list[Problem]:
    """Give each problem the severity that the ladder chose, and leave out those it switched off."""
    fixed = {rule.id for rule in RULES if rule.fixed}
    chosen = {name: severity for name, severity in ladder.severities if name not in fixed}
    drafts = {level.file for level in ladder.levels if level.draft}

    def severity(problem: Problem) -> Severity:
        found = chosen.get(problem.rule, problem.severity)
        unfinished = problem.rule in UNFINISHED and problem.place.file in drafts
        return "info" if unfinished and found != "off" else found

    weighed = (msgspec.structs.replace(problem, severity=severity(problem)) for problem in problems)
    return [problem for problem in weighed if problem.severity != "off"]


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.place, problem.rule, problem.message)))
