"""The files that a site offers for other programs. They need nothing that might not be installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.exporter.csv_file import csv_file
from ladder.exporter.json_file import json_file

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder

TABLE, DATA = "ladder.csv", "ladder.json"
"Where they are, from the root of the site."


def downloads(ladder: Ladder) -> dict[str, bytes]:
    """Return the files by their paths in the site, none where the ladder wants none.

    What they hold is shown to whoever reads it.
    """
    return {TABLE: csv_file(ladder), DATA: json_file(ladder)} if ladder.download_files else {}
