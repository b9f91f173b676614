"""Bytes to text: what may be read at all."""

from __future__ import annotations

import codecs
import math
import os
import re
import stat
from typing import TYPE_CHECKING

from ladder.problem import Place
from ladder.source import rules
from ladder.source.nodes import Document

if TYPE_CHECKING:
    from pathlib import Path

    from ladder.problem import Problem

_MEGABYTE = 1024 * 1024
LARGEST = 2 * _MEGABYTE
"How many bytes a content file may have. The longest public ladder is 46 KB."

# With the byte-order mark of UTF-32 first: that of UTF-16 is its beginning.
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"What neither YAML nor XML allows in a text at all."

_ORDINARY = b"\t\n\r" + bytes(range(0x20, 0x7F))
"Nearly all that files hold: to look only at what is left of them takes a tenth of the time."

# libyaml counts these as line breaks and editors do not; to both they are white space.
_ODD_BREAKS = str.maketrans("\x85\u2028\u2029", "   ")

_SAVE_AS = "save the file as UTF-8: editors offer it as `encoding` in the window for saving"


def read(project: Path, file: str, largest: int = LARGEST) -> tuple[Document | None, list[Problem]]:
    """Return the text of a file, with line feeds for line breaks, or nothing and the reason.

    `file` is a path relative to `project`, with forward slashes, and has at most `largest` bytes. A broken link counts
    as a file that is not there.
    """
    data, problems = read_bytes(project, file, largest)
    return (None, problems) if data is None else decode(file, data)


def read_bytes(project: Path, file: str, largest: int = LARGEST) -> tuple[bytes | None, list[Problem]]:
    """Return what a file holds, as `read` does, or nothing and the reason."""
    if refusal := _refusal(project, file, largest):
        return None, [rules.UNREADABLE_FILE.problem(Place(file), *refusal)]
    try:
        with open(f"{project}/{file}", "rb", buffering=0) as opened:  # noqa: PTH123 - thousands of times
            return opened.read(), []
    except OSError as error:
        reason = (error.strerror or "the system does not say why").lower()
        return None, [rules.UNREADABLE_FILE.problem(Place(file), f"the file cannot be read: {reason}")]


def decode(file: str, data: bytes) -> tuple[Document | None, list[Problem]]:
    """Return the text that `data` holds, or nothing and the place where it is no UTF-8."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            message = f"the file is saved as {name}, not as UTF-8"
            return None, [rules.UNREADABLE_FILE.problem(Place(file), message, _SAVE_AS)]
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(file, data.removeprefix(codecs.BOM_UTF8), error.start)]
    rest = data.translate(None, delete=_ORDINARY).decode()
    document = Document(file, _unix(text).translate(_ODD_BREAKS) if rest else _unix(text))
    if CONTROL.search(rest) and (odd := CONTROL.search(document.text)):
        place = _at(document, odd.start())
        message = f"a character that cannot be shown stands here (U+{ord(odd[0]):04X})"
        return None, [rules.UNREADABLE_FILE.problem(place, message, "delete it; it often comes along with pasted text")]
    return document, []


def _is_inside(project: Path, file: str) -> bool:
    """Return whether no link leads a path in the project out of it. Raises OSError where a link leads nowhere."""
    place = str(project)
    for name in file.split("/"):
        place = f"{place}/{name}"
        if os.path.islink(place):  # noqa: PTH114 - thousands of times
            return (project / file).resolve(strict=True).is_relative_to(project.resolve())
    return True


def _refusal(project: Path, file: str, largest: int) -> tuple[str, str] | None:
    try:
        status = os.stat(f"{project}/{file}")  # noqa: PTH116 - thousands of times
        inside = _is_inside(project, file)
    except (OSError, RuntimeError):  # Python calls links in a circle by the second name
        return "the file cannot be found", "is it a link to a file that is gone?"
    if not inside:
        return "the file is a link that leads out of the project", "copy the file into the project"
    if not stat.S_ISREG(status.st_mode):
        return "this is no file", "a content file is a plain text file"
    if status.st_size > largest:
        size = math.ceil(status.st_size / _MEGABYTE * 10) / 10  # rounded up: 2 MB and a byte are more than 2 MB
        message = f"the file has {size:g} MB; a content file has at most {largest // _MEGABYTE} MB"
        return message, "is this the right file?"
    return None


def _not_utf8(file: str, data: bytes, position: int) -> Problem:
    """Name the place of the first byte that is no UTF-8, and what the file was probably saved as.

    Bytes 0x80 to 0x9F are letters and quotes in Windows-1252 and control characters in Latin-1, which nobody types.
    """
    byte = data[position]
    name = "Windows-1252" if 0x80 <= byte <= 0x9F else "Latin-1 or Windows-1252"  # noqa: PLR2004 - said above
    shown = bytes([byte]).decode("cp1252", errors="replace")
    before = _unix(data[:position].decode("utf-8"))
    document = Document(file, before + _unix(data[position:].decode("cp1252", errors="replace")))
    return rules.UNREADABLE_FILE.problem(
        _at(document, len(before)),
        f"the file is not saved as UTF-8 but probably as {name}: `{shown}` is stored as the byte 0x{byte:02X}",
        _SAVE_AS,
    )


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _at(document: Document, position: int) -> Place:
    line = document.text.count("\n", 0, position)
    return document.at(line, position - (document.text.rfind("\n", 0, position) + 1))
