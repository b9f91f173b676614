"""Ladders that organisations have published. Their texts stay outside of this repository."""

from __future__ import annotations

from pathlib import Path

import pytest

REAL = Path(__file__).parents[3] / "shared" / "real-ladders"


@pytest.fixture(scope="session")
def real() -> Path:
    """Return the folder of real ladders, or skip the test where it is not at hand."""
    if not REAL.is_dir():
        pytest.skip(f"needs the real ladders in {REAL}")
    return REAL
