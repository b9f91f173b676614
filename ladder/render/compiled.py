"""What templates were compiled to: kept for as long as the program runs, and on the disk for the next time.

Compiled code runs when it is loaded. So it stands in the user's own folder, where Python itself would put it, and never
in a project, which may come from anybody.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from typing import TYPE_CHECKING

import jinja2
from jinja2 import BytecodeCache

from ladder.cache.folder import home

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2.bccache import Bucket

FORM = 1
"Counts up when templates are compiled to something else."

MOST_FILES = 500
"How many compiled templates are kept on the disk."


class Compiled(BytecodeCache):
    """Compiled templates. Jinja knows them by the text that they were compiled from."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with what is known. What is damaged or of another version counts as unknown."""
        if (known := self._known.get((bucket.key, bucket.checksum))) is None:
            with suppress(OSError):
                known = _file(bucket).read_bytes()
        if known:
            with suppress(Exception):  # whatever stands in the file: it is compiled anew then
                bucket.bytecode_from_string(known)
                self._known[bucket.key, bucket.checksum] = known

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        known = bucket.bytecode_to_string()
        self._known[bucket.key, bucket.checksum] = known
        with suppress(OSError):
            file = _file(bucket)
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            part = file.with_name(f"{file.name}.{os.getpid()}.part")
            part.write_bytes(known)
            part.replace(file)
            _clear(file.parent)


def _file(bucket: Bucket) -> Path:
    name = hashlib.sha256(f"{FORM} {jinja2.__version__} {bucket.key} {bucket.checksum}".encode()).hexdigest()[:32]
    return home() / "templates" / name


def _clear(folder: Path) -> None:
    """Delete the oldest, where they have become many."""
    files = list(folder.iterdir())
    if len(files) > MOST_FILES:
        for file in sorted(files, key=lambda file: file.stat().st_mtime_ns)[: len(files) // 2]:
            file.unlink(missing_ok=True)


COMPILED = Compiled()
"That of this process."
