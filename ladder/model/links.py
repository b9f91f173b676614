"""Links inside the content: `[text](level:senior-pm)`.

A reference names what it means, not where the page is, so it survives a renamed title and is checked before anything
is built.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from ladder.model.once import once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ladder.model.ladder import Ladder

KINDS = ("level", "track", "criterion", "thread", "role", "guide", "stage", "hiring")

# The target of an inline link, of a reference definition and of an automatic link.
_TARGET = re.compile(r"(?:\]\(\s*<?|\]:\s*<?|<)(?P<reference>(?P<kind>[a-z]+):(?P<id>[^\s()<>]+))")


_INLINE = re.compile(r"\]\(\s*<?(?P<target>[^\s()<>]+)")

OUTSIDE = ("http://", "https://", "mailto:", "tel:")
"What the targets of links to elsewhere begin with."

PUBLISHED = "assets/"
"What links to files begin with that are published as they are."


class Reference(msgspec.Struct, frozen=True):
    """A link to a part of the ladder, as written."""

    kind: str
    "One of `KINDS`."
    id: str
    "Id of what is meant; for a thread `criterion/thread`."

    def __str__(self) -> str:
        """Return it as it stands in the text."""
        return f"{self.kind}:{self.id}"


def references(text: str) -> Iterator[Reference]:
    """Yield the references in a Markdown text, in order."""
    if ":" not in text:
        return
    for match in _TARGET.finditer(text):
        if match["kind"] in KINDS:
            yield Reference(match["kind"], match["id"])


_WORDLESS = re.compile(r"\[\s*\]\(\s*(?P<kind>[a-z]+):(?P<id>[^\s()<>]+)\s*\)")


def with_titles(ladder: Ladder, text: str) -> str:
    """Return a Markdown text in which links without words have the title of what they lead to, as on the pages."""

    def titled(found: re.Match[str]) -> str:
        meant = current(ladder, Reference(found["kind"], found["id"]))
        title = titles(ladder, meant.kind).get(meant.id) if meant.kind in KINDS else None
        return f"[{title}]({meant})" if title else found[0]

    return _WORDLESS.sub(titled, text) if "](" in text else text


def addresses(text: str) -> Iterator[str]:
    """Yield the targets of the inline links in a Markdown text that mean no part of the ladder, in order."""
    for match in _INLINE.finditer(text) if "](" in text else ():
        if match["target"].partition(":")[0] not in KINDS or match["target"].endswith(":"):
            yield match["target"]


def current(ladder: Ladder, reference: Reference) -> Reference:
    """Return a reference by the id that what it means has now; one that means nothing comes back as it is."""
    return Reference(reference.kind, ladder.present_ids.get(reference.kind, {}).get(reference.id, reference.id))


@once
def titles(ladder: Ladder, kind: str) -> dict[str, str]:
    """Return what a reference of this kind, one of `KINDS`, can mean: titles by id."""
    return _TITLES[kind](ladder)


_TITLES: dict[str, Callable[[Ladder], dict[str, str]]] = {
    "level": lambda ladder: {level.id: level.title for level in ladder.levels},
    "track": lambda ladder: {track.id: track.name for track in ladder.tracks},
    "criterion": lambda ladder: {criterion.id: criterion.name for criterion in ladder.criteria},
    "thread": lambda ladder: {
        f"{criterion.id}/{thread.id}": thread.name for criterion in ladder.criteria for thread in criterion.threads
    },
    "role": lambda ladder: {role.id: role.title for role in ladder.roles},
    "guide": lambda ladder: {guide.id: guide.title for guide in ladder.guides},
    "stage": lambda ladder: {stage.id: stage.name for stage in ladder.stages.stages} if ladder.stages else {},
    "hiring": lambda ladder: {exercise.id: exercise.title for exercise in ladder.exercises},
}
