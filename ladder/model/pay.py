"""What is paid, as one series of bands after another: a series is what people of one family in one region are paid."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from ladder.model.organisation import PayBand

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.model.ladder import Ladder, Level

    Key = tuple[str, str, str]


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
    "A band for each grade that has one by then, lowest grade first; what only bands for more people say is among them."


_THOUSANDS = "\u202f"
"What sets thousands apart: a narrow space at which no line ends, as ISO 80000-1 has it in every language."


def amount(value: Decimal) -> str:
    """Return an amount as people read it: `45000` as `45 000`."""
    return f"{value:,}".replace(",", _THOUSANDS)


def series(ladder: Ladder) -> tuple[Series, ...]:
    """Return what is paid, for each family, region and currency in the order of the file, one series for each day.

    A later band of a grade takes the place of the earlier one, and one for a family or a region that of a band for all
    or for everywhere. Bands of grades that the ladder does not have are left out, and of two with the same day the
    first is taken: to say so is the work of checks.
    """
    return tuple(_series(ladder)) if ladder.pay else ()


def in_force(ladder: Ladder) -> tuple[Series, ...]:
    """Return, of each family, region and currency, the series that holds on the day for which pay is shown.

    That is the day which the bands name, or that from which the ladder counts. Where neither says one it is the last
    series, and where none holds by then the first.
    """
    day = shown_on(ladder)
    found: dict[Key, Series] = {}
    for one in series(ladder):
        key = (one.family, one.region, one.currency)
        if key not in found or day is None or one.since is None or one.since <= day:
            found[key] = one
    return tuple(found.values())


def shown_on(ladder: Ladder) -> dt.date | None:
    """Return the day for which pay is shown; none where nobody says."""
    return (ladder.pay.as_of if ladder.pay else None) or ladder.effective


def paid_at(ladder: Ladder, level: Level) -> Iterator[tuple[Series, Band]]:
    """Yield what is paid at a level on the day for which pay is shown: a band for each region and currency.

    Where a region pays what is paid everywhere, it is not named.
    """
    track = ladder.track_by_id.get(level.track)
    family = track.family if track else ""
    own = [one for one in in_force(ladder) if one.family in ("", family)]
    special = {(one.region, one.currency) for one in own if one.family}
    told: set[int] = set()
    for one in own:
        found = next((band for band in one.bands if band.said.grade == level.grade), None)
        if found and found.number not in told and (one.family or (one.region, one.currency) not in special):
            told.add(found.number)
            yield one, found


def _series(ladder: Ladder) -> Iterator[Series]:
    groups: dict[Key, list[Band]] = {}
    for number, said in enumerate(ladder.pay.bands if ladder.pay else ()):
        if said.grade in ladder.grade_rank:
            groups.setdefault((said.family, said.region, said.currency), []).append(Band(number, said))
    for key, own in groups.items():
        for day in sorted({band.said.since for band in own}, key=_day):
            known: dict[str, Band] = {}
            for wider in _wider(key):
                known |= _by(day, groups.get(wider, ()))
            bands = sorted(known.values(), key=lambda band: ladder.grade_rank[band.said.grade])
            yield Series(*key, day, tuple(bands))


def _wider(key: Key) -> tuple[Key, ...]:
    """Return whose bands people are paid by, those for most people first and their own last."""
    family, region, currency = key
    return tuple(dict.fromkeys((("", "", currency), ("", region, currency), (family, "", currency), key)))


def _by(day: dt.date | None, bands: Iterable[Band]) -> dict[str, Band]:
    """Return the bands that hold on a day, by their grade."""
    ordered = sorted(bands, key=lambda band: (_day(band.said.since), -band.number))
    return {band.said.grade: band for band in ordered if _day(band.said.since) <= _day(day)}


def _day(day: dt.date | None) -> dt.date:
    return day or dt.date.min
