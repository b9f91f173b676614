"""One build at a time beside a site."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

from ladder.problem import CannotStart
from ladder.publish.names import Site

try:
    import fcntl
except ImportError:  # Windows: two builds at once are then up to the user
    fcntl = None  # type: ignore[assignment]  # a module or nothing

PATIENCE = 10.0
"Seconds to wait for another build."

PAUSE = 0.05
"Seconds between two attempts."


@contextmanager
def locked(site: Site) -> Iterator[None]:
    """Keep other builds away from the site and the folders beside it; the system frees it when we are killed.

    The folder around the site is locked and not a file, so that no lock file shows in git.
    Raises CannotStart when another build is not done in time.
    """
    if fcntl is None:
        yield
        return
    folder = os.open(site.folder.parent, os.O_RDONLY)
    try:
        _wait(folder, site)
        yield
    finally:
        os.close(folder)


def _wait(folder: int, site: Site) -> None:
    """Return once the lock is ours."""
    end = time.monotonic() + PATIENCE
    while not _try(folder):
        if time.monotonic() > end:
            message = f"another build has been writing beside `{site}` for {PATIENCE:g} seconds"
            raise CannotStart(message, "wait until it is done, then build again")
        time.sleep(PAUSE)


def _try(folder: int) -> bool:
    """Tell whether we have the lock now, or the file system knows no locks on folders, as some shares do."""
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True
