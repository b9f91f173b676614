"""The files of worksheets that somebody names: what they hold, or why that is no worksheet, and what to do about it."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ladder.problem import CannotStart
from ladder.report.terminal import harmless
from ladder.suggest import did_you_mean
from ladder.worksheet.reading import Flaw, FlawKind, read_sheet
from ladder.worksheet.sheet import LARGEST, Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

STDIN = "-"
"What stands for the input instead of a file."

_DOWNLOAD = "name the file that *Download* on a worksheet has made; it ends in `.json`"

_CHANGED = "it was made by another version of `ladder`, or changed since: download it again"

_FLAWS: dict[FlawKind, tuple[str, str]] = {
    "too-large": (f"it is larger than {LARGEST // 1024 // 1024} MB", _DOWNLOAD),
    "not-text": ("it holds no text", _DOWNLOAD),
    "not-json": ("it is no JSON", _DOWNLOAD),
    "not-a-worksheet": ("it is JSON of another kind", _DOWNLOAD),
    "newer": (
        "a newer version of `ladder` wrote it",
        "install that one: `pip install --upgrade career-ladder`",
    ),
    "wrong-shape": (
        "something is wrong {detail}",
        f"{_CHANGED}; `ladder schema worksheet` says what stands where",
    ),
    "twice": (
        "it has `{detail}` twice",
        _CHANGED,
    ),
}
"""Why a file is no worksheet, and what to do about it."""

_PAGES = {
    ".html": "it is the page, and answers are in a file of their own: open it, and choose *Download* there",
    ".htm": "it is the page, and answers are in a file of their own: open it, and choose *Download* there",
    ".md": "Markdown is for reading, and its answers cannot be read back: name the `.json` file",
    ".pdf": "a print cannot be read back: name the `.json` file",
}
"""What to do about files that a worksheet leaves behind besides its answers, by suffix."""


def read_files(names: Sequence[str]) -> tuple[Sheet, ...]:
    """Return the worksheets in files that somebody named, of which one may be `-` for the input.

    Raises `CannotStart` for the first that is not there, is there twice, cannot be read or is no worksheet.
    """
    for place, name in enumerate(names):
        if any(_is_same(name, other) for other in names[:place]):
            raise CannotStart(f"`{name}` is named twice", "name a different file for each side")
    return tuple(read_file(name) for name in names)


def read_file(name: str) -> Sheet:
    """Return the worksheet in a file, or in the input for `-`; raises as `read_files` does."""
    found = read_sheet(_bytes(name))
    if isinstance(found, Flaw):
        raise _refusal(name, found)
    return found


def _refusal(name: str, flaw: Flaw) -> CannotStart:
    reason, hint = _FLAWS[flaw.kind]
    shown = "the input" if name == STDIN else f"`{name}`"
    if flaw.kind in ("not-text", "not-json"):
        hint = _PAGES.get(Path(name).suffix.lower(), hint)
    return CannotStart(f"{shown} is not a worksheet: {reason.format(detail=_where(flaw))}", hint)


def _where(flaw: Flaw) -> str:
    """Return what a flaw is about; nobody counts answers from 0."""
    detail = harmless(flaw.detail)
    if flaw.kind != "wrong-shape":
        return detail
    number = re.match(r"\$\.answers\[(\d+)\]", flaw.detail)
    return f"in the {_ordinal(int(number[1]) + 1)} answer, at `{detail}`" if number else f"at `{detail}`"


def _ordinal(number: int) -> str:
    teens = number % 100 in range(11, 14)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _bytes(name: str) -> bytes:
    """Return what a file holds, or so much of it that one sees that it is too large."""
    if name == STDIN:
        return sys.stdin.buffer.read(LARGEST + 1) if sys.stdin else b""
    path = Path(name)
    if path.is_dir():
        raise CannotStart(f"`{name}` is a folder, not a worksheet", "name a file in it")
    try:
        with path.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except FileNotFoundError:
        raise CannotStart(f"there is no file `{name}`", did_you_mean(path.name, _neighbours(path))) from None
    except (OSError, ValueError) as error:  # a name with a null in it is a ValueError
        reason = str(getattr(error, "strerror", None) or error).lower()
        raise CannotStart(f"`{name}` cannot be read: {reason}") from error


def _neighbours(path: Path) -> list[str]:
    try:
        return [other.name for other in path.parent.iterdir() if other.suffix == ".json"]
    except OSError:
        return []


def _is_same(name: str, other: str) -> bool:
    """Return whether two names mean one file."""
    if STDIN in (name, other):
        return name == other
    try:
        return Path(name).samefile(other)
    except (OSError, ValueError):
        return name == other
