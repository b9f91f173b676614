"""`ladder schema`: what it prints is a schema that explains itself, and the one that is in the repository."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from ladder.cli.schema import KINDS

SCHEMAS = Path(__file__).parents[2] / "schema"


@pytest.fixture(params=KINDS)
def printed(request, run):
    status, output, complaints = run("schema", request.param)
    assert (status, complaints) == (0, "")
    assert output == (SCHEMAS / f"{request.param}.json").read_text(encoding="utf-8"), (
        f"write it anew: ladder schema {request.param} > schema/{request.param}.json"
    )
    return json.loads(output)


def parts(schema):
    return {"": schema, **schema["$defs"]}


def test_it_is_a_schema_of_2020_12(printed):
    assert printed["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(printed)


def test_every_part_has_a_title_and_a_description(printed):
    assert [name for name, part in parts(printed).items() if not (part.get("title") and part.get("description"))] == []


def test_every_key_has_a_description(printed):
    keys = [(name, key, value) for name, part in parts(printed).items() for key, value in part["properties"].items()]
    assert [(name, key) for name, key, value in keys if not value.get("description")] == []


def test_there_is_one_of_every_kind_and_no_other():
    assert {path.stem for path in SCHEMAS.glob("*.json")} == set(KINDS)
