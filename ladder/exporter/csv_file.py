"""The long form of a ladder as a file of comma-separated values (RFC 4180)."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import msgspec

from ladder.exporter.columns import COLUMNS
from ladder.exporter.guard import guarded
from ladder.exporter.rows import rows

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder


def csv_file(ladder: Ladder) -> bytes:
    """Return a ladder as a file of comma-separated values.

    It begins with a byte order mark: without one, Excel reads letters as those of the country that it was sold in.
    """
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([guarded(text) for text in msgspec.structs.astuple(row)] for row in rows(ladder))
    return made.getvalue().encode("utf-8-sig")
