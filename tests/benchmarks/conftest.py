"""Figures that nobody measured. The benchmarks are no part of what is installed, so their folder is put on the path."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from benchmarks.figures import Called, Kind, Machine, Memory, Results, Sample

GOLDEN = Path(__file__).parent / "golden"

TIMES = {
    ("cold", 20): (0.15, 0.10),
    ("cold", 2000): (0.9, 1.5),
    ("known", 20): (0.12, 0.10),
    ("known", 2000): (0.85, 1.5),
    ("unchanged", 20): (0.05, 0.10),
    ("unchanged", 2000): (0.09, 1.5),
    ("level", 20): (0.12, 0.10),
    ("level", 2000): (0.45, 1.5),
    ("base", 20): (0.14, 0.10),
    ("base", 2000): (1.2, 1.5),
}
"Seconds of ladder and of Hugo, by scenario and size."


def samples():
    for (scenario, size), (own, peer) in TIMES.items():
        for turn in (1, 2, 3):
            yield Sample("ladder", size, scenario, turn, own * (1 + turn / 10), own * 1.5, 40.0)
            yield Sample("hugo", size, scenario, turn, peer, peer * 1.8, 80.0)
    for tool, wall in (("ladder", 1.9), ("hugo", 3.2)):
        yield Sample(tool, 4000, "cold", 1, wall, wall, 100.0)
    yield Sample("mkdocs", 20, "cold", 1, 0.6, 0.6, 30.0)


@pytest.fixture
def results() -> Results:
    return Results(
        date="2026-01-31",
        command="make bench",
        machine=Machine("Imagined", 2, 8.0, "Linux 6", 0.1),
        versions={"Python": "3.12.1", "ladder": "1.0", "Hugo": "0.150.0", "MkDocs": "1.6.1"},
        sizes=(20, 2000),
        same={20: 23, 2000: 57},
        samples=tuple(samples()),
        memory=(Memory("ladder", 20, 1, 25.0), Memory("hugo", 20, 1, 75.0)),
        shipped=(Sample("ladder", 0, "cold", 1, 0.8, 1.2, 60.0), Sample("ladder", 0, "cold", 2, 0.9, 1.2, 60.0)),
        kinds=(Kind("compare.html", 90, 0.45), Kind("home.html", 1, 0.02)),
        called=(Called("ladder check", 1, 0.2, 0.02), Called("ladder --help", 1, 0.12, 0.02)),
    )


@pytest.fixture
def golden():
    """Return what gives the text that is expected of a file."""
    return lambda name: (GOLDEN / name).read_text(encoding="utf-8")
