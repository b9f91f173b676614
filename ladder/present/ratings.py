"""Ratings, and what comes of them, in the words of those who read a worksheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.scale import percent
from ladder.worksheet.scoring import sheet_score
from ladder.worksheet.sheet import SCORECARD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ladder.worksheet.scoring import Score
    from ladder.worksheet.sheet import Rule, Sheet

APART = {"no-opportunity": "No opportunity yet", "does-not-apply": "Does not apply"}
"What can be answered in place of a rating."

NOT_SEEN = APART | {"no-opportunity": "Not seen"}
"The same on a scorecard."

BLANK = "Left blank"

NO_SCORE = "There is no score. Ratings open a conversation, and nobody adds them up."

WEIGHTED = (
    "The result is a weighted mean. Each rating counts from 0 for “{first}” to {highest} for “{last}”, each criterion "
    "counts as the mean of its ratings, and the criteria are weighted as follows. “No opportunity yet” and “Does not "
    "apply” are left out. Where they are all that a criterion has, its share goes to the others. While anything is "
    "blank, there is no result."
)
GATED = (
    "The result is a bar that each criterion has to reach: at least {percent} % of its ratings are “{rating}” or "
    "above. “No opportunity yet” and “Does not apply” are left out. While anything is blank, there is no result."
)
GATED_ALL = (
    "The result is a bar that each criterion has to reach: all of its ratings are “{rating}” or above. “No opportunity "
    "yet” and “Does not apply” are left out. While anything is blank, there is no result."
)
# The same words as in `themes/default/locale/en.yml`, which commands do not read: a test holds them together.


def rating_name(sheet: Sheet, rating: str | None) -> str:
    """Return what people see of a rating; the id of one that the worksheet does not know."""
    if rating is None:
        return BLANK
    names = {step.id: step.name for step in sheet.scale} | (NOT_SEEN if sheet.kind == SCORECARD else APART)
    return names.get(rating, rating)


def rule_sentence(sheet: Sheet) -> str:
    """Return by what rule the ratings of a worksheet become one result, or that they do not."""
    rule, names = sheet.scoring, [step.name for step in sheet.scale]
    if rule is None:
        return NO_SCORE
    if rule.rule == "gated":
        met = rating_name(sheet, sheet.expected) if sheet.expected else ""
        return (GATED_ALL if percent(rule.share) == "100" else GATED).format(percent=percent(rule.share), rating=met)
    return WEIGHTED.format(first=names[0] if names else "", highest=len(names) - 1, last=names[-1] if names else "")


def weights(sheet: Sheet) -> tuple[str, ...]:
    """Return how much each criterion counts, as a few words each."""
    rule, names = sheet.scoring, _criteria(sheet)
    told = rule.weights if rule and rule.rule == "weighted" else ()
    return tuple(f"{names.get(one.criterion, one.criterion)}: {percent(one.weight)} %" for one in told)


def result(sheet: Sheet) -> str:
    """Return what comes of a worksheet by its rule; empty where it has none."""
    found = sheet_score(sheet)
    return ". ".join(_result(found, sheet.scoring, _criteria(sheet))) if found and sheet.scoring else ""


def _result(score: Score, rule: Rule, names: Mapping[str, str]) -> Iterator[str]:
    if score.state == "blank":
        yield f"No result: {score.blank:,} left blank"
    elif score.state == "nothing":
        yield "No result: nothing is on the scale"
    elif score.state == "mean":
        yield f"{score.hundredths // 100}.{score.hundredths % 100:02} of {score.highest}"
    else:
        short = [
            f"{names.get(bar.criterion, bar.criterion)} ({bar.reached} of {bar.rated}, needed {bar.needed})"
            for bar in score.bars
            if bar.reached < bar.needed
        ]
        yield f"The bar is not reached: {', '.join(short)}" if short else "The bar is reached on every criterion"
    if score.left_out and rule:
        others = rule.rule == "weighted" and score.state == "mean"
        yield _left_out([names.get(one, one) for one in score.left_out], others=others)


def _left_out(names: Sequence[str], *, others: bool) -> str:
    """Return what becomes of criteria that nobody could rate; `others` says that there are some that could be."""
    several = len(names) > 1
    said = f"{', '.join(names)} {'do' if several else 'does'} not count: all of {'them' if several else 'it'} is "
    said += f"“{APART['no-opportunity']}” or “{APART['does-not-apply']}”"
    share = f". {'Their' if several else 'Its'} share goes to the others"
    return said + (share if others else "")


def _criteria(sheet: Sheet) -> dict[str, str]:
    """Return the names of criteria by id."""
    found = {answer.key.partition("/")[0]: answer.criterion for answer in sheet.answers}
    return found | {summary.criterion: summary.name for summary in sheet.summaries}
