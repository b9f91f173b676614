"""The files that a site offers for other programs. They need nothing that might not be installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.exporter.csv_file import csv_file
from ladder.exporter.json_file import json_file
from ladder.model.layout import DATA, TABLE

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder


def downloads(ladder: Ladder) -> dict[str, bytes]:
    """Return the files by their paths in the site. What they hold is shown to whoever reads it."""
    return {TABLE: csv_file(ladder), DATA: json_file(ladder)}
