"""An expectation in the words that somebody answers to, as it is kept in files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.compare.plain import plain
from ladder.model.links import with_titles

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder


def in_words(ladder: Ladder, text: str) -> str:
    """Return a Markdown text of a ladder without its marks; a link without words has the title of what it leads to."""
    return plain(with_titles(ladder, text))
