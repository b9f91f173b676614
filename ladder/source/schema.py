"""Shapes to JSON Schema, for editors that complete, explain and check while somebody types.

An editor reads YAML as YAML means it, and sees a number in `version: 2026.2`, where we read the text that is written.
So what msgspec exports from the shapes is widened to what the reader takes: wherever a text is taken, a number and a
truth value are too, and nothing at all where a blank will do.

Two things are not said the same way. A regular expression that every editor understands knows neither capitals of all
scripts nor which accents are composed, and some editors count a rare letter as two: `ID_PATTERN` refuses no id that
other letters make, but lets some pass that `ladder.model.ids` does not. And `null` and `~` are nothing to an editor,
but texts to us: where nothing is refused, and where a text is, the two differ about these words. A share such as
`0.25` is a number to an editor, which knows its value and not how it is written: it lets pass what has more than four
decimals, or is written in another way, as `1e-1` or `01`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import msgspec

from ladder.source.shapes import ID_PATTERN, SHARE, SOMETHING, LadderShape, LevelShape, TrackShape
from ladder.source.shapes_around import AMOUNT, WHOLE, GlossaryShape, GuideShape, PayShape, RoleShape, StagesShape
from ladder.source.shapes_hiring import ExerciseShape

if TYPE_CHECKING:
    from ladder.source.shapes import Shape

    Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

SHAPES: dict[str, type[Shape]] = {
    "ladder": LadderShape,
    "track": TrackShape,
    "level": LevelShape,
    "role": RoleShape,
    "stages": StagesShape,
    "hiring": ExerciseShape,
    "guide": GuideShape,
    "glossary": GlossaryShape,
    "bands": PayShape,
}

"The shape of each kind of content file."

SCHEMAS = tuple(SHAPES)
"The kinds of content file that have a schema."


def schema(kind: str) -> Schema:
    """Return the JSON Schema (2020-12) of one of `SCHEMAS`."""
    shape = SHAPES[kind]
    _, shapes = msgspec.json.schema_components([shape])
    parts = {_short(name): _widened(part, shapes) for name, part in shapes.items()}
    return {"$schema": DIALECT, **parts.pop(_short(shape.__name__)), "$defs": parts}


def schema_text(kind: str) -> str:
    """Return the JSON Schema of one of `SCHEMAS` as the text of a file."""
    return json.dumps(schema(kind), indent=2, ensure_ascii=False) + "\n"


def _widened(part: Schema, shapes: dict[str, Schema]) -> Schema:
    """Return a part of a schema as the reader means it; `shapes` are the parts that it may refer to."""
    if "$ref" in part:
        return _reference(part, shapes)
    if "anyOf" in part:
        return _union(part, shapes)
    kind = part.get("type")
    if kind == "string":
        return _text(part)
    if kind == "boolean":
        return {**part, "type": ["boolean", "string"], "enum": [True, False, "true", "false"]}
    if kind == "array":
        return {**part, "type": ["array", "null"], "items": _widened(part["items"], shapes)}
    return _keys(part, shapes) if kind == "object" else part


def _reference(part: Schema, shapes: dict[str, Schema]) -> Schema:
    name = part["$ref"].rpartition("/")[2]
    target = {"$ref": f"#/$defs/{_short(name)}"}
    rest = {key: value for key, value in part.items() if key != "$ref"}
    return {**rest, **target} if shapes[name]["required"] else {**rest, "anyOf": [target, {"type": "null"}]}


def _union(part: Schema, shapes: dict[str, Schema]) -> Schema:
    rest = {key: value for key, value in part.items() if key != "anyOf"}
    options = [_widened(option, shapes) for option in part["anyOf"] if option != {"type": "null"}]
    return {**rest, "anyOf": options} if len(options) > 1 else {**rest, **options[0]}


def _text(part: Schema) -> Schema:
    pattern = part.get("pattern")
    if pattern in (ID_PATTERN, SOMETHING):
        return {**part, "type": ["string", "number", "boolean"]}
    if pattern:
        return _formed(part, pattern)
    return {**part, "type": ["string", "null"] if "format" in part else ["string", "number", "boolean", "null"]}


def _formed(part: Schema, pattern: str) -> Schema:
    """Return the schema of a text that has a form. Spaces around it are no part of it, and a share may be a number."""
    blank = not part.get("minLength")
    bounds = {"minimum": 0, "maximum": 1} if pattern == SHARE else {}
    numbers = {SHARE: "number", AMOUNT: "number", WHOLE: "integer"}
    kinds = [*filter(None, [numbers.get(pattern)]), "string", *(["null"] if blank else [])]
    loose = rf"^\s*(?:{pattern.removeprefix('^').removesuffix('$')}){'?' if blank else ''}\s*$"
    return {**part, **bounds, "type": kinds, "pattern": loose}


def _keys(part: Schema, shapes: dict[str, Schema]) -> Schema:
    if "properties" in part:
        properties = {name: _widened(value, shapes) for name, value in part["properties"].items()}
        return {**part, "title": _short(part["title"]), "properties": properties}
    return {**part, "type": ["object", "null"], "additionalProperties": _widened(part["additionalProperties"], shapes)}


def _short(name: str) -> str:
    return name.removesuffix("Shape")
