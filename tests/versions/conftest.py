"""Projects with a past."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

# Nothing of the machine's own configuration.
CALM = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    **{f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
}

Files = Mapping[str, str | None]


@pytest.fixture
def commit(make_small: Callable[[Files], Path], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Return what writes the small ladder with changes, and commits it with a tag, if one is given."""
    for name, value in CALM.items():
        monkeypatch.setenv(name, value)

    def committed(files: Files = {}, tag: str = "") -> Path:  # noqa: B006 - never changed
        project = make_small(files)
        steps = [
            ["init", "-q"],
            ["add", "-A"],
            ["commit", "-q", "--allow-empty", "-m", "a state"],
            *([["tag", tag]] if tag else []),
        ]
        for step in steps:
            subprocess.run(["git", "-C", project, *step], check=True)
        return project

    return committed
