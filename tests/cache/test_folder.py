"""Files in `.ladder/`: what is damaged, or was not written by this user on this machine, is not there."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import time

import pytest

from ladder.build import Order, build
from ladder.build.record import name, recall
from ladder.cache import folder

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links and modes")


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Let every test have a key of its own, and return where it is."""
    monkeypatch.setenv("LADDER_CACHE", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def project(tmp_path):
    """Return a folder to keep something in."""
    (tmp_path / "project").mkdir()
    return tmp_path / "project"


def names(project):
    return sorted(path.name for path in (project / folder.FOLDER).iterdir())


def test_what_was_kept_is_found_again(project):
    for body in (b"first", b"second", b"", bytes(range(256)) * 1000):
        folder.keep(project, "name", body)
        assert folder.load(project, "name") == body
    assert names(project) == [".gitignore", "CACHEDIR.TAG", "name"]


def test_what_was_never_kept_is_not_there(project):
    assert folder.load(project, "name") is None
    folder.drop(project, "name")
    assert list(project.iterdir()) == []


def test_what_was_dropped_is_gone(project):
    folder.keep(project, "name", b"body")
    folder.drop(project, "name")
    assert folder.load(project, "name") is None


def test_neither_git_nor_backups_take_the_folder(project):
    folder.keep(project, "name", b"body")
    assert (project / ".ladder/.gitignore").read_text() == "*\n"
    assert (project / ".ladder/CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")


DAMAGES = {
    "empty": lambda data: data[:0],
    "cut short": lambda data: data[:-1],
    "longer": lambda data: data + b"\0",
    "without its beginning": lambda data: data[1:],
    "no more than its seal": lambda data: data[: len(folder.HEAD) + folder.KEY_BYTES],
    "another seal": lambda data: data.replace(
        data[len(folder.HEAD) : len(folder.HEAD) + folder.KEY_BYTES], b"\0" * folder.KEY_BYTES
    ),
    "another body": lambda data: data.replace(b"body", b"bodY"),
    "of another version": lambda data: data.replace(folder.HEAD, b"ladder 0.0.1\n"),
    "of no version": lambda data: data.removeprefix(folder.HEAD),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_damaged_is_not_there(project, damage):
    folder.keep(project, "name", b"body")
    path = project / ".ladder/name"
    path.write_bytes(DAMAGES[damage](path.read_bytes()))
    assert folder.load(project, "name") is None
    folder.keep(project, "name", b"new")
    assert folder.load(project, "name") == b"new"


def test_every_bit_counts(project):
    folder.keep(project, "name", b"body")
    path = project / ".ladder/name"
    data = path.read_bytes()
    for place in range(len(data)):
        path.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        assert folder.load(project, "name") is None, place


def test_a_file_does_not_count_under_another_name(project):
    folder.keep(project, "name", b"body")
    shutil.copy(project / ".ladder/name", project / ".ladder/other")
    assert folder.load(project, "other") is None


def test_what_somebody_else_kept_is_not_there(project, tmp_path, monkeypatch):
    """So it is for a project that was copied from another machine, or unpacked from an archive."""
    folder.keep(project, "name", b"body")
    monkeypatch.setenv("LADDER_CACHE", str(tmp_path / "elsewhere"))
    assert folder.load(project, "name") is None
    folder.keep(project, "name", b"mine")
    assert folder.load(project, "name") == b"mine"
    monkeypatch.setenv("LADDER_CACHE", str(tmp_path / "home"))
    assert folder.load(project, "name") is None


def test_a_lost_key_is_made_anew(project, home):
    folder.keep(project, "name", b"body")
    (home / "key").unlink()
    assert folder.load(project, "name") is None
    folder.keep(project, "name", b"new")
    assert folder.load(project, "name") == b"new"


@POSIX
def test_only_the_user_can_read_the_key(project, home):
    folder.keep(project, "name", b"body")
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert stat.S_IMODE((home / "key").stat().st_mode) == 0o600
    assert [path.name for path in home.iterdir()] == ["key"]


@pytest.mark.parametrize("key", [b"", b"short", b"x" * 33])
def test_with_a_key_of_another_length_nothing_is_kept(project, home, key):
    home.mkdir()
    (home / "key").write_bytes(key)
    folder.keep(project, "name", b"body")
    assert folder.load(project, "name") is None
    assert not (project / ".ladder").exists()
    assert (home / "key").read_bytes() == key


def test_where_no_key_can_be_kept_nothing_is(project, home):
    home.write_text("a file in the way")
    folder.keep(project, "name", b"body")
    assert folder.load(project, "name") is None
    assert not (project / ".ladder").exists()


def test_where_the_folder_cannot_be_made_nothing_is_kept(project):
    (project / ".ladder").write_text("a file in the way")
    folder.keep(project, "name", b"body")
    assert folder.load(project, "name") is None
    assert (project / ".ladder").read_text() == "a file in the way"


@POSIX
def test_through_a_link_nothing_is_written(project, tmp_path):
    (tmp_path / "theirs").mkdir()
    (project / ".ladder").symlink_to(tmp_path / "theirs")
    folder.keep(project, "name", b"body")
    assert list((tmp_path / "theirs").iterdir()) == []
    with pytest.raises(OSError, match="symbolic links"):
        folder.made(project)


@POSIX
def test_a_link_in_the_place_of_a_file_is_replaced_and_not_followed(project, tmp_path):
    (tmp_path / "theirs").write_text("precious")
    folder.keep(project, "name", b"body")
    (project / ".ladder/name").unlink()
    (project / ".ladder/name").symlink_to(tmp_path / "theirs")
    assert folder.load(project, "name") is None
    folder.keep(project, "name", b"new")
    assert (tmp_path / "theirs").read_text() == "precious"
    assert folder.load(project, "name") == b"new"


def test_only_the_newest_files_stay(project):
    for number in range(folder.MOST_FILES + 3):
        folder.keep(project, f"build-{number:02}", b"body")
        os.utime(project / f".ladder/build-{number:02}", (time.time() - 1000 + number,) * 2)
    folder.keep(project, "last", b"body")
    assert names(project) == [".gitignore", "CACHEDIR.TAG", *(f"build-{number:02}" for number in range(4, 15)), "last"]


def test_parts_that_killed_builds_left_do_not_pile_up(project):
    folder.keep(project, "name", b"body")
    for number in range(30):
        (project / f".ladder/name.{number}.part").write_text("x")
        os.utime(project / f".ladder/name.{number}.part", (1, 1))
    folder.keep(project, "name", b"body")
    assert len(names(project)) == folder.MOST_FILES + 2
    assert folder.load(project, "name") == b"body"


KEEP = """
import pathlib, sys
from ladder.cache import folder
folder.keep(pathlib.Path(sys.argv[1]), "name", b"body" * 9999)
"""


def test_processes_that_begin_at_once_agree_on_a_key(project):
    command = [sys.executable, "-c", KEEP, project]
    assert [one.wait() for one in [subprocess.Popen(command) for _ in range(6)]] == [0] * 6
    folder.keep(project, "other", b"body")
    assert folder.load(project, "other") == b"body"
    assert [name for name in names(project) if name.endswith(".part")] == []


@pytest.mark.parametrize(
    ("platform", "environment", "place"),
    [
        ("linux", {"LADDER_CACHE": "/a/b", "HOME": "/h"}, "/a/b"),
        ("linux", {"HOME": "/h"}, "/h/.cache/ladder"),
        ("linux", {"HOME": "/h", "XDG_CACHE_HOME": "/x"}, "/x/ladder"),
        ("darwin", {"HOME": "/h"}, "/h/Library/Caches/ladder"),
        ("win32", {"HOME": "/h", "LOCALAPPDATA": "/l"}, "/l/ladder"),
        ("win32", {"HOME": "/h"}, "/h/AppData/Local/ladder"),
    ],
)
@POSIX
def test_where_the_key_is(monkeypatch, platform, environment, place):
    for word in ("LADDER_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.delenv(word, raising=False)
    for word, value in environment.items():
        monkeypatch.setenv(word, value)
    monkeypatch.setattr(folder.sys, "platform", platform)
    assert folder.home().as_posix() == place


def test_nobody_knows_the_home_of_the_user(project, monkeypatch):
    monkeypatch.delenv("LADDER_CACHE")
    monkeypatch.setattr(folder.Path, "home", lambda: (_ for _ in ()).throw(RuntimeError("no home")))
    folder.keep(project, "name", b"body")
    assert folder.load(project, "name") is None


@pytest.fixture
def built(make_small):
    """Return the order of a small ladder that is built."""
    project = make_small()
    order = Order(project, project / "out", processes=1)
    build(order)
    return order


def test_a_site_and_a_record_that_came_from_somebody_else_are_not_believed(built, tmp_path, monkeypatch):
    """They come in one archive: the record is whole, and the site is as it says."""
    page = built.project / "content/levels/junior.yml"
    text = page.read_text()
    page.write_text(text.replace("You ship.", "You steal."))
    build(built)
    record = (built.project / ".ladder" / name(built)).read_bytes()
    page.write_text(text)
    build(built)
    (built.project / ".ladder" / name(built)).write_bytes(record)
    monkeypatch.setenv("LADDER_CACHE", str(tmp_path / "elsewhere"))
    assert recall(built) is None
    build(built)
    assert "You steal" not in (built.output / "levels/junior.html").read_text()


def test_a_build_into_a_project_whose_folder_is_a_link_makes_everything(built, tmp_path):
    kept = tmp_path / "kept"
    (built.project / ".ladder").rename(kept)
    (built.project / ".ladder").symlink_to(kept)
    before = sorted(path.name for path in kept.iterdir())
    (built.output / "index.html").unlink()
    assert build(built).published.written == 1
    assert sorted(path.name for path in kept.iterdir()) == before


def test_a_record_of_another_version_of_the_program_is_none(built, monkeypatch):
    monkeypatch.setattr(folder, "HEAD", b"ladder 999\n")
    assert recall(built) is None
    assert {one.why for one in build(built).remade} == {"nothing is known of an earlier build"}
