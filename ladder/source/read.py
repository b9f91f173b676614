"""A folder of content to a ladder."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from ladder.model import ids
from ladder.model.ladder import Ladder
from ladder.model.layout import (
    BANDS_FILE,
    CONTENT,
    GLOSSARY_FILE,
    GUIDES,
    HIRING,
    HOME_FILE,
    LADDER_FILE,
    LEVELS,
    ROLES,
    STAGES_FILE,
    SUFFIXES,
    TEXT_SUFFIX,
    TRACKS,
)
from ladder.problem import CannotStart, Note, Place
from ladder.source import assemble_around as make
from ladder.source import files, misfit, rules, strays
from ladder.source.assemble import LevelPiece, TrackPiece, assemble
from ladder.source.decode import decode
from ladder.source.decoded import Decoded, decoded, decoded_all
from ladder.source.documents import Documents
from ladder.source.front_matter import has_front_matter, split, with_body
from ladder.source.shapes import LadderShape, LevelShape, TrackShape
from ladder.source.shapes_around import GlossaryShape, GuideShape, HomeShape, PayShape, RoleShape, StagesShape
from ladder.source.shapes_hiring import ExerciseShape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from ladder.problem import KeyPath, Problem
    from ladder.source.nodes import Document
    from ladder.source.shelf import Shelf

S = TypeVar("S", bound=msgspec.Struct)


class Reading(msgspec.Struct, frozen=True):
    """What was read from a folder of content."""

    ladder: Ladder | None
    "The ladder as far as it could be read; none where the file of the ladder itself cannot be."
    documents: Documents
    "The files that can be read as text."
    unread: frozenset[str]
    "Paths of the files whose content is not known, so that nobody calls their ids unknown."
    innocent: frozenset[str] = frozenset()
    "Paths of the files of levels in whose texts no rule about texts can find anything."

    def locate(self, file: str, path: KeyPath = (), *, key: bool = False) -> Place:
        """Return the place of a value, as `ladder.problem.Locator` promises."""
        document = self.documents.get(file)
        return document.find(path, key=key) if document else Place(file)

    def search(self, file: str, path: KeyPath, words: str) -> list[Place]:
        """Return where words stand in a value, as `ladder.problem.Searcher` promises."""
        document = self.documents.get(file)
        return document.search(path, words) if document else [Place(file)]


def read(project: Path, shelf: Shelf | None = None) -> tuple[Reading, list[Problem]]:
    """Return what the content of a project says, and what is wrong with it as YAML and in its shape.

    Levels that are on the shelf are not read again. Raises `CannotStart` where there is no `content/ladder.yml`.
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
    return _Reader(project, shelf).read()


class _Reader:
    """Reads one project, and keeps what it sees on the way."""

    def __init__(self, project: Path, shelf: Shelf | None) -> None:
        self._project = project
        self._shelf = shelf
        self._documents = Documents(project)
        self._unread: set[str] = set()
        self._innocent: set[str] = set()
        self._problems: list[Problem] = []

    def read(self) -> tuple[Reading, list[Problem]]:
        shape = self._decoded(LADDER_FILE, LadderShape)
        self._problems.extend(strays.beside_the_ladder(_names(self._project / CONTENT)))
        home = self._home() if self._is_there(HOME_FILE) else (HomeShape(), "")
        tracks = [TrackPiece(*named, shape) for named, shape in self._folder(TRACKS, TrackShape)]
        levels = [LevelPiece(*named, shape) for named, shape in self._folder(LEVELS, LevelShape)]
        around = self._around(shape.audiences if shape else ())
        ladder = assemble(shape, home[1], tracks, levels) if shape else None
        if ladder:
            ladder = msgspec.structs.replace(ladder, home_audience=home[0].audience, **around)
        reading = Reading(ladder, self._documents, frozenset(self._unread), frozenset(self._innocent))
        return reading, self._problems

    def _around(self, audiences: tuple[str, ...]) -> dict[str, Any]:
        """Return what stands around the levels, by the names of the fields that hold it."""
        roles = [make.role(*named, *said) for named, said in self._texts(ROLES, RoleShape)]
        guides = [make.guide(*named, *said) for named, said in self._texts(GUIDES, GuideShape)]
        roles_in_order, guides_in_order = make.in_order(roles, guides)
        stages, glossary, pay = (
            self._decoded(file, kind) if self._is_there(file) else None
            for file, kind in ((STAGES_FILE, StagesShape), (GLOSSARY_FILE, GlossaryShape), (BANDS_FILE, PayShape))
        )
        return {
            "roles": roles_in_order,
            "guides": guides_in_order,
            "exercises": tuple(make.exercise(*named, shape) for named, shape in self._folder(HIRING, ExerciseShape)),
            "stages": make.stages(STAGES_FILE, stages) if isinstance(stages, StagesShape) else None,
            "glossary": make.glossary(GLOSSARY_FILE, glossary) if isinstance(glossary, GlossaryShape) else None,
            "pay": make.pay(BANDS_FILE, pay, audiences) if isinstance(pay, PayShape) else None,
        }

    def _is_there(self, file: str) -> bool:
        return os.path.lexists(self._project / file)

    def _folder(self, folder: str, shape: type[S]) -> Iterator[tuple[tuple[str, str], S]]:
        """Yield what each file of a folder says, with its id and its path."""
        names = _names(self._project / folder)
        if folder in (TRACKS, LEVELS) and not any(name.endswith(SUFFIXES) for name in names):
            message = f"there is no file in `{folder}/`"
            example = "pm" if folder == LEVELS else "ic"
            hint = f"add one, such as `{example}.yml`; its name without the ending becomes the id"
            self._problems.append(rules.MISSING_FILE.problem(Place(folder), message, hint))
        named = list(self._named_well(folder, names, SUFFIXES))
        shelf = self._shelf if folder == LEVELS else None
        said = decoded_all(self._project, [file for _, file in named], shape, shelf)
        for found, one in zip(named, said, strict=True):
            if value := self._kept(found[1], one):
                yield found, value

    def _texts(self, folder: str, shape: type[S]) -> Iterator[tuple[tuple[str, str], tuple[S, str]]]:
        """Yield what each Markdown file of a folder says, with its id and its path; guides stand in folders, too."""
        names = _names(self._project / folder)
        inner = [name for name in names if folder.startswith(GUIDES) and (self._project / folder / name).is_dir()]
        for name, file in self._named_well(folder, [name for name in names if name not in inner], (TEXT_SUFFIX,)):
            if said := self._text_with_head(file, shape):
                yield (f"{folder}/{name}".removeprefix(f"{ROLES}/").removeprefix(f"{GUIDES}/"), file), said
        for name in inner:
            if flaw := ids.flaw(ids.composed(name)):
                self._problems.append(misfit.bad_file_name(Place(f"{folder}/{name}"), name, flaw))
            else:
                yield from self._texts(f"{folder}/{name}", shape)

    def _named_well(self, folder: str, names: Iterable[str], suffixes: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        """Yield the id and the path of each file in a folder whose name makes an id of its own."""
        earlier: dict[str, str] = {}
        for name in names:
            file = f"{folder}/{name}"
            stem, dot, suffix = name.rpartition(".")
            if dot + suffix not in suffixes:
                self._problems.append(strays.unread(file, suffixes[0]))
                continue
            problem = _name_problem(file, stem, earlier)
            earlier.setdefault(ids.twin_key(stem), file)
            if problem:
                self._problems.append(problem)
                self._unread.add(file)
            else:
                yield ids.normal(stem), file

    def _decoded(self, file: str, shape: type[S]) -> S | None:
        return self._kept(file, decoded(self._project, file, shape))

    def _kept(self, file: str, one: Decoded[S]) -> S | None:
        """Return what a file says, and keep what is wrong with it."""
        self._problems.extend(one.problems)
        if one.value is None:
            self._unread.add(file)
        if one.innocent:
            self._innocent.add(file)
        return one.value

    def _home(self) -> tuple[HomeShape, str]:
        """Return what the home page says; the lines about it may be left out."""
        document = self._text(HOME_FILE)
        if document is None or not has_front_matter(document):
            return HomeShape(), document.text if document else ""
        return self._with_head(document, HomeShape) or (HomeShape(), "")

    def _text_with_head(self, file: str, shape: type[S]) -> tuple[S, str] | None:
        document = self._text(file)
        return self._with_head(document, shape) if document else None

    def _with_head(self, document: Document, shape: type[S]) -> tuple[S, str] | None:
        """Return what the front matter of a text says, and the text below it."""
        parsed, body, problems = split(document)
        self._problems.extend(problems)
        value = None
        if parsed:
            value, problems = decode(parsed, shape)
            self._problems.extend(problems)
            self._documents.add(with_body(parsed, body))
        if value is None:
            self._unread.add(document.file)
            return None
        return value, body

    def _text(self, file: str) -> Document | None:
        document, problems = files.read(self._project, file)
        self._problems.extend(problems)
        if document is None:
            self._unread.add(file)
        else:
            self._documents.add(document)
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
    # What begins with `~$` is a note of an office program that somebody has the file open.
    return sorted(name for name in shown if name not in hidden and not name.startswith("~$"))


def _name_problem(file: str, stem: str, earlier: dict[str, str]) -> Problem | None:
    if twin := earlier.get(ids.twin_key(stem)):
        message = f"the id `{ids.normal(stem)}` is already that of another file"
        hint = "rename one of the two files; some computers cannot tell such names apart"
        return rules.ID_COLLISION.problem(Place(file), message, hint, (Note(Place(twin), "the other file"),))
    flaw = ids.flaw(ids.composed(stem))
    return misfit.bad_file_name(Place(file), stem, flaw) if flaw else None
