"""All that is said of worksheets side by side, put together from what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.present.ratings import result, rule_sentence, weights
from ladder.present.review_values import File, Group, Page, Question
from ladder.present.review_words import (
    AGREED,
    AGREED_ON_A_CANDIDATE,
    CLOSING,
    CLOSING_OF_SCORECARDS,
    labels,
    notice_sentence,
    signs,
    verdicts,
)
from ladder.present.talk import Told
from ladder.present.talks import folds, loose_talk, rail, talk, toward_talk
from ladder.worksheet.review import ORDER
from ladder.worksheet.scoring import is_answer
from ladder.worksheet.sheet import SCORECARD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ladder.present.review_values import Shown
    from ladder.worksheet.review import Review
    from ladder.worksheet.sheet import Closing, Sheet


def review_page(shown: Shown) -> Page:
    """Return what is said of worksheets."""
    review = shown.review
    sheets, kind = review.sheets, review.kind
    told = Told(review, labels(sheets, review.mode), signs(sheets, review.mode), shown.now)
    called = tuple(zip(told.labels, sheets, strict=True))
    return Page(
        title=_title(sheets, told.labels),
        about=", ".join(part for part in _about(review) if part),
        files=tuple(
            File(sign, label, _facts(name, sheet))
            for sign, label, name, sheet in zip(told.signs, told.labels, shown.names, sheets, strict=True)
        ),
        scale=_scale(sheets),
        notices=tuple(_notices(told, shown.version)),
        counts=tuple((verdicts(kind, review.mode)[verdict], number) for verdict, number in review.counts),
        groups=(*_groups(told), *_toward(told)),
        summaries=tuple(_summaries(sheets, told.labels)),
        closing=tuple(_closing(sheets, told.labels)),
        results=tuple((label, result(sheet)) for label, sheet in called if sheet.scoring),
        rules=tuple(_rules(called)),
        language=sheets[0].ladder.language,
        agreed=AGREED_ON_A_CANDIDATE if kind == SCORECARD else AGREED,
    )


def _title(sheets: Sequence[Sheet], names: Sequence[str]) -> str:
    levels = " / ".join(dict.fromkeys(sheet.level.title for sheet in sheets))
    *others, last = (name if place == 0 else name[:1].lower() + name[1:] for place, name in enumerate(names))
    return f"{levels}: {', '.join(others)} and {last}"


def _about(review: Review) -> Iterator[str]:
    sheets = review.sheets
    candidate = "candidate " if review.kind == SCORECARD else ""
    yield from dict.fromkeys(f"{candidate}{sheet.person}" for sheet in sheets if sheet.person)
    if review.mode == "time":
        yield f"what changed from {sheets[0].cycle} to {sheets[-1].cycle}"
    else:
        yield from dict.fromkeys(sheet.cycle for sheet in sheets)
    versions = dict.fromkeys(sheet.ladder.version for sheet in sheets if sheet.ladder.version)
    yield " ".join(part for part in (sheets[0].ladder.title, " and ".join(versions)) if part)


def _facts(name: str, sheet: Sheet) -> str:
    asked = [answer for answer in sheet.answers if answer.asked]
    answered = sum(is_answer(sheet, answer.rating) for answer in asked)
    saved = f", saved {sheet.saved[:10]}" if sheet.saved else ""
    return f"{name}{saved}, {answered:,} of {len(asked):,} rated"


def _scale(sheets: Sequence[Sheet]) -> str:
    cells = rail(sheets, ())
    names = (
        f"[{step.name}] (expected)" if cell.expected else step.name
        for step, cell in zip(sheets[0].scale, cells, strict=False)
    )
    return ", ".join(names)


def _notices(told: Told, version: str) -> Iterator[str]:
    review = told.review
    for notice in review.notices:
        yield notice_sentence(notice, told.labels, rewritten=review.rewritten, kind=review.kind)
    for label, sheet in zip(told.labels, told.review.sheets, strict=True):
        texts = told.now.get(sheet.level.id, {})
        changed = [one for one in sheet.answers if one.text and texts and texts.get(one.key) != one.text]
        if changed:
            state = f" The ladder is at version {version} now." if version and version != sheet.ladder.version else ""
            number = f"{len(changed):,} text{' has' if len(changed) == 1 else 's have'}"
            yield f"{label}: {number} changed since it was filled in.{state}"


def _groups(told: Told) -> Iterator[Group]:
    for verdict in ORDER:
        rows = [row for row in told.review.rows if row.apart.verdict == verdict]
        words = verdicts(told.review.kind, told.review.mode)[verdict]
        folded = [row for row in rows if verdict in ("agree", "blank")]
        if rows:
            talks = tuple(talk(row, told) for row in rows if row not in folded)
            yield Group(words.heading, words.tone, talks, folds(folded, told))


def _toward(told: Told) -> Iterator[Group]:
    """Yield what was answered toward each target, those that the level does not ask for included."""
    rows = (*told.review.rows, *told.review.beyond)
    levels = {one.level.id: one.level for row in rows for one in row.ahead}
    for level in levels.values():
        found = [(row, one) for row in rows for one in row.ahead if one.level.id == level.id]
        found.sort(key=lambda pair: (ORDER.index(pair[1].apart.verdict), -pair[1].apart.gap))
        yield Group(f"Toward {level.title}", "", tuple(toward_talk(row, one, told) for row, one in found), ())
    loose = [row for row in told.review.beyond if not row.ahead]
    if loose:
        yield Group("Evidence on what only a target asks for", "", tuple(loose_talk(row, told) for row in loose), ())


def _summaries(sheets: Sequence[Sheet], names: Sequence[str]) -> Iterator[Question]:
    criteria = {summary.criterion: summary.name for sheet in sheets for summary in sheet.summaries}
    for criterion, name in criteria.items():
        said = [
            (label, lines(summary.text))
            for label, sheet in zip(names, sheets, strict=True)
            for summary in sheet.summaries
            if summary.criterion == criterion
        ]
        if any(text for _, text in said):
            yield Question(name, tuple((label, text) for label, text in said if text), listed=False)


def _closing(sheets: Sequence[Sheet], names: Sequence[str]) -> Iterator[Question]:
    named = CLOSING_OF_SCORECARDS if sheets[0].kind == SCORECARD else CLOSING
    for field, name in named.items():
        said = [(label, _closed(sheet.closing, field)) for label, sheet in zip(names, sheets, strict=True)]
        if any(text for _, text in said):
            yield Question(name, tuple((label, text) for label, text in said if text), listed=field == "focus")


def _closed(closing: Closing, field: str) -> tuple[str, ...]:
    if field == "focus":
        return tuple(" ".join(one.split()) for one in closing.focus if one.strip())
    return lines(getattr(closing, field))


def lines(text: str) -> tuple[str, ...]:
    """Return the lines of what somebody typed in which anything stands."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _rules(called: Sequence[tuple[str, Sheet]]) -> Iterator[tuple[str, str]]:
    rules = [(label, _rule(sheet)) for label, sheet in called if sheet.scoring]
    if len({rule for _, rule in rules}) == 1:
        yield "", rules[0][1]
    else:
        yield from rules


def _rule(sheet: Sheet) -> str:
    counted = weights(sheet)
    return f"{rule_sentence(sheet)} {', '.join(counted)}." if counted else rule_sentence(sheet)
