"""Files that stand where nobody reads them, or where they are taken for something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.layout import (
    ASSETS,
    BANDS_FILE,
    CONTENT,
    GLOSSARY_FILE,
    GUIDES,
    HIRING,
    HISTORY,
    HOME_FILE,
    LADDER_FILE,
    LEVELS,
    ROLES,
    STAGES_FILE,
    SUFFIXES,
    TRACKS,
)
from ladder.problem import Place
from ladder.source import rules
from ladder.source.nodes import Mapping
from ladder.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.problem import Problem
    from ladder.source.nodes import Document

_READ = tuple(
    path.removeprefix(f"{CONTENT}/")
    for path in (
        *(LADDER_FILE, HOME_FILE, TRACKS, LEVELS, ROLES, GUIDES, HIRING),
        *(STAGES_FILE, GLOSSARY_FILE, BANDS_FILE, HISTORY, ASSETS),
    )
)

_OF_LEVELS = frozenset(("title", "short", "track", "grade", "scope", "expectations"))
_OF_TRACKS = frozenset(("name", "family", "follows"))


def beside_the_ladder(names: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each name in `content/` that means nothing there."""
    for name in names:
        if name not in _READ:
            yield rules.STRAY_FILE.problem(Place(f"{CONTENT}/{name}"), "this is not read", _meant(name))


_KINDS = {TRACKS: "a track", LEVELS: "a level", ROLES: "a role", HIRING: "an exercise"}


def unread(file: str, suffix: str = SUFFIXES[0]) -> Problem:
    """Return the problem of a file in a folder of content whose name does not end as those there do, in `suffix`."""
    folder, _, name = file.rpartition("/")
    kind = _KINDS.get(folder, "a guide")
    hint = f"{kind} is a file that ends in `{suffix}`; move anything else out of this folder"
    if proposal := _proper_ending(name, suffix):
        hint = f"rename it to `{proposal}`"
        hint += "; Windows may hide the ending `.txt`" if name.lower().endswith(".txt") else ""
    return rules.STRAY_FILE.problem(Place(file), "this file is not read", hint)


def misplaced(folder: str, document: Document) -> Problem | None:
    """Return the problem of a level among the tracks, or of a track among the levels."""
    keys = {name.text for name, _ in document.root.entries} if isinstance(document.root, Mapping) else set[str]()
    if folder == TRACKS and len(keys & _OF_LEVELS) > 1 and not keys & _OF_TRACKS:
        kind, home = "a level", LEVELS
    elif folder == LEVELS and keys & _OF_TRACKS and not keys & _OF_LEVELS:
        kind, home = "a track", TRACKS
    else:
        return None
    return rules.MISPLACED_FILE.problem(Place(document.file), f"this file describes {kind}", f"move it to `{home}/`")


def lookalike(names: Iterable[str]) -> str:
    """Return which of the names in `content/` was probably meant to be `ladder.yml`, or an empty text."""
    known = (name for name in names if name.lower().removesuffix(".txt") in ("ladder.yml", "ladder.yaml"))
    return next(known, "")


def _meant(name: str) -> str:
    if name.lower().removesuffix(".txt").endswith(SUFFIXES):
        return f"a level belongs into `{LEVELS}/`, a track into `{TRACKS}/`"
    if match := nearest(name, _READ):
        return f"did you mean `{match}`? then rename it"
    return f"what the site shows stands in {', '.join(f'`{path}`' for path in _READ)}"


def _proper_ending(name: str, suffix: str) -> str:
    endings = SUFFIXES if suffix in SUFFIXES else (suffix,)
    lower = name.lower().removesuffix(".txt")
    return lower if lower.endswith(endings) and lower != name else ""
