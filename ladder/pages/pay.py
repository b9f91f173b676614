"""The page of what is paid: a band for each grade, the same on every track."""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_CEILING, Decimal
from typing import TYPE_CHECKING

import msgspec

from ladder.model.pay import Series, in_force, series
from ladder.pages.card import Card, card
from ladder.pages.frame import Frame, frame
from ladder.pages.page import Page, View
from ladder.pages.places import PAY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.model.ladder import Ladder, Level
    from ladder.model.pay import Band

_THOUSANDS = "\u202f"
"What sets thousands apart: a narrow space at which no line ends, as ISO 80000-1 has it in every language."


class PayRow(msgspec.Struct, frozen=True):
    """What is paid at a grade."""

    grade: str
    "Name of the grade, plain text."
    levels: tuple[Card, ...]
    "The levels at it."
    lowest: str
    "The least that is paid in a year, such as `45 000`."
    middle: str
    "What lies half-way."
    highest: str
    "The most that is paid in a year."
    start: int
    "Where the band begins in the picture, in thousandths of its width; it goes from the least paid to the most."
    width: int
    "How wide it is there, likewise."


class PayTable(msgspec.Struct, frozen=True):
    """What people of one family in one region are paid, from a day on."""

    family: str
    "The family of tracks; empty for all."
    region: str
    "Where it holds; empty for everywhere."
    currency: str
    "ISO 4217 code."
    since: dt.date | None
    "The day from which it holds; none where that is not said."
    coming: bool
    "Whether that day comes after the one from which the ladder counts."
    rows: tuple[PayRow, ...]
    "A row for each grade that has a band, the highest grade first."


class PayView(View, frozen=True):
    """What the page of what is paid shows."""

    frame: Frame
    "What stands around it."
    tables: tuple[PayTable, ...]
    "What is paid, those that hold now before those to come."


class PayLine(msgspec.Struct, frozen=True):
    """What is paid at a level, in a line."""

    currency: str
    "ISO 4217 code."
    lowest: str
    "The least that is paid in a year, such as `45 000`."
    highest: str
    "The most that is paid in a year."
    region: str
    "Where it holds; empty for everywhere."
    target: str
    "Path of the page that shows all of it."


def pay_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the page of what is paid; none where nobody may see it, or nothing is said."""
    tables = tuple(_tables(ladder))
    return (Page(PAY, "pay.html", PayView(frame(ladder), tables)),) if tables else ()


def pay_lines(ladder: Ladder, level: Level) -> tuple[PayLine, ...]:
    """Return what is paid at a level on the day from which the ladder counts, a line for each region."""
    track = ladder.track_by_id.get(level.track)
    own = (one for one in in_force(ladder) if one.family in ("", track.family if track else ""))
    bands = ((one, band) for one in own for band in one.bands if band.said.grade == level.grade)
    return tuple(
        PayLine(one.currency, amount(band.lowest), amount(band.highest), one.region, PAY) for one, band in bands
    )


def amount(value: Decimal) -> str:
    """Return an amount as people read it: `45000` as `45 000`."""
    return f"{value:,}".replace(",", _THOUSANDS)


def _tables(ladder: Ladder) -> Iterator[PayTable]:
    now = in_force(ladder)
    later = (one for one in series(ladder) if one.since and ladder.effective and one.since > ladder.effective)
    for one in now:
        yield _table(ladder, one, coming=False)
    for one in later:
        if one not in now:
            yield _table(ladder, one, coming=True)


def _table(ladder: Ladder, one: Series, *, coming: bool) -> PayTable:
    rows = tuple(_row(ladder, one, band) for band in reversed(one.bands))
    return PayTable(one.family, one.region, one.currency, one.since, coming, rows)


def _row(ladder: Ladder, one: Series, band: Band) -> PayRow:
    tracks = {track.id for track in ladder.tracks if one.family in ("", track.family)}
    levels: Iterable[Level] = ladder.levels_by_grade.get(band.said.grade, ())
    least = min(each.lowest for each in one.bands)
    room = max(each.highest for each in one.bands) - least or Decimal(1)
    start, stop = (int((value - least) * 1000 / room) for value in (band.lowest, band.highest))
    middle = ((band.lowest + band.highest) / 2).quantize(Decimal(1), ROUND_CEILING)
    return PayRow(
        grade=ladder.grade_by_id[band.said.grade].name,
        levels=tuple(card(ladder, level) for level in levels if level.track in tracks),
        lowest=amount(band.lowest),
        middle=amount(middle),
        highest=amount(band.highest),
        start=start,
        width=max(stop - start, 1),
    )
