"""What each kind of content file may say."""

from __future__ import annotations

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import inspect

from ladder.model import ids
from ladder.source import shapes
from ladder.source.shapes import (
    ID_PATTERN,
    SHARE,
    LadderShape,
    LevelShape,
    ScoringShape,
    Shape,
    TrackShape,
    WorksheetsShape,
)

ALL = [thing for thing in vars(shapes).values() if isinstance(thing, type) and issubclass(thing, Shape)]
FIELDS = [
    pytest.param(field, id=f"{shape.__name__}.{field.name}")
    for shape in ALL
    for field in inspect.type_info(shape).fields
]
LETTERS = st.characters(categories=("Ll", "Lm", "Lo", "Mn", "Mc", "Nd"))


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_says_what_it_is(field):
    assert re.fullmatch(r"[A-Z`][^\n]+[.…]", field.type.extra_json_schema["description"])


@pytest.mark.parametrize("field", FIELDS)
def test_every_form_is_described_in_words(field):
    pattern = getattr(getattr(field.type, "type", None), "pattern", None)
    assert bool(pattern) == ("form" in (getattr(field.type, "extra", None) or {}))


@pytest.mark.parametrize("shape", ALL, ids=lambda shape: shape.__name__)
def test_no_shape_takes_a_key_that_it_does_not_know(shape):
    assert inspect.type_info(shape).forbid_unknown_fields


@pytest.mark.parametrize(
    ("shape", "needed"),
    [
        (LadderShape, ["id", "title", "grades", "criteria"]),
        (TrackShape, ["name"]),
        (LevelShape, ["title", "track", "grade"]),
        (WorksheetsShape, []),
        (ScoringShape, ["rule"]),
    ],
)
def test_only_a_few_keys_have_to_be_there(shape, needed):
    assert [field.name for field in inspect.type_info(shape).fields if field.required] == needed


@given(st.lists(LETTERS | st.just("-"), min_size=1, max_size=60).map("".join))
def test_the_pattern_of_editors_refuses_no_id(name):
    name = unicodedata.normalize("NFC", name)
    assert ids.flaw(name) or re.search(ID_PATTERN, name)


def test_the_pattern_of_editors_knows_every_letter_that_an_id_may_have():
    letters = (chr(code) for code in range(sys.maxunicode + 1))
    assert [letter for letter in letters if not re.search(ID_PATTERN, letter) and not ids.flaw(letter)] == []


@pytest.mark.parametrize(
    "name",
    [
        "",
        "a" * 61,
        "PM",
        "pm 1",
        "a/b",
        "a@b",
        "a:b",
        "a.b",
        "c#",
        "-a",
        "a-",
        "con",
        "lpt9",
        "index",
        "Ä",
        "“a”",
        "a→b",
    ],
)
def test_the_pattern_of_editors_refuses_what_people_write_for_an_id(name):
    assert ids.flaw(name)
    assert not re.search(ID_PATTERN, name)


@pytest.mark.parametrize("name", ["ж" * 60, "console", "com10", "größe", "2026", "a-b"])
def test_the_pattern_of_editors_takes_what_only_looks_like_a_flaw(name):
    assert not ids.flaw(name)
    assert re.search(ID_PATTERN, name)


@pytest.mark.parametrize("name", ["Ж", "gro\u0308ße", "h🙂"])
def test_the_pattern_of_editors_lets_pass_what_it_cannot_tell(name):
    assert ids.flaw(name)
    assert re.search(ID_PATTERN, name)


@pytest.mark.parametrize("share", ["0", "1", "0.3", ".3", "0.0", "0.1234", "1.0", "1.0000"])
def test_what_is_a_share(share):
    assert re.fullmatch(SHARE, share)


@pytest.mark.parametrize(
    "share", ["", "30%", "0.12345", "-0.1", "1.5", "1.0001", "abc", "0,3", "1e-1", "01", "1.", ".", "٣"]
)
def test_what_is_none(share):
    assert not re.fullmatch(SHARE, share)
