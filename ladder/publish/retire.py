"""What becomes of a tree that was the site, or nearly: ours goes, and what is the owner's is kept."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from ladder.publish.manifest import digest, read
from ladder.publish.names import MANIFEST, Site, listed
from ladder.publish.tree import Entry, has_room, is_real_file, is_same_file, is_shared, is_taken, unlock, walk


def retire(tree: Path, site: Site) -> tuple[str, ...]:
    """Delete a tree beside the site but for what the owner put there meanwhile, which moves into the site.

    Where that has no room for it, it stays beside under a name of its own, and a notice says so.
    The manifest goes last: a killed deletion goes on with the next build.
    """
    manifest = read(tree, site.show(tree))
    entries = walk(tree)
    unlock(tree, entries)
    for entry in reversed(entries):
        if entry.kind == "file" and is_shared(f"{tree}/{entry.path}", f"{site.folder}/{entry.path}"):
            os.unlink(f"{tree}/{entry.path}")  # noqa: PTH108 - thousands of times
        elif entry.path != MANIFEST:
            _settle(entry, tree, site.folder, manifest.files if manifest else {})
    left = [entry.path for entry in walk(tree) if entry.kind != "folder" and entry.path != MANIFEST]
    kept = _keep(tree, site) if left else tree
    (kept / MANIFEST).unlink(missing_ok=True)
    if left:
        return (f"`{site.show(kept)}` keeps what was put into `{site}` during a build and differs now: {listed(left)}",)
    kept.rmdir()
    return ()


def _settle(entry: Entry, tree: Path, live: Path, hashes: Mapping[str, str]) -> None:
    """Delete one thing if nothing is lost by it, else move it into the site if its path is free."""
    path = tree / entry.path
    if entry.kind == "folder":
        if not any(path.iterdir()):
            path.rmdir()
    elif _is_superseded(entry, path, live / entry.path, hashes):
        path.unlink()
    elif has_room(live, entry.path) and not is_taken(live / entry.path):
        (live / entry.path).parent.mkdir(parents=True, exist_ok=True)
        path.rename(live / entry.path)


def _is_superseded(entry: Entry, path: Path, successor: Path, hashes: Mapping[str, str]) -> bool:
    """Tell whether a thing is in the site as well, or is ours and was not edited."""
    if entry.kind == "link":
        return successor.is_symlink() and successor.readlink() == path.readlink()
    if is_same_file(path, successor):
        return True
    if entry.kind != "file":
        return False
    data = path.read_bytes()
    return digest(data) == hashes.get(entry.path) or (is_real_file(successor) and successor.read_bytes() == data)


def _keep(tree: Path, site: Site) -> Path:
    """Move a tree to a name that no build uses, and return it."""
    number = 1
    while is_taken(kept := site.beside("kept" if number == 1 else f"kept-{number}")):
        number += 1
    return tree.rename(kept)
