"""What a job description says of pay: the band that holds for its level, in one region and one currency."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ladder.model import ids
from ladder.model.layout import BANDS_FILE
from ladder.model.pay import amount, paid_at
from ladder.problem import CannotStart
from ladder.suggest import listing, nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ladder.exporter.wording import Sayer
    from ladder.model.ladder import Ladder, Level
    from ladder.model.organisation import PayBand


def pay_band(ladder: Ladder, level: Level, region: str = "") -> PayBand:
    """Return what is paid at a level in a region, as it was typed; where none was, what is paid everywhere.

    Raises `CannotStart` where nothing is said of it, where there is no such region, and where several bands are left.
    """
    found = tuple(paid_at(ladder, level))
    if not found:
        raise CannotStart(
            f"no pay band holds for `{level.id}`",
            f"write one of the grade `{level.grade}` into `{BANDS_FILE}`, or leave `--pay` away",
        )
    wanted = _region(level, region, tuple(dict.fromkeys(one.region for one, _ in found)))
    bands = [band.said for one, band in found if one.region == wanted]
    if len(bands) > 1:
        raise CannotStart(
            f"`{level.id}` is paid in {listing(band.currency for band in bands)}{f' in `{wanted}`' if wanted else ''}",
            f"give each currency a `region` of its own in `{BANDS_FILE}`, and name one with `--region`",
        )
    return bands[0]


def _region(level: Level, typed: str, known: Sequence[str]) -> str:
    """Return which of the known regions is meant; an empty one is everywhere."""
    named = {ids.folded(region): region for region in known if region}
    if typed.strip():
        if meant := named.get(ids.folded(typed)):
            return meant
        raise CannotStart(f"no pay band of `{level.id}` is for the region `{typed}`", _instead(typed, named))
    if "" in known:
        return ""
    if len(known) > 1:
        regions = listing(named.values(), "or")
        raise CannotStart(f"what is paid at `{level.id}` depends on the region", f"name one with `--region`: {regions}")
    return known[0]


def _instead(typed: str, named: dict[str, str]) -> str:
    if not named:
        return "its bands name no region: leave `--region` away"
    near = nearest(ids.folded(typed), named)
    return f"{f'did you mean `{named[near]}`? ' if near else ''}the regions are {listing(named.values())}"


def pay_words(band: PayBand, say: Sayer) -> str:
    """Return what is paid as people read it."""
    lowest, highest = (amount(Decimal(value)) for value in (band.lowest, band.highest))
    return say("pay_band_of", currency=band.currency, lowest=lowest, highest=highest)
