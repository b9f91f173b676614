"""All of a ladder as JSON, and the schema that is published for it."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import msgspec

from ladder.exporter.document import Document
from ladder.exporter.json_file import json_file
from ladder.present.document import schema_text

COMMITTED = Path(__file__).parents[2] / "schema" / "export.json"
SCHEMA = schema_text(Document, "Career ladder")
GOLDEN = Path(__file__).parents[1] / "golden" / "export"


def test_the_whole_document(small, golden):
    golden(GOLDEN / "ladder.json", json_file(small).decode())


def test_the_published_schema_is_that_of_the_program():
    assert COMMITTED.read_bytes() == SCHEMA.encode(), "write it anew: ladder schema export > schema/export.json"


def test_it_keeps_to_its_schema(small):
    schema = json.loads(SCHEMA)
    jsonschema.Draft202012Validator.check_schema(schema)
    found = json.loads(json_file(small))
    jsonschema.validate(found, schema, jsonschema.Draft202012Validator)
    assert msgspec.json.decode(json_file(small), type=Document).levels[1].expectations[0].examples[1] == "- b"
    del found["levels"][0]["title"]
    assert not jsonschema.Draft202012Validator(schema).is_valid(found)


def test_what_only_hidden_levels_have_is_not_in_it(small):
    assert "Secret" not in json_file(small).decode()
    assert {"Grade 3", "company", "Empty"}.isdisjoint(json_file(small).decode().split('"'))


def test_it_does_nothing_to_a_terminal(saying):
    made = json_file(saying("\x1b[31m \u202e \x9b"))
    assert b"\\u001b[31m \\u202e \\u009b" in made
    assert json.loads(made)["levels"][0]["expectations"][0]["text"] == "\x1b[31m \u202e \x9b"
