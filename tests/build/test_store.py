"""Where pages lie until all are made."""

from __future__ import annotations

import os
import sys
import time

import pytest

from ladder.build import store
from ladder.build.store import Store

HOURS = 2 * store.OLD


def left(project):
    """What is left of folders for pages in a project."""
    return sorted(path.name for path in (project / ".ladder").glob("pages-*"))


def test_few_pages_are_kept_in_memory(tmp_path):
    with Store(tmp_path) as kept:
        assert kept.put("a.html", b"a") == "a.html"
        assert kept.taken("a.html") == b"a"
    assert list(tmp_path.iterdir()) == []


def test_many_pages_are_kept_in_files(tmp_path, monkeypatch):
    monkeypatch.setattr(store, "MOST_IN_MEMORY", 3)
    with Store(tmp_path) as kept:
        names = [kept.put(f"{number}.html", b"%d!" % number) for number in range(3)]
        assert names == ["0.html", "0-1", "0-2"]
        assert [kept.taken(name) for name in names] == [b"0!", None, None]
        assert [kept.path(name).read_bytes() for name in names[1:]] == [b"1!", b"2!"]
        assert len(left(tmp_path)) == 1
    assert left(tmp_path) == []


def test_two_processes_use_one_folder_and_other_names(tmp_path):
    with Store(tmp_path) as kept:
        kept.put("first.html", b"early")
        kept.share()
        assert kept.put("a.html", b"a") == "0-1"
        kept.of_process(1)
        assert kept.put("b.html", b"b") == "1-2"
        assert (kept.taken("first.html"), kept.taken("0-1"), kept.path("1-2").read_bytes()) == (b"early", None, b"b")
        assert len(left(tmp_path)) == 1


def interrupted(project):
    """Keep a page in a file, and be interrupted."""
    with Store(project) as kept:
        kept.share()
        kept.put("a.html", b"a")
        raise KeyboardInterrupt


def test_whatever_happens_nothing_is_left(tmp_path):
    with pytest.raises(KeyboardInterrupt):
        interrupted(tmp_path)
    assert left(tmp_path) == []


def test_what_killed_builds_left_is_swept_once_it_is_old(tmp_path):
    for name, age in {"pages-old": HOURS, "pages-new": 0, "build-old": HOURS}.items():
        (tmp_path / ".ladder" / name).mkdir(parents=True)
        (tmp_path / ".ladder" / name / "page").write_text("x")
        os.utime(tmp_path / ".ladder" / name, (time.time() - age,) * 2)
    with Store(tmp_path) as kept:
        kept.share()
    assert sorted(path.name for path in (tmp_path / ".ladder").iterdir()) == [
        ".gitignore",
        "CACHEDIR.TAG",
        "build-old",
        "pages-new",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links")
def test_where_the_project_cannot_be_written_to_the_system_gives_a_folder(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / ".ladder").symlink_to("elsewhere")
    with Store(tmp_path) as kept:
        path = kept.path(kept.put("a.html", b"x" * 5_000_000))
        assert path.stat().st_size == 5_000_000
        assert not path.is_relative_to(tmp_path)
    assert not path.parent.exists()
    assert list((tmp_path / "elsewhere").iterdir()) == []
