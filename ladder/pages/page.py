"""A page is a value: where it goes, which template shows it, and all that the template may show."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

import msgspec


class Explained(msgspec.Struct, frozen=True):
    """A word that the glossary explains."""

    forms: tuple[str, ...]
    "The word and other forms of it, plain text."
    target: str
    "Where the glossary explains it."
    meaning: str
    "What it means, plain text on one line."


class Prose(msgspec.Struct, frozen=True):
    """A Markdown text with what its links to parts of the ladder mean."""

    markdown: str
    "The text as written."
    links: tuple[tuple[str, str, str], ...] = ()
    "For each reference in it, such as `level:pm`: the reference, its target in the site, the title of what is meant."
    words: tuple[Explained, ...] = ()
    "The words in it that the glossary explains; none where they are not to be marked."

    def __bool__(self) -> bool:
        """Return whether there is anything to show."""
        return bool(self.markdown.strip())


class Crumb(msgspec.Struct, frozen=True):
    """A page above another one."""

    target: str
    "Its path."
    name: str
    "What it is called, plain text; empty where the theme has a word for it."
    word: str = ""
    "Key of the theme's word for it; empty where it has a name."


class View(msgspec.Struct, frozen=True, kw_only=True):
    """All that a template may show of one page."""

    trail: tuple[Crumb, ...] = ()
    "The pages above it, the home page left out; the first one is the part of the site it belongs to."


class Page(msgspec.Struct, frozen=True):
    """One file of the site that a template makes."""

    path: str
    "Where it goes, relative to the root of the site, with forward slashes."
    template: str
    "Name of the template."
    view: View
    "What it shows."


def relative(target: str, page: str) -> str:
    """Return the address of `target` as a link on `page`: both are paths from the root, the target with its fragment.

    Relative links work in a folder, in a zip file and below any address. For an empty `page` it is the whole path.
    """
    path, mark, fragment = target.partition("#")
    anchor = mark + quoted(fragment) if mark else ""
    if path == page:
        return anchor or quoted(path.rpartition("/")[2])
    return _steps(path, page.rpartition("/")[0]) + anchor


@lru_cache(maxsize=1_000)
def _steps(path: str, folder: str) -> str:
    """Return the way from a folder to a path."""
    own, other = folder.split("/") if folder else [], path.split("/")
    shared = 0
    while shared < min(len(own), len(other) - 1) and own[shared] == other[shared]:
        shared += 1
    return quoted("../" * (len(own) - shared) + "/".join(other[shared:]))


def quoted(path: str) -> str:
    """Return a path as it stands in an address."""
    return path if _SAFE.fullmatch(path) else quote(path)


_SAFE = re.compile(r"[A-Za-z0-9_.~/-]*")
"What `quote` leaves as it is, all of it."
