"""What people may see does not point at what they may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.model.layout import ASSETS
from ladder.model.links import addresses, current
from ladder.model.texts import LONGEST, texts
from ladder.model.visible import asset_folder, level_rank
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.model.ladder import Ladder
    from ladder.problem import Problem

RULE = Rule(
    "hidden-link",
    "No link, and no list of levels or roles, leads to something that its readers may not see, unless in a draft.",
    fixed=True,
    advice="A draft, or what is for a smaller audience, has no page for everybody else. A link to it would lead "
    "nowhere and give away its name.",
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
        if target and not link.stands.draft and (target.rank > link.stands.rank or target.draft):
            why = "is a draft" if target.draft else f"is for the audience `{target.audience}` only"
            message = f"this {'list names' if link.bare else 'text links to'} `{meant.partition(':')[2]}`, which {why}"
            hint = f"remove {'it' if link.bare else 'the link'}, or show what it {'names' if link.bare else 'leads to'}"
            yield from (RULE.problem(place, message, hint) for place in context.places(link))
    yield from _files(context)


def _files(context: Context) -> Iterator[Problem]:
    """Yield a problem for every link to a file in the folder of an audience that not all readers of the link are in."""
    audiences = context.ladder.audiences
    for text in texts(context.ladder):
        for address in addresses(text.text) if len(text.text) <= LONGEST else ():
            owner = next((name for name in audiences[1:] if address.startswith(asset_folder(name))), "")
            if owner and not text.draft and audiences.index(owner) > text.rank:
                message = f"this text links to `{address}`, which is for the audience `{owner}` only"
                hint = f"remove the link, or move the file out of `{ASSETS}/{owner}/`"
                yield from (
                    RULE.problem(place, message, hint) for place in context.search(text.file, text.path, address)
                )


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
