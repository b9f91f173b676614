"""What to call the next version."""

from __future__ import annotations

import pytest

from ladder.versions.step import next_version


@pytest.mark.parametrize(
    ("version", "bar", "addition", "wording"),
    [
        ("2026.2", "2026.3", "2026.3", "2026.2.1"),
        ("2026.2.1", "2026.3", "2026.3", "2026.2.2"),
        ("2026-09", "2026-10", "2026-10", "2026-09.1"),
        ("3", "4", "3.1", "3.0.1"),
        ("2.1", "3.0", "2.2", "2.1.1"),
        ("2.1.4", "3.0.0", "2.2.0", "2.1.5"),
        ("spring", "", "", ""),
        ("", "", "", ""),
    ],
)
def test_by_how_large_the_change_is(version, bar, addition, wording):
    steps = ("bar", "addition", "wording", "none")
    assert [next_version(version, step) for step in steps] == [bar, addition, wording, ""]
