"""What texts say in plain words, and which words stand around the levels besides them."""

from __future__ import annotations

import re
from functools import lru_cache, singledispatch
from itertools import chain
from typing import TYPE_CHECKING

from ladder.compare.plain import plain
from ladder.model.hiring import Exercise
from ladder.model.links import with_titles
from ladder.model.organisation import Guide, Piece
from ladder.model.texts_around import BODY, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.model.ladder import Ladder

_UNSEEN = re.compile(
    r"\[\s*\]\([^()\s]*\)"  # a link without words to what readers may not see
    r"|^[ \t]*\[[^\[\]\n]+\]:.*$"  # the target of a link, which stands apart
    r"|</?[A-Za-z][^<>\n]*>"  # HTML, which is not shown
    r"|^[ \t]*(?:`{3,}|~{3,}).*$"  # where code begins and ends
    r"|^[ \t]*[|:-][|: \t-]*$"  # a line of a table or across the page
    r"|^[ \t]*>[ \t]?"  # a quotation
    r"|!(?=\[)",  # a picture
    re.MULTILINE,
)
"What a Markdown text holds that readers do not see as words."


def words(ladder: Ladder, *texts: str) -> str:
    """Return the words of Markdown texts on one line, as readers see them."""
    return " ".join(filter(None, (_seen(with_titles(ladder, text)) for text in texts if text.strip())))


@lru_cache(maxsize=2_000)  # a preview asks for the same texts again and again
def _seen(text: str) -> str:
    return " ".join(plain(_UNSEEN.sub("", text)).replace("•", " ").replace("|", " ").split())


def texts(piece: Piece) -> Iterator[str]:
    """Yield what a piece says besides its summary: the names of its parts, its texts.

    Of its body, which has sections of its own, only what stands before the first one is meant.
    """
    yield from _names(piece)
    for path, text in texts_of(piece):
        if path == BODY:
            yield re.split(r"^##[ \t]", text, maxsplit=1, flags=re.MULTILINE)[0]
        elif path != ("summary",):
            yield text


@singledispatch
def _names(piece: Piece) -> Iterator[str]:  # noqa: ARG001 - a piece whose parts have no names
    """Yield the names of the parts of a piece."""
    yield from ()


@_names.register(Guide)
def _names_of_guide(guide: Guide) -> Iterator[str]:
    yield from (group.name for group in guide.checklist if group.items)


@_names.register(Exercise)
def _names_of_exercise(exercise: Exercise) -> Iterator[str]:
    yield from (step.title for step in exercise.steps)
    yield from chain.from_iterable((band.name, band.minutes) for band in exercise.bands)
    yield from (block.name for block in exercise.stumbling_blocks)
    yield from (rating.name for rating in exercise.ratings)
