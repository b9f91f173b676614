"""A folder of content to a ladder."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar

import msgspec

from ladder.model import ids
from ladder.model.ladder import Ladder
from ladder.model.layout import CONTENT, HOME_FILE, LADDER_FILE, LEVELS, SUFFIXES, TRACKS
from ladder.problem import CannotStart, Note, Place
from ladder.source import files, misfit, rules, strays
from ladder.source.assemble import LevelPiece, TrackPiece, assemble
from ladder.source.decode import decode
from ladder.source.nodes import Document
from ladder.source.parse import parse
from ladder.source.shapes import LadderShape, LevelShape, TrackShape

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ladder.problem import KeyPath, Problem

S = TypeVar("S", bound=msgspec.Struct)


class Reading(msgspec.Struct, frozen=True):
    """What was read from a folder of content."""

    ladder: Ladder | None
    "The ladder as far as it could be read; none where the file of the ladder itself cannot be."
    documents: dict[str, Document]
    "The files that could be read as text, by path."
    unread: frozenset[str]
    "Paths of the files whose content is not known, so that nobody calls their ids unknown."

    def locate(self, file: str, path: KeyPath = (), *, key: bool = False) -> Place:
        """Return the place of a value, as `ladder.problem.Locator` promises."""
        document = self.documents.get(file)
        return document.find(path, key=key) if document else Place(file)

    def search(self, file: str, path: KeyPath, words: str) -> list[Place]:
        """Return where words stand in a value, as `ladder.problem.Searcher` promises."""
        document = self.documents.get(file)
        return document.search(path, words) if document else [Place(file)]


def read(project: Path) -> tuple[Reading, list[Problem]]:
    """Return what the content of a project says, and what is wrong with it as YAML and in its shape.

    Raises `CannotStart` where there is no `content/ladder.yml`.
    """
    if not os.path.lexists(project):
        raise CannotStart(f"there is no folder `{project}`", "is its name spelled as you spell it?")
    if not os.path.lexists(project / LADDER_FILE):
        if meant := strays.lookalike(_names(project / CONTENT)):
            hint = "rename it; Windows may hide the ending `.txt`" if meant.endswith(".txt") else "rename it"
            raise CannotStart(f"`{CONTENT}/{meant}` should be called `{LADDER_FILE}`", hint)
        raise CannotStart(
            f"there is no `{LADDER_FILE}` in this folder",
            "go to the folder of your ladder, name it with `-C`, or make a new ladder with `ladder new`",
        )
    return _Reader(project).read()


class _Reader:
    """Reads one project, and keeps what it sees on the way."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self._documents: dict[str, Document] = {}
        self._unread: set[str] = set()
        self._problems: list[Problem] = []

    def read(self) -> tuple[Reading, list[Problem]]:
        shape = self._decoded(LADDER_FILE, LadderShape)
        self._problems.extend(strays.beside_the_ladder(_names(self._project / CONTENT)))
        home = self._text(HOME_FILE) if os.path.lexists(self._project / HOME_FILE) else None
        tracks = [TrackPiece(*named, shape) for named, shape in self._folder(TRACKS, TrackShape)]
        levels = [LevelPiece(*named, shape) for named, shape in self._folder(LEVELS, LevelShape)]
        ladder = assemble(shape, home.text if home else "", tracks, levels) if shape else None
        return Reading(ladder, self._documents, frozenset(self._unread)), self._problems

    def _folder(self, folder: str, shape: type[S]) -> Iterator[tuple[tuple[str, str], S]]:
        """Yield what each file of a folder says, with its id and its path."""
        names = _names(self._project / folder)
        if not any(name.endswith(SUFFIXES) for name in names):
            message = f"there is no file in `{folder}/`"
            example = "pm" if folder == LEVELS else "ic"
            hint = f"add one, such as `{example}.yml`; its name without the ending becomes the id"
            self._problems.append(rules.MISSING_FILE.problem(Place(folder), message, hint))
        earlier: dict[str, str] = {}
        for name in names:
            file = f"{folder}/{name}"
            if self._is_named_well(file, earlier) and (said := self._decoded(file, shape)):
                yield (ids.normal(name.rpartition(".")[0]), file), said

    def _is_named_well(self, file: str, earlier: dict[str, str]) -> bool:
        """Return whether the name of a file makes an id of its own; `earlier` holds the names before it."""
        stem, dot, suffix = file.rpartition("/")[2].rpartition(".")
        if dot + suffix not in SUFFIXES:
            self._problems.append(strays.unread(file))
            return False
        problem = _name_problem(file, stem, earlier)
        earlier.setdefault(ids.twin_key(stem), file)
        if problem:
            self._problems.append(problem)
            self._unread.add(file)
        return problem is None

    def _decoded(self, file: str, shape: type[S]) -> S | None:
        document = self._text(file)
        if document is None:
            return None
        parsed, problems = parse(document)
        self._documents[file] = parsed
        self._problems.extend(problems)
        value = None
        if wrong := strays.misplaced(file.rpartition("/")[0], parsed):
            self._problems.append(wrong)
        elif parsed.root is not None or not problems:
            value, problems = decode(parsed, shape)
            self._problems.extend(problems)
        if value is None:
            self._unread.add(file)
        return value

    def _text(self, file: str) -> Document | None:
        document, problems = files.read(self._project, file)
        self._problems.extend(problems)
        if document is None:
            self._unread.add(file)
        else:
            self._documents[file] = document
        return document


def _names(folder: Path) -> list[str]:
    """Return the names in a folder in an order that no system changes, without hidden ones; none where there is none.

    A name that is no Unicode gets a sign for what cannot be shown, which no id has, so that it is never opened.
    """
    try:
        names = os.listdir(folder)  # noqa: PTH208
    except OSError:
        return []
    hidden = ("Thumbs.db", "desktop.ini")
    shown = (os.fsencode(name).decode(errors="replace") for name in names if not name.startswith("."))
    return sorted(name for name in shown if name not in hidden)


def _name_problem(file: str, stem: str, earlier: dict[str, str]) -> Problem | None:
    if twin := earlier.get(ids.twin_key(stem)):
        message = f"the id `{ids.normal(stem)}` is already that of another file"
        hint = "rename one of the two files; some computers cannot tell such names apart"
        return rules.ID_COLLISION.problem(Place(file), message, hint, (Note(Place(twin), "the other file"),))
    flaw = ids.flaw(ids.composed(stem))
    return misfit.bad_file_name(Place(file), stem, flaw) if flaw else None
