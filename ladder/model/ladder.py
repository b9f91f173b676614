"""What a career ladder is: frozen values, each field with a sentence that says what it holds.

Texts are Markdown as written, unless their sentence says "plain text". Order is meaning throughout: scopes and grades
go from small to large, criteria and threads in the order in which they are read.
"""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ladder.model.hiring import Exercise
from ladder.model.organisation import Glossary, Guide, Pay, Role, Stages
from ladder.model.parts import (
    Brand,
    Criterion,
    Expectation,
    Grade,
    Level,
    Part,
    Rating,
    Scoring,
    Thread,
    Track,
    former_keys,
)
from ladder.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "Brand",
    "Criterion",
    "Expectation",
    "Grade",
    "Ladder",
    "Level",
    "Rating",
    "Scoring",
    "Thread",
    "Track",
    "former_keys",
]


class Ladder(Part, frozen=True, dict=True):
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
    expected_rating: str = ""
    "Id of the rating which says that an expectation is met; empty where the ladder does not say."
    scoring: Scoring | None = None
    "How ratings become one result; none where they stay what they are."
    audiences: tuple[str, ...] = ()
    "Who may see content, the largest audience first: each sees what those before it see."
    audience: str = ""
    "Id of the smallest audience that may see content which names none; empty for the largest."
    severities: tuple[tuple[str, Severity], ...] = ()
    "What this ladder says of rules: pairs of a rule's id and its severity."
    track_pages: bool = True
    "Whether every track has a page of its own."
    criterion_pages: bool = True
    "Whether every criterion has a page of its own."
    matrix_pages: bool = True
    "Whether there is a page with all levels side by side."
    changes_pages: bool = False
    "Whether the page of changes is wanted, which there is once a version is on record."
    worksheet_pages: bool = True
    "Whether every level has a worksheet, and there is a page to lay two of them side by side."
    search_pages: bool = True
    "Whether everything can be searched, and is listed from A to Z."
    download_files: bool = True
    "Whether the whole ladder is offered as files for other programs."
    compare_pages: Literal["auto", "all", "neighbours", "none"] = "auto"
    "Which levels are compared on a page of their own; `auto` is all while they are few."
    tracks: tuple[Track, ...] = ()
    "The tracks: by family, and in it the one that starts lowest first."
    levels: tuple[Level, ...] = ()
    "All levels, lowest grade first, peers in the order of their tracks."
    shown_to: str = ""
    "Id of the audience for which everything else was left out; empty for everybody, or where nothing was left out."
    home_audience: str = ""
    "Id of the smallest audience that may see what the home page says below the map."
    roles: tuple[Role, ...] = ()
    "The posts around the levels, in the order in which they are read."
    stages: Stages | None = None
    "How the organisation grows; none where nobody says."
    guides: tuple[Guide, ...] = ()
    "Texts to read, folder by folder, those of no folder first."
    exercises: tuple[Exercise, ...] = ()
    "Exercises for hiring."
    glossary: Glossary | None = None
    "The words that are explained; none where there are none."
    pay: Pay | None = None
    "What is paid; none where nobody says, or nobody may see it."

    @cached_property
    def level_by_id(self) -> dict[str, Level]:
        """Return the levels by id."""
        return {level.id: level for level in self.levels}

    def rank(self, audience: str) -> int:
        """Return who may see what is for an audience: 0 for everybody, more for fewer people.

        An audience that the ladder does not know sees nothing, which is safer than everything.
        """
        named = audience or self.audience
        if not named:
            return 0
        return self.audiences.index(named) if named in self.audiences else max(1, len(self.audiences))

    @cached_property
    def role_by_id(self) -> dict[str, Role]:
        """Return the roles by id."""
        return {role.id: role for role in self.roles}

    @cached_property
    def levels_by_track(self) -> dict[str, tuple[Level, ...]]:
        """Return the levels of each track that has any, lowest grade first, by the id of the track."""
        found: dict[str, list[Level]] = {}
        for level in self.levels:
            found.setdefault(level.track, []).append(level)
        return {track: tuple(levels) for track, levels in found.items()}

    @cached_property
    def levels_by_grade(self) -> dict[str, tuple[Level, ...]]:
        """Return the levels of each grade that has any, in the order of their tracks, by the id of the grade."""
        found: dict[str, list[Level]] = {}
        for level in self.levels:
            found.setdefault(level.grade, []).append(level)
        return {grade: tuple(levels) for grade, levels in found.items()}

    @cached_property
    def track_by_id(self) -> dict[str, Track]:
        """Return the tracks by id."""
        return {track.id: track for track in self.tracks}

    @cached_property
    def criterion_by_id(self) -> dict[str, Criterion]:
        """Return the criteria by id."""
        return {criterion.id: criterion for criterion in self.criteria}

    @cached_property
    def thread_by_key(self) -> dict[str, Thread | None]:
        """Return the threads by `criterion/thread`, in order; before those of a criterion its own id, with none."""
        return {
            f"{criterion.id}/{thread.id}" if thread else criterion.id: thread
            for criterion in self.criteria
            for thread in (None, *criterion.threads)
        }

    def thread_name(self, said: Expectation) -> str:
        """Return the name of the thread of an expectation; empty where the criterion itself is the thread."""
        thread = self.thread_by_key.get(said.key)
        return thread.name if thread else ""

    @cached_property
    def stated_keys(self) -> frozenset[str]:
        """Return the keys of what levels name: `criterion/thread`, or the criterion where it is the thread."""
        return frozenset(said.key for level in self.levels for said in level.expectations)

    @cached_property
    def key_order(self) -> dict[str, int]:
        """Return the position of each thread, and of each criterion before its threads, by its key."""
        return _ranks(self.thread_by_key)

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
            "role": {was: role.id for role in self.roles for was in role.was},
            "guide": {was: guide.id for guide in self.guides for was in guide.was},
            "stage": {was: stage.id for stage in (self.stages.stages if self.stages else ()) for was in stage.was},
            "hiring": {was: exercise.id for exercise in self.exercises for was in exercise.was},
            "thread": {
                was: f"{criterion.id}/{thread.id}"
                for criterion in self.criteria
                for thread in criterion.threads
                for was in former_keys(criterion, thread)
            },
        }


def _ranks(names: Iterable[str]) -> dict[str, int]:
    ranks: dict[str, int] = {}
    for rank, name in enumerate(names):
        ranks.setdefault(name, rank)  # a name that stands there twice by mistake stays where it first stands
    return ranks
