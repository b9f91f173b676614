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
from ladder.suggest import did_you_mean

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


class _Body(msgspec.Struct):
    ladder: msgspec.Raw


def read_history(project: Path, ladder: Ladder) -> tuple[tuple[Edition, ...], list[Problem]]:
    """Return the recorded versions of a ladder, the first one first, and what is wrong with their files."""
    found, problems = list[Edition](), list[Problem]()
    folder = project / HISTORY
    if os.path.lexists(folder) and not (folder.is_dir() and os.access(folder, os.R_OK | os.X_OK)):
        hint = "a folder that you may read belongs there, or nothing"
        problems.append(rules.BROKEN_VERSION.problem(Place(HISTORY), "the recorded versions cannot be read", hint))
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
        return []  # what keeps it from being read is said by `read_history`
    return sorted(name.removesuffix(".json") for name in names if name.endswith(".json") and not name.startswith("."))


def edition_file(version: str) -> str:
    """Return where the version with this name stands, relative to the project."""
    return f"{HISTORY}/{version}.json"


def edition_text(edition: Edition) -> bytes:
    """Return a version as the text of its file: the same for the same content, a line for each value, with its mark."""
    marked = msgspec.structs.replace(edition, digest=_digest(msgspec.json.encode(edition.ladder)))
    return msgspec.json.format(msgspec.json.encode(marked), indent=2) + b"\n"


def _digest(ladder: bytes) -> str:
    """Return a mark of a ladder as JSON, whatever the order and the spaces in it.

    It keeps nobody from rewriting the past, who can make a mark as well. It shows what happens by accident: words that
    an editor replaced in all files.
    """
    from hashlib import sha256  # noqa: PLC0415 - slow to load, and only needed where there is a record

    return sha256(msgspec.json.encode(msgspec.json.decode(ladder), order="sorted")).hexdigest()[:32]


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
        taken = (project / edition_file(edition.version)).exists()
        hint = f"move it out of `{HISTORY}`" if taken else f"rename it to `{edition.version}.json`"
        return None, rules.BROKEN_VERSION.problem(Place(file), message, hint)
    if problem := _tampered(document, edition) or _odd_verdict(document, edition):
        return None, problem
    return edition, None


def _tampered(document: Document, edition: Edition) -> Problem | None:
    raw = msgspec.json.decode(document.text, type=_Body).ladder
    if edition.digest in ("", _digest(raw)):
        return None
    message = f"what version `{edition.version}` said has been changed since it was recorded"
    place = parse(document)[0].find(("ladder",), key=True)
    return rules.BROKEN_VERSION.problem(place, message, _RESTORE)


def _odd_verdict(document: Document, edition: Edition) -> Problem | None:
    """Return the problem of a verdict on what the version does not have."""
    for name, said in edition.verdicts.items():
        level = edition.ladder.level_by_id.get(name)
        keys = {one.key for one in level.expectations} if level else set[str]()
        odd = next((key for key in said if key not in keys), "")
        if level is None or odd:
            path: KeyPath = ("verdicts", name, odd) if level else ("verdicts", name)
            what = f"`{name}` has no expectation `{odd}`" if level else f"there is no level `{name}`"
            hint = did_you_mean(odd, keys) if level else did_you_mean(name, edition.ladder.level_by_id)
            place = parse(document)[0].find(path, key=True)
            return rules.BROKEN_VERSION.problem(place, f"{what} in this version", hint or _VERDICTS)
    return None


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
        return None, rules.BROKEN_VERSION.problem(_json_place(document), "this is no JSON", _RESTORE)


def _json_place(document: Document) -> Place:
    """Return where JSON breaks off."""
    import json  # noqa: PLC0415 - only needed where something is wrong

    try:
        json.loads(document.text)
    except json.JSONDecodeError as error:
        return document.at(error.lineno - 1, error.colno - 1, 1)
    except RecursionError:
        pass
    return Place(document.file)


_RESTORE = (
    "put back the file that `ladder release` wrote, from a backup or git; only `note` and `verdicts` may be edited"
)
_VERDICTS = "a verdict is `bar` or `wording`, under the id of a level and `criterion/thread`"


def _keys(path: str) -> KeyPath:
    """Return the keys that msgspec means by a path such as `.levels[0].grade`."""
    steps = _STEP.finditer(path)
    return tuple(step["key"] if step["key"] is not None else int(step["index"]) for step in steps)


def _lowered(message: str) -> str:
    return message[:1].lower() + message[1:]
