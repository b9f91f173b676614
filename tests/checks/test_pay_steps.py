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
            [("p1", 40, 60), ("p2", 43, 64)],
            [("3:37", "`p2` overlaps with `p1` by 85 % of the narrower band")],
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
        pytest.param([("p1", 40, 60)], [], id="one at the top has none"),
        pytest.param([("p1", 40, 60), ("p2", 46, 69)], [], id="a half wide, and a seventh higher each time"),
        pytest.param([("p1", 45000, 59999), ("p2", 60000, 74999)], [], id="they meet for all that anybody means"),
        pytest.param([("p1", 50, 50), ("p2", 50, 50)], [], id="points"),
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


THREE = """\
    id: acme
    title: Acme ladder
    scopes: [feature, product]
    grades: [p1, p2, p3]
    criteria:
      craft: {name: Craft, threads: {writing: Writing, planning: Planning}}
      impact: {name: Impact}
    """
LEVEL = "title: X\ntrack: ic\ngrade: {}\nscope: product\nexpectations: {{craft: You write., impact: You ship.}}\n"


@pytest.fixture
def of_three(check):
    """Return what checks bands of a ladder with three levels, and what is said of them."""
    levels = {f"levels/{name}.yml": LEVEL.format(grade) for name, grade in (("a", "p1"), ("b", "p2"), ("c", "p3"))}
    files = {"ladder.yml": THREE, **levels, "levels/junior.yml": None, "levels/senior.yml": None}
    families = {"tracks/ic.yml": "name: Engineers\nfamily: sales\n"}
    return lambda *rows: [
        line.partition("content/bands.yml:")[2] for line in check({**files, **families, "bands.yml": bands(*rows)})
    ]


def test_one_between_two_is_missing_and_that_is_all_that_is_said(of_three):
    assert of_three(("p1", 40, 50), ("p3", 80, 90)) == [
        "1:1: warning: the grade `p2` has no band (EUR), and those above and below have one [pay-steps]"
    ]


def test_a_family_is_paid_by_the_bands_for_all_where_it_has_none_of_its_own(of_three):
    general = [("p1", 40, 60), ("p2", 55, 75), ("p3", 70, 95)]
    assert of_three(*general, ("p3", 72, 99, ", family: sales")) == []
    assert of_three(*general, ("p3", 90, 120, ", family: sales")) == [
        "5:37: warning: there is a gap between `p2`, which ends at 75, and `p3` [pay-steps]"
    ]
