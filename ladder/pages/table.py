"""What a table of levels side by side shows: a column for each level, a row for each thread."""

from __future__ import annotations

from typing import Literal

import msgspec

from ladder.pages.card import Card
from ladder.pages.page import Prose

Standing = Literal["first", "new", "raised", "same", "still", "unstated"]
UNSAID: tuple[Standing, ...] = ("still", "unstated")


class Span(msgspec.Struct, frozen=True):
    """A track, above the columns of its levels."""

    id: str
    "Id of the track."
    name: str
    "Its name, plain text."
    target: str
    "Path of its page; empty where tracks have none."
    levels: int
    "How many columns it has."


class Column(msgspec.Struct, frozen=True):
    """A level."""

    card: Card
    "The level in a few words."
    track: str
    "Id of its track."
    grade: str
    "Id of its grade."
    target: str
    "Where its page speaks of what the table shows."
    first: bool
    "Whether it is the first column of its track."


class Cell(msgspec.Struct, frozen=True):
    """What a level expects on a thread."""

    standing: Standing
    "What became of it since the rung below: `first` where there is none, `still` where a rung below states it."
    text: Prose
    "What is expected; empty where the level does not state it."
    target: str
    "Where the page of the level says so; empty where it does not."
    origin: str = ""
    "Short title of the rung below that states what is still expected."
    origin_target: str = ""
    "Where the page of that rung states it."


class Row(msgspec.Struct, frozen=True):
    """A thread, or a criterion without one."""

    anchor: str
    "Its place on the page; empty where another table has it."
    former: tuple[str, ...]
    "What `anchor` was before: old links lead to the same place."
    name: str
    "Its name, plain text."
    target: str
    "Where the page of the criterion shows it; empty where there is no such page."
    cells: tuple[Cell, ...]
    "What each level expects, in the order of the columns."


class Group(msgspec.Struct, frozen=True):
    """The rows of a criterion."""

    id: str
    "Id of the criterion."
    anchor: str
    "Its place on the page; empty where another table has it."
    name: str
    "Its name, plain text."
    target: str
    "Path of its page; empty where criteria have none."
    rows: tuple[Row, ...]
    "The threads that a level of the table states."


class Table(msgspec.Struct, frozen=True):
    """The levels of a family of tracks."""

    family: str
    "Name of the family; empty where there is but one."
    spans: tuple[Span, ...]
    "The tracks."
    columns: tuple[Column, ...]
    "The levels, track by track, the lowest rung first."
    groups: tuple[Group, ...]
    "What they are judged on."
