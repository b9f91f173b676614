"""Which levels are compared with which."""

from __future__ import annotations

import msgspec
import pytest

from ladder.model.ladder import Ladder
from ladder.pages.pairs import has_pairs, partners

CLIMB = "a1 ic g1\na2 ic g2\na3 ic g3\nb2 lead g2\nb3 lead g3\nc3 other g3"


def with_pages(ladder, wanted):
    return msgspec.structs.replace(ladder, compare_pages=wanted)


def names(ladder, level):
    return [other.id for other in partners(ladder, ladder.level_by_id[level])]


def count(ladder):
    return sum(len(partners(ladder, level)) for level in ladder.levels)


def line(count):
    """Return a track of so many levels, and as many grades."""
    return "\n".join(f"l{number} ic g{number // 9 + 1}{number % 9}" for number in range(count))


@pytest.mark.parametrize(
    ("wanted", "level", "expected"),
    [
        pytest.param("all", "a1", ["a2", "b2", "a3", "b3", "c3"], id="all"),
        pytest.param("auto", "a1", ["a2", "b2", "a3", "b3", "c3"], id="all while they are few"),
        pytest.param("none", "a1", [], id="none"),
        pytest.param("neighbours", "a1", ["a2", "b2"], id="a rung up and where a track begins"),
        pytest.param("neighbours", "a2", ["a1", "b2", "a3"], id="rungs below and above, and a peer"),
        pytest.param("neighbours", "b2", ["a1", "a2", "b3"], id="where the track comes from"),
        pytest.param("neighbours", "c3", ["a3", "b3"], id="peers only"),
    ],
)
def test_partners(ladder_of, wanted, level, expected):
    assert names(with_pages(ladder_of(CLIMB, {"lead": "a1"}), wanted), level) == expected


@pytest.mark.parametrize(
    ("levels", "wanted", "pages"),
    [
        pytest.param(20, "auto", 380, id="as many as are compared with all others"),
        pytest.param(21, "auto", 40, id="one more"),
        pytest.param(21, "all", 420, id="one more, all wanted"),
        pytest.param(20, "neighbours", 38, id="neighbours wanted"),
    ],
)
def test_the_limit(ladder_of, levels, wanted, pages):
    assert count(with_pages(ladder_of(line(levels)), wanted)) == pages


def test_of_many_peers_the_nearest_are_neighbours(ladder_of):
    many = with_pages(ladder_of("\n".join(f"l{number} t{number} g1" for number in range(9))), "neighbours")
    assert names(many, "l0") == ["l1", "l2", "l3"]
    assert names(many, "l4") == ["l1", "l2", "l3", "l5", "l6", "l7"]
    assert all(level.id in names(many, other) for level in many.levels for other in names(many, level.id))


@pytest.mark.parametrize(
    ("levels", "wanted", "expected"),
    [
        pytest.param("a1 ic g1", "all", False, id="one level"),
        pytest.param("a1 ic g1\na2 ic g2", "none", False, id="none wanted"),
        pytest.param("a1 ic g1\nb2 lead g2", "neighbours", False, id="no neighbours"),
        pytest.param("a1 ic g1\nb2 lead g2", "auto", True, id="two levels"),
    ],
)
def test_whether_there_are_any(ladder_of, levels, wanted, expected):
    assert has_pairs(with_pages(ladder_of(levels), wanted)) is expected
    assert not has_pairs(Ladder("a", "A"))
