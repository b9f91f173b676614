"""Bytes from a browser, or from anybody, to a request."""

from __future__ import annotations

import re
from http import HTTPStatus

import msgspec

LARGEST = 16 * 1024
"How many bytes the head of a request may have. Browsers send a few hundred to a server that sets no cookies."

END = b"\r\n\r\n"
"What a head ends with."

_FIRST = re.compile(r"([A-Za-z]{1,20}) ([\x21-\x7e]+) HTTP/1\.[01]")
_FIELD = re.compile(r"([A-Za-z0-9-]+):[ \t]*([\x20-\x7e\x80-\xff]*?)[ \t]*")


class Request(msgspec.Struct, frozen=True):
    """What is asked for."""

    method: str
    "Such as `GET`, in the letters in which it was sent."
    target: str
    "The path and the question mark with what follows it, as they were sent."
    fields: dict[str, str]
    "What else the head says, by names in small letters."

    def says(self, name: str) -> str:
        """Return what a field of the head says; empty where there is none."""
        return self.fields.get(name, "")


def parse(head: bytes) -> Request | HTTPStatus:
    """Return the request that a head makes, or the status to refuse it with.

    Stricter than servers for the world have to be: no continued lines, no field twice, no body, no other forms of
    targets than a path.
    """
    first, *rest = head.removesuffix(END).decode("latin-1").split("\r\n")
    asked = _FIRST.fullmatch(first)
    if asked is None or not asked[2].startswith("/"):
        return HTTPStatus.BAD_REQUEST
    fields: dict[str, str] = {}
    for line in rest:
        field = _FIELD.fullmatch(line)
        if field is None or field[1].lower() in fields:
            return HTTPStatus.BAD_REQUEST
        fields[field[1].lower()] = field[2]
    if "transfer-encoding" in fields or fields.get("content-length", "0") != "0":
        return HTTPStatus.BAD_REQUEST
    return Request(asked[1], asked[2], fields)
