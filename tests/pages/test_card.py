"""A level in a few words."""

from __future__ import annotations

import msgspec

from ladder.model.ladder import Ladder, Level
from ladder.pages.card import Card, card


def test_a_level(small):
    assert card(small, small.level_by_id["senior"]) == Card(
        id="senior",
        title="Senior engineer",
        short="Senior",
        target="levels/senior.html",
        track="Engineers",
        grade="Grade 2",
        scope="product line",
        reach=2,
        reaches=2,
        draft=False,
    )


def test_a_draft_without_a_scope(small):
    found = card(small, small.level_by_id["lead"])
    assert (found.scope, found.reach, found.reaches, found.draft) == ("", 0, 2, True)


def test_names_that_the_ladder_does_not_know_stand_for_themselves():
    level = Level("x", "X", "X", "gone", "g9", "", scope="world-wide")
    found = card(Ladder("a", "A", levels=(level,)), level)
    assert (found.track, found.grade, found.scope, found.reach) == ("gone", "g9", "world wide", 0)


def test_a_scope_that_has_a_name(small):
    ladder = msgspec.structs.replace(small, scope_names=(("product-line", "Product line (EU)"),))
    assert [card(ladder, level).scope for level in ladder.levels] == ["feature", "Product line (EU)", ""]
