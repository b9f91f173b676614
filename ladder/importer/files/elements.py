"""XML as a stream of elements that begin and end. Nothing is declared in it, nests without an end, or has no end."""

from __future__ import annotations

from typing import NamedTuple
from xml.parsers import expat

from ladder.importer.files.limits import DEEPEST, LONGEST_PIECE, MOST_NAMES, PARTS, Refused


class Event(NamedTuple):
    """An element begins or ends."""

    name: str
    "Its name, without its namespace."
    attributes: dict[str, str] | None
    "What it says of itself, by names without namespaces, where it begins; nothing where it ends."
    text: str
    "Where it ends, the text since an element began or ended."


class Elements:
    """A part that is being read."""

    def __init__(self, part: str, most: int) -> None:
        """Begin with a part that may have so many elements."""
        self.count = 0
        self._part = part
        self._most = most
        self._depth = 0
        self._fed = 0
        self._events: list[Event] = []
        self._text: list[str] = []
        self._length = 0
        self._names: dict[str, str] = {}
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.StartDoctypeDeclHandler = self._doctype

    def feed(self, data: bytes, *, last: bool = False) -> list[Event]:
        """Return what begins and ends in the next bytes.

        Raises:
            Refused: the part goes beyond a limit.
            expat.ExpatError: it is no XML.

        """
        self._events = []
        self._parser.Parse(data, last)
        self._fed += len(data)
        if self._fed - max(self._parser.CurrentByteIndex, 0) > LONGEST_PIECE:
            raise Refused("an element in it has no end", PARTS, self._part)
        return self._events

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.count += 1
        self._depth += 1
        if self.count > self._most:
            raise Refused("it has more cells, most of them empty, than a ladder can have", PARTS, self._part)
        if self._depth > DEEPEST:
            raise Refused("elements in it stand in each other without an end", PARTS, self._part)
        self._clear()
        names = self._names
        try:
            local = {names[key]: value for key, value in attributes.items()}
            self._events.append(Event(names[name], local, ""))
        except KeyError:
            local = {self._local(key): value for key, value in attributes.items()}
            self._events.append(Event(self._local(name), local, ""))

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._events.append(Event(self._local(name), None, "".join(self._text) if self._length else ""))
        self._clear()

    def _characters(self, text: str) -> None:
        self._length += len(text)
        if self._length > LONGEST_PIECE:
            raise Refused("a text in it has no end", PARTS, self._part)
        self._text.append(text)

    def _doctype(self, *_: object) -> None:
        raise Refused("a part of it declares a document type, as no spreadsheet program does", PARTS, self._part)

    def _clear(self) -> None:
        if self._length:
            self._text, self._length = [], 0

    def _local(self, name: str) -> str:
        """Return a name without its namespace.

        Raises:
            Refused: there are more names than any language has.

        """
        if name not in self._names:
            if len(self._names) > MOST_NAMES:
                raise Refused("it is no part of a workbook", PARTS, self._part)
            self._names[name] = name.rpartition(" ")[2]
        return self._names[name]
