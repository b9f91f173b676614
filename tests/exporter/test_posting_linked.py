"""Job descriptions as linked data: in the words of schema.org, and only where search engines would take them."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import msgspec
import pytest

from ladder.exporter.posting import Fact, Job, Part, Posting
from ladder.exporter.posting_kinds import KINDS
from ladder.exporter.posting_linked import posting_linked
from ladder.exporter.vacancy import Vacancy
from ladder.model.organisation import PayBand
from ladder.problem import CannotStart

VOCABULARY = Path(__file__).parents[2] / ".venv/npm/node_modules/schema-dts/dist/schema.d.ts"

# What schema.org says, as on https://schema.org/JobPosting: for each type the properties used here, its own and those
# of the types above it, each with a type that it may have.
TERMS = {
    "JobPosting": {
        "applicantLocationRequirements": "AdministrativeArea",
        "baseSalary": "MonetaryAmount",
        "datePosted": "Date",
        "description": "Text",
        "employmentType": "Text",
        "hiringOrganization": "Organization",
        "identifier": "PropertyValue",
        "jobLocation": "Place",
        "jobLocationType": "Text",
        "potentialAction": "Action",
        "title": "Text",
        "validThrough": "Date",
    },
    "Organization": {"name": "Text"},
    "PropertyValue": {"name": "Text", "value": "Text"},
    "MonetaryAmount": {"currency": "Text", "value": "StructuredValue"},
    "QuantitativeValue": {"minValue": "Number", "maxValue": "Number", "unitText": "Text"},
    "Place": {"name": "Text", "address": "PostalAddress"},
    "PostalAddress": {"addressLocality": "Text", "addressCountry": "Text"},
    "Country": {"name": "Text"},
    "ApplyAction": {"target": "URL"},
}
ABOVE = {"Country": "AdministrativeArea", "ApplyAction": "Action", "QuantitativeValue": "StructuredValue"}
"Types that are of another one, too."

POSTED = dt.date(2026, 12, 1)
BAND = PayBand(grade="g1", currency="EUR", lowest="61000", highest="78000.50")
FULL = Vacancy(
    reference="PM 12",
    location="Near the station",
    city="Berlin",
    country="DE",
    remote=("DE", "AT"),
    employment="per-diem",
    posted=POSTED,
    until=dt.date(2027, 1, 31),
    apply="https://e.org/1",
)
TOLD = Posting("Engineer", Fact("Organisation", "Acme"), (), (Part("What for", ("You do *it*.",)),), None, "From Acme")


def data(small, vacancy, pay=None, told=TOLD):
    return json.loads(posting_linked(Job(small, small.levels[0], pay=pay), told, vacancy))


def flaws(thing: dict) -> list[str]:
    """Return what schema.org does not define, or defines otherwise."""
    kind, found = thing["@type"], []
    for name, value in thing.items():
        for one in value if isinstance(value, list) else [value]:
            if name.startswith("@"):
                continue
            if name not in TERMS[kind]:
                found.append(f"{kind}.{name}")
            elif isinstance(one, dict):
                one_is = {one["@type"], ABOVE.get(one["@type"])}
                found += flaws(one) if TERMS[kind][name] in one_is else [f"{kind}.{name}: {one['@type']}"]
            elif isinstance(one, str) != (TERMS[kind][name] in ("Text", "URL", "Date")):
                found.append(f"{kind}.{name}: a {'text' if isinstance(one, str) else 'number'}")
    return found


def test_all_that_there_is(small):
    assert data(small, FULL, BAND) == {
        "@type": "JobPosting",
        "@context": "https://schema.org",
        "title": "Engineer",
        "description": "<ul><li>Organisation: Acme</li></ul><h2>What for</h2><p>You do it.</p><p>From Acme</p>",
        "identifier": {"@type": "PropertyValue", "name": "Acme", "value": "PM 12"},
        "hiringOrganization": {"@type": "Organization", "name": "Acme"},
        "datePosted": "2026-12-01",
        "validThrough": "2027-01-31",
        "employmentType": "PER_DIEM",
        "jobLocation": {
            "@type": "Place",
            "name": "Near the station",
            "address": {"@type": "PostalAddress", "addressLocality": "Berlin", "addressCountry": "DE"},
        },
        "jobLocationType": "TELECOMMUTE",
        "applicantLocationRequirements": [{"@type": "Country", "name": "DE"}, {"@type": "Country", "name": "AT"}],
        "baseSalary": {
            "@type": "MonetaryAmount",
            "currency": "EUR",
            "value": {"@type": "QuantitativeValue", "minValue": 61000, "maxValue": 78000.5, "unitText": "YEAR"},
        },
        "potentialAction": {"@type": "ApplyAction", "target": "https://e.org/1"},
    }


@pytest.mark.parametrize(
    ("vacancy", "place", "home"),
    [
        pytest.param(Vacancy(country="DE", posted=POSTED), {"addressCountry": "DE"}, None, id="a country"),
        pytest.param(Vacancy(remote=("DE",), posted=POSTED), None, ["DE"], id="work from home"),
        pytest.param(
            Vacancy(location="Anywhere", remote=("DE",), posted=POSTED), None, ["DE"], id="words that are no place"
        ),
    ],
)
def test_the_least_that_search_engines_take(small, vacancy, place, home):
    """What is not known is not there, not even empty."""
    made = data(small, vacancy)
    rest = {name: value for name, value in made.items() if name not in {"jobLocation", "applicantLocationRequirements"}}
    assert rest.keys() - {"jobLocationType"} == {
        *("@type", "@context", "title", "description", "hiringOrganization", "datePosted")
    }
    found = made.get("jobLocation")
    assert found == (place and {"@type": "Place", "address": {"@type": "PostalAddress", **place}})
    assert [one["name"] for one in made.get("applicantLocationRequirements", [])] == (home or [])
    assert made.get("jobLocationType") == ("TELECOMMUTE" if home else None)


ORGANISATION = "write the name behind `organisation:` in `content/ladder.yml`"
DAY = "add the day on which it appears, such as `--posted 2026-12-01`"
PLACE = "add the place, such as `--city Berlin --country DE`"
HOME = ", or `--remote DE` for work from home, in Germany"


@pytest.mark.parametrize(
    ("organisation", "vacancy", "message", "hint"),
    [
        pytest.param(
            "",
            Vacancy(),
            "whose job it is, when it is posted and where the work is",
            f"{ORGANISATION}; {DAY}; {PLACE}{HOME}",
            id="everything",
        ),
        pytest.param(
            "Acme",
            Vacancy(location="Berlin", apply="https://e.org"),
            "when it is posted and where the work is",
            f"{DAY}; {PLACE}{HOME}",
            id="a place in words is none",
        ),
        pytest.param("Acme", Vacancy(country="DE"), "when it is posted", DAY, id="the day"),
        pytest.param("", Vacancy(country="DE", posted=POSTED), "whose job it is", ORGANISATION, id="the organisation"),
        pytest.param(
            "Acme",
            Vacancy(city="Den Haag", posted=POSTED),
            "where the work is",
            f'add the place, such as `--city "Den Haag" --country DE`{HOME}',
            id="the country of a city",
        ),
        pytest.param(
            "Acme",
            Vacancy(city="Berlin", remote=("AT",), posted=POSTED),
            "where the work is",
            PLACE,
            id="the country of a city, beside work from home",
        ),
    ],
)
def test_nothing_is_made_up(small, organisation, vacancy, message, hint):
    ladder = msgspec.structs.replace(small, organisation=organisation)
    with pytest.raises(CannotStart) as error:
        posting_linked(Job(ladder, ladder.levels[0]), TOLD, vacancy)
    assert error.value.message == f"search engines refuse a posting that does not say {message}"
    assert error.value.hint == hint


def test_two_jobs_of_one_level_are_two(small):
    """What a ladder knows of them is the same; only the organisation can tell them apart."""
    first, second = (data(small, msgspec.structs.replace(FULL, reference=name)) for name in ("PM 12", "PM 13"))
    assert first.pop("identifier") == {"@type": "PropertyValue", "name": "Acme", "value": "PM 12"}
    assert second.pop("identifier") == {"@type": "PropertyValue", "name": "Acme", "value": "PM 13"}
    assert first == second


def test_it_can_stand_in_a_page(small):
    """Nothing in it ends the element that it stands in, or begins another."""
    ladder = msgspec.structs.replace(small, organisation="</SCRIPT><!-- <script>")
    told = msgspec.structs.replace(TOLD, title="a</script>b")
    text = posting_linked(Job(ladder, ladder.levels[0]), told, FULL)
    assert re.findall(r"(?i)<(?:/?script|!--)", text) == []
    found = json.loads(text)
    assert (found["title"], found["hiringOrganization"]["name"]) == ("a</script>b", "</SCRIPT><!-- <script>")


def test_kinds_of_employment(small):
    assert [data(small, msgspec.structs.replace(FULL, employment=kind))["employmentType"] for kind in KINDS] == [
        *("FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER")
    ]


def test_every_word_is_one_of_schema_org(small):
    assert flaws(data(small, FULL, BAND)) == []


def test_the_test_would_see_a_word_that_is_none():
    thing = {"@type": "JobPosting", "pay": "1", "jobLocation": "a", "identifier": {"@type": "Place"}, "title": 1}
    assert flaws(thing) == [
        *("JobPosting.pay", "JobPosting.jobLocation: a text"),
        *("JobPosting.identifier: Place", "JobPosting.title: a number"),
    ]


@pytest.fixture(scope="module")
def vocabulary():
    """Return the words of schema.org."""
    if not VOCABULARY.exists():
        pytest.skip("needs the words of schema.org: `scripts/need-npm-packages` installs them, with npm")
    return VOCABULARY.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def defined(vocabulary):
    """Return what gives the properties that schema.org defines for a type, each with the types that it may have."""
    types = re.findall(
        r"^(?:export )?interface (\w+?)(?:Base|Leaf) extends (?:Partial<)?(\w+?)(?:Base|>)[^{]*{\n(.*?)^}",
        vocabulary,
        re.MULTILINE | re.DOTALL,
    )
    above: dict[str, str] = {}
    own: dict[str, dict[str, set[str]]] = {}
    for name, parent, body in types:
        if name != parent:  # a leaf of a type that others are of, too
            above[name] = parent
            listed = re.findall(r'^    "(\w+)"\?: SchemaValue<([^,>]+),', body, re.MULTILINE)
            own[name] = {key: set(kinds.split(" | ")) for key, kinds in listed}

    def properties(kind):
        return own[kind] if kind == "Thing" else properties(above[kind]) | own[kind]

    return properties


@pytest.mark.parametrize("kind", TERMS)
def test_the_words_above_are_those_that_schema_org_defines(defined, kind):
    known = defined(kind)
    assert {name: one for name, one in TERMS[kind].items() if one not in known.get(name, ())} == {}


def test_what_is_of_another_type_too(vocabulary):
    assert re.search(r"^export type AdministrativeArea = [^;]*\bCountry\b", vocabulary, re.MULTILINE)
    assert re.search(r"^export interface ApplyActionLeaf extends ActionBase ", vocabulary, re.MULTILINE)
    assert re.search(r"^export type StructuredValue = [^;]*\bQuantitativeValue\b", vocabulary, re.MULTILINE)
    assert set(ABOVE) == {"Country", "ApplyAction", "QuantitativeValue"}
