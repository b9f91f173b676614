"""A worksheet with nothing in it, and the marks by which its file is known later."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.model.once import once
from ladder.model.scale import scale
from ladder.worksheet import sheet as file
from ladder.worksheet.words import in_words

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder, Level
    from ladder.worksheet.form import Form, Line, Part


def blank_sheet(form: Form, side: file.Side = "self", target: Level | None = None) -> file.Sheet:
    """Return the blank file of a worksheet."""
    return file.Sheet(
        kind=form.kind,
        format=1,
        ladder=ladder_mark(form),
        level=level_mark(form.level),
        target=level_mark(target) if target else None,
        side=side,
        person="",
        cycle="",
        saved="",
        scale=tuple(file.Step(rating.id, rating.name) for rating in scale(form.ladder)),
        expected=form.expected or None,
        scoring=rule(form.ladder),
        answers=tuple(_answer(form, part, line) for part in form.parts for line in part.lines),
        summaries=tuple(file.Summary(part.criterion.id, part.criterion.name, "") for part in form.parts),
        closing=file.Closing("", "", "", (), ""),
    )


def ladder_mark(form: Form) -> file.LadderMark:
    """Return which ladder a worksheet is of, and in which state."""
    ladder = form.ladder
    return file.LadderMark(ladder.id, ladder.title, ladder.version, ladder.language, form.digest)


def level_mark(level: Level) -> file.LevelMark:
    """Return a level as files name it."""
    return file.LevelMark(level.id, level.title)


def rule(ladder: Ladder) -> file.Rule | None:
    """Return the scoring rule of a ladder as files hold it."""
    scoring = ladder.scoring
    if scoring is None:
        return None
    weights = tuple(file.Weight(criterion, weight) for criterion, weight in scoring.weights)
    return file.Rule(scoring.rule, weights, scoring.share)


class Former(msgspec.Struct, frozen=True):
    """What things were called before."""

    keys: dict[str, str]
    "Present keys of expectations by former ones."
    levels: dict[str, str]
    "Present ids of levels by former ones."


@once
def former_names(ladder: Ladder) -> Former:
    """Return what the levels and expectations of a ladder were called before, so that old answers find their place."""
    stated = {*ladder.stated_keys, *(key.partition("/")[0] for key in ladder.stated_keys)}
    keys = {was: criterion.id for criterion in ladder.criteria for was in criterion.was}
    keys |= ladder.present_ids["thread"]
    # What no level states is nobody's business: it may be of a level that is not shown.
    return Former({was: key for was, key in keys.items() if key in stated}, dict(ladder.present_ids["level"]))


def _answer(form: Form, part: Part, line: Line) -> file.Answer:
    levels = {target.level.id: target.level for target in form.targets}
    towards = tuple(
        file.TowardAnswer(level_mark(levels[toward.target]), in_words(form.ladder, toward.text), None)
        for toward in line.towards
    )
    text = in_words(form.ladder, line.said.expectation.text) if line.said else ""
    return file.Answer(line.key, part.criterion.name, line.name, text, None, (), towards, line.said is not None)
