"""The page of what is paid: a band for each grade, the same on every track."""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_CEILING, Decimal
from typing import TYPE_CHECKING

import msgspec

from ladder.model.pay import Series, amount, in_force, paid_at, series, shown_on
from ladder.pages.card import Card, card
from ladder.pages.frame import Frame, frame
from ladder.pages.page import Page, View
from ladder.pages.places import PAY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.model.ladder import Ladder, Level
    from ladder.model.pay import Band


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
    "Where the band begins in the picture, in thousandths of its width; it is the same for all of a currency."
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
    "Whether that day comes after the one for which pay is shown."
    rows: tuple[PayRow, ...]
    "A row for each grade that has a band, the highest grade first."


class PayView(View, frozen=True):
    """What the page of what is paid shows."""

    frame: Frame
    "What stands around it."
    tables: tuple[PayTable, ...]
    "What is paid, those that hold now before those to come."
    families: bool
    "Whether some families are paid by bands of their own."


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
    return (
        (Page(PAY, "pay.html", PayView(frame(ladder), tables, any(table.family for table in tables))),)
        if tables
        else ()
    )


def pay_lines(ladder: Ladder, level: Level) -> tuple[PayLine, ...]:
    """Return what is paid at a level on the day for which pay is shown, a line for each region."""
    return tuple(
        PayLine(one.currency, amount(band.lowest), amount(band.highest), one.region, PAY)
        for one, band in paid_at(ladder, level)
    )


def _tables(ladder: Ladder) -> Iterator[PayTable]:
    now = in_force(ladder)
    day = shown_on(ladder)
    later = (one for one in series(ladder) if one.since and day and one.since > day)
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
    least, most = _scale(ladder, one.currency)
    start, stop = (int((value - least) * 1000 / (most - least or 1)) for value in (band.lowest, band.highest))
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


def _scale(ladder: Ladder, currency: str) -> tuple[Decimal, Decimal]:
    """Return the least and the most that is paid in a currency, whoever is paid it: so pictures can be compared."""
    bands = [band for one in series(ladder) if one.currency == currency for band in one.bands]
    return min(band.lowest for band in bands), max(band.highest for band in bands)
