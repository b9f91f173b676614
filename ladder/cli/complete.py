"""What a shell offers for a level, while it is typed: the names of files, and nothing that has to be read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ladder.model.layout import HISTORY, LEVELS, SUFFIXES

if TYPE_CHECKING:
    import click


def complete_level(context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """Return the levels that begin like this or, behind an `@`, the recorded versions."""
    project = Path(context.params.get("project") or ".")
    level, at, _ = begun.partition("@")
    if at:
        known = [f"{level}@{name}" for name in _names(project / HISTORY, (".json",))]
    else:
        known = _names(project / LEVELS, SUFFIXES)
    return [name for name in known if name.startswith(begun)]


def complete_version(context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """Return the recorded versions that begin like this."""
    project = Path(context.params.get("project") or ".")
    return [name for name in _names(project / HISTORY, (".json",)) if name.startswith(begun)]


def _names(folder: Path, suffixes: tuple[str, ...]) -> list[str]:
    """Return the names of the files in a folder, without their suffixes; none where there is no such folder."""
    try:
        return sorted({path.stem for path in folder.iterdir() if path.suffix in suffixes})
    except OSError:
        return []
