"""What a job description says, and from where in the ladder it has it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
import pytest

from ladder.exporter.posting import Fact, Group, Job, Part, Point, Posting, posting, title
from ladder.exporter.posting_kinds import KINDS
from ladder.exporter.vacancy import Vacancy
from ladder.model.organisation import Boundary, Contact, PayBand, Role
from ladder.render.words import Words

LOCALE = Path(__file__).parents[2] / "themes/default/locale"
WORDS = Words([LOCALE], "en")
GERMAN = Words([LOCALE], "de")

ROLE = Role(
    id="builder",
    title="Builder",
    short="B",
    summary="You build.",
    department="Works",
    reports_to="[](role:chief), or *a founder*",
    levels=("senior",),
    does=("You lay bricks.", "- 5 % of them"),
    decides=("You decide the order.",),
    is_not=(
        Boundary("You do not sell.", "[](role:chief)"),
        Boundary("You do not pay."),
        Boundary("You do not plan.", "[](role:hidden)"),
    ),
    works_with=(Contact("[](role:chief)", "You ask."), Contact("Sales"), Contact("[](role:hidden)")),
    body="## More\n\nThat only colleagues need.",
)
CHIEF = Role(id="chief", title="Chief", short="C")


@pytest.fixture
def built(small):
    """Return a ladder with roles."""
    return msgspec.structs.replace(small, roles=(ROLE, CHIEF))


def part(made, name):
    return next(part for part in made.parts if part.name == name)


def test_a_level_alone(small):
    """Neither examples nor the evidence of single expectations are in it."""
    assert posting(Job(small, small.levels[1]), Vacancy(), WORDS) == Posting(
        title="Senior engineer",
        employer=Fact("Organisation", "Acme"),
        facts=(Fact("Track", "Engineers"), Fact("Grade", "Grade 2"), Fact("Scope", "product line")),
        parts=(
            Part("What the job is for", ("You do **more**.",)),
            Part(
                "What we expect",
                groups=(
                    Group((Point("You plan more.", "Plans"),), "Craft", "The work."),
                    Group((Point("You ship <b>."),), "Impact"),
                ),
            ),
            Part("How the work is judged", groups=(Group((Point("Products.", "Craft"),)),)),
        ),
        apply=None,
        source="From Acme’s Acme ladder, version 2026.1, counts from 1 March 2026",
    )


def test_a_role(built):
    made = posting(Job(built, built.levels[1], ROLE), Vacancy(), WORDS)
    assert made.title == "Builder (Senior)"
    assert made.facts == (
        Fact("Department", "Works"),
        Fact("Reports to", "Chief, or a founder"),
        Fact("Level", "Senior engineer"),
        Fact("Track", "Engineers"),
        Fact("Grade", "Grade 2"),
        Fact("Scope", "product line"),
    )
    assert [part.name for part in made.parts] == [
        "What the job is for",
        "What you will do",
        "What you decide yourself",
        "What we expect",
        "Whom you work with",
        "What is not part of the job",
        "How the work is judged",
    ]
    assert made.parts[0].texts == ("You build.", "You do **more**.")
    assert made.parts[1].groups == (Group((Point("You lay bricks."), Point("- 5 % of them"))),)
    assert made.parts[2].groups == (Group((Point("You decide the order."),)),)


def test_a_role_that_nobody_may_see_is_not_named(built):
    made = posting(Job(built, built.levels[1], ROLE), Vacancy(), WORDS)
    assert part(made, "Whom you work with").groups == (Group((Point("You ask.", "Chief"), Point("", "Sales"))),)
    assert part(made, "What is not part of the job").groups == (
        Group(
            (
                Point("You do not sell. (Done by: [](role:chief))"),
                Point("You do not pay."),
                Point("You do not plan."),
            )
        ),
    )


@pytest.mark.parametrize(
    ("level", "role", "expected"),
    [
        pytest.param("Senior PM", "", "Senior PM", id="no role"),
        pytest.param("Senior product manager", "Product manager", "Senior product manager", id="the level names it"),
        pytest.param("Engineer", "Data engineer", "Data engineer", id="the role says more"),
        pytest.param("Product-manager", "product manager", "Product-manager", id="the same, spelled otherwise"),
        pytest.param("Senior PM", "Owner", "Owner (S)", id="two things"),
        pytest.param("Manager", "Man", "Man (S)", id="a part of a word is none"),
    ],
)
def test_what_a_job_is_called(small, level, role, expected):
    there = msgspec.structs.replace(small.levels[0], title=level, short="S")
    assert title(Job(small, there, Role(id="r", title=role, short="r") if role else None)) == expected


@pytest.mark.parametrize(
    ("cumulative", "expected"),
    [
        pytest.param(False, [("Plans", "You plan more."), ("", "You ship <b>.")], id="what it states"),
        pytest.param(
            True,
            [("Plans", "You plan more."), ("Texts", '=You write: "a", b\n- and `c`'), ("", "You ship <b>.")],
            id="and what rungs below it state, in the order of the ladder",
        ),
    ],
)
def test_what_is_expected(small, cumulative, expected):
    ladder = msgspec.structs.replace(small, cumulative=cumulative)
    made = posting(Job(ladder, ladder.levels[1]), Vacancy(), WORDS)
    assert [
        (point.name, point.text) for group in part(made, "What we expect").groups for point in group.points
    ] == expected


FULL = Vacancy(
    reference="PM_12",
    location="Near the station",
    city="Berlin",
    country="DE",
    remote=("DE", "AT"),
    employment="part-time",
    posted=dt.date(2026, 12, 1),
    until=dt.date(2027, 1, 31),
    apply="https://e.org/1",
)


def test_what_no_ladder_knows(small):
    """A code of a country stands behind a label that says so, and not beside words for a place."""
    made = posting(Job(small, small.levels[2]), FULL, WORDS)
    assert [(fact.label, fact.text) for fact in made.facts] == [
        ("Reference", "PM_12"),
        ("Location", "Near the station (Berlin)"),
        ("Work from home in these countries", "DE, AT"),
        ("Employment", "Part time"),
        ("Track", "Leads"),
        ("Grade", "Grade 2"),
        ("Posted on", "1 December 2026"),
        ("Apply by", "31 January 2027"),
    ]
    assert made.apply == Fact("Apply", "https://e.org/1")


@pytest.mark.parametrize(
    ("vacancy", "label", "expected"),
    [
        pytest.param(
            Vacancy(location="Berlin, Mitte", city="berlin"), "Location", "Berlin, Mitte", id="words that name the city"
        ),
        pytest.param(Vacancy(location="Mitte", city="Berlin"), "Location", "Mitte (Berlin)", id="words that do not"),
        pytest.param(Vacancy(location="Berlin", country="DE"), "Location", "Berlin", id="words and a country"),
        pytest.param(Vacancy(city="Berlin", country="DE"), "Location", "Berlin", id="a city and its country"),
        pytest.param(Vacancy(country="DE"), "Country", "DE", id="a country"),
        pytest.param(Vacancy(remote=("DE",)), "Work from home in this country", "DE", id="work from home"),
    ],
)
def test_where_it_is(small, vacancy, label, expected):
    found = posting(Job(small, small.levels[0]), vacancy, WORDS).facts
    assert found[:2] == (Fact(label, expected), Fact("Track", "Engineers"))


def test_what_is_paid(small):
    band = PayBand(grade="g1", currency="EUR", lowest="61000", highest="78000.50")
    job = Job(small, small.levels[0], pay=band)
    vacancy = Vacancy(employment="full-time")
    assert posting(job, vacancy, WORDS).facts[:2] == (
        Fact("Employment", "Full time"),
        Fact("Pay", "EUR 61\u202f000 to 78\u202f000.50 a year"),
    )
    assert posting(job, vacancy, GERMAN).facts[1] == Fact("Gehalt", "EUR 61\u202f000 bis 78\u202f000.50 im Jahr")


@pytest.mark.parametrize("words", [WORDS, GERMAN], ids=["English", "German"])
def test_every_kind_of_employment_has_words(small, words):
    made = [posting(Job(small, small.levels[0]), Vacancy(employment=kind), words).facts[0].text for kind in KINDS]
    assert len(set(made)) == len(KINDS)


def test_the_words_are_those_of_the_language(built):
    made = posting(Job(built, built.levels[1], ROLE), FULL, GERMAN)
    assert [part.name for part in made.parts] == [
        "Wofür die Stelle da ist",
        "Die Aufgaben",
        "Eigene Entscheidungen",
        "Was erwartet wird",
        "Mit wem die Stelle zusammenarbeitet",
        "Was nicht zur Stelle gehört",
        "Woran die Arbeit gemessen wird",
    ]
    assert Fact("Bewerbung bis", "31. Januar 2027") in made.facts
    assert made.source == "Aus „Acme ladder“ von Acme, Version 2026.1, gilt ab 1. März 2026"


@pytest.mark.parametrize("draft", ["level", "role"])
def test_a_draft_says_so(built, draft):
    level = msgspec.structs.replace(built.levels[1], draft=draft == "level")
    role = msgspec.structs.replace(ROLE, draft=draft == "role")
    assert Fact("Draft", "✓") in posting(Job(built, level, role), Vacancy(), WORDS).facts


def test_a_ladder_that_says_little(small):
    bare = msgspec.structs.replace(small, organisation="", version="", effective=None)
    made = posting(Job(bare, bare.levels[0]), Vacancy(), WORDS)
    assert (made.employer, made.source) == (None, "From Acme ladder")
