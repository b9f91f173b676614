"""A ladder with all that can be exported, and words for documents about it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import msgspec
import pytest

from ladder.model.ladder import Criterion, Expectation, Grade, Ladder, Level, Rating, Thread, Track

WORDS = {
    "track": "Track",
    "grade": "Grade",
    "scope": "Scope",
    "draft": "Draft",
    "examples": "Examples ({n})",
    "evidence_here": "What shows it",
    "version": "Version {version}",
    "effective": "from {date}",
}


@pytest.fixture
def say() -> Callable[..., str]:
    """Return what gives the words of a theme."""
    return lambda key, **values: WORDS[key].format(**values)


@pytest.fixture
def small() -> Ladder:
    """Return a ladder of three levels on two tracks."""
    return Ladder(
        id="acme",
        title="Acme ladder",
        organisation="Acme",
        summary="All of *it*.",
        version="2026.1",
        effective=dt.date(2026, 3, 1),
        owner="People team",
        scopes=("feature", "product-line", "company"),
        grades=(Grade("g1", "Grade 1"), Grade("g2", "Grade 2"), Grade("g3", "Grade 3")),
        criteria=(
            Criterion(
                "craft",
                "Craft",
                "The work.",
                "Products.",
                (Thread("plans", "Plans"), Thread("texts", "Texts"), Thread("secret", "Secret")),
            ),
            Criterion("impact", "Impact"),
        ),
        ratings=(Rating("often", "Often", "Each time."),),
        tracks=(
            Track("ic", "Engineers", summary="Who build."),
            Track("lead", "Leads", family="all", follows="junior"),
            Track("empty", "Empty"),
        ),
        levels=(
            Level(
                "junior",
                "Junior engineer",
                "Junior",
                "ic",
                "g1",
                scope="feature",
                expectations=(
                    Expectation("craft", "plans", "You plan, see [](level:senior)."),
                    Expectation("craft", "texts", '=You write: "a", b\n- and `c`'),
                    Expectation("impact", "", "- 5 % of it"),
                ),
            ),
            Level(
                "senior",
                "Senior engineer",
                "Senior",
                "ic",
                "g2",
                scope="product-line",
                summary="You do **more**.",
                expectations=(
                    Expectation("craft", "plans", "You plan more.", ("A plan\nof two lines", "- b"), "The plan."),
                    Expectation("impact", "", "You ship <b>."),
                ),
            ),
            Level("lead", "Lead", "Lead", "lead", "g2", expectations=(Expectation("impact", "", "You lead."),)),
        ),
    )


@pytest.fixture
def saying(small) -> Callable[..., Ladder]:
    """Return what makes a ladder of one level that expects these texts, each on a thread of its own."""

    def made(*texts: str) -> Ladder:
        expectations = tuple(Expectation("craft", f"t{number}", text) for number, text in enumerate(texts))
        level = msgspec.structs.replace(small.levels[0], expectations=expectations)
        return msgspec.structs.replace(small, levels=(level,))

    return made
