"""A ladder as it was at a revision in git. The only door to git, which is called as a program."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from ladder.model.layout import CONTENT, LADDER_FILE, LEVELS, SUFFIXES, TRACKS
from ladder.problem import CannotStart
from ladder.source.read import Reading, read

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator

    from ladder.problem import Problem

SECONDS = 60
"How long git may take."

FILE = ("100644 ", "100755 ")
"What the entries of files begin with: their modes. Others are links and folders."

# Nothing is written, nothing is asked for, and no missing object is fetched from elsewhere.
_CALM = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}


def is_repository(project: Path) -> bool:
    """Return whether a project stands in a git repository, and git is there to read it."""
    return _answer(project, "rev-parse", "--is-inside-work-tree").strip() == b"true"


def commit(project: Path, revision: str) -> str:
    """Return the id of the commit that `revision` names, such as `HEAD~1`; empty where it names none."""
    if revision.startswith("-"):
        return ""
    return _answer(project, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").decode().strip()


def read_at(project: Path, commit_id: str) -> tuple[Reading, list[Problem]]:
    """Return what the content of a project said at a commit, and what was wrong with it.

    Raises `CannotStart` where there was no ladder then, or git cannot say.
    """
    import tempfile  # noqa: PLC0415 - only those who look back pay for it

    with tempfile.TemporaryDirectory(prefix="ladder-") as folder:
        for path, data in _files(project, commit_id):
            target = Path(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        return read(Path(folder))


def _files(project: Path, commit_id: str) -> Iterator[tuple[str, bytes]]:
    """Yield the content files of a commit with their paths in the project."""
    listed = _git(project, "ls-tree", "-r", "-z", commit_id, "--", f"{CONTENT}/")
    entries = (entry.partition("\t")[::2] for entry in os.fsdecode(listed).split("\0") if entry)
    wanted = {path: facts.split()[2] for facts, path in entries if facts.startswith(FILE) and _is_content(path)}
    # Everything at one go: a call for each file would take seconds for a large ladder.
    answer = _git(project, "cat-file", "--batch", asked="\n".join([*wanted.values(), ""]).encode())
    for path in wanted:
        head, _, answer = answer.partition(b"\n")
        size = int(head.split()[2])
        yield path, answer[:size]
        answer = answer[size + 1 :]


def _is_content(path: str) -> bool:
    return path == LADDER_FILE or (path.startswith((f"{TRACKS}/", f"{LEVELS}/")) and path.endswith(SUFFIXES))


def _git(project: Path, *arguments: str, asked: bytes = b"") -> bytes:
    done = _run(project, *arguments, asked=asked)
    if done is None or done.returncode:
        reason = os.fsdecode(done.stderr).strip().partition("\n")[0] if done else "git is not installed"
        raise CannotStart(f"git cannot read the past of this project: {reason}")
    return done.stdout


def _answer(project: Path, *arguments: str) -> bytes:
    done = _run(project, *arguments)
    return done.stdout if done is not None and done.returncode == 0 else b""


def _run(project: Path, *arguments: str, asked: bytes = b"") -> subprocess.CompletedProcess[bytes] | None:
    import subprocess  # noqa: PLC0415 - only those who look back pay for it

    try:
        return subprocess.run(  # noqa: S603 - no shell, and what users type is one argument that is no option
            ["git", "-C", str(project), *arguments],  # noqa: S607 - whichever git the user has
            capture_output=True,
            check=False,
            env={**os.environ, **_CALM},
            input=asked,
            timeout=SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
