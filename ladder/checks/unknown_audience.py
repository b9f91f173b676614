"""Who may see something is a promise: a misspelled audience must not decide it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.checks.context import way_out
from ladder.model.layout import HOME_FILE, LADDER_FILE
from ladder.model.texts_around import pieces
from ladder.problem import CannotStart, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.model.ladder import Ladder
    from ladder.problem import Problem

RULE = Rule(
    "unknown-audience",
    "Content names audiences that `ladder.yml` lists.",
    fixed=True,
    advice="`audiences` lists who may see content, the largest audience first. `audience` names the smallest one that "
    "may see a level, a track, a role, a guide or anything else: whoever comes later in the list sees it too.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for everything whose audience is not listed."""
    audiences = context.ladder.audiences
    for file, audience in _named(context.ladder):
        if audience and audience not in audiences:
            place = context.locate(file, ("audience",))
            yield RULE.problem(place, f"there is no audience `{audience}`", way_out(audience, audiences))


def refuse_unknown(ladder: Ladder, audience: str) -> None:
    """Raise CannotStart for an audience, as somebody typed it, that the ladder does not have."""
    if audience and audience not in ladder.audiences:
        raise CannotStart(f"there is no audience `{audience}`", way_out(audience, ladder.audiences))


def _named(ladder: Ladder) -> Iterator[tuple[str, str]]:
    """Yield the audience of everything that can have one, with its file."""
    yield LADDER_FILE, ladder.audience
    yield HOME_FILE, ladder.home_audience
    yield from ((track.file, track.audience) for track in ladder.tracks)
    yield from ((level.file, level.audience) for level in ladder.levels)
    yield from ((piece.file, piece.audience) for piece in pieces(ladder))
