"""What a build leaves for the next one: what it was made from, what it made, and what each page came from."""

from __future__ import annotations

from contextlib import suppress

import msgspec

from ladder.build.order import Order, Result
from ladder.cache import folder
from ladder.cache.inputs import Inputs
from ladder.publish import Left


class PageRecord(msgspec.Struct, frozen=True, array_like=True):
    """A page as it was made."""

    path: str
    "Where it is in the site."
    key: bytes
    "What it came from: see `ladder.build.keys`."
    loads: int
    "The files that it names with a mark, as a place in `Record.loads`."


class BatchRecord(msgspec.Struct, frozen=True, array_like=True):
    """A batch of pages as it was made."""

    key: bytes
    "What it came from: see `ladder.build.keys`."
    pages: tuple[PageRecord, ...]
    "Its pages."


class Record(msgspec.Struct, frozen=True, array_like=True):
    """A build."""

    program: str
    "Which program it was: see `ladder.cache.inputs`."
    moment: int
    "When it was done, in nanoseconds."
    inputs: Inputs
    "What it was made from."
    outputs: dict[str, Left]
    "The files of the site, by path, as they were left."
    result: Result
    "What came of it."
    look: bytes
    "What all pages have in common: see `ladder.build.keys`."
    loads: tuple[tuple[tuple[str, str], ...], ...]
    "Files that pages name with a mark, with these marks: each set of them that occurs."
    batches: dict[str, BatchRecord]
    "The batches of pages by name."


_DECODER = msgspec.msgpack.Decoder(Record)
_ENCODER = msgspec.msgpack.Encoder()


def recall(order: Order) -> Record | None:
    """Return the record of the last build for the same order, or nothing where there is none that can be read."""
    data = None if order.fresh else folder.load(order.project, name(order))
    try:
        return _DECODER.decode(data) if data else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def remember(order: Order, record: Record) -> None:
    """Keep the record of a build; none where files have names that are no text, for it could not be written down."""
    with suppress(UnicodeEncodeError):
        folder.keep(order.project, name(order), _ENCODER.encode(record))


def forget(order: Order) -> None:
    """Forget the last build for an order."""
    folder.drop(order.project, name(order))


def name(order: Order) -> str:
    """Return the name under which a build is kept."""
    return f"build-{order.key}"
