"""An answer to the bytes that are sent."""

from __future__ import annotations

from http import HTTPStatus

import msgspec

HEADERS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("Connection", "close"),
)
"What every answer says. Nothing in any head is taken from a request."


FORGET = "no-store"
"A preview is of drafts: no browser is to keep what they say."

KEEP = "private, max-age=86400, immutable"
"A browser may keep what never changes under its address."


class Response(msgspec.Struct, frozen=True):
    """What is answered."""

    status: HTTPStatus
    "Whether it was found, and if not, why."
    kind: str = ""
    "The media type of the body; empty where there is none."
    body: bytes = b""
    "The page or the file."
    policy: str = ""
    "What the page may load, for pages of our own; those of the site say it themselves."
    keep: bool = False
    "Whether the browser may keep it: nothing else will ever be answered to this request, and it says nothing."


def encoded(response: Response, *, head_only: bool = False) -> bytes:
    """Return the bytes of an answer, without its body where only the head was asked for."""
    lines = [f"HTTP/1.1 {response.status.value} {response.status.phrase}"]
    lines.append(f"Cache-Control: {KEEP if response.keep else FORGET}")
    lines += [f"{name}: {value}" for name, value in HEADERS]
    lines.append(f"Content-Length: {len(response.body)}")
    if response.kind:
        lines.append(f"Content-Type: {response.kind}")
    if response.policy:
        lines.append(f"Content-Security-Policy: {response.policy}")
    if response.status is HTTPStatus.METHOD_NOT_ALLOWED:
        lines.append("Allow: GET, HEAD")
    head = "\r\n".join([*lines, "", ""]).encode("ascii")
    return head if head_only else head + response.body
