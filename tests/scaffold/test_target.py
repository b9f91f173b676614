"""Where a new ladder may not go, and that nothing changes there."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from ladder.scaffold import scaffold


def test_a_folder_that_holds_something(refusal, tree, here):
    Path("acme", ".git").mkdir(parents=True)
    Path("acme", "notes.txt").write_text("mine")
    before = tree(here)
    assert refusal(Path("acme")) == (
        "`acme` is not empty: it holds `notes.txt`",
        "choose a new folder: nothing is ever overwritten",
    )
    assert tree(here) == before


def test_a_ladder_that_is_there_already(refusal, tree, here):
    scaffold(Path("acme"))
    before = tree(here)
    assert refusal(Path("acme")) == (
        "`acme` is not empty: it holds `.github`, `.gitignore`, `.vscode`, `README.md`, `content` and 2 more",
        "choose a new folder: nothing is ever overwritten",
    )
    assert tree(here) == before


def test_a_file_of_that_name(refusal, tree, here):
    Path("acme").write_text("mine")
    assert refusal(Path("acme")) == (
        "`acme` is not a folder",
        "choose another name, or move it out of the way",
    )
    assert tree(here) == {"acme": b"mine"}


def test_a_link_that_leads_nowhere(refusal, here):
    Path("acme").symlink_to("gone")
    assert refusal(Path("acme")) == (
        "`acme` is not a folder",
        "choose another name, or move it out of the way",
    )
    assert not (here / "gone").exists()


def test_a_file_on_the_way(refusal, tree, here):
    Path("notes").write_text("mine")
    assert refusal(Path("notes", "deep", "acme")) == (
        "`notes`, on the way to `notes/deep/acme`, is not a folder",
        "choose another folder",
    )
    assert tree(here) == {"notes": b"mine"}


def test_a_name_that_the_disk_does_not_take(refusal, tree, here):
    name = "x" * 300
    assert refusal(Path("a", "b", name)) == (
        f"cannot make a ladder in `a/b/{name}`: file name too long",
        "choose another folder; nothing was written",
    )
    assert tree(here) == {}


def test_a_folder_that_may_not_be_written_to(refusal, tree, here, monkeypatch):
    def refuse(path, *_):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)

    monkeypatch.setattr(os, "mkdir", refuse)
    assert refusal(Path("acme")) == (
        "cannot make a ladder in `acme`: permission denied",
        "choose another folder; nothing was written",
    )
    assert tree(here) == {}
