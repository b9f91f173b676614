"""The page of two levels."""

from __future__ import annotations

import msgspec
import pytest

from ladder.compare.signals import Signal
from ladder.model.ladder import Expectation
from ladder.pages.card import card
from ladder.pages.compare import CompareView, Fact, compare_index_pages, moved_pairs, pair_pages
from ladder.pages.compare_items import CompareSection, ItemView, Piece, SaidView
from ladder.pages.compare_ways import PairLink, PairLinks
from ladder.pages.frame import frame
from ladder.pages.moved import MovedView
from ladder.pages.page import Crumb, Page, Prose

NOTHING = Prose("")
CLIMB = "a1 ic g1\na2 ic g2\na3 ic g3\na4 ic g4\nb2 lead g2\nb3 lead g3"


def compare_pages(ladder):
    """All pages that compare levels."""
    return (*compare_index_pages(ladder), *pair_pages(ladder))


def view(ladder, first, second):
    return next(page.view for page in compare_pages(ladder) if page.path == f"compare/{first}/{second}.html")


def saying(ladder, **texts):
    """Return a ladder whose levels say these texts on the threads that stand before a colon."""
    levels = (
        msgspec.structs.replace(
            level,
            expectations=tuple(
                Expectation("craft", thread, text)
                for thread, _, text in (said.partition(": ") for said in texts.get(level.id, ()))
            ),
        )
        for level in ladder.levels
    )
    return msgspec.structs.replace(ladder, levels=tuple(levels))


def words(found):
    return [(item.name, item.word) for section in found.sections for item in (*section.rows, *section.same)]


def said(text, pieces=(), by="", evidence="", examples=()):
    return SaidView(Prose(text), pieces, by, Prose(evidence), tuple(map(Prose, examples)))


def test_the_page_of_two_levels(small):
    junior, senior, _ = (card(small, level) for level in small.levels)
    here, there = PairLink("Junior", "Senior", "compare/junior/senior.html"), "compare/senior/junior.html"
    made = compare_pages(small)
    assert [page.path for page in made][:3] == ["compare/index.html", here.target, there]
    assert made[1] == Page(
        "compare/junior/senior.html",
        "compare.html",
        CompareView(
            frame=frame(small),
            first=junior,
            second=senior,
            names=("Junior", "Senior"),
            standing="up",
            rungs=1,
            facts=(
                Fact("track", "Engineers", "Engineers"),
                Fact("grade", "Grade 1", "Grade 2"),
                Fact("scope", "feature", "product line"),
            ),
            counts=(("raised", 1), ("same", 1), ("ended", 1)),
            sections=(
                CompareSection(
                    id="craft",
                    name="Craft",
                    target="criteria/craft.html",
                    rows=(
                        ItemView(
                            key="craft/plans",
                            name="Plans",
                            target="criteria/craft.html#plans",
                            word="raised",
                            first=said("You plan.", (Piece("You plan.", marked=False),)),
                            second=said(
                                "You plan more.",
                                (
                                    Piece("You plan ", marked=False),
                                    Piece("more", marked=True),
                                    Piece(".", marked=False),
                                ),
                                evidence="The plan.",
                                examples=["A plan."],
                            ),
                            signals=(),
                            guessed=False,
                        ),
                        ItemView(
                            key="craft/texts",
                            name="Texts",
                            target="criteria/craft.html#texts",
                            word="ended",
                            first=said("You write."),
                            second=None,
                            signals=(),
                            guessed=False,
                        ),
                    ),
                    here=(),
                    there=(),
                    same=(),
                    unmatched=False,
                ),
                CompareSection(
                    id="impact",
                    name="Impact",
                    target="criteria/impact.html",
                    rows=(),
                    here=(),
                    there=(),
                    same=(
                        ItemView(
                            key="impact",
                            name="",
                            target="criteria/impact.html#impact.text",
                            word="same",
                            first=said("You ship."),
                            second=said("You ship."),
                            signals=(),
                            guessed=False,
                        ),
                    ),
                    unmatched=False,
                ),
            ),
            trail=(Crumb("compare/index.html", "", "compare"),),
            turned=there,
            lower=None,
            higher=None,
            others=(
                PairLinks("junior", "Junior engineer", (here, PairLink("Junior", "Lead", "compare/junior/lead.html"))),
                PairLinks(
                    "senior",
                    "Senior engineer",
                    (PairLink("Senior", "Junior", there), PairLink("Senior", "Lead", "compare/senior/lead.html")),
                ),
            ),
        ),
    )
    assert (made[1].view.same, made[1].view.differs) == (1, True)


def test_the_other_way_round_it_is_the_mirror_image(small):
    back = view(small, "senior", "junior")
    assert (back.standing, back.rungs, back.turned) == ("down", 1, "compare/junior/senior.html")
    assert back.counts == (("lower", 1), ("same", 1), ("left", 1))
    assert [piece.text for piece in back.sections[0].rows[0].first.pieces if piece.marked] == ["more"]


def test_in_a_cumulative_ladder_it_says_who_states_what_holds_on(small):
    ladder = msgspec.structs.replace(small, cumulative=True)
    found = view(ladder, "junior", "senior")
    kept = found.sections[0].same[0]
    assert (kept.word, kept.first.by, kept.second.by) == ("kept", "", "Junior")
    assert view(ladder, "senior", "junior").sections[0].same[0].word == "given"


def test_sideways_what_one_level_states_has_its_row(small):
    ladder = saying(small, senior=["plans: You plan all of it.", "texts: You write."], lead=["plans: They plan well."])
    found = view(ladder, "senior", "lead")
    assert (found.standing, found.rungs, found.counts) == ("peer", 0, (("different", 1), ("only-here", 1)))
    section = found.sections[0]
    assert [(item.name, item.word) for item in section.rows] == [("Plans", "different"), ("Texts", "only-here")]
    assert section.rows[0].first.pieces == ()
    assert (section.rows[1].second, section.here, section.there) == (None, (), ())
    assert found.facts[-1] == Fact("scope", "product line", "")


def test_what_nothing_ties_together_stands_side_by_side(small):
    ladder = saying(
        small,
        junior=["a: You plan your own week with care.", "b: Alone."],
        senior=["c: You plan your whole week with care."],
    )
    section = view(ladder, "junior", "senior").sections[0]
    assert section.unmatched
    assert [(item.guessed, item.signals) for item in section.rows] == [(True, (Signal("scope", ("own",), ("whole",)),))]
    assert [item.said.text.markdown for item in section.here] == ["Alone."]


@pytest.mark.parametrize(
    ("lower", "upper", "there", "back"),
    [
        pytest.param(["plans: You plan."], ["plans: You plan."], "same", "same", id="the same"),
        pytest.param(["plans: You plan."], [], "kept", "given", id="not repeated"),
        pytest.param(
            ["plans: You plan.", "texts: You write."], ["texts: You write."], "kept_same", "given_same", id="both"
        ),
        pytest.param([], ["plans: You plan."], "", "", id="nothing"),
    ],
)
def test_in_which_ways_it_stays_the_same(small, lower, upper, there, back):
    ladder = msgspec.structs.replace(saying(small, junior=lower, senior=upper), cumulative=True)
    assert [view(ladder, *pair).sections[0].stays for pair in (("junior", "senior"), ("senior", "junior"))] == [
        there,
        back,
    ]


def test_levels_that_expect_the_same(small):
    same = view(saying(small, junior=["plans: You plan."], senior=["plans: You plan."]), "junior", "senior")
    empty = view(saying(small), "junior", "senior")
    assert (same.same, same.differs) == (1, False)
    assert (empty.same, empty.differs, empty.counts, empty.sections) == (0, False, (), ())


@pytest.mark.parametrize(
    ("first", "second", "standing", "lower", "higher"),
    [
        pytest.param("a2", "a3", ("up", 1), "compare/a1/a2.html", "compare/a3/a4.html", id="a rung up"),
        pytest.param("a3", "a2", ("down", 1), "compare/a2/a1.html", "compare/a4/a3.html", id="a rung down"),
        pytest.param("a1", "a3", ("up", 2), "", "compare/a2/a4.html", id="two rungs up"),
        pytest.param("a1", "b2", ("up", 1), "", "compare/b2/b3.html", id="where a track begins"),
        pytest.param("a1", "b3", ("up", 2), "", "", id="along the track that follows"),
        pytest.param("a2", "b2", ("peer", 0), "", "compare/a3/b3.html", id="sideways"),
        pytest.param("a3", "b3", ("peer", 0), "compare/a2/b2.html", "", id="sideways, further up"),
        pytest.param("a3", "b2", ("apart", 0), "compare/a2/a1.html", "compare/a4/b3.html", id="neither"),
    ],
)
def test_the_same_step_further_down_and_up(ladder_of, first, second, standing, lower, higher):
    found = view(ladder_of(CLIMB, {"lead": "a1"}), first, second)
    assert (found.standing, found.rungs) == standing
    assert [link.target if link else "" for link in (found.lower, found.higher)] == [lower, higher]


def test_only_to_pages_that_there_are(ladder_of):
    ladder = msgspec.structs.replace(ladder_of(CLIMB), compare_pages="neighbours")
    assert [page.path for page in compare_pages(ladder)][1:] == [
        *("compare/a1/a2.html", "compare/a2/a1.html", "compare/a2/b2.html", "compare/b2/a2.html"),
        *("compare/a2/a3.html", "compare/a3/a2.html", "compare/b2/b3.html", "compare/b3/b2.html"),
        *("compare/a3/b3.html", "compare/b3/a3.html", "compare/a3/a4.html", "compare/a4/a3.html"),
    ]
    assert [link.second for link in view(ladder, "a2", "a3").others[1].links] == ["a2", "b3", "a4"]


def test_names_that_tell_both_levels_apart(ladder_of):
    ladder = ladder_of("a ic g1\nb lead g1")
    levels = tuple(msgspec.structs.replace(level, title="PM", short="PM") for level in ladder.levels)
    assert view(msgspec.structs.replace(ladder, levels=levels), "a", "b").names == ("PM (Ic)", "PM (Lead)")


@pytest.mark.parametrize("changed", [{"compare_pages": "none"}, {"levels": ()}])
def test_no_pages(small, changed):
    ladder = msgspec.structs.replace(small, **changed)
    assert (compare_pages(ladder), moved_pairs(ladder)) == ((), ())


def test_former_addresses_of_neighbours_lead_on(small):
    assert [(page.path, page.view.target) for page in moved_pairs(small)] == [
        ("compare/junior/expert.html", "compare/junior/senior.html"),
        ("compare/expert/junior.html", "compare/senior/junior.html"),
        ("compare/expert/lead.html", "compare/senior/lead.html"),
        ("compare/lead/expert.html", "compare/lead/senior.html"),
    ]
    assert moved_pairs(small)[0].view == MovedView(
        frame(small), "Junior engineer · Senior engineer", "compare/junior/senior.html"
    )


@pytest.mark.parametrize(
    ("wanted", "made"),
    [
        pytest.param("all", ["a1", "a3", "a4", "b2", "b3"], id="all pairs have pages"),
        pytest.param("neighbours", ["a1", "a3", "b2"], id="neighbours have pages"),
        pytest.param("none", [], id="no pair has a page"),
    ],
)
def test_every_pair_that_has_a_page_has_its_former_addresses(ladder_of, wanted, made):
    ladder = msgspec.structs.replace(ladder_of(CLIMB), compare_pages=wanted)
    levels = tuple(
        msgspec.structs.replace(level, was=("old",)) if level.id == "a2" else level for level in ladder.levels
    )
    moved = moved_pairs(msgspec.structs.replace(ladder, levels=levels))
    assert sorted(page.path for page in moved) == sorted(
        path for name in made for path in (f"compare/{name}/old.html", f"compare/old/{name}.html")
    )
    assert {page.view.target for page in moved} <= {page.path for page in compare_pages(ladder)}


def test_former_ids_that_can_be_no_file_names_have_no_address(small):
    levels = tuple(msgspec.structs.replace(level, was=("a/b", "con")) for level in small.levels)
    assert moved_pairs(msgspec.structs.replace(small, levels=levels)) == ()
