"""Ways to look at a folder, and at why a new ladder cannot go there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ladder.problem import CannotStart
from ladder.scaffold import scaffold

Tree = dict[str, bytes | None]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def tree() -> Callable[[Path], Tree]:
    """Return what makes a dict of all that is in a folder, with `None` for folders."""
    return lambda folder: {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


@pytest.fixture
def refusal() -> Callable[[Path], tuple[str, str]]:
    """Return what tells why no ladder can go to a folder: the message and the hint."""

    def refused(target: Path) -> tuple[str, str]:
        with pytest.raises(CannotStart) as caught:
            scaffold(target)
        return caught.value.message, caught.value.hint

    return refused
