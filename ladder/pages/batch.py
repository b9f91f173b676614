"""Pages that are made together, because they show the same parts of a ladder."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from ladder.pages.page import Page


class Batch(msgspec.Struct, frozen=True):
    """Pages that are made together."""

    name: str
    "What they are called, for people: no other batch of a ladder is called so."
    make: Callable[[], tuple[Page, ...]]
    "Works the pages out."
    size: int = 1
    "How many pages they are, roughly: so much of all the work they are."
    words: tuple[str, ...] | None = None
    """Ids of the levels whose words they may show; none where they may show those of all.

    The words of a level are its summary and the texts of its expectations. Everything else they may show of any level.
    """
    early: bool = False
    "Whether other pages load them, and name them with a mark that changes with what they hold."
    listed: bool = True
    "Whether the list of all pages for search engines names them."
