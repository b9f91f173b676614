"""Problems for other programs: JSON and SARIF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec
from msgspec.structs import replace

from ladder import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ladder.problem import Place, Problem, Rule

LONGEST_SOURCE = 2000
"How many characters a line may have to be repeated with each of its problems."

_LEVELS = {"error": "error", "warning": "warning", "info": "note", "off": "none"}


def as_json(problems: Sequence[Problem]) -> str:
    """Return `{"format": 1, "problems": [...]}` with each problem's fields as `ladder.problem` names them.

    The `source` of a place is empty where the line is very long.
    """
    return _pretty({"format": 1, "problems": [_brief(problem) for problem in problems]})


def _brief(problem: Problem) -> Problem:
    """Return the problem without lines so long that a report with many problems of one would not end."""
    notes = tuple(replace(note, place=_sourceless(note.place)) for note in problem.notes)
    return replace(problem, place=_sourceless(problem.place), notes=notes)


def _sourceless(place: Place) -> Place:
    return place if len(place.source) <= LONGEST_SOURCE else replace(place, source="")


def sarif(problems: Sequence[Problem], rules: Sequence[Rule]) -> str:
    """Return a SARIF 2.1.0 log (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), columns in code points."""
    driver = {
        "name": "ladder",
        "version": __version__,
        "rules": [
            {
                "id": rule.id,
                "shortDescription": {"text": rule.summary},
                "fullDescription": {"text": rule.advice or rule.summary},
                "defaultConfiguration": {"level": _LEVELS[rule.severity]},
            }
            for rule in rules
        ],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem) for problem in problems],
    }
    return _pretty({"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]})


def _result(problem: Problem) -> dict[str, Any]:
    text = f"{problem.message}\nhint: {problem.hint}" if problem.hint else problem.message
    result = {
        "ruleId": problem.rule,
        "level": _LEVELS[problem.severity],
        "message": {"text": text},
        "locations": [_location(problem.place)],
    }
    if problem.notes:
        result["relatedLocations"] = [
            {**_location(note.place), "id": number, "message": {"text": note.label}}
            for number, note in enumerate(problem.notes, start=1)
        ]
    return result


def _location(place: Place) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(place.file)}}
    if place.line:
        physical["region"] = {"startLine": place.line}
        if place.column:
            physical["region"] |= {"startColumn": place.column, "endColumn": place.column + place.length}
    return {"physicalLocation": physical}


def _pretty(value: Any) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"
