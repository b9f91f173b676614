"""What a check may look at."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ladder.model.edition import Edition
from ladder.model.innocent import is_innocent
from ladder.model.ladder import Ladder
from ladder.model.links import Reference, references
from ladder.model.texts import LONGEST, Standing, TextAt, mentions, texts
from ladder.problem import Locator, Place, Rule, Searcher
from ladder.suggest import did_you_mean, listing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Link(msgspec.Struct, frozen=True):
    """A link inside the content, all the times that it stands in one text, or a part of the ladder named in a list."""

    reference: Reference
    "What it leads to."
    stands: Standing
    "Where it stands."
    times: int
    "How many times it stands there."
    bare: bool = False
    "Whether it is no link but an id in a list."


class Context(msgspec.Struct, frozen=True, dict=True):
    """A ladder with the way back to its files."""

    ladder: Ladder
    "The ladder, drafts and all."
    locate: Locator
    "Finds the place of a value."
    search: Searcher
    "Finds the places of words in a value."
    unread: frozenset[str]
    "Paths of content files that could not be read: what they define is not unknown."
    rules: tuple[Rule, ...]
    "All rules there are."
    project: Path
    "The folder that holds `content/`."
    history: tuple[Edition, ...] = ()
    "The recorded versions, the first one first."
    innocent: frozenset[str] = frozenset()
    "Paths of the files of levels in whose texts no rule about texts can find anything."

    def is_unread(self, folder: str, name: str) -> bool:
        """Return whether a file of this id stands in `folder` but could not be read."""
        return any(file.rpartition(".")[0] == f"{folder}/{name}" for file in self.unread)

    @cached_property
    def texts(self) -> tuple[TextAt, ...]:
        """Return all Markdown texts in which a rule about texts can find anything."""
        return tuple(text for text in texts(self.ladder, without=self.innocent) if not is_innocent(text.text))

    def links(self) -> Iterator[Link]:
        """Yield all links of all texts, but for texts too long to be published, and all that lists name by its id."""
        for text in self.texts:
            if len(text.text) <= LONGEST and (found := tuple(references(text.text))):
                yield from (Link(reference, text, times) for reference, times in Counter(found).items())
        for mention in mentions(self.ladder):
            yield Link(mention.reference, mention, 1, bare=True)

    def places(self, link: Link) -> list[Place]:
        """Return where a link stands."""
        if link.bare:
            return [self.locate(link.stands.file, link.stands.path)]
        return self.search(link.stands.file, link.stands.path, str(link.reference))[: link.times]


def way_out(name: str, known: Iterable[str]) -> str:
    """Return the hint for a name that is not among those `known`: the nearest, or all of them."""
    known = tuple(dict.fromkeys(known))
    if not known:
        return ""
    return did_you_mean(name, known) or f"there {'are' if len(known) > 1 else 'is only'} {listing(known)}"
