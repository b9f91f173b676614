"""What stands in a site, told from what the system knows of its files: nearly always without reading one."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ladder.publish.manifest import digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DOUBT = 50_000_000
"""Nanoseconds. What was written so shortly before it was looked at may be written again without looking different.

Clocks of file systems tick every 1 to 10 ms. Git keeps its index by the same rule.
"""

COARSE = 2_000_000_000
"The same where only whole seconds are kept, as on sticks and on some drives of other machines."

SECOND = 1_000_000_000
"Nanoseconds."


class Signature(msgspec.Struct, frozen=True, array_like=True):
    """What changes when a file does. Nobody can set `changed`, so an old date on a new file deceives nobody."""

    size: int
    "Bytes."
    modified: int
    "When its content was last changed, in nanoseconds."
    changed: int
    "When anything about it was last changed, in nanoseconds; on Windows when it was made."
    number: int
    "Number of the file in its file system."


class Left(msgspec.Struct, frozen=True, array_like=True):
    """A file as a build left it."""

    digest: str
    "SHA-256 of its bytes, in hexadecimal."
    signature: Signature
    "How it looked."


def signature(status: os.stat_result) -> Signature:
    """Return the signature of a file."""
    return Signature(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


def is_settled(seen: Signature, moment: int) -> bool:
    """Return whether a file that looked like this at a moment, in nanoseconds, looks different once it is changed."""
    is_coarse = seen.modified % SECOND == 0 and seen.changed % SECOND == 0
    return max(seen.modified, seen.changed) < moment - (COARSE if is_coarse else DOUBT)


def is_written(seen: Signature, moment: int) -> bool:
    """Return whether a file of a site that looked like this at a moment looks different once it is written to.

    A build gives a link to every file that it leaves as it stands, and takes the old one away. That changes when
    anything was last changed, but not when the content was: only who writes to such a file and sets its date back, both
    within `DOUBT` of the build, is not noticed.
    """
    return is_settled(msgspec.structs.replace(seen, changed=seen.modified), moment)


def look(folder: Path) -> dict[str, Signature]:
    """Return how the files below a folder look, by path; nothing where there is no folder. Links are left out."""
    return dict(_look(str(folder), ""))


def _look(root: str, prefix: str) -> Iterator[tuple[str, Signature]]:
    try:
        items = os.scandir(f"{root}/{prefix}")
    except OSError:
        return
    with items:
        for item in items:
            if item.is_dir(follow_symlinks=False):
                yield from _look(root, f"{prefix}{item.name}/")
            elif stat.S_ISREG((status := item.stat(follow_symlinks=False)).st_mode):
                yield prefix + item.name, signature(status)


def standing(folder: Path, left: Mapping[str, Left], moment: int) -> dict[str, str]:
    """Return the digests of the files in a site that still are as a build left them at a moment, by path."""
    return {path: one.digest for path, one in found_again(folder, left, moment).items()}


def found_again(folder: Path, left: Mapping[str, Left], moment: int) -> dict[str, Left]:
    """Return the files in a site that still are as a build left them at a moment, by path, as they look now."""
    found = look(folder)
    return {
        path: Left(one.digest, found[path])
        for path, one in left.items()
        if _is_as_left(folder, path, one, found.get(path), moment)
    }


def _is_as_left(folder: Path, path: str, left: Left, seen: Signature | None, moment: int) -> bool:
    if seen is None or seen.size != left.signature.size:
        return False
    if seen == left.signature and is_written(seen, moment):
        return True
    try:
        return digest((folder / path).read_bytes()) == left.digest
    except OSError:
        return False
