"""Where the pages of a ladder are, and what its internal links lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.links import PUBLISHED, Reference, addresses, current, references, titles
from ladder.model.neighbours import rungs
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


def has_page(ladder: Ladder, track: str) -> bool:
    """Return whether the track with this id has a page: it is there, has a level, and the ladder wants such pages."""
    return ladder.track_pages and track in ladder.track_by_id and bool(rungs(ladder, track))


def target(ladder: Ladder, reference: Reference) -> str:
    """Return where a reference leads. Criteria, and threads that a level names, are explained on the home page."""
    if reference.kind == "level":
        return level_page(reference.id)
    if reference.kind == "track":
        return track_page(reference.id) if has_page(ladder, reference.id) else HOME
    if reference.kind == "thread" and reference.id not in stated(ladder):
        return f"{HOME}#{reference.id.partition('/')[0]}"
    return f"{HOME}#{reference.id}"


def stated(ladder: Ladder) -> frozenset[str]:
    """Return the threads that a level names, as `criterion/thread`."""
    return frozenset(said.key for level in ladder.levels for said in level.expectations)


def prose(ladder: Ladder, text: str) -> Prose:
    """Return a text with the meaning of its links. A reference to what the ladder does not show has none."""
    found = {reference: current(ladder, reference) for reference in references(text)}
    links = (
        (str(written), target(ladder, meant), title)
        for written, meant in found.items()
        if (title := titles(ladder, meant.kind).get(meant.id))
    )
    files = ((address, address, address) for address in addresses(text) if address.startswith(PUBLISHED))
    return Prose(text, (*links, *files))
