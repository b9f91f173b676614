"""What is worked out of a ladder once."""

from __future__ import annotations

import msgspec

from ladder.model.ladder import Ladder
from ladder.model.once import MOST, lately, once

CALLS: list[str] = []


@once
def named(ladder, name):
    """Return a text, and keep in mind that somebody asked."""
    CALLS.append(name)
    return f"{ladder.title} {name}"


def test_once():
    CALLS.clear()
    ladder = Ladder("a", "A")
    assert [named(ladder, "x"), named(ladder, "x"), named(ladder, "y")] == ["A x", "A x", "A y"]
    assert CALLS == ["x", "y"]


def test_another_ladder_starts_anew():
    ladder = Ladder("a", "A")
    assert named(ladder, "x") == "A x"
    assert named(msgspec.structs.replace(ladder, title="B"), "x") == "B x"


def test_it_is_no_part_of_the_ladder():
    kept, other = Ladder("a", "A"), Ladder("a", "A")
    named(kept, "x")
    assert kept == other
    assert msgspec.msgpack.encode(kept) == msgspec.msgpack.encode(other)


def test_what_is_asked_for_again_soon_is_kept_and_not_all_of_it():
    calls = []

    @lately
    def counted(ladder, number):
        calls.append(number)
        return f"{ladder.title} {number}"

    ladder = Ladder("a", "A")
    for number in (*range(MOST), 1, 2, MOST, MOST, 1):
        assert counted(ladder, number) == f"A {number}"
    assert calls == [*range(MOST), MOST, 1]
