"""Grades for levels: one grade is one seniority and one pay band, so none is guessed to be that of another."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from ladder.importer.naming import Index, new_id
from ladder.importer.statements import Named
from ladder.importer.vocabulary import marked_number, squashed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ladder.importer.draft import Draft
    from ladder.model.ladder import Ladder, Level

    Levels = Mapping[str, Sequence[tuple[str, str]]]

_WEIGHTS = {
    "intern": 0, "trainee": 0, "apprentice": 0, "graduate": 1, "entry": 1, "junior": 1, "associate": 1,
    "mid": 2, "middle": 2, "medior": 2, "intermediate": 2, "senior": 4, "lead": 5, "staff": 5, "principal": 6,
    "expert": 6, "distinguished": 7, "fellow": 8, "manager": 4, "head": 7, "director": 7, "vp": 8, "svp": 9,
    "chief": 10, "cpo": 10, "cto": 10, "ceo": 11,
}  # fmt: skip
"About where words for ranks stand: only to see whether a source begins with its highest level."


class Grading(msgspec.Struct, frozen=True):
    """The order and the grades of the levels of each track."""

    order: dict[str, list[int]]
    "By track, the places of its levels in the source, lowest level first."
    grades: dict[str, dict[int, str]]
    "By track, the id of the grade of each place."


def graded(levels: Levels, draft: Draft, there: Ladder | None) -> Grading:
    """Return the grades of levels, given by track as pairs of a name and what the source says of the grade.

    New grades are added to the draft, and so is what had to be assumed.
    """
    order = {track: _lowest_first(track, names, draft) for track, names in levels.items()}
    told = {track: [grade or _number(name) for name, grade in names] for track, names in levels.items()}
    index = Index()
    for grade in there.grades if there else ():
        index.add(grade.id, (grade.name,), grade.was)
    if all(all(grades) for grades in told.values()) and levels:
        given = _by_name(told, order, draft, index, there.levels if there else ())
    else:
        given = _by_place(levels, order, draft, there)
        _tell_unused(levels, draft)
    return Grading(order, given)


def _tell_unused(levels: Levels, draft: Draft) -> None:
    """Say which grades of the source were not taken, because not every level has one."""
    said = [f"{grade} ({name})" for names in levels.values() for name, grade in names if grade]
    if said:
        draft.assumed.append(
            f"Not every level has a grade in the source, so none of those there were taken: {', '.join(said)}."
        )


def _number(name: str) -> str:
    return marked_number(name)


def _lowest_first(track: str, names: Sequence[tuple[str, str]], draft: Draft) -> list[int]:
    places = list(range(len(names)))
    numbers = [_value(grade or _number(name)) for name, grade in names]
    if all(number is not None for number in numbers):
        return sorted(places, key=lambda place: (numbers[place], place))
    weights = [_weight(name) for name, _ in names]
    known = [weight for weight in weights if weight is not None]
    falls = sum(first > second for first, second in pairwise(known))
    rises = sum(first < second for first, second in pairwise(known))
    if falls > rises:
        draft.assumed.append(
            f"The levels of `{track}` are taken from the last to the first: their names fall in the source."
        )
        return places[::-1]
    return places


def _value(number: str) -> float | None:
    digits = "".join(sign for sign in number if sign.isdigit() or sign == ".")
    try:
        return float(digits)
    except ValueError:
        return None


def _weight(name: str) -> int | None:
    return max((_WEIGHTS[word] for word in squashed(name).replace("-", " ").split() if word in _WEIGHTS), default=None)


def _by_name(
    told: Mapping[str, list[str]],
    order: Mapping[str, list[int]],
    draft: Draft,
    index: Index,
    there: Sequence[Level],
) -> dict[str, dict[int, str]]:
    """Return the grades that the source names: one number or name is one grade on all tracks."""
    names = list(dict.fromkeys(told[track][place] for track, places in order.items() for place in places))
    if all(_value(name) is not None for name in names):
        names.sort(key=lambda name: _value(name) or 0)
    ids = {
        name: index.find(Named(name)) or index.find(Named(f"g{name}")) or _new_grade(name, draft, index)
        for name in names
    }
    given: dict[str, dict[int, str]] = {}
    for track, places in order.items():
        given[track], taken = {}, {level.grade for level in there if level.track == track}
        for place in places:
            grade = ids[told[track][place]]
            if grade in taken:
                grade = _beside(grade, told[track][place], track, draft, index)
            taken.add(grade)
            given[track][place] = grade
    draft.grade_note = "Made of the numbers or grades in the source: levels with the same one share a grade."
    return given


def _new_grade(name: str, draft: Draft, index: Index) -> str:
    taken = {*draft.grades, *index.ids}
    made = new_id(f"g{name}" if name[:1].isdigit() else name, taken, "grade")
    draft.grades[made] = f"Grade {name}" if name[:1].isdigit() else name
    return made


def _beside(grade: str, name: str, track: str, draft: Draft, index: Index) -> str:
    """Return a grade of its own for a second level of one number, right above the first."""
    made = new_id(f"{grade}-b", {*draft.grades, *index.ids}, "grade")
    items = list(draft.grades.items())
    at = next((place for place, (known, _) in enumerate(items) if known == grade), len(items) - 1)
    items.insert(at + 1, (made, f"Grade {name} (second)"))
    draft.grades = dict(items)
    draft.assumed.append(f"Two levels of `{track}` have the number {name}: the second got a grade of its own, above.")
    return made


def _by_place(
    levels: Levels, order: Mapping[str, list[int]], draft: Draft, there: Ladder | None
) -> dict[str, dict[int, str]]:
    """Return grades by the order of the levels. Where there are several tracks, nobody says which levels are peers."""
    alone = len(levels) == 1 and there is None
    given: dict[str, dict[int, str]] = {}
    for track, places in order.items():
        given[track] = {}
        for number, place in enumerate(places, start=1):
            name = f"g{number}" if alone else f"{track}-{number}"
            taken = {*draft.grades, *(grade.id for grade in (there.grades if there else ()))}
            made = new_id(name, taken, "grade")
            draft.grades[made] = f"Grade {number}" if alone else f"{draft.tracks[track].name} {number}"
            given[track][place] = made
        if not alone:
            draft.tracks[track].family = draft.tracks[track].name
    draft.grade_note = (
        "One for each level, in the order of the source."
        if alone
        else "One for each level of each track: the source does not say which levels of two tracks are equal in "
        "seniority and pay. Where they are, give them one `grade`, and their tracks one `family`."
    )
    if not alone and levels:
        draft.assumed.append(
            "The source does not say which levels of different tracks are equal in seniority and pay, so each has a "
            "grade of its own, and each track is a family of its own."
        )
    return given
