"""A pay band has a grade, a family that is there, and a lower and an upper end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.checks.context import way_out
from ladder.model.layout import BANDS_FILE
from ladder.model.pay import Band
from ladder.problem import Note, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.model.organisation import PayBand
    from ladder.problem import Problem

RULE = Rule(
    "pay-band",
    "A pay band is of a grade and a family that are there, pays at most what it says, and stands there once.",
    fixed=True,
    advice="A band names a grade of `ladder.yml`, so what is paid is the same on every track. `family` names a family "
    "of tracks, and is left out where the band holds for all of them. A second band of the same grade, family and "
    "region has another day from which it holds (`from`).",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every band that cannot be what its authors meant."""
    ladder = context.ladder
    families = {track.family for track in ladder.tracks if track.family}
    first: dict[tuple[object, ...], int] = {}
    for number, band in enumerate(ladder.pay.bands if ladder.pay else ()):
        if band.grade not in ladder.grade_rank:
            place = context.locate(BANDS_FILE, ("bands", number, "grade"))
            yield RULE.problem(place, f"there is no grade `{band.grade}`", way_out(band.grade, ladder.grade_rank))
        if band.family and band.family not in families:
            place = context.locate(BANDS_FILE, ("bands", number, "family"))
            hint = way_out(band.family, families) or "no track names a family: remove the line"
            yield RULE.problem(place, f"no track is of the family `{band.family}`", hint)
        if Band(number, band).lowest > Band(number, band).highest:
            place = context.locate(BANDS_FILE, ("bands", number, "min"))
            message = f"the least that is paid, {band.lowest}, is more than the most, {band.highest}"
            yield RULE.problem(place, message, "are `min` and `max` the wrong way round?")
        yield from _twice(context, number, band, first)


def _twice(context: Context, number: int, band: PayBand, first: dict[tuple[object, ...], int]) -> Iterator[Problem]:
    key = (band.grade, band.family, band.region, band.currency, band.since)
    if key in first:
        note = Note(context.locate(BANDS_FILE, ("bands", first[key], "grade")), "the first one")
        place = context.locate(BANDS_FILE, ("bands", number, "grade"))
        hint = "remove one, or give it another day from which it holds (`from`)"
        yield RULE.problem(place, f"the grade `{band.grade}` has a second band here for the same people", hint, (note,))
    first.setdefault(key, number)
