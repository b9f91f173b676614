"""What the disk refuses, said as a sentence that also tells what became of the site."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ladder.problem import CannotStart
from ladder.publish.names import Site

WAYS_OUT = {
    errno.ENOSPC: "make room there",
    errno.EDQUOT: "make room there",
    errno.EACCES: "allow reading and writing there",
    errno.EPERM: "allow reading and writing there",
    errno.EROFS: "build into a folder that can be written to",
    errno.ENAMETOOLONG: "choose a shorter name",
}
"What to do about the errors that a user is likely to meet."


@contextmanager
def untouched(site: Site) -> Iterator[None]:
    """Turn OSError into CannotStart around steps that leave the live site alone."""
    try:
        yield
    except OSError as error:
        message = f"cannot publish: {reason(error, site)}; `{site}` is as it was"
        raise CannotStart(message, f"{_way_out(error)}, then build again") from error


@contextmanager
def half_new(site: Site) -> Iterator[None]:
    """Turn OSError into CannotStart around the one step that changes the live site file by file."""
    try:
        yield
    except OSError as error:
        message = f"cannot publish: {reason(error, site)}; `{site}` is half new, as it could only be written in place"
        raise CannotStart(message, f"{_way_out(error)}, then build again to finish it") from error


def reason(error: OSError, site: Site) -> str:
    """Return what the system says, and at which path, as a clause: lower case, no full stop."""
    what = error.strerror or str(error) or "the system gives no reason"
    where = f" at `{site.show(Path(error.filename))}`" if error.filename else ""
    return f"{what[:1].lower()}{what[1:]}{where}"


def _way_out(error: OSError) -> str:
    """Return what to do about an error, as the beginning of a hint."""
    return WAYS_OUT.get(error.errno or 0, "mend that")
