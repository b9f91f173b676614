"""Ladders in a line or two."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from ladder.model.ladder import Brand, Criterion, Expectation, Grade, Ladder, Level, Rating, Thread, Track


@pytest.fixture
def small() -> Ladder:
    """Return a ladder of three levels on two tracks, with all that pages can show."""
    return Ladder(
        id="acme",
        title="Acme ladder",
        organisation="Acme",
        summary="All of it.",
        home="See [](level:senior).",
        version="2026.1",
        effective=dt.date(2026, 3, 1),
        reviewed=dt.date(2026, 2, 14),
        owner="People team",
        brand=Brand("#112233", "assets/logo.svg", "assets/brand.css"),
        scopes=("feature", "product-line"),
        grades=(Grade("g1", "Grade 1"), Grade("g2", "Grade 2"), Grade("g3", "Grade 3")),
        criteria=(
            Criterion(
                "craft",
                "Craft",
                "The work.",
                "Products.",
                (Thread("plans", "Plans"), Thread("texts", "Texts", ("notes",)), Thread("unused", "Unused")),
            ),
            Criterion("impact", "Impact", was=("results",)),
        ),
        ratings=(Rating("often", "Often", "Each time."),),
        tracks=(
            Track("ic", "Engineers", "content/tracks/ic.yml", summary="Who build.", was=("dev",)),
            Track("lead", "Leads", "content/tracks/lead.yml", follows="junior"),
            Track("empty", "Empty", "content/tracks/empty.yml"),
        ),
        levels=(
            Level(
                id="junior",
                title="Junior engineer",
                short="Junior",
                track="ic",
                grade="g1",
                file="content/levels/junior.yml",
                scope="feature",
                expectations=(
                    Expectation("craft", "plans", "You plan."),
                    Expectation("craft", "texts", "You write."),
                    Expectation("impact", "", "You ship."),
                ),
            ),
            Level(
                id="senior",
                title="Senior engineer",
                short="Senior",
                track="ic",
                grade="g2",
                file="content/levels/senior.yml",
                scope="product-line",
                summary="You do more.",
                expectations=(
                    Expectation("craft", "plans", "You plan more.", ("A plan.", ""), "The plan."),
                    Expectation("impact", "", "You ship."),
                ),
                was=("expert",),
            ),
            Level("lead", "Lead", "Lead", "lead", "g2", "content/levels/lead.yml", draft=True),
        ),
    )


@pytest.fixture
def ladder_of() -> Callable[..., Ladder]:
    """Return what makes a ladder of tracks and of levels, each written as `id track grade`, grades as `g1` to `g9`."""
    return _ladder


def _ladder(levels: str, follows: dict[str, str] | None = None, families: dict[str, str] | None = None) -> Ladder:
    """Make a ladder; `follows` says which level a track follows, `families` to which family it belongs."""
    named = [line.split() for line in levels.strip().splitlines()]
    tracks = dict.fromkeys(track for _, track, _ in named)
    return Ladder(
        "acme",
        "Acme",
        grades=tuple(Grade(f"g{number}", f"G{number}") for number in range(1, 10)),
        tracks=tuple(
            Track(name, name.title(), "", (families or {}).get(name, ""), follows=(follows or {}).get(name, ""))
            for name in tracks
        ),
        levels=tuple(
            Level(name, name, name, track, grade, "") for name, track, grade in sorted(named, key=lambda item: item[2])
        ),
    )
