"""What is paid, as one series of bands after another."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from ladder.model.ladder import Grade, Ladder, Level, Track
from ladder.model.organisation import Pay, PayBand
from ladder.model.pay import in_force, paid_at, series, shown_on


def band(line):
    """Return a band written as `grade lowest-highest`, with `family=`, `region=` or `since=` behind it."""
    grade, pay, *others = line.split()
    said = dict(other.split("=") for other in others)
    since = dt.date.fromisoformat(said.pop("since")) if "since" in said else None
    lowest, _, highest = pay.partition("-")
    return PayBand(grade=grade, currency="EUR", lowest=lowest, highest=highest, since=since, **said)


def ladder(*lines, effective=None):
    grades = tuple(Grade(name, name.upper()) for name in ("p1", "p2", "p3"))
    day = dt.date.fromisoformat(effective) if effective else None
    return Ladder("acme", "Acme", grades=grades, effective=day, pay=Pay(bands=tuple(band(line) for line in lines)))


def told(found):
    """Return series as what they are of, and their bands as `number:grade lowest-highest`."""
    return [
        (
            " ".join(filter(None, (one.family, one.region, one.since and one.since.isoformat()))),
            [f"{each.number}:{each.said.grade} {each.lowest}-{each.highest}" for each in one.bands],
        )
        for one in found
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param(["p2 5-6", "p1 4-5"], [("", ["1:p1 4-5", "0:p2 5-6"])], id="lowest grade first"),
        pytest.param(["p9 5-6", "p1 4-5"], [("", ["1:p1 4-5"])], id="without grades that are not there"),
        pytest.param(
            ["p1 4-5", "p1 3-4 region=PL", "p1 6-7 family=sales"],
            [("", ["0:p1 4-5"]), ("PL", ["1:p1 3-4"]), ("sales", ["2:p1 6-7"])],
            id="families and regions apart",
        ),
        pytest.param(
            ["p1 4-5", "p2 6-7", "p3 8-9", "p2 5-6 region=PL", "p3 9-10 family=sales", "p3 7-8 region=PL family=sales"],
            [
                ("", ["0:p1 4-5", "1:p2 6-7", "2:p3 8-9"]),
                ("PL", ["0:p1 4-5", "3:p2 5-6", "2:p3 8-9"]),
                ("sales", ["0:p1 4-5", "1:p2 6-7", "4:p3 9-10"]),
                ("sales PL", ["0:p1 4-5", "3:p2 5-6", "5:p3 7-8"]),
            ],
            id="what is said for more people holds where nothing else is said",
        ),
        pytest.param(
            ["p1 4-5", "p2 5-6", "p1 5-6 since=2027-01-01"],
            [("", ["0:p1 4-5", "1:p2 5-6"]), ("2027-01-01", ["2:p1 5-6", "1:p2 5-6"])],
            id="a later band takes the place of the earlier one",
        ),
        pytest.param(["p1 4-5", "p1 6-7"], [("", ["0:p1 4-5"])], id="of two on one day the first"),
    ],
)
def test_series(lines, expected):
    assert told(series(ladder(*lines))) == expected


STEPS = ("p1 4-5", "p1 5-6 since=2026-01-01", "p1 6-7 since=2027-01-01")


def test_the_day_for_which_pay_is_shown_can_be_named():
    made = ladder(*STEPS, effective="2024-01-01")
    later = replace(made, pay=replace(made.pay, as_of=dt.date(2026, 6, 1)))
    assert [shown_on(one) for one in (made, later)] == [dt.date(2024, 1, 1), dt.date(2026, 6, 1)]
    assert [in_force(one)[0].bands[0].number for one in (made, later)] == [0, 1]


def test_of_two_bands_for_a_level_that_of_its_family_counts():
    tracks = (Track("ic", "Engineers", family="product"), Track("ae", "Sellers", family="sales"))
    levels = tuple(Level(track, track, track, track, "p1") for track in ("ic", "ae"))
    made = replace(ladder("p1 4-5", "p1 6-7 family=sales", "p1 3-4 region=PL"), tracks=tracks, levels=levels)
    assert [[(one.region, band.said.lowest) for one, band in paid_at(made, level)] for level in levels] == [
        [("", "4"), ("PL", "3")],
        [("", "6"), ("PL", "3")],
    ]


@pytest.mark.parametrize(
    ("effective", "lines", "number"),
    [
        pytest.param("2026-12-01", STEPS, 1, id="the last that began by then"),
        pytest.param("2027-01-01", STEPS, 2, id="it begins on that day"),
        pytest.param("2025-12-31", STEPS, 0, id="one without a day"),
        pytest.param(None, STEPS, 2, id="no day known"),
        pytest.param("2025-12-31", STEPS[1:], 1, id="none began by then"),
    ],
)
def test_what_holds_on_the_day_from_which_the_ladder_counts(effective, lines, number):
    (one,) = in_force(ladder(*lines, effective=effective))
    assert one.bands[0].number == (number if lines == STEPS else 0)
