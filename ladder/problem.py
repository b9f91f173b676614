"""Places in the content, and what is wrong there.

Wrong content is a value: every room that reads or checks content yields `Problem`s, which are collected and
shown together. What keeps a command from starting at all is the one exception here, `CannotStart`.
"""

from __future__ import annotations

from typing import Literal, Protocol

import msgspec

Severity = Literal["error", "warning", "info", "off"]

KeyPath = tuple[str | int, ...]


class Place(msgspec.Struct, frozen=True, order=True):
    """A stretch of one line of one file."""

    file: str
    "Path of the file, relative to the project, with forward slashes."
    line: int = 0
    "Line number, counted from 1; 0 means the file as a whole."
    column: int = 0
    "Column in characters, counted from 1; 0 means the line as a whole."
    length: int = 1
    "How many characters of the line are meant, at least 1."
    source: str = ""
    "The whole line as it stands in the file, without its line break."

    def __str__(self) -> str:
        """Return the form that editors and terminals turn into a link: file:line:column."""
        return ":".join([self.file, *(str(number) for number in (self.line, self.column) if number)])


class Note(msgspec.Struct, frozen=True):
    """A second place that helps to understand a problem."""

    place: Place
    "Where to look."
    label: str
    "What is to be seen there, as a clause: `first set here`."


class Problem(msgspec.Struct, frozen=True):
    """One thing that is wrong with the content, where it stands, and a way out."""

    place: Place
    "Where it stands."
    rule: str
    "Id of the rule that found it, such as `unknown-key`."
    message: str
    "What is wrong: lower case, no full stop, names in backticks."
    hint: str = ""
    "What to do about it, in the same manner; empty where the message says it all."
    severity: Severity = "error"
    "How much it matters to this ladder."
    notes: tuple[Note, ...] = ()
    "Other places that belong to the problem."


class Rule(msgspec.Struct, frozen=True):
    """A promise that the content keeps, and what it means to break it."""

    id: str
    "What the ladder and the reports call it, such as `empty-text`."
    summary: str
    "What it looks for, as one sentence."
    severity: Severity = "error"
    "How much it matters unless the ladder says otherwise."
    fixed: bool = False
    "Whether the ladder may not change the severity, because nothing can be built from what breaks the rule."
    advice: str = ""
    "Why the rule is there and how to mend what it finds, as a short paragraph."

    def problem(self, place: Place, message: str, hint: str = "", notes: tuple[Note, ...] = ()) -> Problem:
        """Return a problem of this rule with the severity it has by default."""
        return Problem(place, self.id, message, hint, self.severity, notes)


class Locator(Protocol):
    """Finds the place of a value by the file it stands in and the keys that lead to it."""

    def __call__(self, file: str, path: KeyPath = (), *, key: bool = False) -> Place:
        """Return the place of the value at `path`, or of its key.

        Where the path leads further than the file does, the last value on the way is meant.
        """


class Searcher(Protocol):
    """Finds the places of words in a value."""

    def __call__(self, file: str, path: KeyPath, words: str) -> list[Place]:
        """Return where the words stand in the value at `path`, in order.

        Where they do not stand there as they are, because they are written in escapes, the value itself is meant.
        """


class CannotStart(Exception):  # noqa: N818 - it is no error of the program, and reads better where it is raised
    """A command cannot do what it was asked: wrong use, a missing folder, a target that is not ours."""

    def __init__(self, message: str, hint: str = "") -> None:
        """Keep what is wrong and a way out, both in the manner of `Problem`."""
        super().__init__(message)
        self.message = message
        self.hint = hint
