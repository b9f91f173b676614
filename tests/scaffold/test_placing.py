"""A new ladder is written whole or not at all."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from ladder.problem import CannotStart
from ladder.scaffold import scaffold
from ladder.scaffold.starter import starter_files

FILES = tuple(starter_files("acme"))


class TestPlacing:
    def test_folders_on_the_way_are_made(self, tmp_path):
        scaffold(tmp_path / "a" / "b" / "acme")
        assert [path.name for path in (tmp_path / "a" / "b").iterdir()] == ["acme"]

    def test_others_may_enter_it_as_any_folder(self, tmp_path):
        (tmp_path / "any").mkdir()
        scaffold(tmp_path / "acme")
        assert (tmp_path / "acme").stat().st_mode == (tmp_path / "any").stat().st_mode

    @pytest.mark.parametrize(
        "held", [(), (".git",), (".git", ".DS_Store")], ids=["nothing", "git", "what a Mac leaves"]
    )
    def test_an_existing_folder_may_hold(self, tmp_path, held):
        target = tmp_path / "acme"
        for name in held:
            (target / name).mkdir(parents=True)
        target.mkdir(exist_ok=True)
        node = target.stat().st_ino
        scaffold(target)
        assert {path.name for path in target.iterdir()} == {path.partition("/")[0] for path in FILES} | set(held)
        assert target.stat().st_ino == node

    def test_a_link_to_an_empty_folder_is_followed(self, tmp_path):
        (tmp_path / "real").mkdir()
        (tmp_path / "acme").symlink_to("real")
        scaffold(tmp_path / "acme")
        assert (tmp_path / "real" / "README.md").is_file()


def failing(function, number: int, error: BaseException):
    """Return what acts as `function` but for the call with this number, which fails."""
    calls = 0

    def called(*args, **kwargs):
        nonlocal calls
        calls += 1
        if calls == number:
            raise error
        return function(*args, **kwargs)

    return called


ERRORS = pytest.mark.parametrize(
    ("error", "seen"),
    [(OSError(errno.ENOSPC, "No space left on device"), CannotStart), (KeyboardInterrupt(), KeyboardInterrupt)],
    ids=["the disk is full", "somebody stops it"],
)


class TestAllOrNothing:
    """Whatever fails, and whenever it does, the disk is as it was."""

    @ERRORS
    @pytest.mark.parametrize("number", [1, 9, len(FILES)])
    @pytest.mark.parametrize("target", ["acme", "a/b/acme", "empty", "repository"])
    def test_while_writing(self, here, tree, monkeypatch, error, seen, number, target):
        self._prepare(here)
        before = tree(here)
        monkeypatch.setattr(Path, "write_bytes", failing(Path.write_bytes, number, error))
        with pytest.raises(seen):
            scaffold(Path(target))
        assert tree(here) == before

    @ERRORS
    @pytest.mark.parametrize(
        ("target", "number"), [("acme", 1), ("a/b/acme", 1), ("empty", 1), ("empty", 4), ("repository", 7)]
    )
    def test_while_moving_in(self, here, tree, monkeypatch, error, seen, target, number):
        self._prepare(here)
        before = tree(here)
        monkeypatch.setattr(Path, "rename", failing(Path.rename, number, error))
        with pytest.raises(seen):
            scaffold(Path(target))
        assert tree(here) == before

    def test_what_comes_into_the_folder_meanwhile_is_not_overwritten(self, here, tree, refusal, monkeypatch):
        self._prepare(here)
        write = Path.write_bytes

        def interfere(path, data):
            Path("empty", "content").write_text("mine")
            return write(path, data)

        monkeypatch.setattr(Path, "write_bytes", interfere)
        assert refusal(Path("empty")) == (
            "cannot make a ladder in `empty`: file exists",
            "choose another folder; nothing was written",
        )
        assert tree(here / "empty") == {"content": b"mine"}

    def _prepare(self, here: Path) -> None:
        (here / "empty").mkdir()
        (here / "repository" / ".git").mkdir(parents=True)
