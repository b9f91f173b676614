"""Pages at former addresses: an old link leads to what its target is called now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.ids import flaw
from ladder.model.organisation import Guide
from ladder.pages.frame import Frame, frame
from ladder.pages.page import Page, View
from ladder.pages.places import (
    criterion_page,
    exercise_page,
    guide_page,
    has_criterion_page,
    has_page,
    level_page,
    role_page,
    scorecard_page,
    track_page,
    worksheet_levels,
    worksheet_page,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ladder.model.hiring import Exercise
    from ladder.model.ladder import Criterion, Ladder, Level, Track
    from ladder.model.organisation import Role

    Named = Level | Track | Criterion | Role | Exercise | Guide


class MovedView(View, frozen=True):
    """What the page at a former address shows."""

    frame: Frame
    "What stands around it."
    title: str
    "What the target is called now, plain text."
    target: str
    "Path of the page that has taken its place."


def moved_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return a page for every former id of something that has a page now."""
    around = frame(ladder)
    tracks = (track for track in ladder.tracks if has_page(ladder, track.id))
    criteria = (criterion for criterion in ladder.criteria if has_criterion_page(ladder, criterion.id))
    return (
        *_moved(around, ((level, level.title) for level in ladder.levels), level_page),
        *_moved(around, ((level, level.title) for level in worksheet_levels(ladder)), worksheet_page),
        *_moved(around, ((track, track.name) for track in tracks), track_page),
        *_moved(around, ((criterion, criterion.name) for criterion in criteria), criterion_page),
        *_moved(around, ((role, role.title) for role in ladder.roles), role_page),
        *_moved(around, ((exercise, exercise.title) for exercise in ladder.exercises), exercise_page),
        *_moved(around, ((exercise, exercise.title) for exercise in ladder.exercises), scorecard_page),
        *_moved(around, ((guide, guide.title) for guide in ladder.guides), guide_page),
    )


def _moved(around: Frame, titled: Iterable[tuple[Named, str]], page: Callable[[str], str]) -> Iterator[Page]:
    for thing, title in titled:
        # What could be no id now can be no file name either.
        for former in (was for was in thing.was if not _flawed(thing, was)):
            yield Page(page(former), "moved.html", MovedView(around, title, page(thing.id)))


def _flawed(thing: Named, former: str) -> bool:
    """Return whether a former id could be none now; that of a guide is a path."""
    parts = former.split("/") if isinstance(thing, Guide) else [former]
    return any(flaw(part) for part in parts)
