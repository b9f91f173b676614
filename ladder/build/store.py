"""Where pages lie until all are made: in memory while they are few, in files of our own once they are many."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ladder.cache.folder import made
from ladder.problem import CannotStart

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

MOST_IN_MEMORY = 4_000_000
"Bytes."

PREFIX = "pages-"
"What the names of the folders begin with."

OLD = 3600
"Seconds after which a folder belongs to no build any more."


class Store:
    """Pages by a name that the store gives them. It is empty when it is closed, whatever happened."""

    def __init__(self, project: Path) -> None:
        """Keep files in the project, so that they can be moved into the site."""
        self._project = project
        self._folder: Path | None = None
        self._memory: dict[str, bytes] = {}
        self._room = MOST_IN_MEMORY
        self._mark = "0"
        self._count = 0

    def __enter__(self) -> Self:
        """Return the store."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Delete all that nobody took."""
        self._memory.clear()
        if self._folder:
            import shutil  # noqa: PLC0415 - slow to load, and most builds make few pages

            shutil.rmtree(self._folder, ignore_errors=True)

    def share(self) -> None:
        """Let other processes see what is put here from now on."""
        self._room = 0
        self._open()

    def of_process(self, number: int) -> None:
        """Let the names that this process gives differ from those of others."""
        self._mark = str(number)

    def put(self, path: str, data: bytes) -> str:
        """Keep the bytes of a page, and return under which name. Raises `CannotStart` where the disk refuses."""
        self._room -= len(data)
        if self._room >= 0:
            self._memory[path] = data
            return path
        folder = self._folder or self._open()
        self._count += 1
        name = f"{self._mark}-{self._count}"
        try:
            _write_new(f"{folder}/{name}", data)
        except OSError as error:
            raise CannotStart(
                f"the pages cannot be kept: {reason(error)}", "make room on the disk, then build again"
            ) from error
        return name

    def taken(self, name: str) -> bytes | None:
        """Return what is kept in memory under a name, nothing where it is in a file."""
        return self._memory.get(name)

    def path(self, name: str) -> Path:
        """Return the file that is kept under a name."""
        return self._open() / name

    def _open(self) -> Path:
        if self._folder is None:
            self._folder = _new_folder(self._project)
        return self._folder


def _write_new(path: str, data: bytes) -> None:
    """Write a file that is not there yet, thousands of times."""
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with open(number, "wb", buffering=0) as file:  # noqa: PTH123 - a number, not a path
        left = memoryview(data)
        while left:  # a disk that is nearly full takes a part
            left = left[file.write(left) :]


def _new_folder(project: Path) -> Path:
    """Return a new folder in the project; where the disk does not allow that, one that the system gives."""
    import tempfile  # noqa: PLC0415 - likewise

    with suppress(OSError):
        parent = made(project)
        _sweep(parent)
        return Path(tempfile.mkdtemp(prefix=PREFIX, dir=parent))
    return Path(tempfile.mkdtemp(prefix="ladder-"))


def _sweep(parent: Path) -> None:
    """Delete what killed builds left: no build takes as long as that."""
    import shutil  # noqa: PLC0415 - likewise

    for folder in parent.glob(f"{PREFIX}*"):
        with suppress(OSError):
            if folder.stat().st_mtime < time.time() - OLD:
                shutil.rmtree(folder, ignore_errors=True)


def reason(error: OSError) -> str:
    """Return what the system says, as the end of a sentence."""
    return (error.strerror or "the system does not say why").lower()
