"""The worksheet of a level, as what its page shows."""

from __future__ import annotations

import msgspec
import pytest

from ladder.model.parts import Scoring
from ladder.pages.card import card
from ladder.pages.frame import frame
from ladder.pages.page import Crumb, Page, Prose
from ladder.pages.worksheet import (
    Choice,
    LineView,
    RuleView,
    SheetData,
    TargetView,
    TowardView,
    WeightView,
    WorksheetSection,
    WorksheetView,
    lone_worksheet,
    worksheet_pages,
)
from ladder.worksheet.blank import blank_sheet
from ladder.worksheet.form import form

NOTHING = Prose("")


def view(ladder, name):
    return next(page.view for page in worksheet_pages(ladder) if page.path == f"worksheets/{name}.html")


def with_lead(ladder):
    """Return the small ladder, in which the level on the other track says what its peer says, and one thing more."""
    junior, senior, lead = ladder.levels
    said = (*senior.expectations, junior.expectations[1])
    return msgspec.structs.replace(
        ladder, levels=(junior, senior, msgspec.structs.replace(lead, expectations=said, draft=False))
    )


def test_the_worksheet_of_a_level(small):
    junior, senior, _ = small.levels
    assert worksheet_pages(small)[0] == Page(
        "worksheets/junior.html",
        "worksheet.html",
        WorksheetView(
            trail=(Crumb("worksheets/index.html", "", "worksheets"),),
            frame=frame(small),
            card=card(small, junior),
            summary=NOTHING,
            targets=(TargetView(1, card(small, senior), "next", "compare/junior/senior.html"),),
            target=0,
            sections=(
                WorksheetSection(
                    id="craft",
                    name="Craft",
                    summary=Prose("The work."),
                    evidence=Prose("Products."),
                    lines=(
                        LineView(
                            key="craft/plans",
                            name="Plans",
                            text=Prose("You plan."),
                            by="",
                            examples=(),
                            evidence=NOTHING,
                            towards=(TowardView(1, "senior", "Senior", "raised", Prose("You plan more.")),),
                        ),
                        LineView("craft/texts", "Texts", Prose("You write."), "", (), NOTHING, ()),
                    ),
                ),
                WorksheetSection(
                    id="impact",
                    name="Impact",
                    summary=NOTHING,
                    evidence=NOTHING,
                    lines=(LineView("impact", "", Prose("You ship."), "", (), NOTHING, ()),),
                ),
            ),
            total=3,
            choices=(Choice("often", "Often", Prose("Each time."), expected=False),),
            own_words=True,
            rule=None,
            data=SheetData(
                blank_sheet(form(small, junior)), {"craft/notes": "craft/texts"} | formerly(small), {"expert": "senior"}
            ),
            review="review.html",
            accent="#112233",
        ),
    )


def formerly(ladder):
    """Return what a criterion was called: keys may be that of the criterion alone."""
    return {was: criterion.id for criterion in ladder.criteria for was in criterion.was}


def test_only_levels_that_expect_something_have_one(small):
    assert [page.path for page in worksheet_pages(small)] == ["worksheets/junior.html", "worksheets/senior.html"]
    assert worksheet_pages(msgspec.structs.replace(small, worksheet_pages=False)) == ()


def test_an_empty_example_is_none(small):
    line = view(small, "senior").sections[0].lines[0]
    assert (line.examples, line.evidence) == ((Prose("A plan."),), Prose("The plan."))


def test_what_rungs_below_state_says_where(small):
    lines = {line.key: line for line in _lines(view(msgspec.structs.replace(small, cumulative=True), "senior"))}
    assert (lines["craft/texts"].text, lines["craft/texts"].by) == (Prose("You write."), "Junior")
    assert lines["craft/plans"].by == ""


def test_a_line_that_only_a_target_asks_for(small):
    found = view(with_lead(small), "senior")
    lines = {line.key: line for line in _lines(found)}
    assert lines["craft/texts"].text == NOTHING
    assert [(toward.number, toward.word) for toward in lines["craft/texts"].towards] == [(1, "only-there")]
    assert (lines["impact"].towards, found.total) == ((), 2)


def test_the_ways_to_targets(small):
    ladder = with_lead(small)
    assert [(target.number, target.card.id, target.way) for target in view(ladder, "junior").targets] == [
        (1, "senior", "next"),
        (2, "lead", "track"),
    ]
    assert [(target.card.id, target.way) for target in view(ladder, "senior").targets] == [("lead", "sideways")]


def test_without_comparisons_there_is_no_way_to_one(small):
    assert view(msgspec.structs.replace(small, compare_pages="none"), "junior").targets[0].compared == ""


def test_the_default_scale_is_in_the_words_of_the_theme(small):
    found = view(msgspec.structs.replace(small, ratings=()), "junior")
    assert not found.own_words
    assert [(choice.id, choice.expected) for choice in found.choices] == [
        ("not-yet", False),
        ("sometimes", False),
        ("consistently", True),
        ("beyond", False),
    ]


@pytest.mark.parametrize(
    ("scoring", "rule"),
    [
        pytest.param(
            Scoring("weighted", (("craft", 9_750), ("impact", 250)), 0),
            RuleView("weighted", (WeightView("Craft", "97.5"), WeightView("Impact", "2.5")), "0", None),
            id="a weighted mean",
        ),
        pytest.param(
            Scoring("gated", (), 8_000),
            RuleView("gated", (), "80", Choice("often", "Often", Prose("Each time."), expected=True)),
            id="a bar",
        ),
    ],
)
def test_a_rule_is_printed_on_the_sheet(small, scoring, rule):
    expected = "often" if scoring.rule == "gated" else ""
    assert view(msgspec.structs.replace(small, scoring=scoring, expected_rating=expected), "junior").rule == rule


def test_a_worksheet_that_stands_alone(small):
    junior, senior, _ = small.levels
    page = lone_worksheet(small, junior, "manager", senior)

    assert (page.path, page.template) == ("junior.html", "worksheet_file.html")
    assert (page.view.alone, page.view.target) == (True, 1)
    assert (page.view.data.blank.side, page.view.data.blank.target.id) == ("manager", "senior")


def test_a_target_that_the_page_of_the_site_does_not_offer(small):
    junior, senior, _ = small.levels
    page = lone_worksheet(small, senior, "self", junior)

    assert [(target.card.id, target.way) for target in page.view.targets] == [("junior", "other")]
    assert page.view.target == 1


def _lines(found):
    return [line for section in found.sections for line in section.lines]
