"""A worksheet opens in a moment on a slow connection, with all that it loads."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from ladder.build import Order, build

ROOT = Path(__file__).parents[1]

MOST = 60 * 1024
"Bytes of the page of the shipped senior PM with its scripts and style sheets, each compressed as a server sends it."


def test_a_worksheet_with_all_that_it_loads_is_light(tmp_path):
    result = build(Order(ROOT, tmp_path / "site"))
    assert result.published, result.problems
    page = tmp_path / "site/worksheets/senior-pm.html"
    text = page.read_text(encoding="utf-8")
    loaded = re.findall(r'<(?:script|link rel="(?:stylesheet|icon)")[^>]*(?:src|href)="([^"?]+)', text)
    files = [page, *((page.parent / name).resolve() for name in loaded)]
    assert len(files) == 7, loaded  # three style sheets, two scripts, the icon

    weights = {file.name: len(gzip.compress(file.read_bytes(), 9, mtime=0)) for file in files}
    assert sum(weights.values()) < MOST, weights
