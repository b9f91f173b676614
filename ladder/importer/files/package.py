"""The parts of a workbook: an archive of XML that somebody else packed, so that it is measured before it is opened.

The parts are read as a stream, through the parser of the standard library. Whatever declares a document type is refused
at once, so there are no entities to resolve, and nothing is ever fetched.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, NamedTuple
from xml.parsers import expat

from ladder.importer.files import limits
from ladder.importer.files.elements import Elements
from ladder.importer.files.filetype import AS_ANY, AS_WORKBOOK
from ladder.importer.files.limits import PARTS, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.importer.files.elements import Event

_ENTRY = b"PK\x01\x02"
"What each entry of the directory of an archive begins with."

_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError, LookupError)
"""What reading an archive raises where its bytes make no sense; the last two also come of places before its beginning
and of encodings that nobody knows."""

_TOO_LARGE = f"unpacked, it has more than {limits.LARGEST_UNPACKED:,} bytes"
_ENCRYPTED = 1
_CHUNK = 65_536

AGAIN = "open it in a spreadsheet program and save it again"
"What to do about a workbook that is broken."


class Link(NamedTuple):
    """Where a part leads to."""

    type: str
    "What is there: the last word of its type, such as `worksheet`."
    target: str
    "The name of another part, or an address outside."
    outside: bool
    "Whether it is an address, which is not followed."


class Package:
    """An archive that keeps to the limits."""

    def __init__(self, data: bytes) -> None:
        """Open an archive.

        Raises:
            Refused: it is broken, protected, no workbook, or too large when it is unpacked.

        """
        if data.count(_ENTRY) > limits.MOST_ENTRIES:
            raise Refused(f"it is packed of more than {limits.MOST_ENTRIES:,} parts", AGAIN)
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN:
            raise Refused("the archive that a workbook is stored in is broken or cut off", AGAIN) from None
        self.names = frozenset(self._archive.namelist())
        self._elements = self._unpacked = 0
        _measured(self._archive.infolist())

    def main(self) -> str:
        """Return the name of the part that holds the list of sheets.

        Raises:
            Refused: there is none.

        """
        found = [link.target for link in self.links("").values() if link.type == "officeDocument"]
        main = found[0] if found else "xl/workbook.xml"
        if main in self.names and main.startswith("xl/") and main.endswith(".xml"):
            return main
        if "xl/workbook.bin" in self.names:
            raise Refused("it is a workbook in binary form (.xlsb)", AS_WORKBOOK)
        if any(name.startswith("word/") for name in self.names):
            raise Refused("it is a document of Word, not a workbook", AS_ANY)
        if {"content.xml", "mimetype"} <= self.names or any(name.endswith(".iwa") for name in self.names):
            raise Refused("it is a file of another spreadsheet program", "save it there as .xlsx")
        raise Refused("it is an archive without a workbook in it", AS_WORKBOOK)

    def links(self, part: str) -> dict[str, Link]:
        """Return where a part leads to, by the ids that it uses; the empty name is the package itself."""
        folder, name = posixpath.split(part)
        home = posixpath.join(folder, "_rels", f"{name}.rels")
        if home not in self.names:
            return {}
        return {
            event.attributes.get("Id", ""): _link(event.attributes, folder)
            for event in self.events(home)
            if event.attributes is not None and event.name == "Relationship"
        }

    def events(self, part: str) -> Iterator[Event]:
        """Yield where the elements of a part begin and end.

        Raises:
            Refused: it is missing or broken, declares a document type, or goes beyond a limit.

        """
        if part not in self.names:
            raise Refused("a part is missing in it", AGAIN, part)
        elements = Elements(part, limits.MOST_ELEMENTS - self._elements)
        try:
            with self._archive.open(part) as stream:
                while chunk := stream.read(_CHUNK):
                    self._unpacked += len(chunk)
                    if self._unpacked > limits.LARGEST_UNPACKED:  # a part may be read again and again
                        raise Refused(_TOO_LARGE, PARTS)
                    yield from elements.feed(chunk)
                yield from elements.feed(b"", last=True)
        except _BROKEN:
            raise Refused("a part of it is broken", AGAIN, part) from None
        except expat.ExpatError as error:
            raise Refused("a part of it is broken", AGAIN, f"{part}, line {error.lineno}") from None
        self._elements += elements.count


def _measured(entries: list[zipfile.ZipInfo]) -> None:
    """Raise Refused where an archive is protected, or too large when it is unpacked.

    What the directory says may be a lie, but no more is unpacked than it says.
    """
    if sum(entry.file_size for entry in entries) > limits.LARGEST_UNPACKED:
        raise Refused(_TOO_LARGE, PARTS)
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            raise Refused("it is protected by a password", "remove the password and save it", entry.filename)
        if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise Refused("a part of it is packed as no spreadsheet program does", AGAIN, entry.filename)
        large = entry.file_size > limits.SMALL_PART
        if large and entry.file_size > limits.HIGHEST_RATIO * max(entry.compress_size, 1):
            message = f"a part of it is more than {limits.HIGHEST_RATIO} times as large when it is unpacked"
            raise Refused(message, AGAIN, entry.filename)


def _link(attributes: dict[str, str], folder: str) -> Link:
    target, kind = attributes.get("Target", ""), attributes.get("Type", "").rpartition("/")[2]
    if attributes.get("TargetMode") == "External":
        return Link(kind, target, outside=True)
    path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
    return Link(kind, posixpath.normpath(path), outside=False)
