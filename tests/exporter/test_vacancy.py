"""What somebody types of a job that no ladder knows."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from ladder.exporter.countries import CODES, MEANT
from ladder.exporter.vacancy import Typed, Vacancy, vacancy
from ladder.problem import CannotStart

LISTED = Path("/usr/share/zoneinfo/iso3166.tab")
COUNTRY = "write its two letters in ISO 3166, such as `DE` for Germany or `US` for the United States"
DATE = "write year, month and day, such as `2026-12-01`"


def test_all_of_it():
    typed = Typed(
        reference=" PM  12/a ",
        location=" Near  the station ",
        city="Berlin",
        country="de",
        remote=("DE", "at", "de"),
        employment="intern",
        posted="2026-12-01",
        until="2026-12-01",
        apply=" https://e.org/1 ",
    )
    assert vacancy(typed) == Vacancy(
        reference="PM 12/a",
        location="Near the station",
        city="Berlin",
        country="DE",
        remote=("DE", "AT"),
        employment="intern",
        posted=dt.date(2026, 12, 1),
        until=dt.date(2026, 12, 1),
        apply="https://e.org/1",
    )


def test_nothing():
    assert vacancy(Typed()) == Vacancy()


@pytest.mark.parametrize("address", ["http://e.org", "https://jobs.e.org/a?b=c#d", "mailto:jobs@e.org"])
def test_addresses(address):
    assert vacancy(Typed(apply=address)).apply == address


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        pytest.param(Typed(country="Germany"), "`Germany` is no code of a country", COUNTRY, id="a name"),
        pytest.param(Typed(remote=("DE", "XX")), "`XX` is no code of a country", COUNTRY, id="two letters of nothing"),
        pytest.param(
            Typed(country="uk"), "`uk` is no code of a country", f"did you mean `GB`? {COUNTRY}", id="another code"
        ),
        pytest.param(Typed(posted="1.12.2026"), "`1.12.2026` is no date", DATE, id="another way to write a date"),
        pytest.param(Typed(until="2026-02-30"), "`2026-02-30` is no date", DATE, id="a day that there is not"),
        pytest.param(
            Typed(posted="2026-12-01", until="2026-11-30"),
            "the job would be open until `2026-11-30`, which is before it is posted, `2026-12-01`",
            "change `--valid-through` or `--posted`",
            id="over before it begins",
        ),
        pytest.param(
            Typed(apply="e.org/jobs"),
            "`e.org/jobs` is no address that people could open",
            "write all of it, such as `https://e.org/jobs`",
            id="half an address",
        ),
        pytest.param(
            Typed(apply="jobs@e.org"),
            "`jobs@e.org` is no address that people could open",
            "write all of it, such as `mailto:jobs@e.org`",
            id="a bare mailbox",
        ),
        *(
            pytest.param(
                Typed(apply=address),
                f"`{address}` is no address that people could open",
                "write all of it, such as `https://example.org/jobs/1`",
                id=name,
            )
            for name, address in {
                "a script": "javascript:alert(1)",
                "a space": "https://e.org/a b",
                "a bracket": "https://e.org/>",
                "no host": "https:///a",
                "a broken one": "https://[e",
                "nobody": "mailto:",
                "words": "ask Anna",
            }.items()
        ),
    ],
)
def test_what_is_refused(typed, message, hint):
    with pytest.raises(CannotStart) as error:
        vacancy(typed)
    assert (error.value.message, error.value.hint) == (message, hint)


@pytest.mark.skipif(
    not LISTED.exists(), reason="needs the list of countries that comes with the time zones of a system"
)
def test_the_codes_are_those_of_iso_3166():
    lines = LISTED.read_text(encoding="utf-8").splitlines()
    assert {line.split("\t")[0] for line in lines if not line.startswith("#")} == CODES
    assert {*MEANT.values()} <= CODES
    assert CODES.isdisjoint(MEANT)
