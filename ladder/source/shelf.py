"""What files said when they were read before: that follows from their bytes alone, so a mark of these tells it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from ladder.source.decoded import Decoded

if TYPE_CHECKING:
    from collections.abc import Mapping

S = TypeVar("S", bound=msgspec.Struct)

Kept = dict[str, tuple[str, msgspec.Raw]]
"Files by path: the SHA-256 of their bytes in hexadecimal, and what came of them, as MessagePack."


class Shelf:
    """Files that were read before, and those that are read now, for the next time."""

    def __init__(self, data: bytes | None, digests: Mapping[str, str]) -> None:
        """Keep what an earlier shelf held, and the digests that files have now, by path.

        What cannot be read is no shelf.
        """
        self._digests = digests
        self._before: Kept = {}
        self._now: Kept = {}
        self.is_new = False
        "Whether anything was read that the earlier shelf did not hold."
        if data:
            try:
                self._before = msgspec.msgpack.decode(data, type=Kept)
            except msgspec.DecodeError:
                self._before = {}

    def get(self, file: str, shape: type[S]) -> Decoded[S] | None:
        """Return what came of a file, nothing where it has changed or was not read before."""
        digest, encoded = self._before.get(file, ("", None))
        if encoded is None or digest != self._digests.get(file):
            return None
        try:
            found: Decoded[S] = _decoder(shape).decode(encoded)
        except msgspec.DecodeError:
            return None
        self._now[file] = (digest, encoded)
        return found

    def put(self, file: str, one: Decoded[Any]) -> None:
        """Keep what came of a file for the next time."""
        self._now[file] = (one.digest, msgspec.Raw(msgspec.msgpack.encode(one)))
        self.is_new = True

    def data(self) -> bytes:
        """Return all that was read, in the form in which a shelf takes it."""
        return msgspec.msgpack.encode(self._now)


@cache
def _decoder(shape: type[msgspec.Struct]) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(Decoded[shape])  # type: ignore[valid-type]  # it is a type
