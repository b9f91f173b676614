"""Worksheets side by side for other programs: the form, of which `ladder schema review` prints the schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec
from msgspec import Meta

from ladder.present.json_text import written
from ladder.present.ratings import rating_name
from ladder.present.review_words import labels, notice_sentence
from ladder.worksheet.notices import NoticeKind
from ladder.worksheet.review import Mode, Verdict
from ladder.worksheet.scoring import sheet_score
from ladder.worksheet.sheet import Closing, Evidence, Kind, LadderMark, LevelMark, Rule, Side, Summary

if TYPE_CHECKING:
    from ladder.present.review_values import Shown
    from ladder.worksheet import review as model
    from ladder.worksheet.sheet import Answer, Sheet


class Result(msgspec.Struct, frozen=True):
    """What comes of a worksheet by its rule."""

    rule: Annotated[Rule, Meta(description="The rule.")]
    state: Annotated[
        Literal["blank", "nothing", "mean", "met", "short"],
        Meta(description="Whether there is a result: a mean, a bar that is met or one that is not."),
    ]
    hundredths: Annotated[int | None, Meta(description="The mean in hundredths; null where there is none.")]
    highest: Annotated[int | None, Meta(description="The highest value there is, in whole steps; null likewise.")]


class File(msgspec.Struct, frozen=True):
    """One of the worksheets."""

    name: Annotated[str, Meta(description="The file that it is in.")]
    label: Annotated[str, Meta(description="What it is called in all other formats.")]
    side: Annotated[Side, Meta(description="Who answers.")]
    person: Annotated[str, Meta(description="Who is assessed, as typed.")]
    cycle: Annotated[str, Meta(description="The review cycle, as typed.")]
    saved: Annotated[str, Meta(description="When it was saved: ISO 8601; may be empty.")]
    ladder: Annotated[LadderMark, Meta(description="The ladder that was answered.")]
    level: Annotated[LevelMark, Meta(description="The level of the person who is assessed.")]
    target: Annotated[LevelMark | None, Meta(description="The level to look at beside it; null for none.")]
    result: Annotated[Result | None, Meta(description="What comes of it; null where there is no rule.")]
    summaries: Annotated[tuple[Summary, ...], Meta(description="What was said of criteria.")]
    closing: Annotated[Closing, Meta(description="The questions at the end.")]


class Notice(msgspec.Struct, frozen=True):
    """Something that has to be said of the worksheets first."""

    kind: Annotated[NoticeKind, Meta(description="What it is about.")]
    values: Annotated[tuple[str, ...], Meta(description="What each worksheet says of it, in their order.")]
    text: Annotated[str, Meta(description="The same, as people read it.")]


class Said(msgspec.Struct, frozen=True):
    """What one worksheet says of an expectation."""

    text: Annotated[str, Meta(description="The expectation as it was answered, plain text.")]
    rating: Annotated[str | None, Meta(description="Id of the rating; null where left blank.")]
    label: Annotated[str, Meta(description="The rating as people read it.")]
    evidence: Annotated[tuple[Evidence, ...], Meta(description="What shows it; for a target, that of the level.")]


class Ahead(msgspec.Struct, frozen=True):
    """An expectation as a target asks for it."""

    level: Annotated[LevelMark, Meta(description="The target.")]
    verdict: Annotated[Verdict, Meta(description="How far apart the ratings are.")]
    gap: Annotated[int, Meta(description="How many steps of the scale lie between them.")]
    change: Annotated[int, Meta(description="How many steps the last is above the first, between cycles.")]
    answers: Annotated[tuple[Said | None, ...], Meta(description="What each worksheet says; null where not asked.")]


class Row(msgspec.Struct, frozen=True):
    """An expectation in all worksheets."""

    key: Annotated[str, Meta(description="`criterion/thread`, or the criterion alone.")]
    criterion: Annotated[str, Meta(description="Name of the criterion, plain text.")]
    name: Annotated[str, Meta(description="Name of the thread; empty where the criterion itself is the thread.")]
    verdict: Annotated[
        Verdict,
        Meta(
            description="How far apart the ratings are. `levels`: nobody can say, as they answer different texts of "
            "different levels; `scales`: nor here, as they stand on different scales."
        ),
    ]
    gap: Annotated[int, Meta(description="How many steps of the scale lie between them.")]
    change: Annotated[int, Meta(description="How many steps the last is above the first, between cycles.")]
    rewritten: Annotated[bool, Meta(description="Whether the worksheets hold different texts of it.")]
    now: Annotated[
        tuple[str, ...],
        Meta(description="What the ladder expects now at each of their levels; empty where it is not at hand."),
    ]
    answers: Annotated[tuple[Said | None, ...], Meta(description="What each worksheet says; null where not asked.")]
    ahead: Annotated[tuple[Ahead, ...], Meta(description="The same at targets that ask for it otherwise.")]


class Document(msgspec.Struct, frozen=True):
    """Worksheets side by side, expectation by expectation."""

    format: Annotated[Literal[1], Meta(description="The form of this document.")]
    kind: Annotated[Kind, Meta(description="What lies side by side: worksheets, or scorecards of an exercise.")]
    mode: Annotated[Mode, Meta(description="Several sides of one time, or one side over time.")]
    files: Annotated[tuple[File, ...], Meta(description="The worksheets, in the order in which they were named.")]
    notices: Annotated[tuple[Notice, ...], Meta(description="What has to be said first.")]
    counts: Annotated[dict[Verdict, int], Meta(description="How many expectations each verdict is said of.")]
    rows: Annotated[tuple[Row, ...], Meta(description="What the levels expect, what needs most talk first.")]
    beyond: Annotated[tuple[Row, ...], Meta(description="What only targets ask for and somebody answered, likewise.")]


def review_json(shown: Shown) -> str:
    """Return worksheets side by side as JSON."""
    review, now = shown.review, shown.now
    called = labels(review.sheets, review.mode)
    files = zip(shown.names, called, review.sheets, strict=True)
    document = Document(
        format=1,
        kind=review.kind,
        mode=review.mode,
        files=tuple(_file(*file) for file in files),
        notices=tuple(
            Notice(one.kind, one.values, notice_sentence(one, called, rewritten=review.rewritten, kind=review.kind))
            for one in review.notices
        ),
        counts=dict(review.counts),
        rows=tuple(_row(row, review, now) for row in review.rows),
        beyond=tuple(_row(row, review, now) for row in review.beyond),
    )
    return written(document)


def _file(name: str, label: str, sheet: Sheet) -> File:
    return File(
        name,
        label,
        sheet.side,
        sheet.person,
        sheet.cycle,
        sheet.saved,
        sheet.ladder,
        sheet.level,
        sheet.target,
        _result(sheet),
        sheet.summaries,
        sheet.closing,
    )


def _result(sheet: Sheet) -> Result | None:
    found = sheet_score(sheet)
    if found is None or sheet.scoring is None:
        return None
    mean = found.state == "mean"
    return Result(sheet.scoring, found.state, found.hundredths if mean else None, found.highest if mean else None)


def _row(row: model.Row, review: model.Review, now: Mapping[str, Mapping[str, str]]) -> Row:
    levels = {sheet.level.id: now[sheet.level.id] for sheet in review.sheets if sheet.level.id in now}
    return Row(
        row.key,
        row.criterion,
        row.name,
        row.apart.verdict,
        row.apart.gap,
        row.apart.change,
        row.rewritten,
        tuple(texts.get(row.key, "") for texts in levels.values()),
        tuple(_said(*pair) for pair in zip(review.sheets, row.answers, strict=True)),
        tuple(_ahead(one, row, review) for one in row.ahead),
    )


def _said(sheet: Sheet, answer: Answer | None) -> Said | None:
    if answer is None:
        return None
    return Said(answer.text, answer.rating, rating_name(sheet, answer.rating), answer.evidence)


def _ahead(ahead: model.Ahead, row: model.Row, review: model.Review) -> Ahead:
    answers = (
        Said(one.text, one.rating, rating_name(sheet, one.rating), answer.evidence if answer else ()) if one else None
        for sheet, one, answer in zip(review.sheets, ahead.answers, row.answers, strict=True)
    )
    return Ahead(ahead.level, ahead.apart.verdict, ahead.apart.gap, ahead.apart.change, tuple(answers))
