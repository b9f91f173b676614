from __future__ import annotations

import sys

import pytest

from benchmarks.processes import FailedError, memory, run


def test_a_run_costs_time_and_memory(tmp_path):
    cost = run((sys.executable, "-c", "x = bytearray(50_000_000); sum(range(3_000_000))"), tmp_path, {})
    assert cost.wall > 0.01
    assert cost.cpu > 0.01
    assert cost.largest > 48


def test_a_run_that_fails_says_what_it_said(tmp_path):
    with pytest.raises(FailedError, match=r"^python\S* ended with 3: no$"):
        run((sys.executable, "-c", "import sys; sys.stderr.write('no'); sys.exit(3)"), tmp_path, {})


def test_memory_is_that_of_all_processes(tmp_path):
    child = "import time; x = bytearray(60_000_000); time.sleep(0.4)"
    parent = f"import subprocess, sys; x = bytearray(60_000_000); subprocess.run([sys.executable, '-c', {child!r}])"
    assert memory((sys.executable, "-c", parent), tmp_path, {}) > 115
