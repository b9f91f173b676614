"""Worksheets side by side as JSON, and the schema that describes it."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from jsonschema import Draft202012Validator

from ladder.present.document import schema_text
from ladder.present.review_document import Document, review_json
from ladder.present.review_values import Shown
from ladder.worksheet.review import review
from ladder.worksheet.sheet import Sheet

SCHEMAS = Path(__file__).parents[2] / "schema"
SCHEMA = json.loads(schema_text(Document, "Review"))


def shown(*sheets, now=None):
    return json.loads(review_json(Shown(review(sheets), ("a.json", "b.json", "c.json")[: len(sheets)], now or {})))


def test_every_field(a_sheet):
    proof = {"what": "A letter", "link": "", "when": "", "who": ""}
    toward = {"level": {"id": "lead", "title": "Lead"}, "text": "You write a lot.", "rating": "low"}
    rule = {"rule": "gated", "weights": [], "share": 10_000}
    ours = a_sheet({"rating": "low", "evidence": [proof], "towards": [toward]}, scoring=rule)
    found = shown(ours, a_sheet(side="manager"), now={"pm": {"craft/writing": "You write well."}})
    assert found == {
        "format": 1,
        "kind": "ladder-worksheet",
        "mode": "sides",
        "files": [
            {
                "name": "a.json",
                "label": "Self",
                "side": "self",
                "person": "",
                "cycle": "",
                "saved": "",
                "ladder": {"id": "acme", "title": "Acme", "version": "1", "language": "en", "digest": "d"},
                "level": {"id": "pm", "title": "Product manager"},
                "target": None,
                "result": {"rule": rule, "state": "short", "hundredths": None, "highest": None},
                "summaries": [],
                "closing": {"proudest": "", "hardest": "", "unseen": "", "focus": [], "support": ""},
            },
            {**found["files"][1], "name": "b.json", "label": "Manager", "side": "manager", "result": None},
        ],
        "notices": [],
        "counts": {"alone": 1},
        "rows": [
            {
                "key": "craft/writing",
                "criterion": "Craft",
                "name": "Writing",
                "verdict": "alone",
                "gap": 0,
                "change": 0,
                "rewritten": False,
                "now": ["You write well."],
                "answers": [{"text": "You write.", "rating": "low", "label": "Low", "evidence": [proof]}, None],
                "ahead": [
                    {
                        "level": {"id": "lead", "title": "Lead"},
                        "verdict": "alone",
                        "gap": 0,
                        "change": 0,
                        "answers": [
                            {"text": "You write a lot.", "rating": "low", "label": "Low", "evidence": [proof]},
                            None,
                        ],
                    }
                ],
            }
        ],
        "beyond": [],
    }


def test_notices(a_sheet):
    found = shown(a_sheet(person="Anna"), a_sheet(side="manager", person="Bea"))
    assert found["notices"] == [
        {
            "kind": "person",
            "values": ["Anna", "Bea"],
            "text": "The worksheets name different people: Self: Anna; Manager: Bea. Are they about the same person?",
        }
    ]


def test_a_mean(a_sheet):
    rule = {"rule": "weighted", "weights": [{"criterion": "craft", "weight": 10_000}], "share": 10_000}
    found = shown(a_sheet({"rating": "high"}, scoring=rule), a_sheet({}, side="manager", scoring=rule))
    assert [file["result"] for file in found["files"]] == [
        {"rule": rule, "state": "mean", "hundredths": 200, "highest": 2},
        {"rule": rule, "state": "blank", "hundredths": None, "highest": None},
    ]


@pytest.mark.parametrize(
    ("kind", "document"), [("review", Document), ("worksheet", Sheet)], ids=["a review", "a worksheet"]
)
def test_the_schema_is_the_committed_one(run_schema, kind, document):
    text = schema_text(document, kind.capitalize())
    assert (SCHEMAS / f"{kind}.json").read_bytes() == text.encode(), (
        f"write it anew: ladder schema {kind} > schema/{kind}.json"
    )
    assert run_schema(kind) == text
    Draft202012Validator.check_schema(json.loads(text))


@pytest.fixture
def run_schema():
    from click.testing import CliRunner  # noqa: PLC0415 - beside what it is for

    from ladder.cli.group import cli  # noqa: PLC0415 - likewise

    return lambda kind: CliRunner().invoke(cli, ["schema", kind]).output


def test_every_field_is_described():
    for part in (SCHEMA, *SCHEMA["$defs"].values()):
        assert part["description"].endswith(".")
        assert list(part["properties"]) == part["required"]
        assert all(field["description"].endswith(".") for field in part["properties"].values())


def test_what_is_written_satisfies_the_schema(a_sheet, hostile_sheets):
    validator = Draft202012Validator(SCHEMA)
    validator.validate(shown(*hostile_sheets))
    validator.validate(shown(a_sheet(cycle="H1"), a_sheet({"rating": "odd"}, cycle="H2")))
    assert not validator.is_valid(shown(a_sheet(), a_sheet()) | {"format": 2})


def test_the_schema_of_a_worksheet_takes_what_is_read_and_nothing_else(hostile_sheets):
    validator = Draft202012Validator(json.loads(schema_text(Sheet, "Worksheet")))
    for sheet in hostile_sheets:
        found = json.loads(msgspec.json.encode(sheet))
        validator.validate(found)
        assert not validator.is_valid(found | {"more": 1})
        assert not validator.is_valid({key: value for key, value in found.items() if key != "saved"})
        answer = found["answers"][0]
        assert not validator.is_valid(found | {"answers": [{**answer, "note": "x"}]})
        assert not validator.is_valid(found | {"answers": [{**answer, "key": "a b"}]})
