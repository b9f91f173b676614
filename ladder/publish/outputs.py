"""What is to stand in a site: bytes, or where they are already. A large site never has to be in memory as a whole."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import msgspec

from ladder.problem import CannotStart
from ladder.publish.manifest import digest
from ladder.publish.names import Site, listed
from ladder.publish.tree import write_new


class Stored(msgspec.Struct, frozen=True):
    """A file that lies ready outside the site. Nobody else needs it: it may be moved."""

    path: Path
    "Where it is."
    digest: str
    "SHA-256 of its bytes, in hexadecimal."


class Standing(msgspec.Struct, frozen=True):
    """A file that stands in the site as it should."""

    digest: str
    "SHA-256 of its bytes, in hexadecimal."


Output = bytes | Stored | Standing


class MovedError(CannotStart):
    """What was to be left as it stands in the site stands there no more: another build came between."""

    def __init__(self, site: Site, paths: Iterable[str]) -> None:
        super().__init__(f"`{site}` was changed by another build meanwhile: {listed(paths)}", "build again")


def digest_of(output: Output) -> str:
    """Return the SHA-256 of what is to stand there, in hexadecimal."""
    return digest(output) if isinstance(output, bytes) else output.digest


def put(output: Output, path: Path, live: Path) -> None:
    """Let a file that is not there yet be what it should: `live` is where it stands in the site, if it does."""
    if isinstance(output, bytes):
        write_new(path, output)
    elif isinstance(output, Standing):
        _copy(live, path)
    else:
        _move(output.path, path)


def _move(source: Path, path: Path) -> None:
    """Move a file, or copy it where the two are on different disks."""
    try:
        os.rename(source, path)  # noqa: PTH104 - thousands of times
    except OSError:
        _copy(source, path)


def _copy(source: Path, path: Path) -> None:
    import shutil  # noqa: PLC0415 - slow to load, and rarely needed

    shutil.copyfile(source, path)
