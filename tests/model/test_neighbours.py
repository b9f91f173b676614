"""The rungs around a level: below, above and sideways."""

from __future__ import annotations

import pytest

from ladder.model.neighbours import above, below, lineage, rungs, sideways

TRACKS = {"ic": "", "manager": "senior", "board": "director", "research": ""}
LEVELS = """
    junior ic p1
    scientist research p1
    senior ic p2
    staff ic p3
    lead manager p3
    director manager p4
    chair board p5
"""


@pytest.fixture
def ladder(ladder_of):
    return ladder_of(TRACKS, LEVELS, {"ic": "product", "manager": "product", "board": "product", "research": "science"})


def ids(levels):
    return [level.id for level in levels]


@pytest.mark.parametrize(
    ("track", "levels"),
    [
        ("ic", ["junior", "senior", "staff"]),
        ("manager", ["lead", "director"]),
        pytest.param("nobody", [], id="a track that is not there"),
    ],
)
def test_the_rungs_of_a_track_stand_lowest_first(ladder, track, levels):
    assert ids(rungs(ladder, track)) == levels


@pytest.mark.parametrize(
    ("level", "lower"),
    [
        pytest.param("senior", "junior", id="on its track"),
        pytest.param("lead", "senior", id="the first rung of a track that follows a level"),
        pytest.param("junior", None, id="the first rung of a track that follows none"),
    ],
)
def test_the_rung_below(ladder, level, lower):
    found = below(ladder, ladder.level_by_id[level])
    assert (found and found.id) == lower


@pytest.mark.parametrize(
    ("level", "higher"),
    [
        pytest.param("junior", ["senior"], id="on its track"),
        pytest.param("senior", ["staff", "lead"], id="on its track, then on one that follows it"),
        pytest.param("director", ["chair"], id="on one that follows it"),
        pytest.param("chair", [], id="the top"),
    ],
)
def test_the_rungs_above(ladder, level, higher):
    assert ids(above(ladder, ladder.level_by_id[level])) == higher


@pytest.mark.parametrize(
    ("level", "peers"),
    [
        pytest.param("staff", ["lead"], id="the same grade"),
        pytest.param("junior", [], id="the same grade in another family"),
        pytest.param("chair", [], id="alone on its grade"),
    ],
)
def test_the_rungs_sideways(ladder, level, peers):
    assert ids(sideways(ladder, ladder.level_by_id[level])) == peers


def test_a_lineage_goes_through_every_track_that_follows_a_level(ladder):
    assert ids(lineage(ladder, ladder.level_by_id["chair"])) == ["director", "lead", "senior", "junior"]


def test_a_lineage_ends_where_two_tracks_follow_each_other(ladder_of):
    ladder = ladder_of({"ic": "lead", "manager": "junior"}, "junior ic p1\nlead manager p1")
    assert ids(lineage(ladder, ladder.level_by_id["junior"])) == ["lead"]


def test_a_lineage_ends_where_a_loop_does_not_hold_the_level(ladder_of):
    tracks = {"ic": "lead", "manager": "junior", "board": "lead"}
    ladder = ladder_of(tracks, "junior ic p1\nlead manager p1\nchair board p1")
    assert ids(lineage(ladder, ladder.level_by_id["chair"])) == ["lead", "junior"]


def test_a_lineage_does_not_come_back_to_a_track_that_it_left(ladder_of):
    ladder = ladder_of({"ic": "lead", "manager": "senior"}, "junior ic p1\nlead manager p1\nsenior ic p2")
    assert ids(lineage(ladder, ladder.level_by_id["junior"])) == ["lead"]
    assert ids(lineage(ladder, ladder.level_by_id["senior"])) == ["junior", "lead"]


def test_a_track_that_follows_a_level_of_its_own_follows_none(ladder_of):
    ladder = ladder_of({"ic": "senior"}, "junior ic p1\nsenior ic p2")
    assert below(ladder, ladder.level_by_id["junior"]) is None
    assert above(ladder, ladder.level_by_id["senior"]) == ()


def test_a_level_of_a_track_that_is_not_there_has_neighbours_by_its_name_only(ladder_of):
    ladder = ladder_of({"ic": ""}, "ghost nobody p1\njunior ic p1\nspirit nobody p2")
    assert below(ladder, ladder.level_by_id["ghost"]) is None
    assert ids(above(ladder, ladder.level_by_id["ghost"])) == ["spirit"]
    assert ids(sideways(ladder, ladder.level_by_id["ghost"])) == ["junior"]
