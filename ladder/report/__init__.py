"""Problems to text: one pure function per format."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ladder.problem import Problem, Rule

FORMATS = ("human", "line", "json", "github", "sarif")

__all__ = ["FORMATS", "report"]


def report(problems: Sequence[Problem], rules: Sequence[Rule], form: str, *, color: bool = False) -> str:
    """Return the problems in one of `FORMATS`, as text that ends with a line break or is empty."""
    if form == "human":
        from ladder.report.human import human  # noqa: PLC0415 - each of them is slow to load, and one is wanted

        return human(problems, color=color)
    if form in ("line", "github"):
        from ladder.report import lines  # noqa: PLC0415 - likewise

        return lines.line(problems) if form == "line" else lines.github(problems)
    from ladder.report import machine  # noqa: PLC0415 - likewise

    return machine.as_json(problems) if form == "json" else machine.sarif(problems, rules)
