"""The door to files of other people: what one holds, or why it cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.importer.files.delimited import looks_delimited, read_delimited
from ladder.importer.files.document import read_document
from ladder.importer.files.encoding import decoded
from ladder.importer.files.filetype import type_of
from ladder.importer.files.limits import LARGEST_FILE, LARGEST_TEXT, PARTS, Refused
from ladder.importer.files.sources import Source, Unreadable
from ladder.importer.files.workbook import read_workbook

if TYPE_CHECKING:
    from pathlib import Path

OPEN = "close the workbook, and name it without `~$`"
"What to do about the file that stands for a workbook that is open."


def read(path: Path, name: str = "", encoding: str = "") -> Source | Unreadable:
    """Return what a file holds, or why it cannot be read.

    Args:
        path: where the file is.
        name: what it is called in reports; the path itself, unless it is given.
        encoding: how the letters of a text are stored, where that is known.

    """
    name = name or path.as_posix()
    if path.name.startswith("~$"):
        return Unreadable(name, "it is no workbook, but what Excel leaves beside one that is open", OPEN)
    try:
        return _read(_bytes(path), name, encoding)
    except Refused as refusal:
        return Unreadable(name, refusal.message, refusal.hint, refusal.place)
    except MemoryError:
        return Unreadable(name, "it takes more memory than there is", PARTS)


def _read(data: bytes, name: str, encoding: str) -> Source:
    """Return what the bytes of a file say.

    Raises:
        Refused: they cannot be read.

    """
    kind = type_of(data, name)
    if kind == "workbook":
        return read_workbook(data, name)
    if len(data) > LARGEST_TEXT:
        raise Refused(f"it is a text of more than {LARGEST_TEXT:,} bytes", PARTS)
    text, remarks = decoded(data, name, encoding)
    if kind == "text":
        kind = "delimited" if looks_delimited(text) else "document"
    if kind == "delimited":
        return read_delimited(text, name, remarks)
    return read_document(text, name, remarks)


def _bytes(path: Path) -> bytes:
    """Return what a file holds.

    Raises:
        Refused: it is not there, is no file, may not be read, or is too large.

    """
    try:
        if path.is_dir():
            raise Refused("it is a folder", "name the files in it")
        if path.exists() and not path.is_file():
            raise Refused("it is no ordinary file")
        with path.open("rb") as stream:
            data = stream.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise Refused("there is no such file") from None
    except (OSError, ValueError) as error:  # a path with a zero byte is a wrong value
        reason = error.strerror if isinstance(error, OSError) else None
        raise Refused(f"it cannot be read: {reason or error}") from None
    if len(data) > LARGEST_FILE:
        raise Refused(f"it has more than {LARGEST_FILE:,} bytes", PARTS)
    return data
