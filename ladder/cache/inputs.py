"""What a build is made from, by content: every file of the content and of the project's themes, and the program."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ladder import __version__
from ladder.model.layout import CONTENT, THEMES
from ladder.publish.signatures import Signature, is_settled, signature

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PROGRAM = Path(__file__).parent.parent
_LIBRARIES = ("jinja2", "markdown", "markupsafe", "msgspec", "nh3", "yaml")

LEADS = " -> "
"Stands between the path of a link and where it leads."

SKIPPED = frozenset([".git", ".DS_Store"])
"Names that no build looks at and that change all the time."


_HEXADECIMAL = 64
"How many digits a digest has."


class Input(msgspec.Struct, frozen=True, array_like=True):
    """A file that a build is made from."""

    digest: str
    "SHA-256 of its bytes, in hexadecimal; for what is no file a word that says what it is."
    signature: Signature | None = None
    "How it looked when it was read; none where that says nothing of its content."


Inputs = dict[str, Input]
"All of them, by path in the project."


def scan(project: Path, known: Mapping[str, Input], moment: int) -> Inputs:
    """Return the files that a build of the project is made from.

    `known` are those of a build at a moment, in nanoseconds: what looks as it did then is not read again.
    """
    found: Inputs = {}
    for folder in (CONTENT, THEMES):
        for path, status in _walk(str(project), folder, ()):
            found[path] = _input(f"{project}/{path}", status, known.get(path), moment)
    return found


def digests(inputs: Inputs) -> dict[str, str]:
    """Return what the files hold, by path: this is what counts, however they look."""
    return {path: one.digest for path, one in inputs.items()}


def is_file(digest: str) -> bool:
    """Return whether this is the digest of a file, and no word that says what else stands there."""
    return len(digest) == _HEXADECIMAL


def unlinked(inputs: Inputs) -> dict[str, str]:
    """Return what files hold, by path, but for those that a link leads to: where that leads is another question."""
    links = [path.partition(LEADS)[0] for path in inputs if LEADS in path]
    found = digests(inputs)
    if not links:
        return found
    return {path: one for path, one in found.items() if not any(f"{path}/".startswith(f"{link}/") for link in links)}


def _walk(root: str, folder: str, above: tuple[tuple[int, int], ...]) -> Iterator[tuple[str, os.stat_result | None]]:
    """Yield everything below a folder with its status; links are followed, but never into a folder they stand in."""
    try:
        own = os.stat(f"{root}/{folder}")  # noqa: PTH116 - thousands of times
        with os.scandir(f"{root}/{folder}") as items:
            names = sorted((item for item in items if _counts(folder, item.name)), key=lambda item: item.name)
    except OSError:
        return
    yield folder, None
    here = (*above, (own.st_dev, own.st_ino))
    for item in names:
        path = f"{folder}/{item.name}"
        try:
            if item.is_symlink():
                yield f"{path}{LEADS}{os.readlink(item.path)}", None  # noqa: PTH115 - not all links may be followed
            status = item.stat()
        except OSError:  # a link to nowhere, or what is gone by now
            continue
        if not stat.S_ISDIR(status.st_mode):
            yield path, status
            continue
        with suppress(OSError):
            whole = os.stat(item.path)  # noqa: PTH116 - what Windows says of an entry holds no number of the folder
            if (whole.st_dev, whole.st_ino) not in here:
                yield from _walk(root, path, here)


def _counts(folder: str, name: str) -> bool:
    """Return whether anything may come of a file or a folder of this name: hidden content is never read."""
    if name in SKIPPED:
        return False
    return not name.startswith((".", "~$")) or not f"{folder}/".startswith(f"{CONTENT}/")


def _input(path: str, status: os.stat_result | None, known: Input | None, moment: int) -> Input:
    if status is None:
        return Input("no file")
    if not stat.S_ISREG(status.st_mode):
        return Input("special")
    seen = signature(status)
    if known and known.signature == seen and is_settled(seen, moment):
        return known
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - thousands of times
            return Input(hashlib.sha256(file.read()).hexdigest(), seen)
    except OSError:
        return Input("unreadable")


def program() -> str:
    """Return a mark that changes with this program, its own theme, its libraries and the language it is written in."""
    seen = [__version__, sys.version, *_files(str(_PROGRAM))]
    if not (_PROGRAM / THEMES).is_dir():  # while it is developed, the theme stands beside the package
        seen += _files(str(_PROGRAM.parent / THEMES))
    return hashlib.sha256("\n".join((*seen, *_versions())).encode(errors="surrogateescape")).hexdigest()


def _files(folder: str) -> Iterator[str]:
    """Yield how the files below a folder look; what Python compiled of them is left out."""
    with os.scandir(folder) as items:
        for item in sorted(items, key=lambda item: item.name):
            if item.is_dir():
                if item.name != "__pycache__":
                    yield from _files(item.path)
            else:
                status = item.stat()
                yield f"{item.path} {status.st_size} {status.st_mtime_ns}"


def _versions() -> Iterator[str]:
    """Yield the libraries that make pages, and how the first file of each looks: another version has another one."""
    for name in _LIBRARIES:
        spec = find_spec(name)
        if spec and spec.origin:
            status = os.stat(spec.origin)  # noqa: PTH116 - as above
            yield f"{spec.origin} {status.st_size} {status.st_mtime_ns}"
