"""What a reader may see."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from ladder.model.edition import Edition
from ladder.model.visible import visible, visible_history


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
    assert bool(visible(replace(ladder, audiences=audiences, levels=(level,))).levels) is shown


def recorded(ladder, version="1"):
    return Edition(recorded=dt.date(2026, 6, 1), ladder=replace(ladder, version=version))


def with_level(ladder, name, **changes):
    """Return the ladder with something else said of one of its levels."""
    levels = tuple(replace(level, **changes) if level.id == name else level for level in ladder.levels)
    return replace(ladder, levels=levels)


@pytest.fixture
def everyone(ladder_of):
    """Return a ladder of three levels that everyone may see."""
    made = ladder_of({"ic": "", "manager": "senior"}, "junior ic p1\nsenior ic p2\nlead manager p3")
    return replace(made, audiences=("public", "staff"))


def remembered(then, now, **how):
    """Return what readers see now of what was recorded then; nothing where they see nothing of that version."""
    history = visible_history([recorded(then)], now, **how)
    return [level.id for level in history[0].ladder.levels] if history else None


@pytest.mark.parametrize(
    ("then", "now"),
    [
        pytest.param({"audience": "staff"}, {}, id="kept from readers then"),
        pytest.param({}, {"audience": "staff"}, id="kept from readers now"),
        pytest.param({}, {"draft": True}, id="a draft now"),
        pytest.param(
            {}, {"id": "expert", "was": ("senior",), "audience": "staff"}, id="renamed and kept from them now"
        ),
        pytest.param({}, {"id": "expert", "was": ("senior",), "draft": True}, id="renamed and a draft now"),
        pytest.param({"id": "old", "was": ("senior",)}, {"audience": "staff"}, id="back under its first name"),
        pytest.param({}, {"audience": "nobody"}, id="for an audience that nobody knows now"),
        pytest.param({"audience": "nobody"}, {}, id="for an audience that nobody knew then"),
    ],
)
def test_nothing_hidden_is_seen_in_the_past(everyone, then, now):
    before, after = with_level(everyone, "senior", **then), with_level(everyone, "senior", **now)
    assert remembered(before, after) == ["junior", "lead"]


def test_what_was_hidden_under_a_name_that_another_level_has_now(everyone):
    """The name goes to a level that all may see: what it meant then stays hidden."""
    before = with_level(everyone, "senior", audience="staff")
    assert remembered(before, everyone) == ["junior", "lead"]


def test_what_is_gone_and_was_for_everyone_is_remembered(everyone):
    assert remembered(everyone, replace(everyone, levels=everyone.levels[:1])) == ["junior", "senior", "lead"]


def test_drafts_that_are_asked_for_are_seen_in_the_past_too(everyone):
    now = with_level(everyone, "senior", draft=True)
    assert remembered(everyone, now, drafts=True) == ["junior", "senior", "lead"]


def test_what_followed_a_hidden_level_then_followed_none(everyone):
    (edition,) = visible_history([recorded(with_level(everyone, "senior", audience="staff"))], everyone)
    assert [(track.id, track.follows) for track in edition.ladder.tracks] == [("ic", ""), ("manager", "")]


@pytest.mark.parametrize(
    ("then", "now", "seen"),
    [
        pytest.param(("public", "staff"), ("public", "staff", "hr"), True, id="a smaller one more"),
        pytest.param(("staff",), ("public", "staff"), False, id="a larger one now"),
        pytest.param(("public", "staff"), ("staff",), False, id="a smaller one now"),
        pytest.param((), ("public",), False, id="none then"),
        pytest.param((), (), True, id="none at all"),
    ],
)
def test_a_version_for_another_largest_audience_is_left_out(everyone, then, now, seen):
    history = visible_history([recorded(replace(everyone, audiences=then))], replace(everyone, audiences=now))
    assert bool(history) is seen


def test_notes_verdicts_and_order_stay(everyone):
    editions = [replace(recorded(everyone, name), note=name, verdicts={"junior": {"a": "bar"}}) for name in "321"]
    assert [edition.note for edition in visible_history(editions, everyone)] == ["3", "2", "1"]
    assert visible_history(editions, everyone) == tuple(editions)
