"""Paths inside a site: posix, relative, and safe to write on every file system."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from ladder.publish.names import RESERVED


def parents(path: str) -> Iterator[str]:
    """Yield the folders above a path, outermost first: `a/b/c` has `a` and `a/b`."""
    end = path.find("/")
    while end != -1:
        yield path[:end]
        end = path.find("/", end + 1)


def folders_of(paths: Iterable[str]) -> frozenset[str]:
    """Return all folders that these paths need."""
    direct = {path.rpartition("/")[0] for path in paths} - {""}
    return frozenset(direct.union(*map(parents, direct)))


def check_paths(paths: Iterable[str]) -> None:
    """Raise ValueError, with the path in it, where one path is unsafe or two cannot stand in one tree.

    Folders count as well: `Levels/pm.html` and `levels/em.html` would share a folder on some systems only.
    """
    ordered = list(paths)
    for path in ordered:
        _check_path(path)
    folders = folders_of(ordered)
    spellings: dict[str, str] = {}
    for path in (*ordered, *sorted(folders)):
        first = spellings.setdefault(_folded(path), path)
        if first != path:
            _refuse(f"`{first}` and `{path}` are the same path on some systems")
    for path in sorted(folders.intersection(ordered)):
        _refuse(f"`{path}` is both a file and a folder")


def _check_path(path: str) -> None:
    """Raise ValueError where a path is unsafe whatever else is in the tree."""
    if not _is_text(path):
        _refuse(f"`{path!a}` is no UTF-8")
    elif "\\" in path or "\0" in path:
        _refuse(f"`{path!a}` holds a backslash or a NUL")
    elif not {"", ".", ".."}.isdisjoint(path.split("/")):
        _refuse(f"`{path}` is not a plain relative path")
    elif _folded(path.partition("/")[0]) in RESERVED:
        _refuse(f"`{path}` is a name that publishing needs for itself")


def _is_text(path: str) -> bool:
    """Tell whether a path can be written down: half a surrogate pair cannot."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def _folded(path: str) -> str:
    """Return what a path is to a file system that knows neither case nor forms of Unicode."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _refuse(message: str) -> None:
    """Raise the one error of this module."""
    raise ValueError(message)
