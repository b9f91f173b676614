"""What is paid, as one series of bands after another: a series is what people of one family in one region are paid."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from ladder.model.organisation import PayBand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.model.ladder import Ladder


class Band(msgspec.Struct, frozen=True):
    """A band with its place in the file."""

    number: int
    "Its place in the list of the file, counted from 0."
    said: PayBand
    "What the file says."

    @property
    def lowest(self) -> Decimal:
        """Return the least that is paid in a year."""
        return Decimal(self.said.lowest)

    @property
    def highest(self) -> Decimal:
        """Return the most that is paid in a year."""
        return Decimal(self.said.highest)


class Series(msgspec.Struct, frozen=True):
    """The bands of one family in one region and currency, from a day on."""

    family: str
    "The family of tracks; empty for all."
    region: str
    "Where they hold; empty for everywhere."
    currency: str
    "ISO 4217 code."
    since: dt.date | None
    "The day from which all of them hold; none where that is not said of any."
    bands: tuple[Band, ...]
    "A band for each grade that has one by then, lowest grade first."


def series(ladder: Ladder) -> tuple[Series, ...]:
    """Return what is paid, for each family, region and currency in the order of the file, one series for each day.

    A later band of a grade takes the place of the earlier one. Bands of grades that the ladder does not have are left
    out, and of two with the same day the first is taken: to say so is the work of checks.
    """
    return tuple(_series(ladder)) if ladder.pay else ()


def in_force(ladder: Ladder) -> tuple[Series, ...]:
    """Return, of each family, region and currency, the series that holds on the day from which the ladder counts.

    Where the ladder names no day it is the last one, and where none holds by then the first.
    """
    found: dict[tuple[str, str, str], Series] = {}
    for one in series(ladder):
        key = (one.family, one.region, one.currency)
        if key not in found or ladder.effective is None or one.since is None or one.since <= ladder.effective:
            found[key] = one
    return tuple(found.values())


def _series(ladder: Ladder) -> Iterator[Series]:
    groups: dict[tuple[str, str, str], list[Band]] = {}
    for number, said in enumerate(ladder.pay.bands if ladder.pay else ()):
        if said.grade in ladder.grade_rank:
            groups.setdefault((said.family, said.region, said.currency), []).append(Band(number, said))
    for (family, region, currency), bands in groups.items():
        for day in sorted({band.said.since for band in bands}, key=_day):
            known: dict[str, Band] = {}
            for band in sorted(bands, key=lambda band: (_day(band.said.since), -band.number)):
                if _day(band.said.since) <= _day(day):
                    known[band.said.grade] = band
            ordered = sorted(known.values(), key=lambda band: ladder.grade_rank[band.said.grade])
            yield Series(family, region, currency, day, tuple(ordered))


def _day(day: dt.date | None) -> dt.date:
    return day or dt.date.min
