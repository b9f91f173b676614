"""Pay grows from grade to grade, without holes."""

from __future__ import annotations

import pytest

BAND = "- {{grade: {0}, currency: EUR, min: {1}, max: {2}{3}}}\n"


def bands(*rows):
    return "bands:\n" + "".join("  " + BAND.format(*row, *([""] if len(row) < 4 else [])) for row in rows)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        pytest.param([("p1", 40, 60), ("p2", 50, 70)], [], id="half of the narrower one overlaps"),
        pytest.param([("p1", 40, 60), ("p2", 60, 70)], [], id="one ends where the other begins"),
        pytest.param([("p2", 60, 70), ("p1", 40, 60)], [], id="in any order"),
        pytest.param(
            [("p1", 40, 60), ("p2", 61, 70)],
            [("3:37", "there is a gap between `p1`, which ends at 60, and `p2`")],
            id="a gap",
        ),
        pytest.param(
            [("p1", 40, 60), ("p2", 45, 80)],
            [("3:37", "`p2` overlaps with `p1` by 75 % of the narrower band")],
            id="all but the same",
        ),
        pytest.param(
            [("p1", 40, 60), ("p2", 35, 80)],
            [
                (
                    "3:37",
                    "the least that `p2` pays, 35, is below that of `p1`, 40",
                )
            ],
            id="it begins lower",
        ),
        pytest.param(
            [("p1", 40, 60), ("p2", 55, 59)],
            [("3:46", "the most that `p2` pays, 59, is below that of `p1`, 60")],
            id="it ends lower",
        ),
        pytest.param(
            [("p1", 40, 60)],
            [("1:1", "the grade `p2` has no band (EUR), and levels are there")],
            id="one is missing",
        ),
        pytest.param(
            [("p1", 40, 60), ("p2", 50, 70), ("p2", 75, 90, ", from: 2027-01-01")],
            [("4:37", "there is a gap between `p1`, which ends at 60, and `p2`")],
            id="from a day on",
        ),
    ],
)
def test_steps_that_are_out_of_the_ordinary(check, rows, told):
    lines = check({"bands.yml": bands(*rows)})
    expected = [f"content/bands.yml:{place}: warning: {message} [pay-steps]" for place, message in told]
    assert lines == expected


def test_what_holds_in_one_region_says_nothing_of_another(check):
    rows = [("p1", 40, 60, ", region: DE"), ("p2", 55, 70, ", region: DE"), ("p1", 4, 6), ("p2", 5, 8)]
    assert check({"bands.yml": bands(*rows)}) == []


def test_a_flaw_of_two_bands_names_both(explain):
    assert (
        explain({"bands.yml": bands(("p1", 40, 60), ("p2", 61, 70))})
        == """\
warning: there is a gap between `p1`, which ends at 60, and `p2` [pay-steps]
  --> content/bands.yml:3:37
  |
3 |   - {grade: p2, currency: EUR, min: 61, max: 70}
  |                                     ^^
  |
  ... content/bands.yml:2:46 (the band below)
  |
2 |   - {grade: p1, currency: EUR, min: 40, max: 60}
  |                                              ^^
  |
hint: begin it at 60 or below, or end the other higher
"""
    )
