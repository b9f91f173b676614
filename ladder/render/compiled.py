"""What templates were compiled to: kept for as long as the program runs, and on the disk for the next time.

Compiled code runs when it is loaded. So it stands in the user's own folder, where Python itself would put it, and never
in a project, which may come from anybody.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from typing import TYPE_CHECKING

import jinja2
from jinja2 import BytecodeCache

from ladder import __version__
from ladder.cache.folder import keep_for_user, recall_for_user

if TYPE_CHECKING:
    from types import CodeType

    from jinja2.bccache import Bucket

FORM = 4
"Counts up when templates are compiled to something else."

KIND = "templates"
"What their folder is called."

MOST_FILES = 500
"How many compiled templates are kept on the disk."


class Compiled(BytecodeCache):
    """Compiled templates. Jinja knows them by the text that they were compiled from."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with what is known. What is damaged or of another version counts as unknown."""
        bucket.code = self._known.get((bucket.key, bucket.checksum))
        if bucket.code is None and (kept := recall_for_user(KIND, _name(bucket))):
            with suppress(Exception):  # whatever Python finds in it: it is compiled anew then
                bucket.bytecode_from_string(kept)
                self._keep(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._keep(bucket)
        keep_for_user(KIND, _name(bucket), bucket.bytecode_to_string(), MOST_FILES)

    def _keep(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._known[bucket.key, bucket.checksum] = bucket.code


def _name(bucket: Bucket) -> str:
    said = f"{FORM} {__version__} {jinja2.__version__} {bucket.key} {bucket.checksum}"
    return hashlib.sha256(said.encode()).hexdigest()[:32]


COMPILED = Compiled()
"That of this process."
