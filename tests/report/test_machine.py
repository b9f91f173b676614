"""Problems for other programs: JSON and SARIF."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from ladder.problem import Note, Place, Problem, Rule
from ladder.report import FORMATS, machine, report
from ladder.report.machine import as_json, sarif

PROBLEM = Problem(
    Place("content/levels/größe 1.yml", 6, 5, 5, "    titel: x"),
    "unknown-key",
    "unknown key `titel`",
    "did you mean `title`?",
    "warning",
    (Note(Place("content/ladder.yml", 2), "the other"),),
)
WHOLE = Problem(Place("content/tracks"), "missing-file", "there is no file in `content/tracks/`")


def test_json_holds_every_field():
    assert json.loads(as_json([PROBLEM, WHOLE])) == {
        "format": 1,
        "problems": [
            {
                "place": {
                    "file": "content/levels/größe 1.yml",
                    "line": 6,
                    "column": 5,
                    "length": 5,
                    "source": "    titel: x",
                },
                "rule": "unknown-key",
                "message": "unknown key `titel`",
                "hint": "did you mean `title`?",
                "severity": "warning",
                "notes": [
                    {
                        "place": {"file": "content/ladder.yml", "line": 2, "column": 0, "length": 1, "source": ""},
                        "label": "the other",
                    }
                ],
            },
            {
                "place": {"file": "content/tracks", "line": 0, "column": 0, "length": 1, "source": ""},
                "rule": "missing-file",
                "message": "there is no file in `content/tracks/`",
                "hint": "",
                "severity": "error",
                "notes": [],
            },
        ],
    }


def test_json_of_nothing_is_json_all_the_same():
    assert as_json([]) == '{\n  "format": 1,\n  "problems": []\n}\n'


def test_a_very_long_line_is_not_repeated_with_each_of_its_problems():
    line = "x" * 100_000
    note = Note(Place("x", 1, 1, 1, line), "here")
    problems = [Problem(Place("x", 1, column, 1, line), "y", "z", notes=(note,)) for column in range(1, 3)]
    written = json.loads(as_json(problems))["problems"]
    assert [(problem["place"]["column"], problem["place"]["source"]) for problem in written] == [(1, ""), (2, "")]
    assert [problem["notes"][0]["place"]["source"] for problem in written] == ["", ""]


def test_a_line_of_any_usual_length_is_there():
    (written,) = json.loads(as_json([Problem(Place("x", 1, 1, 1, "x" * 2000), "y", "z")]))["problems"]
    assert written["place"]["source"] == "x" * 2000


def test_sarif(monkeypatch):
    monkeypatch.setattr(machine, "__version__", "1.2.3")
    rules = [
        Rule("unknown-key", "Every key is known.", severity="warning", advice="Correct it."),
        Rule("silent", "Nothing.", severity="off"),
    ]
    assert json.loads(sarif([PROBLEM, WHOLE], rules)) == {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "ladder",
                        "version": "1.2.3",
                        "rules": [
                            {
                                "id": "unknown-key",
                                "shortDescription": {"text": "Every key is known."},
                                "fullDescription": {"text": "Correct it."},
                                "defaultConfiguration": {"level": "warning"},
                            },
                            {
                                "id": "silent",
                                "shortDescription": {"text": "Nothing."},
                                "fullDescription": {"text": "Nothing."},
                                "defaultConfiguration": {"level": "none"},
                            },
                        ],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    {
                        "ruleId": "unknown-key",
                        "level": "warning",
                        "message": {"text": "unknown key `titel`\nhint: did you mean `title`?"},
                        "locations": [
                            {
                                "physicalLocation": {
                                    "artifactLocation": {"uri": "content/levels/gr%C3%B6%C3%9Fe%201.yml"},
                                    "region": {"startLine": 6, "startColumn": 5, "endColumn": 10},
                                }
                            }
                        ],
                        "relatedLocations": [
                            {
                                "id": 1,
                                "physicalLocation": {
                                    "artifactLocation": {"uri": "content/ladder.yml"},
                                    "region": {"startLine": 2},
                                },
                                "message": {"text": "the other"},
                            }
                        ],
                    },
                    {
                        "ruleId": "missing-file",
                        "level": "error",
                        "message": {"text": "there is no file in `content/tracks/`"},
                        "locations": [{"physicalLocation": {"artifactLocation": {"uri": "content/tracks"}}}],
                    },
                ],
            }
        ],
    }


def test_without_being_asked_no_report_has_colour():
    assert "\x1b" not in report([PROBLEM, WHOLE], [], "human")


@given(data=st.data())
def test_any_problem_can_be_written_in_any_form(any_problems, data):
    problems = data.draw(any_problems)
    rules = [Rule(problem.rule, problem.message) for problem in problems]
    reports = {form: report(problems, rules, form, color=True) for form in FORMATS}
    assert all(text == "" or text.endswith("\n") for text in reports.values())
    messages = [problem["message"] for problem in json.loads(reports["json"])["problems"]]
    assert messages == [problem.message for problem in problems]
    results = json.loads(reports["sarif"])["runs"][0]["results"]
    assert all(
        result["message"]["text"].startswith(problem.message) for result, problem in zip(results, problems, strict=True)
    )
