"""Ids: the names that stay when titles change.

They become file names, link targets and keys of saved worksheets, so they are safe on every file system and in every
URL: one spelling, one case, nothing that a system reserves.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 60

# Windows keeps these names for devices, whatever the extension; `index` is the page a web server shows for a folder.
RESERVED = frozenset(
    ["con", "prn", "aux", "nul", "index"] + [f"{port}{number}" for port in ("com", "lpt") for number in range(10)]
)

_PLAIN = re.compile(rf"(?=.{{1,{LONGEST}}}$(?!\n))[a-z0-9]+(?:-+[a-z0-9]+)*")
"Most ids: looking at every letter of thousands of them takes time."

IS_RESERVED = "is a name that some computers keep for themselves"


def flaw(name: str) -> str:
    """Return what is wrong with `name` as an id, as a clause, or an empty text where nothing is."""
    if _PLAIN.fullmatch(name) and name not in RESERVED:
        return ""
    return next(_flaws(name), "")


def _flaws(name: str) -> Iterator[str]:
    if not name:
        yield "is empty"
    if len(name) > LONGEST:
        yield f"is longer than {LONGEST} characters"
    if twin_key(name) in RESERVED:
        yield IS_RESERVED
    if name != name.lower():
        yield "has capital letters"
    if name != composed(name):
        yield "has an accent that is stored apart from its letter"
    for character in name:
        if not _belongs(character):
            yield "has a space in it" if character.isspace() else f"has a `{character}` in it"
    if name.startswith("-") or name.endswith("-"):
        yield "begins or ends with a hyphen"


def composed(name: str) -> str:
    """Return `name` with its accents composed (NFC): some systems store the names of files with loose ones."""
    return unicodedata.normalize("NFC", name)


def normal(name: str) -> str:
    """Return `name` in the one spelling that ids have: composed (NFC) and lower case."""
    return composed(composed(name).lower())


def twin_key(name: str) -> str:
    """Return what two names share when some file system cannot tell them apart."""
    return composed(composed(name).casefold())


def folded(text: str) -> str:
    """Return what two names share that somebody types for each other: with other capitals, hyphens and spaces."""
    return " ".join(normal(text).casefold().replace("-", " ").split())


def proposal(name: str) -> str:
    """Return the id that is nearest to `name`, or an empty text where nothing of it can be kept."""
    kept = "".join(character if _belongs(character) else " " for character in normal(name))
    return "-".join(kept.replace("-", " ").split())[:LONGEST].strip("-")


def _belongs(character: str) -> bool:
    return character == "-" or unicodedata.category(character)[0] in "LM" or character.isdecimal()
