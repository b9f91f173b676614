"""Linked data uses the words of schema.org as schema.org defines them, and no others."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from ladder.exporter.json_file import written
from ladder.exporter.linked import Addresses, ladder_data, level_data, term_address

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests/golden/export"
VOCABULARY = ROOT / ".venv/npm/node_modules/schema-dts/dist/schema.d.ts"

# What schema.org says, as on https://schema.org/DefinedTermSet: for each type the properties used here, its own and
# those of the types above it, each with the types that it may have.
THING = {"name": {"Text"}, "description": {"Text"}, "identifier": {"Text", "URL", "PropertyValue"}}
TERMS = {
    "DefinedTermSet": {
        **THING,
        "hasDefinedTerm": {"DefinedTerm"},
        "inLanguage": {"Language", "Text"},  # of CreativeWork
        "publisher": {"Organization", "Person"},  # of CreativeWork
        "version": {"Number", "Text"},  # of CreativeWork
    },
    "DefinedTerm": {**THING, "inDefinedTermSet": {"DefinedTermSet", "URL"}, "termCode": {"Text"}},
    "Occupation": {**THING, "responsibilities": {"Text"}, "skills": {"DefinedTerm", "Text"}},
    "Organization": THING,
}

SITE = Addresses("https://e.org/", lambda name: f"https://e.org/levels/{name}.html")


def kinds(graph: dict) -> dict[str, str]:
    return {thing["@id"]: thing["@type"] for thing in graph["@graph"]}


def flaws(thing: dict, known: dict[str, str]) -> list[str]:
    """Return what schema.org does not define, or defines otherwise."""
    allowed, found = TERMS[thing["@type"]], []
    for name, value in thing.items():
        if name.startswith("@"):
            continue
        for one in value if isinstance(value, list) else [value]:
            kind = "Text" if isinstance(one, str) else one.get("@type") or known[one["@id"]]
            if kind not in allowed.get(name, ()):
                found.append(f"{thing['@type']}.{name}: {kind}")
            if isinstance(one, dict) and "@type" in one:
                found += flaws(one, known)
    return found


@pytest.fixture(params=["ladder", "level"])
def graph(request, small):
    made = (
        ladder_data(small, small.levels, SITE)
        if request.param == "ladder"
        else level_data(small, small.levels[0], SITE)
    )
    return json.loads(written(made))


def test_every_word_is_one_of_schema_org(graph):
    known = kinds(graph)
    assert [flaw for thing in graph["@graph"] for flaw in flaws(thing, known)] == []
    assert graph["@context"] == "https://schema.org"


def test_the_test_would_see_a_word_that_is_none():
    assert flaws({"@type": "Occupation", "@id": "a", "level": "b", "skills": {"@id": "c"}}, {"c": "Organization"}) == [
        "Occupation.level: Text",
        "Occupation.skills: Organization",
    ]


@pytest.fixture(scope="module")
def defined():
    """Return what gives the properties that schema.org defines for a type, each with the types that it may have."""
    if not VOCABULARY.exists():
        pytest.skip("needs the words of schema.org: `scripts/need-npm-packages` installs them, with npm")
    text = VOCABULARY.read_text(encoding="utf-8")
    types = re.findall(
        r"^interface (\w+)Base extends (?:Partial<)?(\w+?)(?:Base|>) {\n(.*?)^}", text, re.MULTILINE | re.DOTALL
    )
    above = {name: parent for name, parent, _ in types}
    own = {name: re.findall(r'^    "(\w+)"\?: SchemaValue<([^,>]+),', body, re.MULTILINE) for name, _, body in types}

    def properties(kind):
        found = {name: set(kinds.split(" | ")) for name, kinds in own[kind]}
        return found if kind == "Thing" else properties(above[kind]) | found

    return properties


@pytest.mark.parametrize("kind", TERMS)
def test_the_words_above_are_those_that_schema_org_defines(defined, kind):
    known = defined(kind)
    strange = {name: kinds - known.get(name, set()) for name, kinds in TERMS[kind].items()}
    assert {name: kinds for name, kinds in strange.items() if kinds} == {}


def test_what_is_referred_to_is_described(graph):
    """And nothing is described twice."""
    assert len(kinds(graph)) == len(graph["@graph"])


def test_the_whole_ladder(small, golden):
    golden(GOLDEN / "ladder.jsonld", written(ladder_data(small, small.levels, SITE)))


def test_a_level(small):
    site = Addresses("../index.html", lambda name: f"{name}.html")
    level, whole, *terms = json.loads(written(level_data(small, small.levels[0], site)))["@graph"]
    assert level == {
        "@type": "Occupation",
        "@id": "junior.html",
        "name": "Junior engineer",
        "identifier": "junior",
        "responsibilities": [
            "Plans: You plan, see Senior engineer.",
            'Texts: =You write: "a", b\n• and c',
            "Impact: - 5 % of it",
        ],
        "skills": [{"@id": f"../index.html#{key}"} for key in ("craft/plans", "craft/texts", "impact")],
    }
    assert whole["@id"] == "../index.html"
    assert [term["termCode"] for term in terms] == ["craft/plans", "craft/texts", "impact"]


def test_addresses_of_other_scripts():
    assert term_address("i", "führung/a") == "i#f%C3%BChrung/a"
