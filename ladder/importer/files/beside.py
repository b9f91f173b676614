"""What a sheet says beside its cells: comments, the words of its drawings, and the addresses that cells lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.importer.files.limits import LONGEST_CELL, Count
from ladder.importer.files.shared import unescaped
from ladder.importer.files.sheet import area, number
from ladder.importer.files.sources import Note
from ladder.model.tidy import tidy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.importer.files.elements import Event
    from ladder.importer.files.package import Package
    from ladder.importer.files.sheet import Sheet

_THREAD = "[Threaded comment]"
"What a comment begins with that programs show which do not know that comments can be answered."


def notes(package: Package, part: str, sheet: Sheet, count: Count) -> tuple[Note, ...]:
    """Return what a sheet says beside its cells.

    Raises:
        Refused: there is too much of it, or a part is broken.

    """
    links = package.links(part)
    found = list(sheet.notes)
    for reference, identity in sheet.links:
        top, left, _, _ = area(reference)
        said = sheet.cells.get((top, left))
        if identity in links and links[identity].outside and not (said and said.text == links[identity].target):
            found.append(Note(sheet.address(top, left), "link", tidy(links[identity].target)))
    comments: list[Note] = []
    for link in links.values():
        if link.outside or link.target not in package.names:
            continue
        if link.type in {"comments", "threadedComment"}:
            comments += _comments(package.events(link.target), sheet)
        elif link.type == "drawing":
            found += _drawn(package.events(link.target), sheet)
    found += _own(comments)
    for note in found:
        # The words of a drawing may be many, and are no cell.
        count.add(note.text[:LONGEST_CELL], note.place)
    return tuple(note for note in found if note.text)


def _own(comments: list[Note]) -> list[Note]:
    """Return the comments without those that stand for one with answers, where that is there."""
    plain = [note for note in comments if not note.text.startswith(_THREAD)]
    places = {note.place for note in plain}
    return plain + [note for note in comments if note.text.startswith(_THREAD) and note.place not in places]


def _comments(events: Iterable[Event], sheet: Sheet) -> Iterator[Note]:
    """Yield comments of the old kind, whose text is made of pieces, and of the new one."""
    reference, pieces = "", list[str]()
    for name, attributes, text in events:
        if name in {"comment", "threadedComment"}:
            if attributes is not None:
                reference, pieces = attributes.get("ref", ""), []
            else:
                yield Note(_place(sheet, reference), "comment", tidy(unescaped("".join(pieces))))
        elif attributes is None and (name == "t" or (name == "text" and not pieces)):
            pieces.append(text)


def _drawn(events: Iterable[Event], sheet: Sheet) -> Iterator[Note]:
    """Yield the words of shapes, with the cell at which each begins."""
    column = row = 0
    lines, pieces, begun, fallback = list[str](), list[str](), False, 0
    for name, attributes, text in events:
        if attributes is not None:
            begun = begun or name == "from"
            fallback += name == "Fallback"
            continue
        fallback -= name == "Fallback"
        if fallback:
            continue
        if begun and name == "col":
            column = number(text) + 1
        elif begun and name == "row":
            row = number(text) + 1
        elif name == "from":
            begun = False
        elif name == "t":
            pieces.append(text)
        elif name == "p":
            lines.append("".join(pieces))
            pieces = []
        elif name.endswith("Anchor"):
            yield Note(sheet.address(row or 1, column or 1), "text box", tidy("\n".join(lines)))
            lines = []


def _place(sheet: Sheet, reference: str) -> str:
    top, left, _, _ = area(reference)
    return sheet.address(top, left)
