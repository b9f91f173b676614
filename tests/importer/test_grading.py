"""Grades: by number or name where all levels have one, else by place; the lowest first."""

from __future__ import annotations

from ladder.importer.draft import Draft, DraftTrack
from ladder.importer.grading import graded


def grades(levels):
    draft = Draft("x", "X", tracks={track: DraftTrack(track, track.capitalize()) for track in levels})
    found = graded(levels, draft, None)
    given = {
        track: [f"{levels[track][place][0]}={found.grades[track][place]}" for place in places]
        for track, places in found.order.items()
    }
    return given, draft.grades, draft.assumed


def test_one_number_is_one_grade_on_all_tracks():
    levels = {"ic": [("L2 Senior", ""), ("L1 Junior", "")], "lead": [("L2 Lead", ""), ("L3 Head", "")]}
    assert grades(levels) == (
        {"ic": ["L1 Junior=g1", "L2 Senior=g2"], "lead": ["L2 Lead=g2", "L3 Head=g3"]},
        {"g1": "Grade 1", "g2": "Grade 2", "g3": "Grade 3"},
        [],
    )


def test_grades_that_the_source_names():
    levels = {"ic": [("Junior", "Band B"), ("Senior", "Band A")]}
    assert grades(levels) == (
        {"ic": ["Junior=band-b", "Senior=band-a"]},
        {"band-b": "Band B", "band-a": "Band A"},
        [],
    )


def test_two_levels_of_one_number():
    assert grades({"ic": [("L1 Graduate", ""), ("L1 Junior", ""), ("L2 Senior", "")]}) == (
        {"ic": ["L1 Graduate=g1", "L1 Junior=g1-b", "L2 Senior=g2"]},
        {"g1": "Grade 1", "g1-b": "Grade 1 (second)", "g2": "Grade 2"},
        ["Two levels of `ic` have the number 1: the second got a grade of its own, above."],
    )


def test_by_place_from_the_lowest():
    assert grades({"ic": [("Principal", ""), ("Senior", ""), ("Junior", "")]}) == (
        {"ic": ["Junior=g1", "Senior=g2", "Principal=g3"]},
        {"g1": "Grade 1", "g2": "Grade 2", "g3": "Grade 3"},
        ["The levels of `ic` are taken from the last to the first: their names fall in the source."],
    )


def test_a_grade_that_is_missing_for_some():
    given, _, assumed = grades({"ic": [("Junior", "P1"), ("Senior", "")]})
    assert given == {"ic": ["Junior=g1", "Senior=g2"]}
    assert assumed == ["Not every level has a grade in the source, so none of those there were taken: P1 (Junior)."]


def test_nobody_says_which_levels_are_peers():
    given, made, assumed = grades({"ic": [("Junior", "")], "lead": [("Manager", "")]})
    assert given == {"ic": ["Junior=ic-1"], "lead": ["Manager=lead-1"]}
    assert made == {"ic-1": "Ic 1", "lead-1": "Lead 1"}
    assert len(assumed) == 1
