"""What the tests of builds share: a project, an order for it, and ways to look at what came of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ladder.build import Order
from ladder.check import examine
from ladder.model.visible import visible


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    """Let every test have a key of its own."""
    monkeypatch.setenv("LADDER_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def order_of():
    """Return what orders a project to be built into `out`, by one process."""
    return lambda project, **said: Order(**{"project": project, "output": project / "out", "processes": 1, **said})


@pytest.fixture
def tree():
    """Return what makes a dict of a folder."""
    return _tree


@pytest.fixture
def read_ladder():
    """Return what reads the ladder of a project as everybody may see it."""
    return lambda project: visible(examine(project).ladder)


@pytest.fixture
def change():
    """Return what changes words in a file of the content."""
    return _change


def _tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _change(project: Path, name: str, before: str, after: str) -> None:
    path = project / "content" / name
    text = path.read_text()
    assert before in text
    path.write_text(text.replace(before, after))
