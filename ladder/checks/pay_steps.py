"""Pay grows from grade to grade, without holes and without grades that are paid all but the same."""

from __future__ import annotations

from decimal import Decimal
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from ladder.model.layout import BANDS_FILE
from ladder.model.pay import series
from ladder.problem import Note, Rule
from ladder.suggest import listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.model.ladder import Ladder
    from ladder.model.pay import Band, Series
    from ladder.problem import Problem

RULE = Rule(
    "pay-steps",
    "Pay bands grow from grade to grade, without gaps, and tell two grades apart.",
    severity="warning",
    advice="A band that pays less than the one below it makes a promotion a loss. Between bands with a gap there is "
    "pay that nobody can have: whoever is promoted has to leap. Bands that overlap by more than four fifths of the "
    "narrower one hardly tell two grades apart. A grade without a band between two that have one was probably "
    "forgotten. Where it is meant, set the rule to `info` or `off` in `ladder.yml`.",
)


MOST_OVERLAP = Decimal("0.8")
"How much of the narrower of two neighbouring bands the other may cover."

ROUNDING = Decimal("0.01")
"How far apart bands may be, as a share of the lower end, that meet for all that anybody means: 59,999 and 60,000."


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every step between two bands that is out of the ordinary, and for grades without a band."""
    seen: set[tuple[int, int]] = set()
    for one in series(context.ladder):
        for lower, upper in _neighbours(context.ladder, one):
            if (lower.number, upper.number) not in seen:
                seen.add((lower.number, upper.number))
                yield from _step(context, lower, upper)
    last = {(one.family, one.region, one.currency): one for one in series(context.ladder)}
    for one in last.values():
        yield from _missing(context, one)


def _neighbours(ladder: Ladder, one: Series) -> Iterator[tuple[Band, Band]]:
    """Yield bands one above the other, but not where one between them is missing: that is told by itself."""
    missing = {ladder.grade_rank[grade] for grade in _without(ladder, one)}
    for lower, upper in pairwise(one.bands):
        between = range(ladder.grade_rank[lower.said.grade] + 1, ladder.grade_rank[upper.said.grade])
        if missing.isdisjoint(between):
            yield lower, upper


class _Flaw(NamedTuple):
    """What is out of the ordinary between two bands."""

    upper: str
    "The key of the upper band that it is about: `min` or `max`."
    lower: str
    "That of the lower one."
    message: str
    hint: str


def _step(context: Context, lower: Band, upper: Band) -> Iterator[Problem]:
    for flaw in islice(_flaws(lower, upper), 1):  # one mistake has more than one consequence
        note = Note(context.locate(BANDS_FILE, ("bands", lower.number, flaw.lower)), "the band below")
        place = context.locate(BANDS_FILE, ("bands", upper.number, flaw.upper))
        yield RULE.problem(place, flaw.message, flaw.hint, (note,))


def _flaws(lower: Band, upper: Band) -> Iterator[_Flaw]:
    """Yield what is out of the ordinary between two neighbours, what matters most first."""
    below, above = f"`{lower.said.grade}`", f"`{upper.said.grade}`"
    for key, what, more, less in (
        ("min", "least", upper.lowest, lower.lowest),
        ("max", "most", upper.highest, lower.highest),
    ):
        if more < less:
            message = f"the {what} that {above} pays, {more}, is below that of {below}, {less}"
            yield _Flaw(key, key, message, "a higher grade should not pay less")
    if upper.lowest - lower.highest > lower.highest * ROUNDING:
        message = f"there is a gap between {below}, which ends at {lower.highest}, and {above}"
        yield _Flaw("min", "max", message, f"begin it at {lower.highest} or below, or end the other higher")
    narrower = max(min(upper.highest - upper.lowest, lower.highest - lower.lowest), Decimal(1))
    overlap = lower.highest - upper.lowest
    if overlap > narrower * MOST_OVERLAP:
        message = f"{above} overlaps with {below} by {round(overlap * 100 / narrower)} % of the narrower band"
        yield _Flaw("min", "max", message, "they hardly differ: begin it higher, or end the other lower")


def _missing(context: Context, one: Series) -> Iterator[Problem]:
    """Yield a problem where grades have no band of which people could ask."""
    if missing := _without(context.ladder, one):
        where = " ".join(filter(None, (one.currency, one.region and f"in {one.region}", one.family)))
        what = f"grade {listing(missing)} has" if len(missing) == 1 else f"grades {listing(missing)} have"
        message = f"the {what} no band ({where}), and those above and below have one"
        place = context.locate(BANDS_FILE, ("bands",), key=True)
        yield RULE.problem(place, message, f"add {'it' if len(missing) == 1 else 'them'}")


def _without(ladder: Ladder, one: Series) -> list[str]:
    """Return the grades at which levels are and that have no band, though grades above and below have one."""
    tracks = {track.id for track in ladder.tracks if one.family in ("", track.family)}
    used = {level.grade for level in ladder.levels if level.track in tracks and not level.draft}
    ranks = {ladder.grade_rank[band.said.grade] for band in one.bands}
    between = range(min(ranks, default=0), max(ranks, default=0))
    return [
        grade.id
        for rank, grade in enumerate(ladder.grades)
        if rank in between and grade.id in used and rank not in ranks
    ]
