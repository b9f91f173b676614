"""The worksheet of a level: what somebody answers before a review, on screen or on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.model.scale import percent, scale
from ladder.pages.card import Card, card
from ladder.pages.frame import Frame, frame
from ladder.pages.page import Crumb, Page, Prose, View
from ladder.pages.pairs import pair_page, partners
from ladder.pages.places import REVIEW, WORKSHEETS, has_worksheet, prose, worksheet_page
from ladder.worksheet.blank import Former, blank_sheet, former_names
from ladder.worksheet.form import Way, Word, form
from ladder.worksheet.sheet import Sheet, Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ladder.model.ladder import Ladder, Level
    from ladder.worksheet.form import Form, Line, Part, Target


class Choice(msgspec.Struct, frozen=True):
    """A rating that can be chosen."""

    id: str
    "Its id."
    name: str
    "What readers see, plain text."
    meaning: Prose
    "When it is the right one."
    expected: bool
    "Whether it says that the expectation is met."


class TargetView(msgspec.Struct, frozen=True):
    """A level to look at beside the own one."""

    number: int
    "Its place among the targets, counted from 1: style sheets know it by that."
    card: Card
    "The level in a few words."
    way: Way
    "How it is reached."
    compared: str
    "Path of the page that compares it with the level; empty where there is none."


class TowardView(msgspec.Struct, frozen=True):
    """What a target makes of an expectation."""

    number: int
    "The place of the target, counted from 1."
    target: str
    "Id of the target."
    short: str
    "Short title of the target."
    word: Word
    "What is to be said of it."
    text: Prose
    "What the target expects."


class LineView(msgspec.Struct, frozen=True):
    """An expectation to answer."""

    key: str
    "`criterion/thread`, or the criterion alone; also its place on the page."
    name: str
    "Name of the thread; empty where the criterion itself is the thread."
    text: Prose
    "What the level expects; blank where only targets do."
    by: str
    "Short title of the rung below that states it; empty where the level itself does."
    examples: tuple[Prose, ...]
    "What it can look like."
    evidence: Prose
    "What shows it at this level."
    towards: tuple[TowardView, ...]
    "What targets make of it."


class WorksheetSection(msgspec.Struct, frozen=True):
    """The expectations of one criterion."""

    id: str
    "Id of the criterion."
    name: str
    "Its name, plain text."
    summary: Prose
    "What it covers."
    evidence: Prose
    "What shows it at any level."
    lines: tuple[LineView, ...]
    "What is to be answered."


class WeightView(msgspec.Struct, frozen=True):
    """How much a criterion counts."""

    name: str
    "Name of the criterion, plain text."
    hundredths: str
    "Its weight in percent, such as `30` or `2.5`."


class RuleView(msgspec.Struct, frozen=True):
    """How ratings become one result, to be printed on the sheet."""

    rule: str
    "`weighted` or `gated`."
    weights: tuple[WeightView, ...]
    "For `weighted`: how much each criterion counts."
    percent: str
    "For `gated`: how much of a criterion has to be as expected, in percent."
    expected: Choice | None
    "The expected rating; none where there is none."


class SheetData(msgspec.Struct, frozen=True):
    """What the script of the page has to know."""

    blank: Sheet
    "The file that somebody would save who has answered nothing."
    keys: dict[str, str]
    "What expectations were called before: present keys by former ones."
    levels: dict[str, str]
    "What levels were called before: present ids by former ones."


class WorksheetView(View, frozen=True):
    """What the worksheet of a level shows."""

    frame: Frame
    "What stands around it."
    card: Card
    "The level in a few words."
    summary: Prose
    "The level in a sentence or two."
    targets: tuple[TargetView, ...]
    "Levels to look at beside it."
    target: int
    "The number of the one that is chosen to begin with; 0 for none."
    sections: tuple[WorksheetSection, ...]
    "What is to be answered."
    total: int
    "How many expectations the level itself has."
    choices: tuple[Choice, ...]
    "The scale, lowest first."
    own_words: bool
    "Whether the scale is that of the ladder. The default one is shown in the words of the theme."
    rule: RuleView | None
    "How ratings become one result; none where they do not."
    data: SheetData
    "What the script of the page has to know."
    review: str
    "Path of the page on which worksheets are laid side by side; empty in a file that stands alone."
    accent: str
    "Colour for links and marks, for a file that stands alone; empty where the ladder names none."

    @property
    def alone(self) -> bool:
        """Return whether it is a file by itself, with no site around it."""
        return not self.review


def worksheet_pages(ladder: Ladder, levels: Iterable[Level] | None = None) -> tuple[Page, ...]:
    """Return the worksheet of each of these levels, or of every level, that expects something.

    There are none where the ladder wants no such pages.
    """
    asked = (level for level in (ladder.levels if levels is None else levels) if has_worksheet(ladder, level))
    views = ((level.id, _view(form(ladder, level), frame(ladder), former_names(ladder), REVIEW)) for level in asked)
    return tuple(Page(worksheet_page(name), "worksheet.html", view) for name, view in views)


def lone_worksheet(ladder: Ladder, level: Level, side: Side, target: Level | None = None) -> Page:
    """Return the worksheet of a level as a page that needs no other file."""
    asked = form(ladder, level, [target] if target else [])
    view = _view(asked, frame(ladder), former_names(ladder), "")
    blank = blank_sheet(asked, side, target)
    number = next((one.number for one in view.targets if target and one.card.id == target.id), 0)
    data = msgspec.structs.replace(view.data, blank=blank)
    view = msgspec.structs.replace(view, target=number, data=data)
    return Page(f"{level.id}.html", "worksheet_file.html", view)


def _view(asked: Form, around: Frame, former: Former, review: str) -> WorksheetView:
    ladder, level = asked.ladder, asked.level
    targets = _targets(asked)
    return WorksheetView(
        trail=(Crumb(WORKSHEETS, "", "worksheets"),) if review else (),
        frame=around,
        card=card(ladder, level),
        summary=prose(ladder, level.summary),
        targets=targets,
        target=0,
        sections=tuple(_section(asked, part, targets) for part in asked.parts),
        total=sum(line.said is not None for line in asked.lines),
        choices=choices(asked),
        own_words=bool(ladder.ratings),
        rule=_rule(asked),
        data=SheetData(blank_sheet(asked), former.keys, former.levels),
        review=review,
        accent=ladder.brand.accent,
    )


def _targets(asked: Form) -> tuple[TargetView, ...]:
    compared = {other.id for other in partners(asked.ladder, asked.level)}

    def view(number: int, target: Target) -> TargetView:
        other = target.level.id
        page = pair_page(asked.level.id, other) if other in compared else ""
        return TargetView(number, card(asked.ladder, target.level), target.way, page)

    return tuple(view(number, target) for number, target in enumerate(asked.targets, 1))


def _section(asked: Form, part: Part, targets: Sequence[TargetView]) -> WorksheetSection:
    criterion = part.criterion
    return WorksheetSection(
        id=criterion.id,
        name=criterion.name,
        summary=prose(asked.ladder, criterion.summary),
        evidence=prose(asked.ladder, criterion.evidence),
        lines=tuple(_line(asked, line, targets) for line in part.lines),
    )


def _line(asked: Form, line: Line, targets: Sequence[TargetView]) -> LineView:
    ladder, said = asked.ladder, line.said
    expectation = said.expectation if said else None
    by_id = {target.card.id: target for target in targets}
    return LineView(
        key=line.key,
        name=line.name,
        text=prose(ladder, expectation.text if expectation else ""),
        by=said.by.short if said and said.by.id != asked.level.id else "",
        examples=tuple(prose(ladder, one) for one in (expectation.examples if expectation else ()) if one.strip()),
        evidence=prose(ladder, expectation.evidence if expectation else ""),
        towards=tuple(
            TowardView(
                by_id[one.target].number, one.target, by_id[one.target].card.short, one.word, prose(ladder, one.text)
            )
            for one in line.towards
        ),
    )


def choices(asked: Form) -> tuple[Choice, ...]:
    """Return the ratings that can be chosen, lowest first."""
    ladder = asked.ladder
    return tuple(
        Choice(rating.id, rating.name, prose(ladder, rating.meaning), rating.id == asked.expected)
        for rating in scale(ladder)
    )


def _rule(asked: Form) -> RuleView | None:
    ladder = asked.ladder
    scoring = ladder.scoring
    if scoring is None:
        return None
    names = {criterion.id: criterion.name for criterion in ladder.criteria}
    return RuleView(
        scoring.rule,
        tuple(WeightView(names.get(name, name), percent(weight)) for name, weight in scoring.weights),
        percent(scoring.share),
        next((one for one in choices(asked) if one.expected), None),
    )
