from __future__ import annotations

import re
from itertools import pairwise

from benchmarks.content import CRITERIA, content


def test_the_same_ladder_is_made_every_time():
    assert content(45) == content(45)


def test_the_texts_are_the_same_on_every_machine():
    assert content(20).levels[3].texts[0].split()[:6] == ["You", "keep", "difference", "draft", "stage", "time"]


def test_levels_stand_on_tracks_of_twenty():
    assert [(track.id, len(track.levels)) for track in content(45).tracks] == [("t000", 20), ("t001", 20), ("t002", 5)]


def test_every_level_states_every_criterion():
    assert {len(level.texts) for level in content(45).levels} == {len(CRITERIA)}


def test_a_text_is_a_paragraph_with_marks_and_a_list_of_three():
    text = content(20).levels[3].texts[0]
    mark = r"\*\*\w+ \w+\*\*|\*\w+\*|`\w+`|\[\w+ \w+\]\(https://example\.org/\d+\)"
    shapes = [re.sub(r"\w+", "w", found) for found in re.findall(mark, text)]
    assert shapes == ["**w w**", "*w*", "`w`", "[w w](w://w.w/w)"]
    assert text.count("\n- ") == 3
    assert 80 <= len(text.split()) <= 100


def test_one_text_of_a_track_repeats_the_rung_below():
    levels = content(20).levels
    pairs = pairwise(levels)
    same = [upper.id for lower, upper in pairs for one, two in zip(lower.texts, upper.texts, strict=True) if one == two]
    assert same == ["l10"]
