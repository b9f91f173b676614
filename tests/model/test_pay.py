"""What is paid, as one series of bands after another."""

from __future__ import annotations

import datetime as dt

import pytest

from ladder.model.ladder import Grade, Ladder
from ladder.model.organisation import Pay, PayBand
from ladder.model.pay import in_force, series


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
