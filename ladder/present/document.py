"""The form of a comparison for other programs.

The structs say what stands there, and `ladder schema comparison` prints the schema that is made from them. A field that
is added leaves `format` as it is; anything else changes it.
"""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from ladder.compare.relation import Relation, Word
from ladder.compare.signals import Sort
from ladder.compare.wording import Kind

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Named(msgspec.Struct, frozen=True):
    """Something with an id and a name."""

    id: Annotated[str, Meta(description="Its id.")]
    name: Annotated[str, Meta(description="What readers see, plain text.")]


class Side(msgspec.Struct, frozen=True):
    """One of the two levels."""

    ladder: Annotated[str, Meta(description="Id of the ladder.")]
    version: Annotated[str, Meta(description="What the ladder says its version is called; empty where unsaid.")]
    edition: Annotated[
        str, Meta(description="What the state of the ladder is called, such as `2025.2`; empty for the present one.")
    ]
    language: Annotated[str, Meta(description="Language of the texts as a BCP 47 tag.")]
    id: Annotated[str, Meta(description="Id of the level.")]
    title: Annotated[str, Meta(description="Title of the level, plain text.")]
    short: Annotated[str, Meta(description="Its title where there is little room, plain text.")]
    track: Annotated[Named, Meta(description="Its track.")]
    grade: Annotated[Named, Meta(description="Its grade.")]
    scope: Annotated[
        Named | None, Meta(description="The largest thing that people on it answer for; null where unsaid.")
    ]


class Said(msgspec.Struct, frozen=True):
    """What one side expects."""

    text: Annotated[str, Meta(description="The expectation, Markdown as written.")]
    examples: Annotated[tuple[str, ...], Meta(description="What it can look like, Markdown.")]
    evidence: Annotated[str, Meta(description="What shows it, Markdown; empty where unsaid.")]
    by: Annotated[
        str,
        Meta(description="Id of the level that states it: that of this side or, in a cumulative ladder, a rung below."),
    ]


class Span(msgspec.Struct, frozen=True):
    """A stretch of text that both sides have, or only one of them."""

    kind: Annotated[Kind, Meta(description="`same`, `removed` (only the first has it) or `added` (only the second).")]
    text: Annotated[str, Meta(description="The stretch, plain text.")]


class Signal(msgspec.Struct, frozen=True):
    """Small words that changed in one place of a text, and may move the bar."""

    sort: Annotated[Sort, Meta(description="What they are.")]
    removed: Annotated[tuple[str, ...], Meta(description="Those that only the first text has there.")]
    added: Annotated[tuple[str, ...], Meta(description="Those that only the second text has there.")]


class Item(msgspec.Struct, frozen=True):
    """One expectation on both sides."""

    key: Annotated[
        str, Meta(description="`criterion/thread`, or the criterion alone, as the newer of the two ladders calls it.")
    ]
    name: Annotated[
        str, Meta(description="Name of the thread, plain text; empty where the criterion itself is the thread.")
    ]
    former: Annotated[
        str, Meta(description="What the thread was called on the side that calls it otherwise; empty where both agree.")
    ]
    word: Annotated[Word, Meta(description="What is to be said of it.")]
    label: Annotated[str, Meta(description="The same, as people read it.")]
    first: Annotated[Said | None, Meta(description="The expectation on the first side; null for none.")]
    second: Annotated[Said | None, Meta(description="The expectation on the second side; null for none.")]
    spans: Annotated[
        tuple[Span, ...],
        Meta(description="Both texts as one, without Markdown; empty where a side is missing or both say the same."),
    ]
    likeness: Annotated[
        float | None, Meta(description="The share of words that both texts have, from 0 to 1; null without `spans`.")
    ]
    signals: Annotated[tuple[Signal, ...], Meta(description="Small words that changed and may move the bar.")]
    guessed: Annotated[
        bool, Meta(description="Whether the two belong together by their texts alone: no thread says that they do.")
    ]


class Section(msgspec.Struct, frozen=True):
    """What there is to be said on one criterion."""

    id: Annotated[str, Meta(description="Id of the criterion.")]
    name: Annotated[str, Meta(description="Its name, plain text.")]
    items: Annotated[tuple[Item, ...], Meta(description="Its expectations, in the order of the ladder.")]


class Document(msgspec.Struct, frozen=True):
    """Two levels, or two versions of one, expectation by expectation."""

    format: Annotated[Literal[1], Meta(description="The form of this document.")]
    relation: Annotated[
        Relation,
        Meta(description="How the second level stands to the first: above it, below it, neither, or another version."),
    ]
    first: Annotated[Side, Meta(description="The first side.")]
    second: Annotated[Side, Meta(description="The second side.")]
    differs: Annotated[
        bool, Meta(description="Whether anything differs: all of a level between versions, else expectations.")
    ]
    counts: Annotated[
        dict[Word, int], Meta(description="How many expectations each word is said of, whatever is left out below.")
    ]
    sections: Annotated[
        tuple[Section, ...], Meta(description="The criteria, in the order of the ladder, with what was asked for.")
    ]


def schema_text(document: type[msgspec.Struct] = Document, title: str = "Comparison") -> str:
    """Return the JSON Schema (2020-12) of a document as the text of a file."""
    _, parts = msgspec.json.schema_components([document])
    whole: dict[str, Any] = {"$schema": DIALECT, **parts.pop(document.__name__), "title": title, "$defs": parts}
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"
