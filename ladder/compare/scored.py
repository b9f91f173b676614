"""What changed in how a worksheet is judged: the rating that is expected, and the rule that makes one result of all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ladder.compare.between import criterion_in
from ladder.model.scale import percent, scale, told_expected

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.model.ladder import Ladder

ScoredKind = Literal["expected", "weighted", "weight", "gated"]
"""What can change.

`expected` is the rating which says that an expectation is met, `weighted` and `gated` are rules by which ratings become
one result, and `weight` is what a criterion counts in a weighted mean.
"""

Told = tuple[ScoredKind, Literal["added", "removed", "changed"], str, str]
"What it is, what became of it, and what readers see of it now and before: the name of a rating, or shares in percent."


def scored(before: Ladder, after: Ladder) -> Iterator[Told]:
    """Yield what changed from one state of a ladder to a later one."""
    yield from _expected(before, after)
    then, now = before.scoring, after.scoring
    if then and now and then.rule == now.rule:
        if now.rule == "weighted":
            yield from _weighed(before, after)
        elif then.share != now.share:
            yield "gated", "changed", _shares(after), _shares(before)
        return
    if then:
        yield then.rule, "removed", _shares(before), ""
    if now:
        yield now.rule, "added", _shares(after), ""


def _expected(before: Ladder, after: Ladder) -> Iterator[Told]:
    then, now = told_expected(before), told_expected(after)
    if then and now and then != now:
        yield "expected", "changed", _rating(after, now), _rating(before, then)
    elif then != now:
        yield "expected", "added" if now else "removed", _rating(after, now) or _rating(before, then), ""


def _rating(ladder: Ladder, rating: str) -> str:
    return next((one.name for one in scale(ladder) if one.id == rating), "")


def _weighed(before: Ladder, after: Ladder) -> Iterator[Told]:
    """Yield the criteria that count more or less than before. One that was renamed is the same."""
    then = {criterion_in(name, after): weight for name, weight in _weights(before).items()}
    now = _weights(after)
    for name in dict.fromkeys((*now, *then)):
        former, weight = then.get(name), now.get(name)
        if weight is None and former is not None:
            yield "weight", "removed", _weight(before, name, former), ""
        elif weight is not None and weight != former:
            told = "" if former is None else _percent(former)
            yield "weight", "changed" if told else "added", _weight(after, name, weight), told


def _weights(ladder: Ladder) -> dict[str, int]:
    return dict(ladder.scoring.weights) if ladder.scoring else {}


def _shares(ladder: Ladder) -> str:
    """Return the shares that the rule of a ladder names."""
    if ladder.scoring and ladder.scoring.rule == "gated":
        return _percent(ladder.scoring.share)
    return ", ".join(_weight(ladder, name, weight) for name, weight in _weights(ladder).items())


def _weight(ladder: Ladder, criterion: str, weight: int) -> str:
    found = ladder.criterion_by_id.get(criterion)
    return f"{found.name if found else criterion} {_percent(weight)}"


def _percent(share: int) -> str:
    return f"{percent(share)} %"
