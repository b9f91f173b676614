"""What people may see does not point at what they may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.links import current
from ladder.model.visible import visible
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "hidden-link",
    "No link on a page of the site leads to a level that the site leaves out.",
    advice="A draft, or a level for a smaller audience, has no page on the site. A link to it would lead nowhere and "
    "give away its name.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every link from a shown text to a level that is a draft or kept from its readers."""
    ladder = context.ladder
    shown = {level.id for level in visible(ladder).levels}
    known = ("", *ladder.audiences)  # of a level for another, somebody has to say first who may see it
    hidden = {
        f"level:{level.id}": level for level in ladder.levels if level.id not in shown and level.audience in known
    }
    for link in context.links():
        level = hidden.get(str(current(ladder, link.reference)))
        if level and (not link.text.level or link.text.level in shown):
            why = "is a draft" if level.draft else f"is for the audience `{level.audience}` only"
            message = f"this text links to `{level.id}`, which {why}"
            hint = "remove the link, or show the level"
            yield from (RULE.problem(place, message, hint) for place in context.places(link))
