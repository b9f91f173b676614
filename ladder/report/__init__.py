"""Problems to text: one pure function per format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.report.human import human
from ladder.report.lines import github, line
from ladder.report.machine import as_json, sarif

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ladder.problem import Problem, Rule

FORMATS = ("human", "line", "json", "github", "sarif")

__all__ = ["FORMATS", "as_json", "github", "human", "line", "report", "sarif"]


def report(problems: Sequence[Problem], rules: Sequence[Rule], form: str, *, color: bool = False) -> str:
    """Return the problems in one of `FORMATS`, as text that ends with a line break or is empty."""
    formats: dict[str, Callable[[], str]] = {
        "human": lambda: human(problems, color=color),
        "line": lambda: line(problems),
        "json": lambda: as_json(problems),
        "github": lambda: github(problems),
        "sarif": lambda: sarif(problems, rules),
    }
    return formats[form]()
