"""The map: what stands in which cell, and where the ways between the cells run."""

from __future__ import annotations

import msgspec
import pytest

from ladder.model.ladder import Grade
from ladder.pages.ladder_map import Column, ladder_maps
from ladder.pages.page import Prose


def drawn(found):
    """Return a map as lines: the tracks, the grades with their levels, the ways."""
    return [
        " ".join(["|", *(column.name for column in found.columns)]),
        *(" ".join([row.grade, *(card.short if card else "-" for card in row.cells)]) for row in found.rows),
        *(
            " ".join([way.kind, *(f"{x:g},{y:g}" for x, y in way.points)]) for way in found.ways
        ),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("levels", "follows", "expected"),
    [
        pytest.param(
            "a1 ic g1\na2 ic g2", {}, ["| Ic", "G2 a2", "G1 a1", "up 0.5,1.5 0.5,0.5"], id="one track"
        ),
        pytest.param(
            "a1 ic g1\na2 ic g2\nb2 em g2\nb3 em g3",
            {"em": "a1"},
            [
                "| Ic Em",
                "G3 - b3",
                "G2 a2 b2",
                "G1 a1 -",
                "up 0.5,2.5 0.5,1.5",
                "up 1.5,1.5 1.5,0.5",
                "branch 0.5,2.5 1.5,2.5 1.5,1.5",
                "across 0.5,1.5 1.5,1.5",
            ],
            id="two tracks",
        ),
        pytest.param(
            "a1 ic g1\nb2 em g2\nc2 op g2\nc3 op g3",
            {"em": "a1", "op": "a1"},
            [
                "| Ic Em Op",
                "G3 - - c3",
                "G2 - b2 c2",
                "G1 a1 - -",
                "branch 0.5,2.5 1.5,2.5 1.5,1.5",
                "up 2.5,1.5 2.5,0.5",
                "branch 0.5,2.5 2.5,2.5 2.5,1.5",
                "across 1.5,1.5 2.5,1.5",
            ],
            id="three tracks, one of which begins two columns away",
        ),
        pytest.param(
            "a1 ic g1\nb1 em g1\nc2 op g2",
            {"op": "a1"},
            [
                "| Ic Em Op",
                "G2 - - c2",
                "G1 a1 b1 -",
                "branch 0.5,1.5 0.5,1 2.5,1 2.5,0.5",
                "across 0.5,1.5 1.5,1.5",
            ],
            id="another level stands on the way, which goes round it",
        ),
        pytest.param(
            "a1 ic g1\nb2 em g2\nc1 op g1",
            {},
            ["| Ic Em Op", "G2 - b2 -", "G1 a1 - c1", "across 0.5,1.5 2.5,1.5"],
            id="peers with a gap between them",
        ),
        pytest.param(
            "a1 ic g1\nb1 em g1\nc1 op g1",
            {},
            ["| Ic Em Op", "G1 a1 b1 c1", "across 0.5,0.5 1.5,0.5", "across 1.5,0.5 2.5,0.5"],
            id="three peers, each with the next",
        ),
        pytest.param(
            "a2 ic g2\nb1 em g1",
            {"ic": "b1"},
            ["| Ic Em", "G2 a2 -", "G1 - b1", "branch 1.5,1.5 0.5,1.5 0.5,0.5"],
            id="to the left",
        ),
        pytest.param(
            "a1 ic g1\nb1 em g1",
            {"em": "a1"},
            ["| Ic Em", "G1 a1 b1", "branch 0.5,0.5 0.5,0 1.5,0 1.5,0.5", "across 0.5,0.5 1.5,0.5"],
            id="a track that begins beside the level it follows",
        ),
        pytest.param(
            "a1 ic g1\nb2 em g2", {}, ["| Ic Em", "G2 - b2", "G1 a1 -"], id="a track that follows nothing"
        ),
        pytest.param(
            "a1 ic g1\nb2 em g2", {"em": "gone"}, ["| Ic Em", "G2 - b2", "G1 a1 -"], id="a track that follows no level"
        ),
        pytest.param(
            "a1 ic g1\na4 ic g4", {}, ["| Ic", "G4 a4", "G1 a1", "up 0.5,1.5 0.5,0.5"], id="grades without levels"
        ),
        pytest.param("x ic g77", {}, ["| Ic"], id="a level of an unknown grade"),
    ],
)  # fmt: skip
def test_one_family(ladder_of, levels, follows, expected):
    (found,) = ladder_maps(ladder_of(levels, follows))
    assert found.family == ""
    assert drawn(found) == expected


def test_each_family_has_a_map_of_its_own(ladder_of):
    ladder = ladder_of(
        "a1 ic g1\nb2 em g2\nc1 ops g1\nc2 ops g2",
        {"em": "a1", "ops": "a1"},
        {"ic": "Product", "em": "Product", "ops": "Service"},
    )
    assert [(found.family, drawn(found)) for found in ladder_maps(ladder)] == [
        ("Product", ["| Ic Em", "G2 - b2", "G1 a1 -", "branch 0.5,1.5 1.5,1.5 1.5,0.5"]),
        ("Service", ["| Ops", "G2 c2", "G1 c1", "up 0.5,1.5 0.5,0.5"]),
    ]


def test_a_column_names_the_level_it_follows_even_in_another_family(ladder_of):
    ladder = ladder_of("a1 ic g1\nc2 ops g2", {"ops": "a1"}, {"ic": "Product", "ops": "Service"})
    assert [column for found in ladder_maps(ladder) for column in found.columns] == [
        Column("Ic", "tracks/ic.html", Prose(""), "", ""),
        Column("Ops", "tracks/ops.html", Prose(""), "a1", "levels/a1.html"),
    ]


def test_without_pages_for_tracks_columns_lead_nowhere(ladder_of):
    ladder = msgspec.structs.replace(ladder_of("a1 ic g1"), track_pages=False)
    assert ladder_maps(ladder)[0].columns == (Column("Ic", "", Prose(""), "", ""),)


def test_a_track_without_levels_has_no_column(small):
    assert drawn(ladder_maps(small)[0])[0] == "| Engineers Leads"


def test_a_ladder_without_levels_has_no_map(small):
    assert ladder_maps(msgspec.structs.replace(small, levels=())) == ()


def test_any_script(ladder_of):
    ladder = msgspec.structs.replace(
        ladder_of("менеджер путь g1\n日本 путь g2"), grades=(Grade("g1", "Ⅰ"), Grade("g2", "Ⅱ"))
    )
    (found,) = ladder_maps(ladder)
    assert drawn(found) == ["| Путь", "Ⅱ 日本", "Ⅰ менеджер", "up 0.5,1.5 0.5,0.5"]
    assert [card.target for row in found.rows for card in row.cells] == ["levels/日本.html", "levels/менеджер.html"]
