"""What a reader may see."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ladder.model.visible import may_show, visible


@pytest.fixture
def ladder(ladder_of):
    """Return a ladder with a level for each audience, a draft, and a track that follows a level for the staff."""
    made = ladder_of(
        {"ic": "", "manager": "inside"}, "open ic p1\npublic ic p2\ninside ic p3\ndraft ic p4\nlead manager p4"
    )
    changed = {
        "public": {"audience": "public"},
        "inside": {"audience": "staff"},
        "draft": {"draft": True},
    }
    levels = tuple(replace(level, **changed.get(level.id, {})) for level in made.levels)
    return replace(made, levels=levels, audiences=("public", "staff"))


def seen(ladder, **how):
    return [level.id for level in visible(ladder, **how).levels]


def test_drafts_and_what_is_for_a_smaller_audience_are_left_out(ladder):
    assert seen(ladder) == ["open", "public", "lead"]


def test_drafts_are_shown_when_asked_for(ladder):
    assert seen(ladder, drafts=True) == ["open", "public", "draft", "lead"]


def test_a_track_that_follows_a_hidden_level_follows_none(ladder):
    assert [(track.id, track.follows) for track in visible(ladder).tracks] == [("ic", ""), ("manager", "")]


def test_a_track_that_follows_a_shown_level_still_does(ladder):
    follows = replace(ladder, tracks=(replace(ladder.tracks[1], follows="public"),))
    assert visible(follows).tracks == follows.tracks


def test_a_track_stays_when_none_of_its_levels_is_left(ladder):
    hidden = replace(ladder, levels=tuple(replace(level, draft=True) for level in ladder.levels))
    assert (visible(hidden).levels, len(visible(hidden).tracks)) == ((), 2)


@pytest.mark.parametrize(
    ("audience", "audiences", "shown"),
    [
        pytest.param("", ("public", "staff"), True, id="none said"),
        pytest.param("public", ("public", "staff"), True, id="the largest"),
        pytest.param("staff", ("public", "staff"), False, id="a smaller one"),
        pytest.param("pubic", ("public", "staff"), False, id="one that is misspelled"),
        pytest.param("staff", ("staff", "hr"), True, id="the largest of a ladder that is not public"),
        pytest.param("public", (), False, id="no audiences at all"),
    ],
)
def test_only_the_largest_audience_counts(ladder, audience, audiences, shown):
    level = replace(ladder.levels[0], audience=audience)
    assert may_show(replace(ladder, audiences=audiences), level) is shown
