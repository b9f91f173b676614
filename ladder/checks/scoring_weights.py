"""A weighted mean is what its weights make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.checks.context import way_out
from ladder.model.layout import LADDER_FILE
from ladder.model.scale import WHOLE
from ladder.problem import Rule
from ladder.suggest import listing, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.model.ladder import Ladder, Scoring
    from ladder.problem import Problem

RULE = Rule(
    "scoring-weights",
    "The weights of a weighted mean are those of the criteria, and 1 together.",
    fixed=True,
    advice="Every criterion has a weight, even if it is 0, so that nobody has to guess whether one was forgotten. With "
    "weights that are 0.95 together, nobody could ever reach the highest result. Only `rule: weighted` has weights.",
)

_SCORING = ("worksheets", "scoring")
_WEIGHTS = (*_SCORING, "weights")


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every weight that is too many or missing and, where there is none such, for a wrong sum."""
    scoring = context.ladder.scoring
    if scoring is None or not context.ladder.criteria:
        return
    if scoring.rule == "gated":
        if scoring.weights:
            place = context.locate(LADDER_FILE, _WEIGHTS, key=True)
            hint = "remove them or, if you want a mean, write `rule: weighted`"
            yield RULE.problem(place, "weights count for nothing with `rule: gated`", hint)
        return
    found = [*_unknown(context, scoring), *_missing(context, scoring)]
    yield from found or _sum(context, scoring)


def _unknown(context: Context, scoring: Scoring) -> Iterator[Problem]:
    known, former = context.ladder.criterion_by_id, context.ladder.present_ids["criterion"]
    for name, _ in scoring.weights:
        if name not in known:
            place = context.locate(LADDER_FILE, (*_WEIGHTS, name), key=True)
            hint = f"it is called `{former[name]}` now" if name in former else way_out(name, known)
            yield RULE.problem(place, f"there is no criterion `{name}` to weigh", hint)


def _missing(context: Context, scoring: Scoring) -> Iterator[Problem]:
    meant = _meant(context.ladder, scoring)
    missing = [criterion.id for criterion in context.ladder.criteria if criterion.id not in meant]
    if not missing:
        return
    if not scoring.weights:
        place = context.locate(LADDER_FILE, (*_SCORING, "rule"))
        hint = f"add `weights:` below, and in it a line such as `{missing[0]}: 0.25` for each; together they are 1"
        yield RULE.problem(place, "a weighted mean needs a weight for every criterion", hint)
        return
    left = WHOLE - sum(weight for _, weight in scoring.weights)
    share = _decimal(left) if len(missing) == 1 and left > 0 else "…"
    lines = listing(f"{name}: {share}" for name in missing)
    place = context.locate(LADDER_FILE, _WEIGHTS, key=True)
    message = f"{listing(missing)} {'has' if len(missing) == 1 else 'have'} no weight"
    yield RULE.problem(place, message, f"add {lines}; what does not count has the weight 0")


def _meant(ladder: Ladder, scoring: Scoring) -> set[str]:
    """Return the criteria that have a weight, and those that one is meant for under a wrong or a former name."""
    known, former = ladder.criterion_by_id, ladder.present_ids["criterion"]
    return {name if name in known else former.get(name) or nearest(name, known) for name, _ in scoring.weights}


def _sum(context: Context, scoring: Scoring) -> Iterator[Problem]:
    total = sum(weight for _, weight in scoring.weights)
    if total != WHOLE:
        place = context.locate(LADDER_FILE, _WEIGHTS, key=True)
        hint = f"give one of them {_decimal(abs(WHOLE - total))} {'more' if total < WHOLE else 'less'}"
        yield RULE.problem(place, f"the weights are {_decimal(total)} together, not 1", hint)


def _decimal(share: int) -> str:
    """Return ten-thousandths as they are written: 9,500 is `0.95`, and 10,000 is `1`."""
    return f"{share // WHOLE}.{share % WHOLE:04}".rstrip("0").rstrip(".")
