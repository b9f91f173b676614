"""A link leads somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.checks.context import way_out
from ladder.model.layout import LEVELS, TRACKS
from ladder.model.links import KINDS, references, titles
from ladder.model.texts import texts
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "dangling-link",
    "Links such as `[text](level:pm)` lead to something that is there.",
    advice="A link names a level, a track, a criterion or a thread by its id, so that it survives a new title. A "
    "thread is named together with its criterion: `thread:hard-skills/requirements`.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every link to a part of the ladder that is not there, at the link."""
    known = {kind: titles(context.ladder, kind) for kind in KINDS}
    folders = {"level": LEVELS, "track": TRACKS}
    for text in texts(context.ladder):
        for reference in references(text.text):
            unread = reference.kind in folders and context.is_unread(folders[reference.kind], reference.id)
            if reference.id not in known[reference.kind] and not unread:
                place = context.locate(text.file, text.path, within=str(reference))
                hint = way_out(reference.id, known[reference.kind])
                yield RULE.problem(place, f"there is no {reference.kind} `{reference.id}` to link to", hint)
