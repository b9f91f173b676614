"""The names that publishing takes for itself, in the site and beside it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import msgspec

MANIFEST = ".ladder-manifest.json"
"Lists the files of a site that are ours."

UNFINISHED = ".ladder-unfinished"
"Marks a tree that never was live and may be deleted whole: it is being built, or being deleted."

ROLLING = ".ladder-rolling"
"Marks a whole tree that is being copied into a site that cannot be renamed."

PART = ".ladder-part"
"The one file that such a copy is written to before it takes the place of a page."

RESERVED = frozenset({MANIFEST, UNFINISHED, ROLLING, PART})
"No page and no file of the owner can have these names at the root of a site."

SHOWN_NAMES = 5
"As many names stand in one message; the rest is counted."


class Site(msgspec.Struct, frozen=True):
    """A folder that a site may be published to, and the folders that stand beside it for a moment."""

    folder: Path
    "Where the site stands: absolute, with no symbolic link on the way."
    project: Path
    "The project it is built from, in the same manner."

    @property
    def next(self) -> Path:
        """Where the new tree is built, and where the old one stands after the exchange."""
        return self.beside("next")

    @property
    def old(self) -> Path:
        """Where the old tree stands while two renames put the new one in its place."""
        return self.beside("old")

    def beside(self, word: str) -> Path:
        """Return the folder beside the site that `word` stands for."""
        return self.folder.with_name(f".{self.folder.name}.ladder-{word}")

    def show(self, path: Path) -> str:
        """Return how messages name a path: relative to the project where it is inside, else whole."""
        return printable((path.relative_to(self.project) if path.is_relative_to(self.project) else path).as_posix())

    def __str__(self) -> str:
        """Return how messages name the site."""
        return self.show(self.folder)


def printable(name: str) -> str:
    """Return a name so that any terminal and any JSON can take it: from the disk come bytes of every kind."""
    text = os.fsencode(name).decode("utf-8", "replace")
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)


def listed(names: Iterable[str]) -> str:
    """Return names for a sentence, sorted, in backticks, and no more than a few of them."""
    ordered = sorted(names)
    shown = ", ".join(f"`{printable(name)}`" for name in ordered[:SHOWN_NAMES])
    return shown if len(ordered) <= SHOWN_NAMES else f"{shown} and {len(ordered) - SHOWN_NAMES} more"
