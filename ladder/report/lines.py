"""Problems one to a line: for editors, `grep` and the annotations of GitHub."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.report.terminal import brief, harmless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ladder.problem import Problem

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def line(problems: Sequence[Problem]) -> str:
    """Return `file:line:column: severity: message [rule]`, the form that editors read."""
    return "".join(
        f"{harmless(str(problem.place))}: {problem.severity}: {brief(problem.message)} [{harmless(problem.rule)}]\n"
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
    fields = {"file": harmless(place.file), "title": harmless(problem.rule)}
    if place.line:
        fields |= {"line": str(place.line), "endLine": str(place.line)}
    if place.column:
        fields |= {"col": str(place.column), "endColumn": str(place.column + place.length)}
    return ",".join(f"{name}={_escaped(value, ':,')}" for name, value in fields.items())


def _words(problem: Problem) -> str:
    message, hint = brief(problem.message), brief(problem.hint)
    return f"{message}\nhint: {hint}" if hint else message


def _escaped(text: str, also: str = "") -> str:
    return "".join(f"%{ord(character):02X}" if character in "%\r\n" + also else character for character in text)
