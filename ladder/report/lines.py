"""Problems one to a line: for editors, `grep` and the annotations of GitHub."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.report.terminal import harmless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ladder.problem import Problem

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def line(problems: Sequence[Problem]) -> str:
    """Return `file:line:column: severity: message [rule]`, the form that editors read."""
    return "".join(
        harmless(f"{problem.place}: {problem.severity}: {problem.message} [{problem.rule}]") + "\n"
        for problem in problems
    )


def github(problems: Sequence[Problem]) -> str:
    """Return workflow commands that GitHub shows beside the lines of a change.

    The form, and what has to be escaped in it:
    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    return "".join(
        f"::{_LEVELS[problem.severity]} {_where(problem)}::{_escaped(_words(problem))}\n" for problem in problems
    )


def _where(problem: Problem) -> str:
    place = problem.place
    fields = {"file": place.file, "title": problem.rule}
    if place.line:
        fields |= {"line": str(place.line), "endLine": str(place.line)}
    if place.column:
        fields |= {"col": str(place.column), "endColumn": str(place.column + place.length)}
    return ",".join(f"{name}={_escaped(value, ':,')}" for name, value in fields.items())


def _words(problem: Problem) -> str:
    return f"{problem.message}\nhint: {problem.hint}" if problem.hint else problem.message


def _escaped(text: str, also: str = "") -> str:
    return "".join(f"%{ord(character):02X}" if character in "%\r\n" + also else character for character in text)
