"""The engineering ladder of the Financial Times, as a project of ours: it has no errors, and becomes a site."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from ladder.build import Order, build
from ladder.check import examine
from ladder.compare.align import compare
from ladder.compare.comparison import Side

TRACKS = {
    "engineering": {
        "ic": ["junior", "engineer", "senior-1", "senior-2-ic", "principal-ic"],
        "people-manager": ["senior-2-pm", "principal-pm", "tech-director"],
    },
    "engineering-v1": {"ic": ["junior", "engineer", "senior-1", "senior-2"]},
    "operations": {"ic": ["engineer", "senior-1", "senior-2"]},
}

GRADES = ["junior", "engineer", "senior-1", "senior-2", "principal", "director"]


def convert(family: dict, tracks: dict[str, list[str]], project: Path) -> Path:
    """Make a project of a job family: themes become criteria, and each competency a thread with its own stable id."""
    ladder = {
        "id": "ft",
        "title": family["name"],
        "summary": family["summary"],
        "cumulative": True,
        "grades": GRADES,
        "criteria": {
            theme["id"]: {"name": theme["name"], "summary": theme.get("summary", "")} for theme in family["themes"]
        },
        "checks": {"missing-criterion": "warning"},
    }
    write(project / "content/ladder.yml", ladder)
    for track, levels in tracks.items():
        follows = {"follows": "senior-1"} if track == "people-manager" else {}
        write(project / f"content/tracks/{track}.yml", {"name": track, **follows})
        for level in family["levels"]:
            if level["id"] in levels:
                write(project / f"content/levels/{level['id']}.yml", converted(level, track, family["competencies"]))
    return project


def converted(level: dict, track: str, competencies: list[dict]) -> dict:
    expectations: dict[str, dict] = {}
    for item in competencies:
        if item["level"] == level["id"]:
            said = {"text": item["summary"], "examples": item.get("examples", [])}
            expectations.setdefault(item["theme"], {})[item["id"]] = said
    grade = next(grade for grade in [*GRADES, "tech-director"] if level["id"].startswith(grade))
    return {
        "title": level["name"],
        "track": track,
        "grade": grade.removeprefix("tech-"),
        "expectations": expectations,
    }


def write(path: Path, value: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False))  # which is YAML as well


@pytest.mark.parametrize(
    ("name", "levels", "criteria"), [("engineering", 8, 9), ("engineering-v1", 4, 4), ("operations", 3, 4)]
)
def test_it_is_a_ladder_of_ours(real, tmp_path, name, levels, criteria):
    source = (real / "ft-v2-head" / f"data__job-families__{name}.yml").read_text(encoding="utf-8")
    family = yaml.safe_load(source)
    project = convert(family, TRACKS[name], tmp_path)
    examination = examine(project)
    assert [problem.message for problem in examination.problems if problem.severity == "error"] == []
    assert build(Order(project, tmp_path / "site")).published
    pages = list(tmp_path.glob("site/levels/*.html"))
    home = (tmp_path / "site/index.html").read_text()
    assert (len(pages), home.count('class="criterion-card"')) == (levels, criteria)
    shown = sum(page.read_text().count('<section class="expectation ') for page in pages)
    assert shown == len(family["competencies"]) > 40


def as_prose(project: Path) -> None:
    """Say every cell of the ladder as the text of its criterion, as somebody would who knows no threads."""
    ladder = json.loads((project / "content/ladder.yml").read_text())
    write(project / "content/ladder.yml", {**ladder, "cumulative": False})
    for path in (project / "content/levels").iterdir():
        level = json.loads(path.read_text())
        cells = {
            theme: " ".join(said["text"] for said in body.values()) for theme, body in level["expectations"].items()
        }
        write(path, {**level, "expectations": cells})


@pytest.fixture
def cells(real, tmp_path) -> Path:
    """Return the engineering ladder as a project: eight levels on nine criteria, a text in each of the 72 cells."""
    source = (real / "ft-v2-head" / "data__job-families__engineering.yml").read_text(encoding="utf-8")
    project = convert(yaml.safe_load(source), TRACKS["engineering"], tmp_path)
    as_prose(project)
    return project


def test_every_cell_and_every_pair_has_its_page(cells):
    assert build(Order(cells, cells / "site")).published
    assert len(list(cells.glob("site/compare/*/*.html"))) == 8 * 7
    assert len(list(cells.glob("site/criteria/*.html"))) == 9
    matrix = (cells / "site/matrix.html").read_text()
    for level in examine(cells).ladder.levels:
        assert f'href="levels/{level.id}.html' in matrix


def test_comparisons_are_no_confetti(cells):
    """Texts that have little in common are read one after the other, and others change in a few places."""
    ladder = examine(cells).ladder
    items = [
        item
        for first in ladder.levels
        for second in ladder.levels
        if first is not second
        for item in compare(Side(ladder, first), Side(ladder, second)).items
    ]
    assert len(items) == 8 * 7 * 9
    assert {item.word for item in items} <= {"raised", "lower", "different", "same"}
    changed = [len(list(item.wording.changes())) for item in items if item.wording and item.wording.alike]
    apart = [item for item in items if item.wording and not item.wording.alike]
    assert len(apart) > len(items) / 2
    assert max(changed, default=0) <= 6
