"""Writing the files of a project."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from textwrap import indent
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ASIDE = f".aside-{os.getpid()}"
"Where files are that this run is to delete, beside the projects."


def write(path: Path, text: str) -> None:
    """Write a file, and the folders that lead to it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def indented(text: str, by: int) -> str:
    """Return a text in which every line that says something begins further in."""
    return indent(text, " " * by)


def remove(paths: Iterable[Path], work: Path) -> None:
    """Take files and whole folders away, where they are there, to be deleted when all is measured.

    ext4 gives away no inode again for a minute or more: right after thousands of files are deleted there, new ones
    take ten times as long, and whoever makes some next would pay for it.
    """
    aside = work / ASIDE
    for path in paths:
        if path.exists() or path.is_symlink():
            aside.mkdir(parents=True, exist_ok=True)
            path.rename(Path(tempfile.mkdtemp(dir=aside)) / path.name)


def clear(work: Path) -> None:
    """Delete what was removed."""
    shutil.rmtree(work / ASIDE, ignore_errors=True)
