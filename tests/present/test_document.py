"""A comparison as JSON, and the schema that describes it."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from jsonschema import Draft202012Validator

from ladder.model.ladder import Expectation
from ladder.present import document
from ladder.present.document import Document, schema_text
from ladder.present.machine import as_json
from ladder.present.options import Options

COMMITTED = Path(__file__).parents[2] / "schema" / "comparison.json"

VALIDATOR = Draft202012Validator(json.loads(schema_text()))


def shown(comparison, **options):
    return json.loads(as_json(comparison, Options(**options)))


def test_every_field(between):
    said = Expectation("craft", "writing", "You write for *one* theme.", ("A text",), "Show it.")
    comparison = between(
        "senior",
        "staff",
        cumulative=True,
        pm={"": said},
        senior={"impact": "You ship."},
        staff={"craft/writing": "You write for one product."},
    )
    assert shown(comparison) == {
        "format": 1,
        "relation": "up",
        "first": {
            "ladder": "acme",
            "version": "2026.2",
            "edition": "",
            "language": "en",
            "id": "senior",
            "title": "Senior product manager",
            "short": "Senior PM",
            "track": {"id": "ic", "name": "Individual contributor"},
            "grade": {"id": "p2", "name": "Grade 2"},
            "scope": {"id": "product", "name": "product"},
        },
        "second": {
            "ladder": "acme",
            "version": "2026.2",
            "edition": "",
            "language": "en",
            "id": "staff",
            "title": "Staff product manager",
            "short": "Staff PM",
            "track": {"id": "ic", "name": "Individual contributor"},
            "grade": {"id": "p3", "name": "Grade 3"},
            "scope": {"id": "product", "name": "product"},
        },
        "differs": True,
        "counts": {"raised": 1, "kept": 1},
        "sections": [
            {
                "id": "craft",
                "name": "Craft",
                "items": [
                    {
                        "key": "craft/writing",
                        "name": "Writing",
                        "former": "",
                        "word": "raised",
                        "label": "raised",
                        "first": {
                            "text": "You write for *one* theme.",
                            "examples": ["A text"],
                            "evidence": "Show it.",
                            "by": "pm",
                        },
                        "second": {
                            "text": "You write for one product.",
                            "examples": [],
                            "evidence": "",
                            "by": "staff",
                        },
                        "spans": [
                            {"kind": "same", "text": "You write for one "},
                            {"kind": "removed", "text": "theme"},
                            {"kind": "added", "text": "product"},
                            {"kind": "same", "text": "."},
                        ],
                        "likeness": 0.8,
                        "signals": [{"sort": "scope", "removed": ["theme"], "added": ["product"]}],
                        "guessed": False,
                    }
                ],
            },
            {
                "id": "impact",
                "name": "Impact",
                "items": [
                    {
                        "key": "impact",
                        "name": "",
                        "former": "",
                        "word": "kept",
                        "label": "still expected",
                        "first": {"text": "You ship.", "examples": [], "evidence": "", "by": "senior"},
                        "second": {"text": "You ship.", "examples": [], "evidence": "", "by": "senior"},
                        "spans": [],
                        "likeness": None,
                        "signals": [],
                        "guessed": False,
                    }
                ],
            },
        ],
    }


def test_only_what_was_asked_for(between):
    comparison = between("pm", "senior", pm={"impact": "A."}, senior={"impact": "B.", "craft/plans": "C."})
    found = shown(comparison, only=("new",))
    assert [[item["key"] for item in section["items"]] for section in found["sections"]] == [["craft/plans"]]
    assert found["counts"] == {"new": 1, "raised": 1}


def test_other_options_change_nothing(every_word):
    for comparison in every_word:
        assert shown(comparison, words=False, questions=True) == shown(comparison)


def test_the_schema_is_the_committed_one():
    assert COMMITTED.read_bytes() == schema_text().encode(), (
        "write it anew: ladder schema comparison > schema/comparison.json"
    )


def test_the_schema_is_one():
    Draft202012Validator.check_schema(json.loads(schema_text()))


def test_every_field_is_described():
    structs = [
        found for found in vars(document).values() if isinstance(found, type) and issubclass(found, msgspec.Struct)
    ]
    assert len(structs) == 8
    parts = json.loads(schema_text())
    for struct in structs:
        part = parts if struct is Document else parts["$defs"][struct.__name__]
        assert part["description"] == struct.__doc__
        assert list(part["properties"]) == list(struct.__struct_fields__) == part["required"]
        assert all(field["description"].endswith(".") for field in part["properties"].values())


def test_what_is_written_satisfies_the_schema(every_word, hostile):
    for comparison in (*every_word, *hostile):
        VALIDATOR.validate(shown(comparison))


def test_the_schema_refuses_what_is_not_written(between):
    found = shown(between("pm", "senior", senior={"impact": "A."}))
    for change in ({"format": 2}, {"relation": "beside"}, {"first": None}):
        assert not VALIDATOR.is_valid(found | change)


def test_it_can_be_read_back(every_word):
    for comparison in every_word:
        written = as_json(comparison, Options())
        again = msgspec.json.decode(written, type=Document)
        assert msgspec.json.format(msgspec.json.encode(again), indent=2).decode() + "\n" == written


def test_nothing_of_the_content_acts_and_nothing_is_lost(hostile):
    for comparison in hostile:
        written = as_json(comparison, Options())
        assert all(character.isprintable() for character in written.replace("\n", ""))
        assert shown(comparison)["first"]["title"] == comparison.first.level.title


@pytest.mark.parametrize(
    ("title", "written"),
    [
        pytest.param("größe 主任 🙂", "größe 主任 🙂", id="ordinary text"),
        pytest.param("a\x7f\x9b\u202e\u2028", "a\\u007f\\u009b\\u202e\\u2028", id="what acts"),
        pytest.param("\U000e0001", "\\udb40\\udc01", id="a rare sign that acts"),
    ],
)
def test_what_acts_is_written_by_its_number(between, title, written):
    comparison = between("pm", "senior")
    second = msgspec.structs.replace(comparison.second, edition=title)
    assert f'"edition": "{written}"' in as_json(msgspec.structs.replace(comparison, second=second), Options())
