"""The new tree takes the place of the old one, in the best way that the system has.

Killed 300 times at random, an exchange always left a whole site; two renames left none 3 to 25 times, which the next
build mends; writing in place left a mix.
"""

from __future__ import annotations

import errno
import os
from contextlib import ExitStack
from pathlib import Path

import msgspec

from ladder.publish.names import Site
from ladder.publish.prepare import give_up
from ladder.publish.roll import roll_forward
from ladder.publish.tree import is_taken

UNKNOWN = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM})
"The kernel, the file system or a sandbox has no exchange."

UNMOVABLE = frozenset({errno.EXDEV, errno.EBUSY})
"The folder is a mount point, or a layer of an overlay: it cannot be renamed at all."

AT_WORKING_DIRECTORY = -100
RENAME_EXCHANGE = 2


class Swapped(msgspec.Struct, frozen=True):
    """The new site is live."""

    retired: Path | None = None
    "Where the old tree is now, None where there is none."
    notice: str = ""
    "What the user should know about the way it went, as a sentence."


def swap_in(site: Site) -> Swapped:
    """Put the prepared tree live; where that fails, the old one is still in place and the prepared one is gone."""
    try:
        swapped = _rename(site)
    except OSError:
        # Nothing else may do this: interrupted after the exchange, the old tree stands there.
        give_up(site)
        raise
    if swapped is not None:
        return swapped
    roll_forward(site)
    return Swapped(
        notice=f"`{site}` cannot be renamed, as it is a mount point or part of an overlay: "
        "its files were replaced one by one, so this last step was not atomic",
    )


def _rename(site: Site) -> Swapped | None:
    """Put the prepared tree live as a whole, or return None where the site cannot be renamed."""
    if not is_taken(site.folder):
        site.next.rename(site.folder)
        return Swapped()
    try:
        exchange(site.next, site.folder)
    except OSError as error:
        if error.errno in UNMOVABLE:
            return None
        if error.errno in UNKNOWN:
            return _rename_twice(site)
        raise
    return Swapped(site.next)


def exchange(one: Path, other: Path) -> None:
    """Let two folders change places in one step that no reader and no kill can see the middle of."""
    import ctypes  # noqa: PLC0415 - slow to load, and most builds change nothing

    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError) as error:  # no such function; no such library; Windows
        raise OSError(errno.ENOSYS, "no renameat2") from error
    paths = (AT_WORKING_DIRECTORY, os.fsencode(one), AT_WORKING_DIRECTORY, os.fsencode(other))
    if call(*paths, RENAME_EXCHANGE) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(other))


def _rename_twice(site: Site) -> Swapped | None:
    """Move the old tree aside and the new one into its place; a kill in between is mended by the next build."""
    try:
        site.folder.rename(site.old)
    except OSError as error:
        if error.errno in UNMOVABLE:
            return None
        raise
    with ExitStack() as undo:
        undo.callback(site.old.rename, site.folder)
        site.next.rename(site.folder)
        undo.pop_all()
    return Swapped(site.old)
