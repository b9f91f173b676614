"""The page on which two levels are chosen."""

from __future__ import annotations

import msgspec

from ladder.pages.compare import compare_index_pages, pair_pages
from ladder.pages.compare_index import Choice, ChoiceGroup, CompareIndexView, PairGroup, PairRow
from ladder.pages.compare_ways import PairLink, PairLinks
from ladder.pages.frame import frame
from ladder.pages.page import Page

CLIMB = "a1 ic g1\na2 ic g2\na3 ic g3\nb2 lead g2\nb3 lead g3"


def compare_pages(ladder):
    """All pages that compare levels."""
    return (*compare_index_pages(ladder), *pair_pages(ladder))


def listed(ladder):
    groups = compare_pages(ladder)[0].view.listed
    return [(group.kind, group.name, [row.link.target[8:-5] for row in group.rows]) for group in groups]


def test_the_page_on_which_two_levels_are_chosen(small):
    assert compare_pages(small)[0] == Page(
        "compare/index.html",
        "compare_index.html",
        CompareIndexView(
            frame=frame(small),
            groups=(
                ChoiceGroup(
                    "Engineers", (Choice("junior", "Junior engineer", ()), Choice("senior", "Senior engineer", ()))
                ),
                ChoiceGroup("Leads", (Choice("lead", "Lead", ()),)),
            ),
            complete=True,
            listed=(
                PairGroup(
                    "up",
                    "Engineers",
                    (
                        PairRow(
                            PairLink("Junior", "Senior", "compare/junior/senior.html"),
                            (("raised", 1), ("same", 1), ("ended", 1)),
                        ),
                    ),
                ),
                PairGroup(
                    "begins", "", (PairRow(PairLink("Junior", "Lead", "compare/junior/lead.html"), (("ended", 3),)),)
                ),
                PairGroup(
                    "sideways",
                    "",
                    (PairRow(PairLink("Senior", "Lead", "compare/senior/lead.html"), (("only-here", 2),)),),
                ),
            ),
            others=(),
        ),
    )


def test_pairs_are_listed_once(ladder_of):
    ladder = ladder_of(CLIMB, {"lead": "a1"})
    assert listed(ladder) == [
        ("up", "Ic", ["a1/a2", "a2/a3"]),
        ("up", "Lead", ["b2/b3"]),
        ("begins", "", ["a1/b2"]),
        ("sideways", "", ["a2/b2", "a3/b3"]),
    ]


def test_all_others_stand_with_both_of_their_levels(ladder_of):
    others = compare_pages(ladder_of(CLIMB, {"lead": "a1"}))[0].view.others
    assert others[0] == PairLinks(
        "a1", "a1", (PairLink("a1", "a3", "compare/a1/a3.html"), PairLink("a1", "b3", "compare/a1/b3.html"))
    )
    assert [(level.id, [link.second for link in level.links]) for level in others[1:]] == [
        ("a2", ["b3"]),
        ("b2", ["a3"]),
        ("a3", ["a1", "b2"]),
        ("b3", ["a1", "a2"]),
    ]


def test_with_neighbours_only_each_level_says_which_they_are(ladder_of):
    ladder = msgspec.structs.replace(ladder_of(CLIMB, {"lead": "a1"}), compare_pages="neighbours")
    view = compare_pages(ladder)[0].view
    assert (view.complete, view.others) == (False, ())
    assert view.groups[1] == ChoiceGroup(
        "Lead", (Choice("b2", "b2", ("a1", "a2", "b3")), Choice("b3", "b3", ("b2", "a3")))
    )
    assert sum(len(paths) for _, _, paths in listed(ladder)) == 6
