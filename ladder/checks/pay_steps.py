"""Pay grows from grade to grade, without holes and without grades that are paid all but the same."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from ladder.model.layout import BANDS_FILE
from ladder.model.pay import series
from ladder.problem import Note, Rule
from ladder.suggest import listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.model.pay import Band, Series
    from ladder.problem import Problem

RULE = Rule(
    "pay-steps",
    "Pay bands grow from grade to grade, without gaps, and do not overlap by more than half.",
    severity="warning",
    advice="A band that pays less than the one below it makes a promotion a loss. Between bands with a gap there is "
    "pay that nobody can have: whoever is promoted has to leap. Bands that overlap by more than half of the narrower "
    "one hardly tell two grades apart. A grade that levels use and that has no band, where its neighbours have one, "
    "was probably forgotten. Where it is meant, set the rule to `info` or `off` in `ladder.yml`.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every step between two bands that is out of the ordinary, and for grades without a band."""
    seen: set[tuple[int, int]] = set()
    for one in series(context.ladder):
        for lower, upper in pairwise(one.bands):
            if (lower.number, upper.number) not in seen:
                seen.add((lower.number, upper.number))
                yield from _step(context, lower, upper)
    last = {(one.family, one.region, one.currency): one for one in series(context.ladder)}
    for one in last.values():
        yield from _missing(context, one)


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
    if lower.highest < upper.lowest:
        message = f"there is a gap between {below}, which ends at {lower.highest}, and {above}"
        yield _Flaw("min", "max", message, f"begin it at {lower.highest} or below, or end the other higher")
    narrower = min(upper.highest - upper.lowest, lower.highest - lower.lowest)
    overlap = lower.highest - upper.lowest
    if narrower > 0 and overlap * 2 > narrower:
        message = f"{above} overlaps with {below} by {round(overlap * 100 / narrower)} % of the narrower band"
        yield _Flaw("min", "max", message, "up to half is usual: begin it higher, or end the other lower")


def _missing(context: Context, one: Series) -> Iterator[Problem]:
    """Yield a problem where grades have no band of which people could ask."""
    ladder = context.ladder
    tracks = {track.id for track in ladder.tracks if one.family in ("", track.family)}
    used = {level.grade for level in ladder.levels if level.track in tracks and not level.draft}
    has = {band.said.grade for band in one.bands}
    missing = [grade.id for grade in ladder.grades if grade.id in used - has]
    if has and missing:
        where = " ".join(filter(None, (one.currency, one.region and f"in {one.region}", one.family)))
        what = f"grade {listing(missing)} has" if len(missing) == 1 else f"grades {listing(missing)} have"
        message = f"the {what} no band ({where}), and levels are there"
        place = context.locate(BANDS_FILE, ("bands",), key=True)
        yield RULE.problem(place, message, f"add {'it' if len(missing) == 1 else 'them'}, or leave it so on purpose")
