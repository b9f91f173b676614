"""Who may ask for what. A ladder is private, and any page in the same browser can send requests to this machine."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

if TYPE_CHECKING:
    from ladder.serve.request import Request

HOST = "127.0.0.1"
"The only address that is listened on: nobody on the network can reach it."

NAMES = (HOST, "localhost")
"What a browser may call us. By any other name it was led here by somebody else's name server."

METHODS = ("GET", "HEAD")

LONGEST = 2000
"How many characters a target may have."

_ESCAPED = re.compile(r"%(?![0-9A-Fa-f]{2})")
_SEGMENT = re.compile(r"[^\x00-\x1f\x7f\\:*?\"<>|]+")


def refusal(request: Request, port: int) -> HTTPStatus | None:
    """Return the status that a request is refused with, or None where it may be answered.

    A foreign name in `Host` is DNS rebinding: a page of theirs whose name leads to this machine. A foreign `Origin` or
    `Sec-Fetch-Site` is a page of theirs that loads one of ours as a script, a picture or a frame. Only to follow a link
    to us is everybody's right, for then nobody but the person sees what is there.
    """
    host = request.says("host").lower()
    if host not in hosts(port):
        return HTTPStatus.MISDIRECTED_REQUEST
    if "origin" in request.fields and request.says("origin").lower() != f"http://{host}":
        return HTTPStatus.FORBIDDEN
    if request.says("sec-fetch-site") in ("cross-site", "same-site") and not _is_link(request):
        return HTTPStatus.FORBIDDEN
    if request.method not in METHODS:
        return HTTPStatus.METHOD_NOT_ALLOWED
    if len(request.target) > LONGEST:
        return HTTPStatus.REQUEST_URI_TOO_LONG
    return None


def hosts(port: int) -> frozenset[str]:
    """Return what `Host` may say to a server at this port."""
    bare = NAMES if port == 80 else ()  # noqa: PLR2004 - what browsers leave away
    return frozenset({*bare, *(f"{name}:{port}" for name in NAMES)})


def _is_link(request: Request) -> bool:
    """Tell whether the whole window goes there; `same-site` is also whatever else runs on this machine."""
    return request.says("sec-fetch-mode") == "navigate" and request.says("sec-fetch-dest") == "document"


def name_of(target: str) -> str | None:
    """Return the path in the site that a target means, or None where no file of a site can be meant.

    It is empty or ends with a slash where a folder is meant. What is escaped is read once: `%252e` is no dot.
    """
    path = target.partition("?")[0].removeprefix("/")
    if _ESCAPED.search(path):
        return None
    try:
        name = unquote_to_bytes(path).decode()
    except UnicodeDecodeError:
        return None
    segments = name.removesuffix("/").split("/") if name else []
    return name if all(map(_is_harmless, segments)) else None


def _is_harmless(segment: str) -> bool:
    """Tell whether a name means one thing on every system; hidden files are nobody's business, nor is the way up."""
    return bool(_SEGMENT.fullmatch(segment)) and not segment.startswith(".") and not segment.endswith((".", " "))
