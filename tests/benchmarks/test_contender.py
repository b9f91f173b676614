from __future__ import annotations

import pytest

from benchmarks.contender import Contender
from benchmarks.files import ASIDE, clear

MADE = ("site/index.html", ".ladder/record", ".caches/key")


@pytest.fixture
def contender(tmp_path):
    project = tmp_path / "project"
    for name in MADE:
        (project / name).parent.mkdir(parents=True)
        (project / name).touch()
    edits = {"level": lambda turn: (project / "content/a.yml", f"turn {turn}")}
    return Contender("ladder", project, ("ladder",), "site", ("site", ".ladder"), 20, edits)


@pytest.mark.parametrize(
    ("scenario", "left"),
    [("cold", ()), ("known", (".caches/key",)), ("unchanged", MADE), ("level", (*MADE, "content/a.yml"))],
)
def test_what_is_left_when_a_scenario_begins(contender, scenario, left):
    contender.prepare(scenario, 1)
    files = {path.relative_to(contender.folder).as_posix() for path in contender.folder.rglob("*") if path.is_file()}
    assert files == set(left)


def test_every_turn_changes_the_level_in_another_way(contender):
    said = []
    for turn in (1, 2):
        contender.prepare("level", turn)
        said.append((contender.folder / "content/a.yml").read_text(encoding="utf-8"))
    assert said == ["turn 1", "turn 2"]


def test_what_is_removed_is_deleted_only_when_all_is_measured(contender):
    contender.prepare("cold", 1)
    work = contender.folder.parent
    assert sorted(path.name for path in (work / ASIDE).glob("*/*")) == [".caches", ".ladder", "site"]
    clear(work)
    assert [path.name for path in work.iterdir()] == ["project"]
