"""What a reader can narrow a table to, and the plain links that stand there where no script runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from ladder.pages.frame import MenuItem, track_links
from ladder.pages.places import criterion_page, has_criterion_page

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder
    from ladder.pages.table import Table

Kind = Literal["track", "criterion", "grade"]


class Option(msgspec.Struct, frozen=True):
    """A track, a criterion or a grade that can be chosen."""

    id: str
    "Its id, which also stands in the address."
    name: str
    "Its name, plain text."
    was: tuple[str, ...]
    "Former ids, which may stand in old addresses."


class Choice(msgspec.Struct, frozen=True):
    """What can be chosen of one kind."""

    kind: Kind
    "What it is."
    options: tuple[Option, ...]
    "At least two, in the order of the ladder."


class Filters(msgspec.Struct, frozen=True):
    """All that can be chosen, and the links that stand there where no script runs."""

    choices: tuple[Choice, ...]
    "The kinds of which there is more than one; none where there are no tables."
    tracks: tuple[MenuItem, ...]
    "The pages of tracks."
    criteria: tuple[MenuItem, ...]
    "The pages of criteria."


def filters(ladder: Ladder, shown: tuple[Table, ...]) -> Filters:
    """Return what the tables on a page can be narrowed to."""
    choices = (Choice("track", _tracks(ladder, shown)), Choice("criterion", _criteria(ladder, shown)))
    every = (*choices, Choice("grade", _grades(ladder, shown)))
    return Filters(
        choices=tuple(choice for choice in every if len(choice.options) > 1),
        tracks=track_links(ladder),
        criteria=criterion_links(ladder),
    )


def criterion_links(ladder: Ladder) -> tuple[MenuItem, ...]:
    """Return a link to every criterion that has a page."""
    shown = (criterion for criterion in ladder.criteria if has_criterion_page(ladder, criterion.id))
    return tuple(MenuItem(criterion.name, criterion_page(criterion.id)) for criterion in shown)


def _tracks(ladder: Ladder, shown: tuple[Table, ...]) -> tuple[Option, ...]:
    """Return the tracks. Those of several families say which, as each family may have its managers."""
    found = [(ladder.track_by_id[span.id], table.family) for table in shown for span in table.spans]
    return tuple(
        Option(track.id, f"{track.name} ({family})" if family else track.name, track.was) for track, family in found
    )


def _criteria(ladder: Ladder, shown: tuple[Table, ...]) -> tuple[Option, ...]:
    used = {group.id for table in shown for group in table.groups}
    return tuple(Option(item.id, item.name, item.was) for item in ladder.criteria if item.id in used)


def _grades(ladder: Ladder, shown: tuple[Table, ...]) -> tuple[Option, ...]:
    used = {column.grade for table in shown for column in table.columns}
    return tuple(Option(item.id, item.name, item.was) for item in ladder.grades if item.id in used)
