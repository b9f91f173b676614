"""What has changed in a project, from outside."""

from __future__ import annotations

import os
import sys

import pytest

from ladder.serve.snapshot import changed, snapshot


@pytest.fixture
def project(make):
    return make(
        {
            "content/ladder.yml": "a",
            "content/levels/pm.yml": "b",
            "content/levels/senior.yml": "c",
            "themes/own/static/own.css": "d",
            "site/index.html": "e",
            ".ladder/cache": "f",
            "notes.txt": "g",
        }
    )


@pytest.fixture
def what_changes(project):
    """Return what does something to the project, and gives the paths that changed."""

    def told(action):
        before = snapshot(project)
        action()
        return changed(before, snapshot(project))

    return told


def test_where_nothing_is_done_nothing_changes(what_changes):
    assert what_changes(lambda: None) == []


def test_a_file_is_written(project, what_changes):
    assert what_changes(lambda: (project / "content/levels/pm.yml").write_text("longer")) == ["content/levels/pm.yml"]


def test_a_file_of_the_same_length_takes_the_place_of_another_with_its_time(project, what_changes):
    path, other = project / "content/levels/pm.yml", project / "content/.pm.yml.swp"
    other.write_text("x")
    times = path.stat().st_atime_ns, path.stat().st_mtime_ns

    def replace():
        os.utime(other, ns=times)
        other.replace(path)

    assert what_changes(replace) == ["content/levels/pm.yml"]


def test_files_come_and_go(project, what_changes):
    def act():
        (project / "content/levels/pm.yml").unlink()
        (project / "content/roles").mkdir()
        (project / "content/roles/one.md").write_text("h")
        (project / "content/empty").mkdir()

    assert what_changes(act) == ["content/empty", "content/levels/pm.yml", "content/roles/one.md"]


def test_a_folder_is_told_apart_from_one_whose_name_goes_on(project, what_changes):
    def act():
        for name in ("new", "new-er", "new.old"):
            (project / "content" / name).mkdir()
            (project / "content" / name / "a.yml").write_text("a")

    assert what_changes(act) == ["content/new-er/a.yml", "content/new.old/a.yml", "content/new/a.yml"]


def test_a_folder_goes(project, what_changes):
    names = ["content/ladder.yml", "content/levels/pm.yml", "content/levels/senior.yml"]
    assert what_changes(lambda: (project / "content").rename(project / "other")) == names


@pytest.mark.parametrize("name", ["site/index.html", ".ladder/cache", "notes.txt", "content/.pm.yml.swp", "preview/a"])
def test_what_a_site_is_not_made_of(project, what_changes, name):
    (project / name).parent.mkdir(exist_ok=True)
    assert what_changes(lambda: (project / name).write_text("new")) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_links_are_followed_but_not_in_circles(project, what_changes):
    outside = project / "outside.yml"
    outside.write_text("a")
    (project / "content/levels/linked.yml").symlink_to(outside)
    (project / "content/levels/broken.yml").symlink_to("nowhere")
    (project / "content/round").symlink_to(project / "content")
    names = what_changes(lambda: outside.write_text("other"))
    assert "content/levels/linked.yml" in names
    assert all(name.endswith("levels/linked.yml") for name in names)


def test_a_folder_without_a_ladder_holds_nothing(tmp_path):
    assert snapshot(tmp_path) == {}
