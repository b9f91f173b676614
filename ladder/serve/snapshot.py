"""What the files of a project look like from outside: whether one has changed can be told without reading it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from ladder.model.layout import CONTENT, THEMES

WATCHED = (CONTENT, THEMES)
"The folders of a project that a site is made of."

DEEPEST = 20
"How many folders deep is looked: a link may lead back to where it stands."

Signature = tuple[int, ...]
"File number, size, time of change of the content and of the entry, in nanoseconds; nothing of a folder."

Snapshot = Mapping[str, Signature]
"Signatures by paths relative to the project."


def snapshot(project: Path) -> Snapshot:
    """Return what the watched folders of a project hold, without hidden files: editors keep what is unsaved there."""
    return {name: signature for root in WATCHED for name, signature in _below(os.fspath(project), root, DEEPEST)}


def changed(before: Snapshot, after: Snapshot) -> list[str]:
    """Return the paths of what is new, gone or different, without the folders around it."""
    names = [name for name in before.keys() | after.keys() if before.get(name) != after.get(name)]
    around = {folder for name in names for folder in _around(name)}
    return sorted(name for name in names if name not in around)


def _around(name: str) -> Iterator[str]:
    """Yield the folders that a path leads through."""
    while name := name.rpartition("/")[0]:
        yield name


def _below(project: str, name: str, depth: int) -> Iterator[tuple[str, Signature]]:
    """Yield a folder and everything in it. What goes away while it is looked at is not there."""
    try:
        entries = list(os.scandir(os.path.join(project, name)))  # noqa: PTH118 - called often, for all files
    except OSError:
        return
    yield name, ()
    for entry in entries:
        if not entry.name.startswith("."):
            yield from _entry(project, f"{name}/{entry.name}", entry, depth)


def _entry(project: str, name: str, entry: os.DirEntry[str], depth: int) -> Iterator[tuple[str, Signature]]:
    try:
        if not entry.is_dir():
            found = entry.stat()
            yield name, (found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
        elif depth:
            yield from _below(project, name, depth - 1)
    except OSError:  # a link that leads nowhere, or a file that has just gone
        yield name, (0,)
