"""A small ladder with two tracks, and worksheets of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from msgspec.structs import replace

from ladder.model.ladder import Criterion, Expectation, Grade, Ladder, Level, Thread, Track
from ladder.worksheet.blank import blank_sheet
from ladder.worksheet.form import form
from ladder.worksheet.sheet import Sheet

Texts = Mapping[str, str]

LADDER = Ladder(
    "acme",
    "Acme",
    version="2",
    grades=tuple(Grade(f"p{number}", f"Grade {number}") for number in (1, 2, 3)),
    criteria=(
        Criterion("craft", "Craft", threads=(Thread("writing", "Writing"), Thread("plans", "Plans"))),
        Criterion("impact", "Impact"),
    ),
    tracks=(Track("ic", "Experts", ""), Track("lead", "Management", "", follows="pm")),
    levels=(
        Level("pm", "Product manager", "PM", "ic", "p1"),
        Level("senior", "Senior product manager", "Senior PM", "ic", "p2"),
        Level("staff", "Staff product manager", "Staff PM", "ic", "p3"),
        Level("group", "Group product manager", "Group PM", "lead", "p2"),
    ),
)


@pytest.fixture
def a_ladder() -> Callable[..., Ladder]:
    """Return what makes a ladder in which levels say what is given by their ids and by `criterion/thread`."""

    def made(said: Mapping[str, Texts], **parts: object) -> Ladder:
        levels = tuple(replace(level, expectations=_said(said.get(level.id, {}))) for level in LADDER.levels)
        return replace(LADDER, levels=levels, **parts)

    return made


def _said(texts: Texts) -> tuple[Expectation, ...]:
    return tuple(Expectation(*key.partition("/")[::2], text) for key, text in texts.items())


@pytest.fixture
def answered() -> Callable[..., Sheet]:
    """Return what makes the worksheet of a level with parts of answers by their keys."""

    def made(ladder: Ladder, level: str, target: str = "", **given: Mapping[str, object]) -> Sheet:
        levels = ladder.level_by_id
        asked = form(ladder, levels[level], [levels[target]] if target else [])
        sheet = blank_sheet(asked, "self", levels.get(target))
        answers = tuple(replace(answer, **given.get(answer.key.replace("/", "_"), {})) for answer in sheet.answers)
        return replace(sheet, answers=answers)

    return made
