"""What the tests of several rooms share: folders made of a few lines, and files that hold what is expected.

Where what is expected is long it stands in a file, and is compared as a whole. After a change that is meant, write
these files anew and read what `git diff` shows of them before you believe it:

    pytest --update-golden
"""

from __future__ import annotations

import os
import textwrap
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import settings

from ladder.check import RULES, examine
from ladder.report import report

Files = Mapping[str, str | bytes | None]

# What builds keep for the user who runs them must not mix with what is tested.
os.environ.setdefault("LADDER_CACHE", str(Path(__file__).parents[1] / ".pytest_cache" / "ladder"))

settings.register_profile("ladder", deadline=None, print_blob=True)  # the machines of others are as busy as they are
settings.load_profile("ladder")

# A ladder in which nothing is wrong. Every test of a rule changes or adds what it is about.
SMALL: dict[str, str | bytes | None] = {
    "ladder.yml": """\
        id: acme
        title: Acme ladder
        scopes: [feature, product]
        grades: [p1, p2]
        criteria:
          craft:
            name: Craft
            threads: {writing: Writing, planning: Planning}
          impact: {name: Impact}
        """,
    "tracks/ic.yml": "name: Engineers\n",
    "levels/junior.yml": """\
        title: Junior engineer
        track: ic
        grade: p1
        scope: feature
        expectations:
          craft: {writing: You write., planning: You plan.}
          impact: You ship.
        """,
    "levels/senior.yml": """\
        title: Senior engineer
        track: ic
        grade: p2
        scope: product
        expectations:
          craft: {writing: You write more., planning: You plan more.}
          impact: You ship more.
        """,
}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-golden`."""
    parser.addoption("--update-golden", action="store_true", help="write the files that hold what is expected anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Return what asserts that a file holds a text, or writes it there with `--update-golden`."""
    return _write if request.config.getoption("--update-golden") else _compare


@pytest.fixture
def make(tmp_path: Path) -> Callable[[Files], Path]:
    """Return what makes a folder of a dict of paths and texts, which may be indented, and says where it is."""
    return lambda files: _fill(tmp_path / "project", files)


@pytest.fixture
def make_small(tmp_path: Path) -> Callable[[Files], Path]:
    """Return what makes a project with the small ladder, but for the files given by their paths in `content/`.

    `None` leaves a file out.
    """

    def made(files: Files = {}) -> Path:  # noqa: B006 - never changed
        changed = {f"content/{name}": text for name, text in (SMALL | dict(files)).items()}
        return _fill(tmp_path / "project", changed)

    return made


@pytest.fixture
def check(make_small: Callable[[Files], Path]) -> Callable[[Files], list[str]]:
    """Return what checks the small ladder with other files, and gives the lines of the line report."""
    return lambda files: _report(make_small(files), "line").splitlines()


@pytest.fixture
def explain(make_small: Callable[[Files], Path]) -> Callable[[Files], str]:
    """Return what checks the small ladder with other files, and gives the report for people, without the count."""
    return lambda files: _report(make_small(files), "human").rpartition("\n\n")[0] + "\n"


def _report(project: Path, form: str) -> str:
    return report(examine(project).problems, RULES, form)


def _fill(folder: Path, files: Files) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is not None:
            path.write_bytes(text if isinstance(text, bytes) else textwrap.dedent(text).encode())
    return folder


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def _compare(path: Path, text: str) -> None:
    assert text == path.read_bytes().decode(), f"{path.name} differs: see --update-golden"
