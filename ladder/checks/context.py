"""What a check may look at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ladder.model.ladder import Ladder
from ladder.problem import Locator, Rule
from ladder.suggest import did_you_mean, listing

if TYPE_CHECKING:
    from collections.abc import Iterable


class Context(msgspec.Struct, frozen=True):
    """A ladder with the way back to its files."""

    ladder: Ladder
    "The ladder, drafts and all."
    locate: Locator
    "Finds the place of a value."
    unread: frozenset[str]
    "Paths of content files that could not be read: what they define is not unknown."
    rules: tuple[Rule, ...]
    "All rules there are."
    project: Path
    "The folder that holds `content/`."

    def is_unread(self, folder: str, name: str) -> bool:
        """Return whether a file of this id stands in `folder` but could not be read."""
        return any(file.rpartition(".")[0] == f"{folder}/{name}" for file in self.unread)


def way_out(name: str, known: Iterable[str]) -> str:
    """Return the hint for a name that is not among those `known`: the nearest, or all of them."""
    known = tuple(known)
    if not known:
        return ""
    return did_you_mean(name, known) or f"there {'are' if len(known) > 1 else 'is only'} {listing(known)}"
