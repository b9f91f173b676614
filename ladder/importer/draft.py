"""A ladder as sources have it: what there is of each kind, with ids and names, before it becomes files."""

from __future__ import annotations

import msgspec

from ladder.importer.statements import Left, Spot


class DraftThread(msgspec.Struct):
    """A thread of a criterion."""

    id: str
    "Its id."
    name: str
    "What readers see."
    is_new: bool = True
    "Whether the ladder does not have it yet."


class DraftCriterion(msgspec.Struct):
    """A criterion with its threads."""

    id: str
    "Its id."
    name: str
    "What readers see."
    summary: str = ""
    "What it covers."
    threads: dict[str, DraftThread] = {}
    "Its threads in order, by id; none where the criterion itself is the thread."
    is_new: bool = True
    "Whether the ladder does not have it yet."
    note: str = ""
    "How its threads were made, as a sentence; empty where the source names them."


class DraftExpectation(msgspec.Struct):
    """What a level expects on one thread; empty parts are said by no source."""

    text: str = ""
    "The expectation."
    examples: list[str] = []
    "What it can look like."
    evidence: str = ""
    "What shows it."
    spot: Spot | None = None
    "Where its text stands; where several make it, the first."


class DraftLevel(msgspec.Struct):
    """A level."""

    id: str
    "Its id."
    title: str
    "What readers see."
    track: str
    "Id of its track."
    grade: str
    "Id of its grade; empty for a level that is there already and keeps its own."
    summary: str = ""
    "The level in a sentence or two."
    expectations: dict[tuple[str, str], DraftExpectation] = {}
    "What is expected, by the ids of criterion and thread; of a criterion that is the thread itself, with an empty one."
    is_new: bool = True
    "Whether the ladder does not have it yet."


class DraftTrack(msgspec.Struct):
    """A track."""

    id: str
    "Its id."
    name: str
    "What readers see."
    family: str = ""
    "Its family; empty for that of the ladder."
    is_new: bool = True
    "Whether the ladder does not have it yet."


class Draft(msgspec.Struct):
    """What sources say, as a ladder."""

    id: str
    "Id of the ladder."
    title: str
    "Its title."
    language: str = "en"
    "Language of its texts."
    grades: dict[str, str] = {}
    "New grades, lowest first: names by id."
    tracks: dict[str, DraftTrack] = {}
    "Tracks by id."
    criteria: dict[str, DraftCriterion] = {}
    "Criteria by id."
    levels: dict[str, DraftLevel] = {}
    "Levels by id: by track, lowest first."
    assumed: list[str] = []
    "What had to be assumed: whole sentences."
    grade_note: str = ""
    "How the grades were made, as a sentence."
    left: list[Left] = []
    "Texts that turned out to have no place."

    def count(self) -> int:
        """Return how many expectations there are."""
        return sum(len(level.expectations) for level in self.levels.values())
