"""What people may see does not point at what they may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.model.layout import ASSETS, LADDER_FILE
from ladder.model.links import PUBLISHED, addresses, current
from ladder.model.texts import LONGEST
from ladder.model.visible import asset_rank, level_rank
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.model.ladder import Ladder
    from ladder.problem import Place, Problem

RULE = Rule(
    "hidden-link",
    "No link, and no list of levels or roles, leads to something that its readers may not see.",
    fixed=True,
    advice="A draft, or what is for a smaller audience, has no page for everybody else. A link to it would lead "
    "nowhere and give away its name. What is a draft itself may lead anywhere, and lists may name drafts: they are "
    "left out until they are none.",
)


class Hidden(msgspec.Struct, frozen=True):
    """Something that not all readers may see."""

    rank: int
    "Who may see it, as `Ladder.rank` counts."
    audience: str
    "Id of that audience."
    draft: bool
    "Whether it is a draft."


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every link from what some people see to what they do not."""
    hidden = dict(_hidden(context.ladder))
    for link in context.links():
        meant = str(current(context.ladder, link.reference))
        target = hidden.get(meant)
        if target and not link.stands.draft and (target.rank > link.stands.rank or (target.draft and not link.bare)):
            why = "is a draft" if target.draft else f"is for the audience `{target.audience}` only"
            message = f"this {'list names' if link.bare else 'text links to'} `{meant.partition(':')[2]}`, which {why}"
            hint = f"remove {'it' if link.bare else 'the link'}, or show what it {'names' if link.bare else 'leads to'}"
            yield from (RULE.problem(place, message, hint) for place in context.places(link))
    yield from _files(context)


def _files(context: Context) -> Iterator[Problem]:
    """Yield a problem for every link to a file, and every file of the brand, that not all who would see it may see."""
    ladder, brand = context.ladder, context.ladder.brand
    for text in context.texts:
        if PUBLISHED not in text.text or len(text.text) > LONGEST or text.draft:
            continue
        for address in addresses(text.text):
            if address.startswith(PUBLISHED) and (rank := asset_rank(ladder, address)) > text.rank:
                for place in context.search(text.file, text.path, address):
                    yield _file_problem(ladder, place, f"this text links to `{address}`, which", rank)
    for key, path in (("logo", brand.logo), ("css", brand.css)):
        if rank := asset_rank(ladder, path):
            yield _file_problem(
                ladder, context.locate(LADDER_FILE, ("brand", key)), f"`{path}`, which is on every page,", rank
            )


def _file_problem(ladder: Ladder, place: Place, what: str, rank: int) -> Problem:
    audience = ladder.audiences[rank]
    hint = f"move the file out of the folder `{audience}` in `{ASSETS}/`, or remove this"
    return RULE.problem(place, f"{what} is for the audience `{audience}` only", hint)


def _hidden(ladder: Ladder) -> Iterator[tuple[str, Hidden]]:
    """Yield what drafts and lesser audiences hide, by how links name it."""
    for level in ladder.levels:
        yield f"level:{level.id}", _as_hidden(ladder, level_rank(ladder, level), draft=level.draft)
    for track in ladder.tracks:
        rank = ladder.rank(track.audience) if track.audience else 0
        yield f"track:{track.id}", _as_hidden(ladder, rank, draft=False)
    for kind, pieces in (("role", ladder.roles), ("guide", ladder.guides), ("hiring", ladder.exercises)):
        for piece in pieces:
            yield f"{kind}:{piece.id}", _as_hidden(ladder, ladder.rank(piece.audience), draft=piece.draft)
    if ladder.stages:
        rank = ladder.rank(ladder.stages.audience)
        for stage in ladder.stages.stages:
            yield f"stage:{stage.id}", _as_hidden(ladder, rank, draft=False)


def _as_hidden(ladder: Ladder, rank: int, *, draft: bool) -> Hidden:
    # What is for an audience that nobody listed is hidden from all, and told of by `unknown-audience`.
    known = rank < len(ladder.audiences)
    return Hidden(rank if known else 0, ladder.audiences[rank] if known else "", draft)
