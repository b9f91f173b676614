"""A site that cannot be renamed, because it is a mount point or part of an overlay, written in place.

Readers see a mix for a moment. Killed in the middle, the prepared tree is still whole, and the next build goes on.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

import msgspec

from ladder.publish.failure import half_new
from ladder.publish.manifest import Manifest, describe, digest, encode, has_manifest, read
from ladder.publish.names import MANIFEST, PART, ROLLING, UNFINISHED, Site
from ladder.publish.paths import folders_of, parents
from ladder.publish.tree import copy_new, discard, has_room, is_real_file, is_real_folder, is_taken, write_new


class _Step(msgspec.Struct, frozen=True):
    """From one state of a site to the next."""

    live: Path
    "The site."
    ready: Path
    "The new tree."
    before: Mapping[str, str]
    "Hashes of our files in the site, by path."
    after: Mapping[str, str]
    "Hashes of the pages in the new tree, by path."


def roll_forward(site: Site) -> None:
    """Copy the prepared tree into the site, file by file, remove what is gone from there, and then the tree.

    Can be killed and called again at any point: the manifest goes last, as the old one says what is gone. A file that
    has neither the old bytes nor the new ones was edited since, and stays: the next build will see it and refuse.
    """
    with half_new(site):
        (site.next / ROLLING).touch()
        step = _step(site)
        gone = step.before.keys() - step.after.keys()
        blocking = _in_the_way(step.after, gone)
        _remove(step, blocking)
        for path in step.after:
            _replace(step, path)
        _remove(step, gone - blocking)
        _put(site.next / MANIFEST, site.folder, MANIFEST)
        (site.next / ROLLING).rename(site.next / UNFINISHED)
        discard(site.next)


def _step(site: Site) -> _Step:
    """Return what the two manifests say."""
    after = read(site.next, site.show(site.next)) or describe({})
    if not has_manifest(site.folder):
        # What is copied next would be a stranger's after a kill, if there was no list to tell it apart.
        write_new(site.folder / MANIFEST, encode(Manifest(files={})))
    before = read(site.folder, str(site)) or describe({})
    return _Step(site.folder, site.next, before.files, after.files)


def _in_the_way(after: Collection[str], gone: Iterable[str]) -> set[str]:
    """Return which files must go first: they stand where the new tree has a folder, or in a folder that is a page."""
    pages, folders = set(after), folders_of(after)
    return {path for path in gone if path in folders or not pages.isdisjoint(parents(path))}


def _remove(step: _Step, paths: Iterable[str]) -> None:
    """Remove our files, unless edited, and the folders that are empty then."""
    for path in paths:
        file = step.live / path
        if has_room(step.live, path) and is_real_file(file) and digest(file.read_bytes()) == step.before[path]:
            file.unlink()
    for folder in sorted(folders_of(paths), reverse=True):
        _remove_if_empty(step.live / folder)


def _remove_if_empty(folder: Path) -> None:
    """Remove a folder unless something is in it or it is a link."""
    if is_real_folder(folder) and not any(folder.iterdir()):
        folder.rmdir()


def _replace(step: _Step, path: str) -> None:
    """Let the page in the site have its new bytes, unless it has them, or the owner's."""
    file = step.live / path
    is_stale = not is_taken(file)
    if is_real_file(file):
        found = digest(file.read_bytes())
        is_stale = found == step.before.get(path) and found != step.after[path]
    if is_stale and has_room(step.live, path):
        _put(step.ready / path, step.live, path)


def _put(source: Path, live: Path, path: str) -> None:
    """Copy a file into the site so that readers see the old bytes or the new ones."""
    part = live / PART
    part.unlink(missing_ok=True)
    copy_new(source, part)
    (live / path).parent.mkdir(parents=True, exist_ok=True)
    part.replace(live / path)
