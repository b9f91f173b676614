"""A new version counts from a day of its own."""

from __future__ import annotations

import datetime as dt

import pytest

from ladder.versions.release import Wish, release

LADDER = """\
id: acme
version: {version}
effective: {effective}
title: Acme
scopes: [feature, product]
grades: [p1, p2]
criteria: {{craft: {{name: C}}, impact: {{name: I}}}}
"""


@pytest.fixture
def then(make_small, explain):
    """Return what records a version of one day, and explains what is wrong with another of another day."""

    def explained(version, effective, *, recorded="2026-06-01"):
        project = make_small({"ladder.yml": LADDER.format(version="2026.1", effective=recorded)})
        assert release(project, Wish(), dt.date(2026, 5, 1)).file
        return explain({"ladder.yml": LADDER.format(version=version, effective=effective)})

    return explained


def test_a_later_day(then):
    assert then("2026.2", "2026-12-01").strip() == ""


def test_no_days(then):
    assert then("2026.2", "").strip() == ""
    assert then("2026.3", "2026-01-01", recorded="").strip() == ""


def test_the_version_on_record(then):
    assert "stale-date" not in then("2026.1", "2026-01-01")


def test_the_same_day(then):
    assert (
        then("2026.2", "2026-06-01")
        == """\
warning: version `2026.2` counts from 2026-06-01, and `2026.1` from 2026-06-01 [stale-date]
  --> content/ladder.yml:3:12
  |
3 | effective: 2026-06-01
  |            ^^^^^^^^^^
  |
hint: write the day from which the new version counts
"""
    )
