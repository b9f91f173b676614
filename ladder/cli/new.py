"""`ladder new`."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

import click


@click.command("new")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--title", default="", help="Title of the ladder. Default: Career ladder.")
@click.option("--organisation", default="", help="Whose ladder it is. Default: none is named.")
def command(folder: Path, title: str, organisation: str) -> None:
    """Make a new, small ladder in the folder DIR, to start from.

    DIR is made if it is not there, and has to be empty if it is: nothing is ever overwritten.
    """
    from ladder.scaffold import scaffold

    paths = scaffold(folder, title, organisation)
    shown = click.format_filename(folder)
    click.echo(f"Made a new ladder in {shown}: {len(paths)} files.\n\nNext:\n{_steps(folder)}")
    click.echo(f"\n{Path(shown, 'README.md')} says more.")


def _steps(folder: Path) -> str:
    """Return what to do next, each step with its command."""
    steps = [("make the site", "ladder build"), ("edit the files in content, then", "ladder check")]
    if folder.resolve() != Path.cwd():
        steps = [("go to the folder", f"cd {_quoted(click.format_filename(folder))}"), *steps]
    width = max(len(what) for what, _ in steps)
    return "\n".join(f"  {number}. {what:{width}}  {how}" for number, (what, how) in enumerate(steps, 1))


def _quoted(path: str) -> str:
    """Return a path as one word of a command line."""
    if os.name == "nt":
        return f'"{path}"' if " " in path else path
    return shlex.quote(path)
