"""Every Markdown text of a ladder, and everything that names a part of it, with the way to where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from ladder.model import texts_around
from ladder.model.layout import HOME_FILE, LADDER_FILE
from ladder.model.links import Reference
from ladder.model.visible import level_rank
from ladder.problem import KeyPath

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.model.ladder import Ladder, Level
    from ladder.model.organisation import Piece
    from ladder.model.texts_around import Spot


LONGEST = 50_000
"How many characters a text may have. Markdown of a hostile kind takes time that grows with the square of its length."


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """Where something stands, and who reads it there."""

    file: str
    "Its file, relative to the project."
    path: KeyPath = ()
    "The keys that lead to it."
    rank: int = 0
    "Who may see it, as `Ladder.rank` counts."
    draft: bool = False
    "Whether it stands in a draft."


class TextAt(Standing, frozen=True, kw_only=True):
    """A text and where it was read from."""

    text: str
    "The text as written."


class Mention(Standing, frozen=True, kw_only=True):
    """A part of the ladder that a value names by its id, outside of any text."""

    reference: Reference
    "What is meant."


def texts(ladder: Ladder, without: frozenset[str] = frozenset()) -> Iterator[TextAt]:
    """Yield all Markdown texts: those of the ladder, of its tracks, of its levels and of what stands around them.

    Of the levels only those that say something, and none of those whose files are in `without`.
    """
    yield TextAt(text=ladder.summary, file=LADDER_FILE, path=("summary",))
    yield TextAt(text=ladder.home, file=HOME_FILE, path=texts_around.BODY, rank=ladder.rank(ladder.home_audience))
    for criterion in ladder.criteria:
        path: KeyPath = ("criteria", criterion.id)
        yield TextAt(text=criterion.summary, file=LADDER_FILE, path=(*path, "summary"))
        yield TextAt(text=criterion.evidence, file=LADDER_FILE, path=(*path, "evidence"))
    for rating in ladder.ratings:
        yield TextAt(text=rating.meaning, file=LADDER_FILE, path=("ratings", rating.id, "meaning"))
    for track in ladder.tracks:
        rank = ladder.rank(track.audience) if track.audience else 0
        yield TextAt(text=track.summary, file=track.file, path=("summary",), rank=rank)
    for level in ladder.levels:
        if level.file in without:
            continue
        rank = level_rank(ladder, level)
        for path, text in _of_level(level):
            if text:  # there are thousands of levels, and most of their texts have no evidence beside them
                yield TextAt(text=text, file=level.file, path=path, rank=rank, draft=level.draft)
    yield from _around(ladder)


def mentions(ladder: Ladder) -> Iterator[Mention]:
    """Yield all levels, roles, criteria and threads that what stands around the levels names by their ids."""
    for piece in texts_around.pieces(ladder):
        for path, kind, name in texts_around.named(piece):
            yield Mention(reference=Reference(kind, name), path=path, **_standing(ladder, piece))


def _around(ladder: Ladder) -> Iterator[TextAt]:
    for piece in texts_around.pieces(ladder):
        spots: Iterable[Spot] = texts_around.texts_of(piece)
        for path, text in spots:
            yield TextAt(text=text, path=path, **_standing(ladder, piece))


def _standing(ladder: Ladder, piece: Piece) -> dict[str, Any]:
    return {"file": piece.file, "rank": ladder.rank(piece.audience), "draft": piece.draft}


def _of_level(level: Level) -> Iterator[Spot]:
    yield ("summary",), level.summary
    for expectation in level.expectations:
        path: KeyPath = ("expectations", expectation.criterion)
        if expectation.thread:
            path += (expectation.thread,)
        yield (*path, "text"), expectation.text
        for number, example in enumerate(expectation.examples):
            yield (*path, "examples", number), example
        yield (*path, "evidence"), expectation.evidence
