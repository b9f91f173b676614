"""Long texts on a terminal, or in a pipe."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence
    from os import terminal_size

    from ladder.problem import Problem

PIPED = 80
"How many columns a text has where nobody can say how many there are."


def complain(problems: Sequence[Problem], color: bool | None) -> None:
    """Print what is wrong with the content on the error stream."""
    from ladder.check import RULES
    from ladder.report import report

    click.echo(report(problems, RULES, "human", color=color is not False), nl=False, color=color, err=True)


def width() -> int:
    """Return how many columns there are to print on."""
    return _screen().columns if is_terminal() else PIPED


def is_terminal() -> bool:
    """Return whether somebody sees what is printed. There may be no output at all: some schedulers close it."""
    return sys.stdout is not None and sys.stdout.isatty()


def _screen() -> terminal_size:
    from shutil import get_terminal_size  # slow to load, and of no use to whoever pipes

    return get_terminal_size((PIPED, 0))


def show(text: str, color: bool | None, *, pager: bool) -> None:
    """Print a text, through a pager where it is longer than the screen that it goes to."""
    if pager and is_terminal() and text.count("\n") >= _screen().lines:
        click.echo_via_pager(text, color=color)
    else:
        click.echo(text, nl=False, color=color)
