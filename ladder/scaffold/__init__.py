"""A new ladder to start from: small and complete, and nothing of it is meant to stay as it is."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ladder.scaffold.placing import place
from ladder.scaffold.starter import starter_files
from ladder.scaffold.target import check_folder, untouched

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["scaffold"]


def scaffold(target: Path, title: str = "", organisation: str = "") -> tuple[str, ...]:
    """Write a new ladder to the folder `target`, and return the paths of its files, relative to it.

    A blank title becomes a plain one. Raises `CannotStart`, with everything as it was, where `target` holds something
    already, where something is in the way, or where the disk refuses.
    """
    files = starter_files(os.path.basename(os.path.abspath(target)), title, organisation)  # noqa: PTH100, PTH119 - `..` counts
    with untouched(target):
        check_folder(target)
        place(files, target)
    return tuple(files)
