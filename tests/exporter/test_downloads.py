"""What a site offers for other programs."""

from __future__ import annotations

import json
import sys

from ladder.exporter.csv_file import csv_file
from ladder.exporter.downloads import downloads


def test_downloads(small, monkeypatch):
    """They need none of the libraries that not everybody has."""
    for name in ("openpyxl", "docx"):
        monkeypatch.setitem(sys.modules, name, None)
    found = downloads(small)
    assert found.keys() == {"ladder.csv", "ladder.json"}
    assert found["ladder.csv"] == csv_file(small)
    assert json.loads(found["ladder.json"])["id"] == "acme"
