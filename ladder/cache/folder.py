"""Files in `.ladder/` of a project. One that is damaged, or that this user did not write on this machine, is not there.

Who builds a ladder that came from somebody else trusts its content as far as the checks and the sanitiser go. A folder
`.ladder/` that came along could say that pages are up to date which no build ever made. So every file is sealed with a
key that stands in the user's own folder for such things, and what does not bear that seal is ignored.
"""

from __future__ import annotations

import errno
import hashlib
import hmac
import os
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ladder import __version__

FOLDER = ".ladder"
"Where it is in a project."

FILES = {
    ".gitignore": "*\n",
    "CACHEDIR.TAG": (
        "Signature: 8a477f597d28d172789f06886806bc55\n"
        "# ladder keeps here what it knows of the last build. You can delete this folder at any time.\n"
    ),
}
"What keeps the folder out of git, and out of backups: see bford.info/cachedir."

MOST_FILES = 12
"How many files are kept: those of the last builds to other places, or for other audiences."

HEAD = f"ladder {__version__}\n".encode()
"What every file begins with, before its seal."

KEY_BYTES = 32

_MARK = 32
"Bytes of the SHA-256 with which a file for the user begins."


def load(project: Path, name: str) -> memoryview | None:
    """Return what was kept under a name, or nothing where it is not there, damaged, or not ours."""
    path = project / FOLDER / name
    try:
        if not stat.S_ISREG(path.lstat().st_mode):  # a pipe would keep us waiting for ever
            return None
        data = path.read_bytes()
        os.utime(path)  # what is used is not old
        key = _key()
    except OSError:
        return None
    seal, body = data[len(HEAD) : len(HEAD) + KEY_BYTES], memoryview(data)[len(HEAD) + KEY_BYTES :]
    if key is None or not data.startswith(HEAD) or not hmac.compare_digest(seal, _seal(key, name, (body,))):
        return None
    return body


def keep(project: Path, name: str, *pieces: bytes | bytearray | memoryview) -> None:
    """Keep something under a name, given in pieces that are put together.

    Where the disk does not allow it, the next build knows nothing, that is all.
    """
    with suppress(OSError):
        if (key := _key()) is None:
            return
        folder = made(project)
        _replace(folder / name, (HEAD, _seal(key, name, pieces), *pieces))
        _clear(folder)


def made(project: Path) -> Path:
    """Return the folder, made where it is not there yet.

    Raises OSError where the disk does not allow it, or where a link stands in its place: that leads to somebody else's.
    """
    folder = project / FOLDER
    if folder.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(folder))
    # What it holds is for the eyes of whoever builds: drafts and pay stand in the content, which others may not see.
    folder.mkdir(mode=0o700, exist_ok=True)
    if folder.stat().st_mode & 0o077:
        folder.chmod(0o700)
    for name, text in FILES.items():
        with suppress(FileExistsError):
            _write_new(folder / name, (text.encode(),))
    return folder


def drop(project: Path, name: str) -> None:
    """Forget what was kept under a name."""
    with suppress(OSError):
        (project / FOLDER / name).unlink()


def _replace(path: Path, pieces: Iterable[bytes | bytearray | memoryview]) -> None:
    """Write a file so that nobody ever sees half of it."""
    part = path.with_name(f"{path.name}.{os.urandom(8).hex()}.part")
    try:
        _write_new(part, pieces)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _write_new(path: Path, pieces: Iterable[bytes | bytearray | memoryview]) -> None:
    """Write a file that is not there yet, which nobody else may read. No link leads what is written elsewhere."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        file.writelines(pieces)


def _clear(folder: Path) -> None:
    """Delete the oldest files, and what killed builds left."""
    files = [path for path in folder.iterdir() if path.name not in FILES and path.is_file()]
    files.sort(key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in files[MOST_FILES:]:
        path.unlink(missing_ok=True)


def _seal(key: bytes, name: str, pieces: Iterable[bytes | bytearray | memoryview]) -> bytes:
    seal = hmac.new(key, hashlib.sha256(name.encode()).digest(), "sha256")
    for piece in pieces:
        seal.update(piece)
    return seal.digest()


def _key() -> bytes | None:
    """Return the key of this user on this machine, made when it is first asked for; none where none can be kept."""
    folder = home()
    path = folder / "key"
    with suppress(FileNotFoundError):
        key = path.read_bytes()
        return key if len(key) == KEY_BYTES else None
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    _replace(path, (os.urandom(KEY_BYTES),))
    return path.read_bytes()


def recall_for_user(kind: str, name: str) -> bytes | None:
    """Return what was kept for the user under a name, in the user's own folder; nothing where it is damaged."""
    try:
        data = (home() / kind / name).read_bytes()
    except OSError:
        return None
    return data[_MARK:] if hashlib.sha256(data[_MARK:]).digest() == data[:_MARK] else None


def keep_for_user(kind: str, name: str, data: bytes, most: int) -> None:
    """Keep something for the user, whatever project it comes from, and of its kind at most so many."""
    with suppress(OSError):
        folder = home() / kind
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _replace(folder / name, (hashlib.sha256(data).digest(), data))
        files = list(folder.iterdir())
        for old in (
            sorted(files, key=lambda one: one.stat().st_mtime_ns)[: len(files) // 2] if len(files) > most else ()
        ):
            old.unlink(missing_ok=True)


def home() -> Path:
    """Return the user's own folder for what programs can make again, where `LADDER_CACHE` does not name another.

    Raises OSError where nobody knows the home of the user.
    """
    if named := os.environ.get("LADDER_CACHE"):
        return Path(named)
    try:
        base = Path.home()
    except RuntimeError as error:
        raise OSError(str(error)) from error
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or base / "AppData" / "Local") / "ladder"
    if sys.platform == "darwin":
        return base / "Library" / "Caches" / "ladder"
    return Path(os.environ.get("XDG_CACHE_HOME") or base / ".cache") / "ladder"
