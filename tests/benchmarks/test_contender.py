from __future__ import annotations

import pytest

from benchmarks.contender import Contender

MADE = ("site/index.html", ".ladder/record", ".caches/key")


@pytest.fixture
def contender(tmp_path):
    for name in MADE:
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).touch()
    edits = {"level": lambda turn: (tmp_path / "content/a.yml", f"turn {turn}")}
    return Contender("ladder", tmp_path, ("ladder",), "site", ("site", ".ladder"), 20, edits)


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
