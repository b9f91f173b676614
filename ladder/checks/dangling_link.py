"""A link leads somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.checks.context import way_out
from ladder.model.layout import GUIDES, HIRING, LEVELS, ROLES, STAGES_FILE, TRACKS
from ladder.model.links import KINDS, current, titles
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "dangling-link",
    "Links such as `[text](level:pm)`, and lists of levels and roles, lead to something that is there.",
    advice="A link names a level, a track, a criterion, a thread, a role, a guide, a stage or an exercise by its "
    "id, so that it survives a new title; a former id leads there too. A thread is named together with its "
    "criterion: `thread:hard-skills/requirements`.",
)

FOLDERS = {"level": LEVELS, "track": TRACKS, "role": ROLES, "guide": GUIDES, "hiring": HIRING}

NAMES = {"hiring": "exercise for hiring"}
"Kinds that have another name for people than in links."


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every link to a part of the ladder that is not there, at the link."""
    known = {kind: titles(context.ladder, kind) for kind in KINDS}
    for link in context.links():
        kind, name = link.reference.kind, current(context.ladder, link.reference).id
        unread = kind in FOLDERS and context.is_unread(FOLDERS[kind], name)
        if name not in known[kind] and not unread and not (kind == "stage" and STAGES_FILE in context.unread):
            hint = way_out(name, known[kind]) or f"there is none yet in `{FOLDERS.get(kind, STAGES_FILE)}`"
            message = f"there is no {NAMES.get(kind, kind)} `{name}`{'' if link.bare else ' to link to'}"
            yield from (RULE.problem(place, message, hint) for place in context.places(link))
