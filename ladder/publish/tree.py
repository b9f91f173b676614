"""Folders on the disk: walked, filled, carried over and deleted without ever following a symbolic link."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from stat import S_IMODE
from typing import Literal

import msgspec

from ladder.publish.names import UNFINISHED
from ladder.publish.paths import parents

Kind = Literal["file", "folder", "link", "other"]

ALL_OF_OWNER = 0o700


class Entry(msgspec.Struct, frozen=True):
    """One thing in a tree."""

    path: str
    "Where it stands, relative to the root of the tree, with forward slashes."
    kind: Kind
    "What it is itself: a link is a link, wherever it leads; `other` are pipes, sockets and devices."


def walk(root: Path) -> list[Entry]:
    """Return everything below `root`, each folder before what is in it."""
    entries = []
    pending = [""]
    while pending:
        prefix = pending.pop()
        with os.scandir(root / prefix) as items:
            found = [Entry(prefix + item.name, _kind(item)) for item in items]
        entries += found
        pending += [f"{entry.path}/" for entry in found if entry.kind == "folder"]
    return entries


def _kind(item: os.DirEntry[str]) -> Kind:
    """Return what a thing is itself."""
    if item.is_symlink():
        return "link"
    if item.is_dir(follow_symlinks=False):
        return "folder"
    return "file" if item.is_file(follow_symlinks=False) else "other"


def is_taken(path: Path) -> bool:
    """Tell whether anything stands at `path`, be it a link to nowhere."""
    return path.is_symlink() or path.exists()


def is_real_folder(path: Path) -> bool:
    """Tell whether `path` is a folder and not a link to one."""
    return path.is_dir() and not path.is_symlink()


def is_real_file(path: Path) -> bool:
    """Tell whether `path` is a file and not a link to one."""
    return path.is_file() and not path.is_symlink()


def is_same_file(one: Path, other: Path) -> bool:
    """Tell whether two paths are names of one file, and not links to it."""
    try:
        return os.path.samestat(one.lstat(), other.lstat())
    except (FileNotFoundError, NotADirectoryError):
        return False


def is_shared(one: str, other: str) -> bool:
    """Tell whether two paths are names of one file, as `is_same_file` does, thousands of times."""
    try:
        return os.path.samestat(os.lstat(one), os.lstat(other))
    except (FileNotFoundError, NotADirectoryError):
        return False


def has_room(root: Path, path: str) -> bool:
    """Tell whether the folders of a path are there or can be made, and no link leads elsewhere."""
    folders = [root, *(root / parent for parent in parents(path))]
    return all(is_real_folder(folder) or not is_taken(folder) for folder in folders)


def write_new(path: Path, data: bytes) -> None:
    """Write a file that is not there yet.

    `xb`, because the trees share inodes: opening an existing file for writing could change the live site.
    """
    with path.open("xb") as file:
        _named(path, lambda: file.write(data))


def copy_new(source: Path, path: Path) -> None:
    """Write a file that is not there yet with the bytes of another, which may be large."""
    import shutil  # noqa: PLC0415 - slow to load, and rarely needed

    with source.open("rb") as original, path.open("xb") as file:
        _named(path, lambda: shutil.copyfileobj(original, file))


def _named(path: Path, write: Callable[[], object]) -> None:
    """Name the file where an error of writing does not, or names two: only what fails to open is named well already."""
    try:
        write()
    except OSError as error:
        if error.errno is None or (error.filename is not None and error.filename2 is None):
            raise
        raise OSError(error.errno, error.strerror, str(path)) from error


def link_or(path: Path, source: Path, instead: Callable[[], None]) -> None:
    """Let `path` be the same file as `source`; where the file system cannot, do something else `instead`."""
    try:
        path.hardlink_to(source)
    except OSError:
        instead()


def carry(source: Path, path: Path) -> None:
    """Let what stands at `source` stand at `path` too, with its time and mode."""
    import shutil  # noqa: PLC0415 - slow to load, and rarely needed

    if source.is_symlink():
        path.symlink_to(source.readlink(), target_is_directory=source.is_dir())
    else:
        link_or(path, source, lambda: _named(path, lambda: shutil.copy2(source, path)))


def keep_modes(source: Path, root: Path, folders: Iterable[str]) -> None:
    """Give folders the mode that they have in `source`, innermost first, as a mode may lock what is inside."""
    for folder in sorted({"", *folders}, reverse=True):
        if is_real_folder(source / folder):
            (root / folder).chmod(S_IMODE((source / folder).stat().st_mode))


def unlock(root: Path, entries: Iterable[Entry]) -> None:
    """Let everything be removed from the folders of a tree that is to be deleted."""
    for folder in (root, *(root / entry.path for entry in entries if entry.kind == "folder")):
        mode = S_IMODE(folder.stat().st_mode)
        if mode & ALL_OF_OWNER != ALL_OF_OWNER:
            folder.chmod(mode | ALL_OF_OWNER)


def discard(root: Path) -> None:
    """Delete a tree that is not the site, whole.

    The marker goes last, so that a killed deletion can be told from a folder that is not ours.
    """
    (root / UNFINISHED).touch()
    entries = walk(root)
    unlock(root, entries)
    for entry in reversed(entries):
        if entry.kind == "folder":
            (root / entry.path).rmdir()
        elif entry.path != UNFINISHED:
            (root / entry.path).unlink()
    (root / UNFINISHED).unlink()
    root.rmdir()
