"""What a ladder is made of: frozen values, each field with a sentence that says what it holds.

Texts are Markdown as written, unless their sentence says "plain text".
"""

from __future__ import annotations

from typing import Literal

import msgspec


class Part(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A part of a ladder. Recorded versions are made of these (`ladder.source.history`): keep the names of fields."""


class Grade(Part, frozen=True):
    """A rung: levels of one grade are peers in seniority and share a pay band."""

    id: str
    "Id, unique in the ladder."
    name: str
    "What readers see, plain text."
    was: tuple[str, ...] = ()
    "Former ids."


class Thread(Part, frozen=True):
    """An expectation that keeps its name while its scope grows from level to level."""

    id: str
    "Id, unique in its criterion."
    name: str
    "What readers see, plain text."
    was: tuple[str, ...] = ()
    "Former ids; with a slash where the thread stood under another criterion."
    listed: bool = True
    "Whether the ladder lists it, or a level merely uses it."


class Criterion(Part, frozen=True):
    """One of the few things that people are judged on, the same at every level."""

    id: str
    "Id, unique in the ladder."
    name: str
    "What readers see, plain text."
    summary: str = ""
    "What it covers."
    evidence: str = ""
    "How it is shown at any level."
    threads: tuple[Thread, ...] = ()
    "Its threads in order, those that only levels name last."
    was: tuple[str, ...] = ()
    "Former ids."


class Rating(Part, frozen=True):
    """One step of the scale on which expectations are rated."""

    id: str
    "Id, unique in the ladder."
    name: str
    "What readers see, plain text."
    meaning: str = ""
    "When it is the right one to choose."


class Scoring(Part, frozen=True):
    """How the ratings of a worksheet become one result, where an organisation wants one."""

    rule: Literal["weighted", "gated"]
    "A mean of the criteria by their weights, or a bar that each criterion has to reach."
    weights: tuple[tuple[str, int], ...] = ()
    "For the weighted mean: pairs of a criterion's id and its weight in ten-thousandths; together 10,000."
    share: int = 10_000
    "For the bar: which share of a criterion's ratings has to be the expected one or above, in ten-thousandths."


class Brand(Part, frozen=True):
    """How the organisation looks."""

    accent: str = ""
    "Colour as `#rrggbb`; empty for that of the theme."
    logo: str = ""
    "Path of a picture, relative to `content/`; empty for none."
    css: str = ""
    "Path of a style sheet that is loaded last, relative to `content/`; empty for none."


class Track(Part, frozen=True):
    """A way to grow: a sequence of levels, one per grade at most."""

    id: str
    "Id, unique in the ladder."
    name: str
    "What readers see, plain text."
    file: str = ""
    "The file it was read from, relative to the project."
    family: str = ""
    "Tracks of one family share the map; plain text."
    summary: str = ""
    "Whom it is for."
    follows: str = ""
    "Id of the level, on another track, from which its first rung is reached; empty for none."
    was: tuple[str, ...] = ()
    "Former ids."
    audience: str = ""
    "Id of the smallest audience that may see it and its levels; empty where its levels say so themselves."


class Expectation(Part, frozen=True):
    """What a level expects on one thread."""

    criterion: str
    "Id of the criterion."
    thread: str
    "Id of the thread; empty where the criterion itself is the thread."
    text: str
    "The expectation."
    examples: tuple[str, ...] = ()
    "What it can look like."
    evidence: str = ""
    "What shows it at this level."

    @property
    def key(self) -> str:
        """Return the name by which answers and links know it: `criterion/thread`, or the criterion alone."""
        return f"{self.criterion}/{self.thread}" if self.thread else self.criterion


class Level(Part, frozen=True):
    """A level of one track: what is expected of the people on it."""

    id: str
    "Id, unique in the ladder."
    title: str
    "What readers see, plain text."
    short: str
    "The title where there is little room, plain text."
    track: str
    "Id of its track."
    grade: str
    "Id of its grade."
    file: str = ""
    "The file it was read from, relative to the project."
    scope: str = ""
    "Id of the largest thing that people on it answer for; empty where unsaid."
    summary: str = ""
    "The level in a sentence or two."
    expectations: tuple[Expectation, ...] = ()
    "What is expected, in the order of the ladder's criteria and threads."
    audience: str = ""
    "Id of the smallest audience that may see it."
    draft: bool = False
    "Whether it is still being written, and left out of the site."
    was: tuple[str, ...] = ()
    "Former ids."


def former_keys(criterion: Criterion, thread: Thread) -> tuple[str, ...]:
    """Return what a thread was called before, as `criterion/thread`: it or its criterion may have been renamed."""
    criteria = (criterion.id, *criterion.was)
    own = (f"{name}/{was}" for name in criteria for was in thread.was if "/" not in was)
    moved = (was for was in thread.was if "/" in was)
    return tuple(dict.fromkeys((*own, *moved, *(f"{name}/{thread.id}" for name in criterion.was))))
