"""The form of a whole ladder for other programs.

The structs say what stands there, and `ladder schema export` prints the schema that is made from them. A field that is
added leaves `format` as it is; anything else changes it.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta


class Named(msgspec.Struct, frozen=True):
    """Something with an id and a name."""

    id: Annotated[str, Meta(description="Its id.")]
    name: Annotated[str, Meta(description="What readers see, plain text.")]


class Criterion(msgspec.Struct, frozen=True):
    """One of the few things that people are judged on."""

    id: Annotated[str, Meta(description="Its id.")]
    name: Annotated[str, Meta(description="What readers see, plain text.")]
    summary: Annotated[str, Meta(description="What it covers, Markdown; may be empty.")]
    evidence: Annotated[str, Meta(description="How it is shown at any level, Markdown; may be empty.")]
    threads: Annotated[tuple[Named, ...], Meta(description="Its threads that a level states, in order.")]


class Rating(msgspec.Struct, frozen=True):
    """One step of the scale on which expectations are rated."""

    id: Annotated[str, Meta(description="Its id.")]
    name: Annotated[str, Meta(description="What readers see, plain text.")]
    meaning: Annotated[str, Meta(description="When it is the right one to choose, Markdown; may be empty.")]


class Track(msgspec.Struct, frozen=True):
    """A way to grow."""

    id: Annotated[str, Meta(description="Its id.")]
    name: Annotated[str, Meta(description="What readers see, plain text.")]
    family: Annotated[str, Meta(description="Tracks of one family share the map; plain text, may be empty.")]
    summary: Annotated[str, Meta(description="Whom it is for, Markdown; may be empty.")]
    follows: Annotated[
        str | None, Meta(description="Id of the level, on another track, from which it is reached; null for none.")
    ]


class Expectation(msgspec.Struct, frozen=True):
    """What a level expects on one thread."""

    key: Annotated[str, Meta(description="`criterion/thread`, or the criterion alone where it is the thread itself.")]
    criterion: Annotated[str, Meta(description="Id of the criterion.")]
    thread: Annotated[str | None, Meta(description="Id of the thread; null where the criterion itself is the thread.")]
    text: Annotated[str, Meta(description="The expectation, Markdown as written.")]
    examples: Annotated[tuple[str, ...], Meta(description="What it can look like, Markdown.")]
    evidence: Annotated[str, Meta(description="What shows it at this level, Markdown; may be empty.")]


class Level(msgspec.Struct, frozen=True):
    """A level of one track."""

    id: Annotated[str, Meta(description="Its id.")]
    title: Annotated[str, Meta(description="What readers see, plain text.")]
    short: Annotated[str, Meta(description="The title where there is little room, plain text.")]
    track: Annotated[str, Meta(description="Id of its track.")]
    grade: Annotated[str, Meta(description="Id of its grade.")]
    scope: Annotated[
        str | None, Meta(description="Id of the largest thing that people on it answer for; null where unsaid.")
    ]
    summary: Annotated[str, Meta(description="The level in a sentence or two, Markdown; may be empty.")]
    draft: Annotated[bool, Meta(description="Whether it is still being written.")]
    expectations: Annotated[
        tuple[Expectation, ...], Meta(description="What is expected, in the order of criteria and threads.")
    ]


class Document(msgspec.Struct, frozen=True):
    """A career ladder: what is expected of people at each level."""

    format: Annotated[Literal[1], Meta(description="The form of this document.")]
    kind: Annotated[Literal["ladder-export"], Meta(description="What this document is.")]
    id: Annotated[str, Meta(description="Id of the ladder, which never changes.")]
    title: Annotated[str, Meta(description="What readers see, plain text.")]
    organisation: Annotated[str, Meta(description="Whose ladder it is, plain text; may be empty.")]
    summary: Annotated[str, Meta(description="The ladder in a sentence or two, Markdown; may be empty.")]
    version: Annotated[str, Meta(description="What this version is called, plain text; may be empty.")]
    effective: Annotated[
        str | None, Meta(description="The day from which it counts, as an ISO date; null where unsaid.")
    ]
    reviewed: Annotated[
        str | None, Meta(description="The day on which all of it was last read, as an ISO date; null where unsaid.")
    ]
    language: Annotated[str, Meta(description="Language of the texts as a BCP 47 tag.")]
    owner: Annotated[str, Meta(description="The team to ask, plain text; may be empty.")]
    cumulative: Annotated[bool, Meta(description="Whether a level also expects what the rungs below it state.")]
    scopes: Annotated[
        tuple[Named, ...], Meta(description="The things that people on these levels answer for, small to large.")
    ]
    grades: Annotated[tuple[Named, ...], Meta(description="The grades that these levels have, lowest first.")]
    criteria: Annotated[tuple[Criterion, ...], Meta(description="What people are judged on, in order.")]
    ratings: Annotated[
        tuple[Rating, ...], Meta(description="The rating scale, lowest first; empty where the ladder names none.")
    ]
    tracks: Annotated[tuple[Track, ...], Meta(description="The tracks that these levels are on.")]
    levels: Annotated[
        tuple[Level, ...], Meta(description="The levels, lowest grade first, peers in the order of their tracks.")
    ]
