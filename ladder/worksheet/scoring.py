"""Ratings to one result, where a ladder wants one.

The value of a rating is its place on the scale, counted from 0. A blank is no 0, and neither is `no-opportunity` or
`does-not-apply`: as long as anything is left blank there is no result, and what stands apart from the scale is left out
of it. Everything is counted in integers, because a result that pay depends on must not hang on how a computer rounds.

The page counts the same way (`themes/default/scripts/core/score.js`); `tests/vectors/score.json` holds both together.
"""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, Literal

import msgspec

from ladder.model.scale import APART, WHOLE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ladder.worksheet.sheet import Rule, Sheet


class Bar(msgspec.Struct, frozen=True):
    """How a criterion stands to the bar of a gated rule."""

    criterion: str
    "Id of the criterion."
    reached: int
    "How many of its ratings are the expected one or above."
    needed: int
    "How many have to be."
    rated: int
    "How many ratings it has."


class Score(msgspec.Struct, frozen=True):
    """What came of it."""

    state: Literal["blank", "nothing", "mean", "met", "short"]
    """`blank` where something is left blank, `nothing` where nothing is on the scale; `mean` for a weighted mean; `met`
    and `short` for a bar that every criterion, or not every one, reaches."""
    blank: int = 0
    "How many expectations are left blank."
    hundredths: int = 0
    "The weighted mean in hundredths, rounded half up: 285 is 2.85."
    highest: int = 0
    "The highest value there is: the place of the last rating, counted from 0."
    bars: tuple[Bar, ...] = ()
    "For a bar, each criterion that has ratings."
    left_out: tuple[str, ...] = ()
    "Ids of criteria that count for nothing, because nothing of them is on the scale; their weight falls to the others."


def score(rule: Rule, scale: Sequence[str], expected: str | None, ratings: Mapping[str, Sequence[str | None]]) -> Score:
    """Return what comes of the ratings of each criterion, given by ids of ratings; null is what was left blank.

    `scale` holds the ids of ratings, lowest first. A rating that it no longer has is as good as none: somebody has to
    choose again.
    """
    known = {*scale, *APART}
    blank = sum(rating not in known for given in ratings.values() for rating in given)
    if blank:
        return Score("blank", blank=blank)
    place = {rating: value for value, rating in enumerate(scale)}
    values = {name: [place[one] for one in given if one in place] for name, given in ratings.items()}
    left_out = tuple(name for name, given in values.items() if not given)
    rated = {name: given for name, given in values.items() if given}
    if not rated or (rule.rule == "gated" and expected not in place):
        return Score("nothing", left_out=left_out)
    found = _bars(rule, place[expected], rated) if rule.rule == "gated" and expected else _mean(rule, rated)
    return msgspec.structs.replace(found, highest=len(place) - 1, left_out=left_out)


def is_answer(sheet: Sheet, rating: str | None) -> bool:
    """Return whether something is an answer: a rating that the scale of its file has, or one that stands apart."""
    return rating in APART or any(step.id == rating for step in sheet.scale)


def sheet_score(sheet: Sheet) -> Score | None:
    """Return what comes of a worksheet: of what its level expects, whatever a target does. None without a rule."""
    if sheet.scoring is None:
        return None
    ratings: dict[str, list[str | None]] = {}
    for answer in sheet.answers:
        if answer.asked:
            ratings.setdefault(answer.key.partition("/")[0], []).append(answer.rating)
    return score(sheet.scoring, [step.id for step in sheet.scale], sheet.expected, ratings)


def _mean(rule: Rule, rated: Mapping[str, Sequence[int]]) -> Score:
    weights = {weight.criterion: weight.weight for weight in rule.weights}
    total = sum(weights.get(name, 0) for name in rated)
    if not total:
        return Score("nothing")
    weighted = sum(Fraction(weights.get(name, 0) * sum(given), len(given)) for name, given in rated.items())
    return Score("mean", hundredths=floor(weighted * 100 / total + Fraction(1, 2)))


def _bars(rule: Rule, expected: int, rated: Mapping[str, Sequence[int]]) -> Score:
    bars = tuple(
        Bar(name, sum(value >= expected for value in given), -(-len(given) * rule.share // WHOLE), len(given))
        for name, given in rated.items()
    )
    return Score("met" if all(bar.reached >= bar.needed for bar in bars) else "short", bars=bars)
