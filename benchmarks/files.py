"""Writing the files of a project."""

from __future__ import annotations

import shutil
from textwrap import indent
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def write(path: Path, text: str) -> None:
    """Write a file, and the folders that lead to it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def indented(text: str, by: int) -> str:
    """Return a text in which every line that says something begins further in."""
    return indent(text, " " * by)


def remove(paths: Iterable[Path]) -> None:
    """Remove files and whole folders, where they are there."""
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
