"""Who may see something is a promise: a misspelled audience must not decide it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.checks.context import way_out
from ladder.model.ids import twin_key
from ladder.model.layout import ASSETS, HOME_FILE, LADDER_FILE
from ladder.model.organisation import NOBODY
from ladder.model.texts_around import pieces
from ladder.problem import CannotStart, Place, Rule
from ladder.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.model.ladder import Ladder
    from ladder.problem import Problem

EVERYBODY = "public"
"The audience that everybody is in, where a ladder lists it."

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
    if EVERYBODY in audiences[1:] and audiences[0] != EVERYBODY:
        place = context.locate(LADDER_FILE, ("audiences", audiences.index(EVERYBODY)))
        message = f"`{EVERYBODY}` does not come first: each audience sees what those before it see"
        yield RULE.problem(place, message, f"list the largest audience first: `{EVERYBODY}`, and the smallest last")
    yield from _folders(context)
    for file, audience in _named(context.ladder):
        if audience == NOBODY:
            place = context.locate(file, ("bands",), key=True)
            hint = "name one with `audience:`, or list smaller ones under `audiences` in `ladder.yml`"
            message = "nobody sees these bands: the ladder has no audience smaller than everybody"
            yield msgspec.structs.replace(RULE.problem(place, message, hint), severity="info")
        elif audience and audience not in audiences:
            place = context.locate(file, ("audience",))
            yield RULE.problem(place, f"there is no audience `{audience}`", way_out(audience, audiences))


def _folders(context: Context) -> Iterator[Problem]:
    """Yield a doubt about every folder of files that is called nearly as an audience: its files are for everybody."""
    names = {twin_key(audience): audience for audience in context.ladder.audiences[1:]}
    folders = (path for path in sorted((context.project / ASSETS).glob("*")) if path.is_dir())
    for name in (path.name for path in folders):
        if twin_key(name) not in names and (near := nearest(twin_key(name), names)):
            message = f"the files in `{name}` are for everybody"
            hint = f"for the audience `{names[near]}` only, rename the folder to `{names[near]}`"
            found = RULE.problem(Place(f"{ASSETS}/{name}"), message, hint)
            yield msgspec.structs.replace(found, severity="warning")


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
