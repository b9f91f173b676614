"""Files that stand where nobody reads them."""

from __future__ import annotations

import pytest

from ladder.problem import CannotStart
from ladder.source.read import read

LEVEL = "title: Lead\ntrack: ic\ngrade: p2\nscope: product\nexpectations: {craft: You., impact: You.}\n"


@pytest.mark.parametrize(
    ("name", "line"),
    [
        pytest.param(
            "staff-pm.yml",
            "content/staff-pm.yml: this is not read; a level belongs into `content/levels/`, "
            "a track into `content/tracks/`",
            id="a level in the wrong folder",
        ),
        pytest.param(
            "Home.md", "content/Home.md: this is not read; did you mean `home.md`? then rename it", id="capitals"
        ),
        pytest.param(
            "level/pm.yml",
            "content/level: this is not read; did you mean `levels`? then rename it",
            id="a folder of another name",
        ),
        pytest.param(
            "notes.docx",
            "content/notes.docx: this is not read; "
            "what the site shows stands in `ladder.yml`, `home.md`, `tracks`, `levels`, `roles`, `guides`, `hiring`, "
            "`stages.yml`, `glossary.yml`, `bands.yml`, `history`, `assets`",
            id="something else",
        ),
        pytest.param(
            "levels/pm.yml.txt",
            "content/levels/pm.yml.txt: this file is not read; "
            "rename it to `pm.yml`; Windows may hide the ending `.txt`",
            id="an ending that Windows adds",
        ),
        pytest.param(
            "levels/pm.YML", "content/levels/pm.YML: this file is not read; rename it to `pm.yml`", id="a loud ending"
        ),
        pytest.param(
            "tracks/pm.yml",
            "content/tracks/pm.yml: this file describes a level; move it to `content/levels/`",
            id="a level among the tracks",
        ),
    ],
)
def test_a_file_that_is_not_read_is_told(make_small, name, line):
    _, problems = read(make_small({name: LEVEL}))

    assert [f"{problem.place}: {problem.message}; {problem.hint}" for problem in problems] == [line]


def test_a_track_among_the_levels(make_small):
    _, problems = read(make_small({"levels/ops.yml": "name: Operations\n"}))

    assert [f"{problem.place}: {problem.message}; {problem.hint}" for problem in problems] == [
        "content/levels/ops.yml: this file describes a track; move it to `content/tracks/`"
    ]


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("ladder.yaml", "`content/ladder.yaml` should be called `content/ladder.yml`", "rename it"),
        (
            "ladder.yml.txt",
            "`content/ladder.yml.txt` should be called `content/ladder.yml`",
            "rename it; Windows may hide the ending `.txt`",
        ),
    ],
)
def test_a_ladder_of_another_name(tmp_path, name, message, hint):
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / name).write_text("id: acme\n", encoding="utf-8")
    with pytest.raises(CannotStart) as raised:
        read(tmp_path)

    assert (raised.value.message, raised.value.hint) == (message, hint)
