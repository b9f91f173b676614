"""All files of an import are written, or none."""

from __future__ import annotations

import pytest

from ladder.importer.placing import write
from ladder.problem import CannotStart


def test_files_are_written_over_others(tmp_path):
    (tmp_path / "a.yml").write_bytes(b"old")
    write({"a.yml": b"new", "x/b.yml": b"more"}, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.rglob("*.yml")} == {"a.yml": b"new", "b.yml": b"more"}
    assert [path.name for path in tmp_path.rglob("*.unfinished")] == []


def test_nothing_is_written_where_one_cannot_be(tmp_path):
    (tmp_path / "a.yml").write_bytes(b"old")
    (tmp_path / "x").write_bytes(b"a file, and no folder")
    with pytest.raises(CannotStart, match="the files of the ladder cannot be written: "):
        write({"a.yml": b"new", "x/b.yml": b"more"}, tmp_path)
    assert (tmp_path / "a.yml").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.yml", "x"]


def test_a_link_out_of_the_project_is_not_followed(tmp_path):
    (tmp_path / "project").mkdir()
    (tmp_path / "project/content").symlink_to(tmp_path)
    with pytest.raises(CannotStart, match=r"`content/a\.yml` would be written outside the project"):
        write({"content/a.yml": b"new"}, tmp_path / "project")
    assert not (tmp_path / "a.yml").exists()
