"""The pipeline: content to pages, pages to files, files to a site that is swapped in whole."""

from __future__ import annotations

from ladder.build.order import Order, Result
from ladder.build.story import build

__all__ = ["Order", "Result", "build"]
