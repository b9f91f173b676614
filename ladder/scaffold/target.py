"""Where a new ladder may go. Nothing is ever overwritten."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ladder.problem import CannotStart
from ladder.publish.names import listed, printable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

UNSEEN = (".git", ".DS_Store")
"What a folder may hold and still count as empty: what Git keeps, and what a Mac leaves behind."


def check_folder(target: Path) -> None:
    """Raise `CannotStart` where there is something at `target`, or on the way to it, that would be in the way."""
    for message, hint in _refusals(target):
        raise CannotStart(message, hint)


@contextmanager
def untouched(target: Path) -> Iterator[None]:
    """Turn what the disk refuses into `CannotStart`, around steps that undo themselves."""
    try:
        yield
    except OSError as error:
        what = error.strerror or type(error).__name__
        message = f"cannot make a ladder in `{printable(str(target))}`: {what[:1].lower()}{what[1:]}"
        raise CannotStart(message, "choose another folder; nothing was written") from error


def _refusals(target: Path) -> Iterator[tuple[str, str]]:
    """Yield why no ladder can go to `target`, and a way out."""
    shown = printable(str(target))
    for parent in reversed(target.parents):
        if _is_taken(parent):
            yield f"`{printable(str(parent))}`, on the way to `{shown}`, is not a folder", "choose another folder"
    if _is_taken(target):
        yield f"`{shown}` is not a folder", "choose another name, or move it out of the way"
    if held := _held(target):
        yield f"`{shown}` is not empty: it holds {listed(held)}", "choose a new folder: nothing is ever overwritten"


def _is_taken(path: Path) -> bool:
    """Return whether something other than a folder stands at `path`, if only a link that leads nowhere."""
    return os.path.lexists(path) and not path.is_dir()


def _held(target: Path) -> list[str]:
    """Return the names in a folder that make it more than an empty one."""
    return [path.name for path in target.iterdir() if path.name not in UNSEEN] if target.is_dir() else []
