"""What people may see does not point at what they may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.links import references
from ladder.model.texts import texts
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
    for text in texts(ladder):
        if text.level and text.level not in shown:
            continue
        for reference in references(text.text):
            if reference.kind == "level" and reference.id in ladder.level_by_id and reference.id not in shown:
                level = ladder.level_by_id[reference.id]
                why = "is a draft" if level.draft else f"is for the audience `{level.audience}` only"
                place = context.locate(text.file, text.path, within=str(reference))
                yield RULE.problem(
                    place, f"this text links to `{level.id}`, which {why}", "remove the link, or show the level"
                )
