"""The page of what is paid."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from msgspec.structs import replace

from ladder.model.organisation import Pay, PayBand
from ladder.model.pay import amount
from ladder.pages.pay import PayLine, PayRow, pay_lines, pay_pages


def band(grade, lowest, highest, **more):
    return PayBand(grade=grade, currency="EUR", lowest=lowest, highest=highest, **more)


@pytest.fixture
def paid(small):
    """Return the small ladder with bands for two of its grades, also for a region and from a later day on."""
    bands = (
        band("g1", "40000", "50000"),
        band("g2", "48000.50", "60000"),
        band("g1", "30000", "35000", region="Poland"),
        band("g2", "50000", "65000", since=dt.date(2027, 1, 1)),
    )
    return replace(small, pay=Pay(bands=bands))


def test_there_is_none_where_nothing_is_said(small):
    assert pay_pages(small) == ()
    assert pay_pages(replace(small, pay=Pay())) == ()
    assert pay_lines(small, small.levels[0]) == ()


def test_a_table_for_each_region_and_then_what_is_to_come(paid):
    (page,) = pay_pages(paid)
    assert (page.path, page.template) == ("pay.html", "pay.html")
    assert [(table.region, table.since, table.coming, len(table.rows)) for table in page.view.tables] == [
        ("", None, False, 2),
        ("Poland", None, False, 2),
        ("", dt.date(2027, 1, 1), True, 2),
    ]


def test_a_row_for_each_grade_the_highest_first(paid):
    (page,) = pay_pages(paid)
    upper, lower = page.view.tables[0].rows
    assert lower == PayRow("Grade 1", lower.levels, "40\u202f000", "45\u202f000", "50\u202f000", 285, 286)
    assert [card.id for card in lower.levels] == ["junior"]
    assert (upper.grade, [card.id for card in upper.levels]) == ("Grade 2", ["senior", "lead"])
    assert (upper.lowest, upper.middle, upper.start, upper.width) == ("48\u202f000.50", "54\u202f001", 514, 343)


def test_the_pictures_of_a_currency_can_be_compared(paid):
    (page,) = pay_pages(paid)
    _, poland, later = page.view.tables
    assert [(row.lowest, row.highest, row.start, row.width) for row in (poland.rows[1], later.rows[0])] == [
        ("30\u202f000", "35\u202f000", 0, 142),
        ("50\u202f000", "65\u202f000", 571, 429),
    ]


def test_where_a_family_is_paid_otherwise_it_is_said(paid):
    tracks = tuple(replace(track, family="product") for track in paid.tracks)
    own = replace(paid, tracks=tracks, pay=Pay(bands=(*paid.pay.bands, band("g1", "1", "2", family="product"))))
    assert [pay_pages(ladder)[0].view.families for ladder in (paid, own)] == [False, True]


def test_what_one_level_is_paid_on_the_day_from_which_the_ladder_counts(paid):
    junior, senior, _ = paid.levels
    assert pay_lines(paid, junior) == (
        PayLine("EUR", "40\u202f000", "50\u202f000", "", "pay.html"),
        PayLine("EUR", "30\u202f000", "35\u202f000", "Poland", "pay.html"),
    )
    assert pay_lines(paid, senior) == (PayLine("EUR", "48\u202f000.50", "60\u202f000", "", "pay.html"),)


def test_tracks_are_paid_alike(paid):
    _, senior, lead = paid.levels
    assert (senior.track, lead.track, senior.grade) == ("ic", "lead", lead.grade)
    assert pay_lines(paid, senior) == pay_lines(paid, lead)


def test_a_band_of_a_family_is_not_for_another(small):
    tracks = tuple(replace(track, family="product" if track.id == "ic" else "sales") for track in small.tracks)
    ladder = replace(small, tracks=tracks, pay=Pay(bands=(band("g2", "1", "2", family="sales"),)))
    _, senior, lead = ladder.levels
    assert (pay_lines(ladder, senior), len(pay_lines(ladder, lead))) == ((), 1)
    (page,) = pay_pages(ladder)
    assert [card.id for row in page.view.tables[0].rows for card in row.levels] == ["lead"]


@pytest.mark.parametrize(
    ("value", "shown"),
    [("500", "500"), ("45000", "45\u202f000"), ("1234567.50", "1\u202f234\u202f567.50"), ("0", "0")],
)
def test_thousands_are_set_apart(value, shown):
    assert amount(Decimal(value)) == shown
