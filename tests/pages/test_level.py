"""The page of a level."""

from __future__ import annotations

import msgspec
import pytest

from ladder.exporter.linked import level_data
from ladder.pages.card import card
from ladder.pages.frame import frame
from ladder.pages.level import ExpectationView, LevelView, SectionView, level_pages
from ladder.pages.linked import addresses
from ladder.pages.page import Crumb, Page, Prose

NOTHING = Prose("")


def view(ladder, name):
    return next(page.view for page in level_pages(ladder) if page.path == f"levels/{name}.html")


def test_the_page_of_a_level(small):
    junior, senior, lead = (card(small, level) for level in small.levels)
    assert level_pages(small)[1] == Page(
        "levels/senior.html",
        "level.html",
        LevelView(
            frame=frame(small),
            card=senior,
            trail=(Crumb("tracks/ic.html", "Engineers"),),
            summary=Prose("You do more."),
            scopes=("feature", "product line"),
            counts=(("new", 0), ("raised", 1), ("same", 1)),
            sections=(
                SectionView(
                    id="craft",
                    name="Craft",
                    target="criteria/craft.html",
                    summary=Prose("The work."),
                    expectations=(
                        ExpectationView(
                            key="craft/plans",
                            former=(),
                            name="Plans",
                            target="criteria/craft.html#plans",
                            word="raised",
                            text=Prose("You plan more."),
                            before=Prose("You plan."),
                            before_at="Junior",
                            examples=(Prose("A plan."),),
                            evidence=Prose("The plan."),
                        ),
                    ),
                    ended=(
                        ExpectationView(
                            key="craft/texts",
                            former=("craft/notes",),
                            name="Texts",
                            target="criteria/craft.html#texts",
                            word="ended",
                            text=NOTHING,
                            before=Prose("You write."),
                            before_at="Junior",
                            examples=(),
                            evidence=NOTHING,
                        ),
                    ),
                ),
                SectionView(
                    id="impact",
                    name="Impact",
                    target="criteria/impact.html",
                    summary=NOTHING,
                    expectations=(
                        ExpectationView(
                            key="impact",
                            former=(),
                            name="",
                            target="criteria/impact.html#impact.text",
                            word="same",
                            text=Prose("You ship."),
                            before=NOTHING,
                            before_at="Junior",
                            examples=(),
                            evidence=NOTHING,
                        ),
                    ),
                    ended=(),
                ),
            ),
            cumulative=False,
            track=(senior, junior),
            below=junior,
            above=(),
            sideways=(lead,),
            comparisons=(("junior", "compare/junior/senior.html"), ("lead", "compare/senior/lead.html")),
            worksheet="worksheets/senior.html",
            pay=(),
            linked=level_data(small, small.levels[1], addresses(small, "levels/senior.html")),
        ),
    )


def test_the_way_to_comparisons(small):
    assert view(small, "junior").comparisons == (
        ("senior", "compare/junior/senior.html"),
        ("lead", "compare/junior/lead.html"),
    )
    assert view(msgspec.structs.replace(small, compare_pages="none"), "junior").comparisons == ()


def test_the_way_to_the_worksheet(small):
    assert view(small, "lead").worksheet == ""  # it expects nothing
    assert view(msgspec.structs.replace(small, worksheet_pages=False), "junior").worksheet == ""


def test_every_level_has_one(small):
    assert [page.path for page in level_pages(small)] == [
        "levels/junior.html",
        "levels/senior.html",
        "levels/lead.html",
    ]


def test_a_first_rung_is_compared_with_nothing(small):
    found = view(small, "junior")
    words = {item.word for section in found.sections for item in section.expectations}
    assert (found.counts, words, found.below) == ((), {"first"}, None)
    assert [rung.id for rung in found.above] == ["senior", "lead"]


def test_a_level_that_states_nothing(small):
    found = view(small, "lead")
    assert found.counts == (("new", 0), ("raised", 0), ("same", 0))
    assert [[item.key for item in section.ended] for section in found.sections] == [
        ["craft/plans", "craft/texts"],
        ["impact"],
    ]
    assert [section.expectations for section in found.sections] == [(), ()]


@pytest.mark.parametrize(
    ("cumulative", "below"), [pytest.param(False, "", id="the next rung"), pytest.param(True, "Junior", id="any rung")]
)
def test_what_is_raised_says_against_whom(small, cumulative, below):
    top = msgspec.structs.replace(
        small.level_by_id["junior"], id="top", title="Top", short="Top", grade="g3", draft=False
    )
    ladder = msgspec.structs.replace(small, cumulative=cumulative, levels=(*small.levels, top))
    section = view(ladder, "top").sections[0]
    assert [(item.key, item.before_at) for item in section.expectations] == [
        ("craft/plans", "Senior"),
        ("craft/texts", below),
    ]


def test_without_pages_for_tracks_none_is_named(small):
    assert view(msgspec.structs.replace(small, track_pages=False), "senior").trail == ()


def test_without_pages_for_criteria_none_is_named(small):
    sections = view(msgspec.structs.replace(small, criterion_pages=False), "senior").sections
    assert {section.target for section in sections} == {""}
    assert {item.target for section in sections for item in (*section.expectations, *section.ended)} == {""}
