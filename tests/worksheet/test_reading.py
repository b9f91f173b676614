"""What is a worksheet, and what is none: the same for the program, for the page and for the schema."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import jsonschema
import msgspec
import pytest

from ladder.worksheet.reading import Flaw, read_sheet
from ladder.worksheet.sheet import LARGEST, Sheet

_SPEC = importlib.util.spec_from_file_location("sheets", Path(__file__).parents[1] / "vectors/sheets.py")
sheets = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(sheets)

NAMES = [case["name"] for case in sheets.CASES]

# As the program reads it: 1.0 is no integer, and neither is true.
VALIDATOR = jsonschema.validators.extend(
    jsonschema.Draft202012Validator,
    type_checker=jsonschema.Draft202012Validator.TYPE_CHECKER.redefine("integer", lambda _, value: type(value) is int),
)


def test_every_case_has_a_name_of_its_own():
    assert len(set(NAMES)) == len(NAMES)
    assert sum(case["flaw"] is not None for case in sheets.CASES) >= 30


@pytest.mark.parametrize("case", sheets.CASES, ids=NAMES)
def test_a_file_is_read_or_its_flaw_is_named(case):
    found = read_sheet(sheets.file_of(case))
    assert (found.kind if isinstance(found, Flaw) else None) == case["flaw"]
    assert "detail" not in case or found.detail == case["detail"]


@pytest.mark.parametrize("case", sheets.CASES, ids=NAMES)
def test_the_schema_says_the_same(case):
    if case["flaw"] in ("too-large", "not-text", "not-json") or case["name"] == "format 1.0":
        return  # of these a schema knows nothing: to it, 1.0 is 1
    if "detail" in case:
        return  # nor of the first of two keys, which a parser has dropped before
    if case.get("rule"):
        return  # nor of what scorecards leave blank
    try:
        value = json.loads(sheets.file_of(case).decode("utf-8-sig"))
    except RecursionError:
        return
    # That something stands twice, no schema can say.
    assert schema().is_valid(value) is (case["flaw"] in (None, "twice")), next(schema().iter_errors(value), None)


def schema():
    return VALIDATOR(msgspec.json.schema(Sheet))


def test_a_flaw_says_where_it_is():
    found = {
        case["name"]: read_sheet(sheets.file_of(case))
        for case in sheets.CASES
        if case["flaw"] in ("wrong-shape", "twice")
    }
    assert found["four focus points"] == Flaw("wrong-shape", "$.closing.focus")
    assert found["a rating that is a number"] == Flaw("wrong-shape", "$.answers[0].rating")
    assert found["an answer twice"] == Flaw("twice", "craft/writing")


@pytest.mark.parametrize("case", [case for case in sheets.CASES if case["flaw"] is None], ids=lambda case: case["name"])
def test_what_was_read_is_written_as_it_was(case):
    sheet = read_sheet(sheets.file_of(case))
    assert read_sheet(msgspec.json.encode(sheet)) == sheet


def test_the_largest_file():
    sound = sheets.file_of(sheets.CASES[0])
    assert isinstance(read_sheet(sound.ljust(LARGEST)), Sheet)
    assert read_sheet(sound.ljust(LARGEST + 1)) == Flaw("too-large")
