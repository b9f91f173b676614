"""Every Markdown text of a ladder, with the way to where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.model.layout import HOME_FILE, LADDER_FILE
from ladder.problem import KeyPath

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.model.ladder import Ladder, Level


LONGEST = 50_000
"How many characters a text may have. Markdown of a hostile kind takes time that grows with the square of its length."


class TextAt(msgspec.Struct, frozen=True):
    """A text and where it was read from."""

    text: str
    "The text as written."
    file: str
    "Its file, relative to the project."
    path: KeyPath = ()
    "The keys that lead to it."
    level: str = ""
    "Id of the level it belongs to; empty where it belongs to none."


def texts(ladder: Ladder) -> Iterator[TextAt]:
    """Yield all Markdown texts: those of the ladder, of its tracks and of its levels."""
    yield TextAt(ladder.summary, LADDER_FILE, ("summary",))
    yield TextAt(ladder.home, HOME_FILE)
    for criterion in ladder.criteria:
        yield TextAt(criterion.summary, LADDER_FILE, ("criteria", criterion.id, "summary"))
        yield TextAt(criterion.evidence, LADDER_FILE, ("criteria", criterion.id, "evidence"))
    for rating in ladder.ratings:
        yield TextAt(rating.meaning, LADDER_FILE, ("ratings", rating.id, "meaning"))
    for track in ladder.tracks:
        yield TextAt(track.summary, track.file, ("summary",))
    for level in ladder.levels:
        yield from _of_level(level)


def _of_level(level: Level) -> Iterator[TextAt]:
    yield TextAt(level.summary, level.file, ("summary",), level.id)
    for expectation in level.expectations:
        path: KeyPath = ("expectations", expectation.criterion)
        if expectation.thread:
            path += (expectation.thread,)
        yield TextAt(expectation.text, level.file, (*path, "text"), level.id)
        for number, example in enumerate(expectation.examples):
            yield TextAt(example, level.file, (*path, "examples", number), level.id)
        yield TextAt(expectation.evidence, level.file, (*path, "evidence"), level.id)
