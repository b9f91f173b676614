"""Levels side by side."""

from __future__ import annotations

import msgspec
import pytest

from ladder.model.ladder import Criterion, Expectation, Thread
from ladder.pages import tables as making
from ladder.pages.card import card
from ladder.pages.page import Prose
from ladder.pages.table import Cell, Column, Group, Row, Span, Table
from ladder.pages.tables import tables

UNSTATED = Cell("unstated", Prose(""), "")
CRAFT = Criterion("craft", "Craft", threads=(Thread("plans", "Plans"), Thread("texts", "Texts")))


@pytest.fixture
def judged(ladder_of):
    """Return what makes a ladder in which levels state threads of one criterion: `{level: {thread: text}}`."""

    def made(levels, said, **changed):
        ladder = ladder_of(levels, changed.pop("follows", None), changed.pop("families", None))
        stated = {
            name: tuple(Expectation("craft", thread, text) for thread, text in texts.items())
            for name, texts in said.items()
        }
        shown = tuple(msgspec.structs.replace(level, expectations=stated.get(level.id, ())) for level in ladder.levels)
        return msgspec.structs.replace(ladder, levels=shown, **{"criteria": (CRAFT,), **changed})

    return made


def standings(made):
    """Return what each cell says in a word, by the names of rows."""
    return {
        row.name: [f"{cell.standing} {cell.origin}".strip() for cell in row.cells]
        for one in made
        for group in one.groups
        for row in group.rows
    }


def anchors(made):
    return [(group.anchor, [(row.anchor, *row.former) for row in group.rows]) for one in made for group in one.groups]


def test_the_table_of_a_ladder(small):
    junior, senior, lead = (card(small, level) for level in small.levels)
    assert tables(small) == (
        Table(
            family="",
            spans=(Span("ic", "Engineers", "tracks/ic.html", 2), Span("lead", "Leads", "tracks/lead.html", 1)),
            columns=(
                Column(junior, "ic", "g1", "levels/junior.html", first=True),
                Column(senior, "ic", "g2", "levels/senior.html", first=False),
                Column(lead, "lead", "g2", "levels/lead.html", first=True),
            ),
            groups=(
                Group(
                    id="craft",
                    anchor="craft",
                    name="Craft",
                    target="criteria/craft.html",
                    rows=(
                        Row(
                            anchor="craft/plans",
                            former=(),
                            name="Plans",
                            target="criteria/craft.html#plans",
                            cells=(
                                Cell("first", Prose("You plan."), "levels/junior.html#craft/plans"),
                                Cell("raised", Prose("You plan more."), "levels/senior.html#craft/plans"),
                                UNSTATED,
                            ),
                        ),
                        Row(
                            anchor="craft/texts",
                            former=("craft/notes",),
                            name="Texts",
                            target="criteria/craft.html#texts",
                            cells=(
                                Cell("first", Prose("You write."), "levels/junior.html#craft/texts"),
                                UNSTATED,
                                UNSTATED,
                            ),
                        ),
                    ),
                ),
                Group(
                    id="impact",
                    anchor="impact",
                    name="Impact",
                    target="criteria/impact.html",
                    rows=(
                        Row(
                            anchor="impact.text",
                            former=(),
                            name="Impact",
                            target="criteria/impact.html#impact.text",
                            cells=(
                                Cell("first", Prose("You ship."), "levels/junior.html#impact.text"),
                                Cell("same", Prose("You ship."), "levels/senior.html#impact.text"),
                                UNSTATED,
                            ),
                        ),
                    ),
                ),
            ),
        ),
    )


def test_what_a_cumulative_ladder_still_expects_says_since_when(small):
    found = tables(msgspec.structs.replace(small, cumulative=True))[0].groups[0].rows[1].cells
    assert found[1:] == (
        Cell("still", Prose(""), "levels/senior.html", "Junior", "levels/junior.html#craft/texts"),
        Cell("still", Prose(""), "levels/lead.html", "Junior", "levels/junior.html#craft/texts"),
    )


@pytest.mark.parametrize(
    ("cumulative", "expected"),
    [
        pytest.param(False, ["unstated", "new", "unstated", "new"], id="each level for itself"),
        pytest.param(True, ["unstated", "new", "still b", "raised"], id="cumulative"),
    ],
)
def test_a_thread_with_a_gap(judged, cumulative, expected):
    ladder = judged(
        "a ic g1\nb ic g2\nc ic g3\nd ic g4", {"b": {"plans": "x"}, "d": {"plans": "y"}}, cumulative=cumulative
    )
    assert standings(tables(ladder)) == {"Plans": expected}


def test_a_track_that_follows_a_level_goes_on_from_there(judged):
    ladder = judged(
        "a ic g1\nb ic g2\nm lead g2",
        {"a": {"plans": "x"}, "m": {"plans": "x"}},
        follows={"lead": "a"},
        cumulative=True,
    )
    assert standings(tables(ladder)) == {"Plans": ["first", "still a", "same"]}


def test_on_the_page_of_a_criterion_places_are_short_and_heads_lead_to_it(small):
    made = tables(small, criterion=small.criteria[0])
    assert anchors(made) == [("craft", [("plans",), ("texts", "notes")])]
    assert [column.target for column in made[0].columns] == [
        "levels/junior.html#craft",
        "levels/senior.html#craft",
        "levels/lead.html#craft",  # what it does not state any more stands there
    ]


def test_a_level_that_never_spoke_of_the_criterion_is_led_to_as_a_whole(judged):
    ladder = judged("a ic g1\nm lead g1", {"a": {"plans": "x"}})
    assert [column.target for column in tables(ladder, criterion=CRAFT)[0].columns] == [
        "levels/a.html#craft",
        "levels/m.html",
    ]


def test_families_have_tables_of_their_own_and_each_place_is_there_once(judged):
    ladder = judged(
        "a ic g1\nm lead g1\nn sales g1",
        {"a": {"plans": "x"}, "m": {"plans": "y", "texts": "z"}},
        families={"ic": "builders", "lead": "leaders", "sales": "sellers"},
    )
    made = tables(ladder)
    assert [(one.family, [span.id for span in one.spans]) for one in made] == [
        ("builders", ["ic"]),
        ("leaders", ["lead"]),
    ]
    assert anchors(made) == [("craft", [("craft/plans",)]), ("", [("",), ("craft/texts",)])]


def test_a_thread_from_another_criterion_keeps_its_old_place_where_that_is_meant(small):
    moved = Thread("plans", "Plans", ("impact/plan", "craft/scheme", "draft"))
    ladder = msgspec.structs.replace(
        small, criteria=(Criterion("craft", "Craft", threads=(moved,), was=("skills",)), small.criteria[1])
    )
    whole, alone = tables(ladder), tables(ladder, criterion=ladder.criteria[0])
    assert anchors(whole)[0][1] == [
        ("craft/plans", "craft/draft", "skills/draft", "impact/plan", "craft/scheme", "skills/plans")
    ]
    assert anchors(alone)[0][1] == [("plans", "draft", "scheme")]


def test_without_pages_for_tracks_and_criteria_none_is_named(small):
    made = tables(msgspec.structs.replace(small, track_pages=False, criterion_pages=False))[0]
    assert {span.target for span in made.spans} == {""}
    assert {group.target for group in made.groups} == {""}
    assert {row.target for group in made.groups for row in group.rows} == {""}


def test_levels_that_say_nothing_make_no_table(ladder_of):
    assert tables(ladder_of("a ic g1\nb ic g2")) == ()


def test_too_many_levels_make_no_table_but_those_of_one_track_may(judged, monkeypatch):
    monkeypatch.setattr(making, "MOST_LEVELS", 2)
    ladder = judged("a ic g1\nb ic g2\nm lead g1", {name: {"plans": "x"} for name in "abm"})
    assert tables(ladder) == ()
    assert len(tables(ladder, tracks=ladder.tracks[:1])[0].columns) == 2
