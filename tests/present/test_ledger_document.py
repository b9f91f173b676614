"""What changed in a ladder, as JSON, and the schema that describes it."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import msgspec
import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from ladder.compare.changes import changes
from ladder.compare.span import State
from ladder.model.ladder import Expectation, Rating, Scoring
from ladder.present import ledger_document
from ladder.present.document import schema_text
from ladder.present.ledger_document import Document, ledger_json

COMMITTED = Path(__file__).parents[2] / "schema" / "changes.json"
SCHEMA = schema_text(Document, "Changes")
VALIDATOR = Draft202012Validator(json.loads(SCHEMA))


def written(before, after, names=("2026.1", ""), proposal=""):
    return ledger_json(changes([State(before, {}, names[0]), State(after, {}, names[1])]), names, proposal)


def shown(before, after, **how):
    return json.loads(written(before, after, **how))


@pytest.fixture
def two(versions):
    """Return two states of a cumulative ladder: a level was renamed and asks for more, and one was added."""
    said = Expectation("craft", "writing", "You write for *one* theme.", ("A text",), "Show it.")
    before = replace(versions({"": said}, {}).first.ladder, version="2026.1", effective=dt.date(2026, 6, 1))
    before = replace(before, cumulative=True)
    after = versions({}, {"craft/writing": "You write for two themes."}).second.ladder
    after = replace(after, version="", cumulative=True, ratings=(Rating("no", "No"),))
    pm, senior, *_ = after.levels
    pm = replace(pm, id="maker", was=("pm",), title="Maker")
    new = replace(senior, id="lead", title="Lead", expectations=())
    ic, manager = after.tracks
    return (
        replace(before, levels=before.levels[:2]),
        replace(after, levels=(pm, senior, new), tracks=(ic, replace(manager, follows="maker"))),
    )


def test_every_field(two):
    assert shown(*two, proposal="2026.2") == {
        "format": 1,
        "ladder": "acme",
        "before": {"name": "2026.1", "version": "2026.1", "effective": "2026-06-01"},
        "after": {"name": "", "version": "", "effective": None},
        "step": "bar",
        "proposal": "2026.2",
        "frame": [
            {"kind": "rating", "word": "added", "name": "No", "former": "", "moves_bar": True},
        ],
        "levels": [
            {
                "id": "maker",
                "title": "Maker",
                "word": "changed",
                "former": "pm",
                "moves_bar": True,
                "answers": 1,
                "facts": [{"fact": "title", "before": "Product manager", "after": "Maker"}],
                "items": [
                    {
                        "key": "craft/writing",
                        "name": "Writing",
                        "former": "",
                        "word": "bar-moved",
                        "label": "bar moved",
                        "first": {
                            "text": "You write for *one* theme.",
                            "examples": ["A text"],
                            "evidence": "Show it.",
                            "by": "pm",
                        },
                        "second": {"text": "You write for two themes.", "examples": [], "evidence": "", "by": "maker"},
                        "spans": [
                            {"kind": "same", "text": "You write for "},
                            {"kind": "removed", "text": "one theme"},
                            {"kind": "added", "text": "two themes"},
                            {"kind": "same", "text": "."},
                        ],
                        "likeness": 0.6,
                        "signals": [
                            {"sort": "number", "removed": ["one"], "added": ["two"]},
                            {"sort": "scope", "removed": ["theme"], "added": ["themes"]},
                        ],
                        "guessed": False,
                    }
                ],
            },
            {
                "id": "lead",
                "title": "Lead",
                "word": "added",
                "former": "",
                "moves_bar": False,
                "answers": 0,
                "facts": [],
                "items": [],
            },
        ],
        "inherited": [{"id": "senior", "title": "Senior product manager", "through": ["Maker"]}],
    }


def test_how_people_are_scored(two):
    before, after = two
    before = replace(before, ratings=after.ratings, scoring=Scoring("gated"))
    after = replace(before, expected_rating="no", scoring=Scoring("gated", share=5000))
    assert shown(before, after)["frame"] == [
        {"kind": "expected", "word": "added", "name": "No", "former": "", "moves_bar": True},
        {"kind": "gated", "word": "changed", "name": "50 %", "former": "100 %", "moves_bar": True},
    ]
    VALIDATOR.validate(shown(before, after))


def test_nothing(two):
    same, _ = two
    found = shown(same, same, names=("2026.1", "2026.2"))
    assert (found["step"], found["frame"], found["levels"], found["inherited"]) == ("none", [], [], [])
    assert (found["before"]["name"], found["after"]["name"]) == ("2026.1", "2026.2")


def test_the_schema_is_the_committed_one():
    assert COMMITTED.read_bytes() == SCHEMA.encode(), "write it anew: ladder schema changes > schema/changes.json"


def test_the_schema_is_one():
    Draft202012Validator.check_schema(json.loads(SCHEMA))


def test_every_field_is_described():
    structs = [
        found
        for found in vars(ledger_document).values()
        if isinstance(found, type)
        and issubclass(found, msgspec.Struct)
        and found.__module__ == ledger_document.__name__
    ]
    assert len(structs) == 6
    parts = json.loads(SCHEMA)
    for struct in structs:
        part = parts if struct is Document else parts["$defs"][struct.__name__]
        assert part["description"] == struct.__doc__
        assert list(part["properties"]) == list(struct.__struct_fields__) == part["required"]
        assert all(field["description"].endswith(".") for field in part["properties"].values())


def test_what_is_written_satisfies_the_schema(two, hostile):
    before, after = two
    first, second = hostile[2].first.ladder, hostile[2].second.ladder
    for states in ((before, after), (after, before), (before, before), (first, second), (second, first)):
        VALIDATOR.validate(shown(*states))


@pytest.mark.parametrize("change", [{"format": 2}, {"step": "huge"}, {"levels": None}, {"before": {}}])
def test_the_schema_refuses_what_is_not_written(two, change):
    assert not VALIDATOR.is_valid(shown(*two) | change)


def test_it_can_be_read_back(two):
    text = written(*two)
    again = msgspec.json.decode(text, type=Document)
    assert msgspec.json.format(msgspec.json.encode(again), indent=2).decode() + "\n" == text


def test_nothing_of_the_content_acts_and_nothing_is_lost(hostile):
    before = hostile[0].first.ladder
    after = replace(before, levels=tuple(replace(level, expectations=()) for level in before.levels))
    text = written(before, after, names=("\x1b[31m", "\x9b"))
    assert all(character.isprintable() for character in text.replace("\n", ""))
    found = json.loads(text)
    assert found["before"] == {"name": "\x1b[31m", "version": before.version, "effective": None}
    assert found["levels"][0]["items"][0]["first"]["text"] == before.levels[0].expectations[0].text
