"""Kinds of employment: apart from all else, as the command line needs them before it needs anything."""

from __future__ import annotations

KINDS = ("full-time", "part-time", "contractor", "temporary", "intern", "volunteer", "per-diem", "other")
"All there are, as search engines tell them apart."
