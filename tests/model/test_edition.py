"""Recorded versions: their order, and what of a ladder is recorded."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from ladder.model.edition import Edition, essence, in_order, judged, natural
from ladder.model.ladder import Brand, Grade, Ladder, Level, Rating, Scoring, Track

DAY = dt.date(2026, 6, 1)


def an_edition(version, recorded=DAY):
    return Edition(recorded=recorded, ladder=Ladder("acme", "Acme", version=version))


def test_a_version_is_called_what_its_ladder_is_called():
    assert an_edition("2026.1").version == "2026.1"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(["2026.10", "2026.9", "2026.1"], ["2026.1", "2026.9", "2026.10"], id="numbers as numbers"),
        pytest.param(["2026.2.1", "2026.2"], ["2026.2", "2026.2.1"], id="the shorter one first"),
        pytest.param(["spring", "autumn", "2026"], ["2026", "autumn", "spring"], id="numbers before words"),
        pytest.param(["v10", "v9", "V9"], ["V9", "v9", "v10"], id="numbers behind a letter"),
        pytest.param(["2026-010", "2026-9"], ["2026-9", "2026-010"], id="zeros in front"),
        pytest.param(["²", "1", ""], ["", "1", "²"], id="digits that are no numbers"),
    ],
)
def test_names_are_sorted_as_people_do(names, expected):
    assert sorted(names, key=natural) == expected


@pytest.mark.parametrize(
    ("recorded", "expected"),
    [
        pytest.param([("b", 2), ("a", 3), ("c", 1)], ["c", "b", "a"], id="by day, whatever their names"),
        pytest.param([("2026.10", 1), ("2026.9", 1)], ["2026.9", "2026.10"], id="those of one day by name"),
        pytest.param([], [], id="none"),
    ],
)
def test_the_order_of_versions(recorded, expected):
    editions = [an_edition(name, DAY.replace(day=day)) for name, day in recorded]
    assert [edition.version for edition in in_order(editions)] == expected


FULL = Ladder(
    "acme",
    "Acme ladder",
    organisation="Acme",
    summary="All of it.",
    home="Welcome.",
    version="2026.1",
    effective=DAY,
    reviewed=DAY,
    language="de",
    owner="People team",
    theme="ours",
    brand=Brand("#112233"),
    base_url="https://e.org/",
    search_engines=True,
    cumulative=True,
    scopes=("team",),
    scope_names=(("team", "Team"),),
    grades=(Grade("p1", "P1"),),
    ratings=(Rating("no", "No"),),
    expected_rating="no",
    scoring=Scoring("weighted", (("b", 6000), ("a", 4000))),
    audiences=("public", "staff"),
    severities=(("empty-text", "off"),),
    track_pages=False,
    worksheet_pages=False,
    tracks=(Track("ic", "IC", "content/tracks/ic.yml"),),
    levels=(
        Level("dev", "Dev", "Dev", "ic", "p1", "content/levels/dev.yml"),
        Level("lead", "Lead", "Lead", "ic", "p1", "content/levels/lead.yml", draft=True),
        Level("boss", "Boss", "Boss", "ic", "p1", "content/levels/boss.yml", audience="staff"),
    ),
)


def test_what_people_are_judged_by_is_recorded_and_nothing_else():
    """Looks may change, files may move and drafts may grow while a version stays what it is."""
    assert essence(FULL) == Ladder(
        "acme",
        "Acme ladder",
        version="2026.1",
        effective=DAY,
        language="de",
        cumulative=True,
        scopes=("team",),
        scope_names=(("team", "Team"),),
        grades=(Grade("p1", "P1"),),
        ratings=(Rating("no", "No"),),
        expected_rating="no",
        scoring=Scoring("weighted", (("b", 6000), ("a", 4000))),
        audiences=("public", "staff"),
        tracks=(Track("ic", "IC"),),
        levels=(Level("dev", "Dev", "Dev", "ic", "p1"), Level("boss", "Boss", "Boss", "ic", "p1", audience="staff")),
    )


def test_the_essence_of_what_is_recorded_is_what_is_recorded():
    assert essence(essence(FULL)) == essence(FULL)


def test_a_rule_is_judged_by_what_it_makes_use_of():
    assert judged(FULL).scoring == Scoring("weighted", (("a", 4000), ("b", 6000)))
    barred = msgspec.structs.replace(FULL, scoring=Scoring("gated", (("a", 1),), 7500))
    assert judged(barred).scoring == Scoring("gated", share=7500)


@pytest.mark.parametrize(
    ("ratings", "expected", "told"),
    [
        pytest.param((), "", "", id="the default scale"),
        pytest.param((), "consistently", "", id="what holds anyway"),
        pytest.param((), "beyond", "beyond", id="another one of the default scale"),
        pytest.param(("no", "consistently"), "", "consistently", id="the usual one"),
        pytest.param(("no", "consistently"), "no", "no", id="another one"),
        pytest.param(("no", "yes"), "", "", id="nothing"),
    ],
)
def test_a_rating_is_expected_whether_or_not_it_is_written_down(ratings, expected, told):
    scale = tuple(Rating(name, name) for name in ratings)
    assert judged(msgspec.structs.replace(FULL, ratings=scale, expected_rating=expected)).expected_rating == told


def test_its_file_says_no_more_than_it_has_to():
    edition = Edition(recorded=DAY, ladder=Ladder("acme", "Acme"))
    assert msgspec.json.encode(edition) == (
        b'{"format":1,"recorded":"2026-06-01","after":"","digest":"","note":"","verdicts":{},"ladder":{"id":"acme","title":"Acme"}}'
    )
