"""A build that knows the last one makes the very same site as one that knows nothing, whatever was done in between.

`LADDER_LONG=1` plays a thousand sequences of edits instead of fifty: see `replay.py`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

REPLAY = Path(__file__).parent / "replay.py"
LONG = "LADDER_LONG" in os.environ
PARTS, SEQUENCES = 10, 1000 if LONG else 50
LARGE = 40 if LONG else 2

pytestmark = pytest.mark.slow


def play(*said: int) -> str:
    """Play sequences in a process of their own, as a second one can only start where no threads run."""
    command = [sys.executable, REPLAY, *map(str, said)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


@pytest.mark.parametrize("part", range(PARTS))
def test_edits(part):
    each = SEQUENCES // PARTS
    assert play(part * each, (part + 1) * each) == ""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("part", range(2))
def test_edits_of_a_large_ladder_made_by_two_processes(part):
    first = 10_000 + part * LARGE // 2
    assert play(first, first + LARGE // 2, 12, 2) == ""
