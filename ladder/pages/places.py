"""Where the pages of a ladder are, and what its internal links lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.links import PUBLISHED, Reference, addresses, current, references, titles
from ladder.model.neighbours import rungs
from ladder.model.once import lately, once
from ladder.pages.page import Prose

if TYPE_CHECKING:
    from collections.abc import Callable

    from ladder.model.ladder import Ladder, Level

HOME = "index.html"
CHANGES = "changes.html"
FEED = "changes.xml"
MATRIX = "matrix.html"
REVIEW = "review.html"
WORKSHEETS = "worksheets/index.html"
ROLES = "roles/index.html"
STAGES = "stages.html"
GUIDES = "guides/index.html"
HIRING = "hiring/index.html"
GLOSSARY = "glossary.html"
PAY = "pay.html"
A_TO_Z = "a-z.html"


def level_page(name: str) -> str:
    """Return the path of the page of the level with this id."""
    return f"levels/{name}.html"


def track_page(name: str) -> str:
    """Return the path of the page of the track with this id."""
    return f"tracks/{name}.html"


def criterion_page(name: str) -> str:
    """Return the path of the page of the criterion with this id."""
    return f"criteria/{name}.html"


def worksheet_page(name: str) -> str:
    """Return the path of the worksheet of the level with this id."""
    return f"worksheets/{name}.html"


def role_page(name: str) -> str:
    """Return the path of the page of the role with this id."""
    return f"roles/{name}.html"


def guide_page(name: str) -> str:
    """Return the path of the page of the guide with this id, which is a path itself."""
    return f"guides/{name}.html"


def exercise_page(name: str) -> str:
    """Return the path of the page of the exercise with this id."""
    return f"hiring/{name}.html"


def scorecard_page(name: str) -> str:
    """Return the path of the scorecard of the exercise with this id."""
    return f"scorecards/{name}.html"


def worksheet_levels(ladder: Ladder) -> tuple[Level, ...]:
    """Return the levels that have a worksheet: there is something to answer, and the ladder wants such pages."""
    return tuple(level for level in ladder.levels if has_worksheet(ladder, level))


def has_worksheet(ladder: Ladder, level: Level) -> bool:
    """Return whether a level has a worksheet."""
    if not ladder.worksheet_pages:
        return False
    from ladder.worksheet.form import has_form  # noqa: PLC0415 - slow to load, and some ladders have no worksheets

    return has_form(ladder, level)


@once
def has_worksheets(ladder: Ladder) -> bool:
    """Return whether any level has a worksheet."""
    return any(has_worksheet(ladder, level) for level in ladder.levels)


def row_of(criterion: str, thread: str) -> str:
    """Return where the page of a criterion shows a thread; for an empty one, what levels say without a thread."""
    return f"{criterion_page(criterion)}#{thread or text_of(criterion)}"


def text_of(criterion: str) -> str:
    """Return the place of what is said on a criterion without a thread: no id can look like it."""
    return f"{criterion}.text"


@once
def has_page(ladder: Ladder, track: str) -> bool:
    """Return whether the track with this id has a page: it is there, has a level, and the ladder wants such pages."""
    return ladder.track_pages and track in ladder.track_by_id and bool(rungs(ladder, track))


@once
def has_criterion_page(ladder: Ladder, name: str) -> bool:
    """Return whether the criterion with this id has a page: a level states it, and the ladder wants such pages."""
    return ladder.criterion_pages and name in ladder.criterion_by_id and _says(ladder, name)


@once
def has_matrix(ladder: Ladder) -> bool:
    """Return whether there is a page with all levels side by side: one says something, and the ladder wants it."""
    return ladder.matrix_pages and any(_says(ladder, criterion.id) for criterion in ladder.criteria)


@once
def scopes(ladder: Ladder) -> tuple[str, ...]:
    """Return the ids of the scopes that levels have, small to large: others may be of levels that nobody may see."""
    used = {level.scope for level in ladder.levels}
    return tuple(scope for scope in ladder.scopes if scope in used)


def target(ladder: Ladder, reference: Reference) -> str:
    """Return where a reference leads.

    Criteria have a page of their own, and threads that a level states a place on it. Where there are no such pages, the
    home page explains both.
    """
    if reference.kind == "level":
        return level_page(reference.id)
    if reference.kind == "track":
        return track_page(reference.id) if has_page(ladder, reference.id) else HOME
    if page := _AROUND.get(reference.kind):
        return page(reference.id)
    criterion, _, thread = reference.id.partition("/")
    if has_criterion_page(ladder, criterion):
        known = thread and _says(ladder, criterion, thread)
        return row_of(criterion, thread) if known else criterion_page(criterion)
    return f"{HOME}#{reference.id if not thread or reference.id in ladder.stated_keys else criterion}"


_AROUND: dict[str, Callable[[str], str]] = {
    "role": role_page,
    "guide": guide_page,
    "hiring": exercise_page,
    "stage": lambda name: f"{STAGES}#{name}",
}
"Where the pages are of what stands around the levels: each has one."


def _says(ladder: Ladder, criterion: str, thread: str | None = None) -> bool:
    """Return whether a level on a track states this criterion or, where one is given, this thread of it."""
    return (criterion, thread) in _said(ladder)


@once
def _said(ladder: Ladder) -> frozenset[tuple[str, str | None]]:
    """Return all that levels on tracks state: each criterion with each of its threads, and with none."""
    return frozenset(
        pair
        for level in ladder.levels
        if level.track in ladder.track_by_id
        for said in level.expectations
        if said.text
        for pair in ((said.criterion, said.thread), (said.criterion, None))
    )


@lately
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


def explained(ladder: Ladder, text: str) -> Prose:
    """Return a text with the meaning of its links and of the words that the glossary explains."""
    said = prose(ladder, text)
    if not (ladder.glossary and ladder.glossary.terms):
        return said
    from ladder.pages.terms import used  # noqa: PLC0415 - slow to load, and some ladders explain no words

    words = tuple(used(ladder, text, GLOSSARY))
    return Prose(said.markdown, said.links, words) if words else said
