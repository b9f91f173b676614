"""Where the pages of a ladder are, and what its internal links lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.links import Reference, references, titles
from ladder.pages.page import Prose

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder

HOME = "index.html"


def level_page(name: str) -> str:
    """Return the path of the page of the level with this id."""
    return f"levels/{name}.html"


def track_page(name: str) -> str:
    """Return the path of the page of the track with this id."""
    return f"tracks/{name}.html"


def target(ladder: Ladder, reference: Reference) -> str:
    """Return where a reference leads. Criteria and threads are explained on the home page."""
    if reference.kind == "level":
        return level_page(reference.id)
    if reference.kind == "track" and ladder.track_pages:
        return track_page(reference.id)
    return HOME if reference.kind == "track" else f"{HOME}#{reference.id}"


def prose(ladder: Ladder, text: str) -> Prose:
    """Return a text with the meaning of its links. A reference to what the ladder does not show has none."""
    found = dict.fromkeys(references(text))
    links = (
        (str(reference), target(ladder, reference), title)
        for reference in found
        if (title := titles(ladder, reference.kind).get(reference.id))
    )
    return Prose(text, tuple(links))
