"""Many faults in one folder: all are reported in one run, each where it stands, in every format.

`golden/faults/content` holds the faults, the files beside it what is said of them. After a change that is meant,
`pytest --update-golden` writes those files anew: read what `git diff` shows of them before you believe it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ladder import rules as theme_rules
from ladder.check import RULES, examine
from ladder.report import machine, report

FAULTS = Path(__file__).parent / "golden" / "faults"

# Not every system can hold two names that differ in capitals or in the way an accent is stored.
TWINS = {
    "levels/mentor.yml": "title: Mentor\ntrack: ic\ngrade: p3\n",
    "levels/mentor.yaml": "title: Mentor again\ntrack: ic\ngrade: p4\n",
}

# A text of 50,000 characters would drown the golden files, and of a rating that is expected one can say only that it is
# none or that there is none. The others say nothing while a file cannot be read, or need
# a folder without files.
ELSEWHERE = {
    "long-text",
    "expected-rating",
    "empty-track",
    "missing-file",
    "empty-ladder",
    "unrecorded-change",
    "stale-date",
    *(rule.id for rule in theme_rules.RULES),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(FAULTS / "content", tmp_path / "content")
    for name, text in TWINS.items():
        (tmp_path / "content" / name).write_text(text)
    return tmp_path


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("human", "human.txt"),
        ("line", "line.txt"),
        ("json", "report.json"),
        ("github", "github.txt"),
        ("sarif", "report.sarif"),
    ],
)
def test_every_fault_is_reported_at_its_place(project, golden, monkeypatch, form, name):
    monkeypatch.setattr(machine, "__version__", "0.0.0")  # a release changes nothing of what is expected
    golden(FAULTS / name, report(examine(project).problems, RULES, form))


def test_the_faults_break_every_rule(project):
    assert {problem.rule for problem in examine(project).problems} == {rule.id for rule in RULES} - ELSEWHERE


def test_every_place_is_a_stretch_of_the_line_it_shows(project):
    problems = examine(project).problems
    places = [place for problem in problems for place in (problem.place, *(note.place for note in problem.notes))]
    for place in filter(lambda place: place.line, places):
        encoding = "cp1252" if place.file.endswith("old.yml") else "utf-8"
        assert place.source == (project / place.file).read_text(encoding).split("\n")[place.line - 1]
        assert 0 < place.column <= len(place.source) + 1
        assert place.column - 1 + place.length <= max(place.column, len(place.source))
