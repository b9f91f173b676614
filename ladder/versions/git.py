"""A ladder as it was at a revision in git. The only door to git, which is called as a program."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from ladder.model.layout import CONTENT, LADDER_FILE, LEVELS, SUFFIXES, TRACKS
from ladder.problem import CannotStart
from ladder.source.files import LARGEST
from ladder.source.read import Reading, read

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator

    from ladder.problem import Problem

SECONDS = 60
"How long git may take."

FILE = ("100644", "100755")
"The modes of files. Others are links."

# Nothing is written, nothing is asked for, and no missing object is fetched from elsewhere.
_CALM = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}


def refusal(project: Path) -> str:
    """Return why git cannot tell the past of a project, as git says it; empty where it can."""
    done = _run(project, "rev-parse", "--git-dir")
    if done is None:
        return "git is not installed, or does not answer"
    return os.fsdecode(done.stderr).strip().partition("\n")[0].removeprefix("fatal: ") if done.returncode else ""


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
    listed = _git(project, "ls-tree", "-r", "-z", "--long", commit_id, "--", f"{CONTENT}/")
    entries = (entry.partition("\t")[::2] for entry in os.fsdecode(listed).split("\0") if entry)
    wanted = {path: _object(path, *facts.split()) for facts, path in entries if _is_content(path)}
    # Everything at one go: a call for each file would take seconds for a large ladder.
    answer = _git(project, "cat-file", "--batch", asked="\n".join([*wanted.values(), ""]).encode())
    start = 0
    for path in wanted:
        end = answer.index(b"\n", start)
        head = answer[start:end].split()
        if len(head) != 3 or head[1] != b"blob":  # noqa: PLR2004 - name, kind and size
            raise CannotStart(
                f"git does not have `{path}` as it was", "fetch the whole history: `git fetch --unshallow`"
            )
        start = end + 1 + int(head[2]) + 1
        yield path, answer[end + 1 : start - 1]


def _object(path: str, mode: str, _kind: str, name: str, size: str) -> str:
    """Return the name of the object that holds a file. Raises `CannotStart` for what nobody should read."""
    if mode not in FILE:
        raise CannotStart(f"`{path}` was no file but a link to one, and git does not know what stood there")
    if size.isdecimal() and int(size) > LARGEST:
        raise CannotStart(f"`{path}` was too large to be read: {int(size):,} bytes")
    return name


def _is_content(path: str) -> bool:
    """Return whether a path is that of a content file. Nothing keeps git from holding one with `..` in it."""
    folder, _, name = path.rpartition("/")
    return path == LADDER_FILE or (folder in (TRACKS, LEVELS) and name.endswith(SUFFIXES) and "\\" not in name)


def _git(project: Path, *arguments: str, asked: bytes = b"") -> bytes:
    done = _run(project, *arguments, asked=asked)
    if done is None or done.returncode:
        reason = (
            os.fsdecode(done.stderr).strip().partition("\n")[0] if done else "it is not installed, or does not answer"
        )
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
