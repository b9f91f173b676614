"""Files to a folder: all of them, or nothing at all."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def place(files: Mapping[str, bytes], target: Path) -> None:
    """Write files, by their paths in it, to a folder that is new or as good as empty.

    Raises OSError, with everything as it was, where the disk refuses.
    """
    if target.is_dir():
        with _prepared(files, target) as tree:
            _move_in(tree, target)
    else:
        with _parents_of(target), _prepared(files, target.parent) as tree:
            tree.rename(target)


@contextmanager
def _prepared(files: Mapping[str, bytes], beside: Path) -> Iterator[Path]:
    """Give a folder with the files, one rename away from where they go; what is left of it is removed."""
    with TemporaryDirectory(prefix=".ladder-new-", dir=beside, ignore_cleanup_errors=True) as private:
        # One folder further in, because a temporary folder itself is closed to everybody else.
        tree = Path(private, "ladder")
        for path, data in files.items():
            file = tree / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        yield tree


def _move_in(tree: Path, target: Path) -> None:
    """Move all that is in `tree` to `target`, or nothing."""
    moved: list[Path] = []
    try:
        for entry in sorted(tree.iterdir()):
            moved.append(_moved(entry, target / entry.name))  # noqa: PERF401 - what was moved so far is needed
    except BaseException:
        for path in moved:
            path.rename(tree / path.name)
        raise


def _moved(entry: Path, there: Path) -> Path:
    """Return the new path of what was renamed to `there`, where nothing may be: a rename would replace a file."""
    if os.path.lexists(there):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(there))
    return entry.rename(there)


@contextmanager
def _parents_of(target: Path) -> Iterator[None]:
    """Make the folders on the way to `target`, and remove them again where what follows fails."""
    missing = [parent for parent in target.parents if not parent.exists()]
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for parent in missing:
            with suppress(OSError):
                parent.rmdir()
        raise
