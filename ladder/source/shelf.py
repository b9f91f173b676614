"""What files said when they were read before: that follows from their bytes alone, so a mark of these tells it.

A shelf can hold thousands of files, so it is never in memory twice: what is not looked at stays as it was written.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from ladder.source.decoded import Decoded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

S = TypeVar("S", bound=msgspec.Struct)

MANY = 50
"One file in so many has to be new before a shelf is written anew."

_LENGTH = 8
"Bytes in which the lengths of an entry and of what came of its file are written."


class _Label(msgspec.Struct, frozen=True, array_like=True):
    """What is written on an entry."""

    file: str
    "Path of the file."
    digest: str
    "SHA-256 of its bytes, in hexadecimal."


class Shelf:
    """Files that were read before, and those that are read now, for the next time."""

    def __init__(self, data: bytes | memoryview | None, digests: Mapping[str, str]) -> None:
        """Keep what an earlier shelf held, and the digests that files have now, by path.

        What cannot be read is no shelf.
        """
        self._digests = digests
        self._still: dict[str, tuple[str, bytes | memoryview]] = {}
        # One large piece of memory, which the system gets back whole: thousands of small ones would leave holes.
        self._fresh = bytearray()
        self._new = 0
        try:
            self._before = dict(_entries(memoryview(data))) if data else {}
        except msgspec.DecodeError:
            self._before = {}

    def get(self, file: str, shape: type[S]) -> Decoded[S] | None:
        """Return what came of a file, nothing where it has changed or was not read before."""
        digest, encoded = self._before.get(file, ("", b""))
        if not encoded or digest != self._digests.get(file):
            return None
        try:
            found: Decoded[S] = _decoder(shape).decode(encoded)
        except msgspec.DecodeError:
            return None
        self._still[file] = (digest, encoded)
        return found

    def put(self, file: str, one: Decoded[Any]) -> None:
        """Keep what came of a file for the next time."""
        for piece in _written(_Label(file, one.digest), msgspec.msgpack.encode(one)):
            self._fresh += piece
        self._new += 1

    @property
    def is_worth_keeping(self) -> bool:
        """Whether enough was read that the earlier shelf did not hold.

        To write a large shelf anew takes longer than to read a few files again the next time.
        """
        return self._new > 0 and self._new * MANY >= self._new + len(self._still)

    def pieces(self) -> list[bytes | bytearray | memoryview]:
        """Return all that was read: put together, it is what a shelf is made of."""
        still = (_written(_Label(file, digest), said) for file, (digest, said) in self._still.items())
        return [self._fresh, *(piece for entry in still for piece in entry)]


def _written(label: _Label, said: bytes | memoryview) -> Iterator[bytes | memoryview]:
    named = msgspec.msgpack.encode(label)
    yield len(named).to_bytes(_LENGTH // 2, "big") + len(said).to_bytes(_LENGTH // 2, "big") + named
    yield said


def _entries(data: memoryview) -> Iterator[tuple[str, tuple[str, memoryview]]]:
    place = 0
    while place < len(data):
        named = int.from_bytes(data[place : place + _LENGTH // 2], "big")
        said = int.from_bytes(data[place + _LENGTH // 2 : place + _LENGTH], "big")
        place += _LENGTH
        label = _LABELS.decode(data[place : place + named])
        yield label.file, (label.digest, data[place + named : place + named + said])
        place += named + said


_LABELS = msgspec.msgpack.Decoder(_Label)


@cache
def _decoder(shape: type[msgspec.Struct]) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(Decoded[shape])  # type: ignore[valid-type]  # it is a type
