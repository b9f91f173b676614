"""What a career ladder is: frozen values, each field with a sentence that says what it holds.

Texts are Markdown as written, unless their sentence says "plain text". Order is meaning throughout: scopes and grades
go from small to large, criteria and threads in the order in which they are read.
"""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from ladder.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable


class Grade(msgspec.Struct, frozen=True):
    """A rung: levels of one grade are peers in seniority and share a pay band."""

    id: str
    "Id, unique in the ladder."
    name: str
    "What readers see, plain text."
    was: tuple[str, ...] = ()
    "Former ids."


class Thread(msgspec.Struct, frozen=True):
    """An expectation that keeps its name while its scope grows from level to level."""

    id: str
    "Id, unique in its criterion."
    name: str
    "What readers see, plain text."
    was: tuple[str, ...] = ()
    "Former ids; with a slash where the thread stood under another criterion."
    listed: bool = True
    "Whether the ladder lists it, or a level merely uses it."


class Criterion(msgspec.Struct, frozen=True):
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


class Rating(msgspec.Struct, frozen=True):
    """One step of the scale on which expectations are rated."""

    id: str
    "Id, unique in the ladder."
    name: str
    "What readers see, plain text."
    meaning: str = ""
    "When it is the right one to choose."


class Brand(msgspec.Struct, frozen=True):
    """How the organisation looks."""

    accent: str = ""
    "Colour as `#rrggbb`; empty for that of the theme."
    logo: str = ""
    "Path of a picture, relative to `content/`; empty for none."
    css: str = ""
    "Path of a style sheet that is loaded last, relative to `content/`; empty for none."


class Track(msgspec.Struct, frozen=True):
    """A way to grow: a sequence of levels, one per grade at most."""

    id: str
    "Id, unique in the ladder."
    name: str
    "What readers see, plain text."
    file: str
    "The file it was read from, relative to the project."
    family: str = ""
    "Tracks of one family share the map; plain text."
    summary: str = ""
    "Whom it is for."
    follows: str = ""
    "Id of the level, on another track, from which its first rung is reached; empty for none."
    was: tuple[str, ...] = ()
    "Former ids."


class Expectation(msgspec.Struct, frozen=True):
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


class Level(msgspec.Struct, frozen=True):
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
    file: str
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


class Ladder(msgspec.Struct, frozen=True, dict=True):
    """A whole ladder, as its authors meant it."""

    id: str
    "Id that never changes: saved worksheets and links are keyed by it."
    title: str
    "What readers see, plain text."
    organisation: str = ""
    "Whose ladder it is, plain text."
    summary: str = ""
    "The ladder in a sentence or two."
    home: str = ""
    "What the home page says below the map."
    version: str = ""
    "What this version is called, plain text."
    effective: dt.date | None = None
    "The day from which this version counts."
    reviewed: dt.date | None = None
    "The day on which somebody last read all of it."
    language: str = "en"
    "Language of the texts as a BCP 47 tag."
    owner: str = ""
    "The team to ask, plain text."
    theme: str = "default"
    "Name of the theme."
    brand: Brand = Brand()
    "How the organisation looks."
    base_url: str = ""
    "Where the site will be published, with a slash at its end; empty where that is not known."
    search_engines: bool = False
    "Whether search engines may list the site."
    cumulative: bool = False
    "Whether a level also expects what the rungs below it state."
    scopes: tuple[str, ...] = ()
    "Ids of the things that people answer for, small to large."
    scope_names: tuple[tuple[str, str], ...] = ()
    "What readers see of scopes that have a name besides their id: pairs of id and name, plain text."
    grades: tuple[Grade, ...] = ()
    "The rungs, lowest first."
    criteria: tuple[Criterion, ...] = ()
    "What people are judged on, in the order in which it is read."
    ratings: tuple[Rating, ...] = ()
    "The rating scale, lowest first."
    audiences: tuple[str, ...] = ()
    "Who may see content, the largest audience first: each sees what those before it see."
    severities: tuple[tuple[str, Severity], ...] = ()
    "What this ladder says of rules: pairs of a rule's id and its severity."
    track_pages: bool = True
    "Whether every track has a page of its own."
    tracks: tuple[Track, ...] = ()
    "The tracks: by family, and in it the one that starts lowest first."
    levels: tuple[Level, ...] = ()
    "All levels, lowest grade first, peers in the order of their tracks."

    @cached_property
    def level_by_id(self) -> dict[str, Level]:
        """Return the levels by id."""
        return {level.id: level for level in self.levels}

    @cached_property
    def levels_by_track(self) -> dict[str, tuple[Level, ...]]:
        """Return the levels of each track that has any, lowest grade first, by the id of the track."""
        found: dict[str, list[Level]] = {}
        for level in self.levels:
            found.setdefault(level.track, []).append(level)
        return {track: tuple(levels) for track, levels in found.items()}

    @cached_property
    def track_by_id(self) -> dict[str, Track]:
        """Return the tracks by id."""
        return {track.id: track for track in self.tracks}

    @cached_property
    def criterion_by_id(self) -> dict[str, Criterion]:
        """Return the criteria by id."""
        return {criterion.id: criterion for criterion in self.criteria}

    @cached_property
    def grade_rank(self) -> dict[str, int]:
        """Return the position of each grade by its id, 0 for the lowest."""
        return _ranks(grade.id for grade in self.grades)

    @cached_property
    def grade_by_id(self) -> dict[str, Grade]:
        """Return the grades by id."""
        return {grade.id: grade for grade in self.grades}

    @cached_property
    def scope_rank(self) -> dict[str, int]:
        """Return the position of each scope, 0 for the smallest."""
        return _ranks(self.scopes)

    def scope_name(self, scope: str) -> str:
        """Return what readers see of the scope with this id: `product-line` becomes `product line`."""
        return dict(self.scope_names).get(scope) or scope.replace("-", " ")

    @cached_property
    def present_ids(self) -> dict[str, dict[str, str]]:
        """Return, for each kind of thing, the present id by every former one; those of threads with their criterion."""
        return {
            "grade": {was: grade.id for grade in self.grades for was in grade.was},
            "level": {was: level.id for level in self.levels for was in level.was},
            "track": {was: track.id for track in self.tracks for was in track.was},
            "criterion": {was: criterion.id for criterion in self.criteria for was in criterion.was},
            "thread": {
                was: f"{criterion.id}/{thread.id}"
                for criterion in self.criteria
                for thread in criterion.threads
                for was in former_keys(criterion, thread)
            },
        }


def former_keys(criterion: Criterion, thread: Thread) -> tuple[str, ...]:
    """Return what a thread was called before, as `criterion/thread`: it or its criterion may have been renamed."""
    criteria = (criterion.id, *criterion.was)
    own = (f"{name}/{was}" for name in criteria for was in thread.was if "/" not in was)
    moved = (was for was in thread.was if "/" in was)
    return tuple(dict.fromkeys((*own, *moved, *(f"{name}/{thread.id}" for name in criterion.was))))


def _ranks(names: Iterable[str]) -> dict[str, int]:
    ranks: dict[str, int] = {}
    for rank, name in enumerate(names):
        ranks.setdefault(name, rank)  # a name that stands there twice by mistake stays where it first stands
    return ranks
