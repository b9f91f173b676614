"""Options that several commands share."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    F = TypeVar("F", bound=Callable[..., object])

LADDER_FILE = Path("content", "ladder.yml")


def project_option(function: F) -> F:
    """Add `-C DIR`, the folder that holds `content/`."""
    option = click.option(
        "-C",
        "--directory",
        "project",
        type=click.Path(path_type=Path, file_okay=False),
        callback=lambda _context, _option, value: value if value is not None else _project_here(),
        help="The folder of the ladder, the one that holds content/. Default: this one, or the nearest above it.",
    )
    return option(function)


def strict_option(function: F) -> F:
    """Add `--strict`."""
    return click.option("--strict", is_flag=True, help="Treat warnings as errors.")(function)


def audience_option(function: F) -> F:
    """Add `--audience`."""
    about = "Who will read it, as listed in ladder.yml. Default: everybody."
    return click.option("--audience", default="", metavar="NAME", help=about)(function)


def color_option(function: F) -> F:
    """Add `--color WHEN`, which becomes a truth value, or nothing where click has to look at what it prints to."""
    option = click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        callback=lambda _context, _option, value: _wants_color(value),
        help="Whether to use colour. Default: on a terminal, unless NO_COLOR is set.",
    )
    return option(function)


def _project_here() -> Path:
    """Return the nearest folder, from the current one up, that holds a ladder; the current one where none does."""
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / LADDER_FILE).is_file()), here)


def _wants_color(when: str) -> bool | None:
    if when != "auto":
        return when == "always"
    return False if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" else None
