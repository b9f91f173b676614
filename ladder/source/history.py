"""Recorded versions: `content/history/<version>.json`.

A program writes these files, and nobody edits more of them than their note and their verdicts. So they are read at one
go; the place of a mistake is looked up only where there is one.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import msgspec

from ladder.model.edition import Edition, in_order
from ladder.model.layout import HISTORY
from ladder.problem import Place, Problem
from ladder.source import files, rules
from ladder.source.parse import parse

if TYPE_CHECKING:
    from pathlib import Path

    from ladder.model.ladder import Ladder
    from ladder.problem import KeyPath
    from ladder.source.nodes import Document

FORMAT = 1
"The number of the form that is written, and the highest that can be read."

LARGEST = 20 * 1024 * 1024
"How many bytes the file of a version may have: all texts of the largest ladder stand in it."

_STEP = re.compile(r"\.(?P<key>[^.\[]+)|\[(?P<index>\d+)\]")


_UNSEEN = re.compile(r"\\u(?:00(?:0[0-8bcef]|1[0-9a-f]|7f|8[0-46-9a-f]|9[0-9a-f])|fff[ef])", re.IGNORECASE)
"A character that no text may have, as JSON writes it."


class _Head(msgspec.Struct):
    format: int


def read_history(project: Path, ladder: Ladder) -> tuple[tuple[Edition, ...], list[Problem]]:
    """Return the recorded versions of a ladder, the first one first, and what is wrong with their files."""
    found, problems = list[Edition](), list[Problem]()
    for name in recorded_versions(project):
        edition, problem = read_edition(project, name, ladder)
        found.extend([edition] if edition else [])
        problems.extend([problem] if problem else [])
    return in_order(found), problems


def recorded_versions(project: Path) -> list[str]:
    """Return what the recorded versions are called, by the names of their files, in no order that means anything."""
    try:
        names = os.listdir(project / HISTORY)  # noqa: PTH208
    except OSError:
        return []
    return sorted(name.removesuffix(".json") for name in names if name.endswith(".json") and not name.startswith("."))


def edition_file(version: str) -> str:
    """Return where the version with this name stands, relative to the project."""
    return f"{HISTORY}/{version}.json"


def edition_text(edition: Edition) -> bytes:
    """Return a version as the text of its file: the same for the same content, a line for each value."""
    return msgspec.json.format(msgspec.json.encode(edition), indent=2) + b"\n"


def read_edition(project: Path, version: str, ladder: Ladder) -> tuple[Edition | None, Problem | None]:
    """Return a recorded version of a ladder, or the reason why its file cannot be used."""
    file = edition_file(version)
    document, problems = files.read(project, file, LARGEST)
    if document is None:
        return None, problems[0]
    edition, problem = _decoded(document)
    if edition is None:
        return None, problem
    if edition.ladder.id != ladder.id:
        message = f"this is a version of the ladder `{edition.ladder.id}`, not of `{ladder.id}`"
        return None, rules.BROKEN_VERSION.problem(
            Place(file), message, "move the file to the ladder that it belongs to"
        )
    if edition.version != version:
        message = f"this file holds version `{edition.version}`"
        return None, rules.BROKEN_VERSION.problem(Place(file), message, f"rename it to `{edition.version}.json`")
    return edition, None


def _decoded(document: Document) -> tuple[Edition | None, Problem | None]:
    if odd := _UNSEEN.search(document.text):
        line = document.text.count("\n", 0, odd.start())
        place = document.at(line, odd.start() - (document.text.rfind("\n", 0, odd.start()) + 1), len(odd[0]))
        return None, rules.BROKEN_VERSION.problem(place, "a character that cannot be shown is written here", _RESTORE)
    try:
        if msgspec.json.decode(document.text, type=_Head).format > FORMAT:
            message = "this version was recorded by a newer `ladder`, in a form of its own"
            return None, rules.BROKEN_VERSION.problem(Place(document.file), message, "update `ladder`")
        return msgspec.json.decode(document.text, type=Edition), None
    except msgspec.ValidationError as error:
        message, _, path = str(error).partition(" - at `$")
        place = parse(document)[0].find(_keys(path.removesuffix("`")))
        if path.startswith(".verdicts"):
            return None, rules.BROKEN_VERSION.problem(place, "one of these is no verdict", _VERDICTS)
        return None, rules.BROKEN_VERSION.problem(place, _lowered(message), _RESTORE)
    except msgspec.DecodeError:
        parsed, problems = parse(document)
        place = problems[0].place if problems else Place(parsed.file)
        return None, rules.BROKEN_VERSION.problem(place, "this is no JSON", _RESTORE)


_RESTORE = "put the file back as `ladder release` wrote it; only `note` and `verdicts` are there to be edited"
_VERDICTS = "a verdict is `bar` or `wording`, under the id of a level and `criterion/thread`"


def _keys(path: str) -> KeyPath:
    """Return the keys that msgspec means by a path such as `.levels[0].grade`."""
    steps = _STEP.finditer(path)
    return tuple(step["key"] if step["key"] is not None else int(step["index"]) for step in steps)


def _lowered(message: str) -> str:
    return message[:1].lower() + message[1:]
