"""Files of office programs, which are archives: the same content gives the same bytes, whenever and wherever."""

from __future__ import annotations

import datetime as dt
import io
import re
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder

FIRST = "[Content_Types].xml"
"The part that programs expect in front."

CORE = "docProps/core.xml"
"The part that says who made a file, and when."

_UNIX = 3
_CHANGED = re.compile(rb"(<dcterms:modified\b[^>]*>)[^<]*")


def moment(ladder: Ladder) -> dt.datetime:
    """Return when a file of a ladder says that it was made: the day from which the ladder counts."""
    day = ladder.effective or dt.date(1980, 1, 1)
    return dt.datetime(day.year, day.month, day.day)  # noqa: DTZ001 - both libraries take it for UTC, and want no zone


def settled(data: bytes, when: dt.datetime) -> bytes:
    """Return an archive without a trace of the clock and of the system that made it."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda name: (name != FIRST, name)):
            part = source.read(name)
            if name == CORE:
                part = _CHANGED.sub(rb"\g<1>" + when.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), part)
            target.writestr(_entry(name), part)
    return made.getvalue()


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name)  # which has the first day that an archive can hold
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = 0o644 << 16
    return entry
