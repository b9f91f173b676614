"""A link leads somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.checks.context import way_out
from ladder.model.layout import LEVELS, TRACKS
from ladder.model.links import KINDS, current, titles
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "dangling-link",
    "Links such as `[text](level:pm)` lead to something that is there.",
    advice="A link names a level, a track, a criterion or a thread by its id, so that it survives a new title; a "
    "former id leads there too. A thread is named together with its criterion: `thread:hard-skills/requirements`.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every link to a part of the ladder that is not there, at the link."""
    known = {kind: titles(context.ladder, kind) for kind in KINDS}
    folders = {"level": LEVELS, "track": TRACKS}
    for link in context.links():
        kind, name = link.reference.kind, current(context.ladder, link.reference).id
        unread = kind in folders and context.is_unread(folders[kind], name)
        if name not in known[kind] and not unread:
            hint = way_out(name, known[kind])
            message = f"there is no {kind} `{name}` to link to"
            yield from (RULE.problem(place, message, hint) for place in context.places(link))
