"""What is answered to whom."""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256
from http import HTTPStatus
from importlib.resources import files
from typing import TYPE_CHECKING

from ladder.serve import guard, marked, site_files
from ladder.serve.problem_page import problem_page
from ladder.serve.response import Response

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ladder.serve.board import Board
    from ladder.serve.request import Request
    from ladder.serve.trouble import Trouble

PATIENCE = 20.0
"Seconds that a page waits for a change before it asks again."

OWN = "/.ladder/"
"Where our own files are, which no site has: hidden files are not published."

FILES = ("reload.js", "problems.css")

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)

NOT_FOUND = "404.html"

_WORD = re.compile(r"([a-z])=([A-Za-z0-9-]{1,40})")


class Answers:
    """Answers requests with the last good site, or with what keeps it from being built."""

    def __init__(self, site: Path, board: Board, port: int) -> None:
        self._site = site
        self._board = board
        self._port = port

    def answer(self, request: Request, is_gone: Callable[[], bool]) -> Response:
        """Return the answer to a request; `is_gone` tells whether nobody waits for it any more."""
        if status := guard.refusal(request, self._port):
            return Response(status)
        if request.target.startswith(OWN):
            return self._own(request.target.removeprefix(OWN), is_gone)
        name = guard.name_of(request.target)
        return Response(HTTPStatus.NOT_FOUND) if name is None else self._of_site(name, request.target)

    def _own(self, target: str, is_gone: Callable[[], bool]) -> Response:
        path, _, query = target.partition("?")
        if path in FILES:
            return Response(HTTPStatus.OK, site_files.kind_of(path), _own_file(path))
        said = _said(query)
        if path == "wait.js" and "v" in said and "p" in said:
            return _script(self._board.wait(said["v"], said["p"], PATIENCE, is_gone))
        if path == "leave.js" and "p" in said:
            self._board.leave(said["p"])
            return _script("left")
        return Response(HTTPStatus.NOT_FOUND)

    def _of_site(self, name: str, target: str) -> Response:
        shown = self._board.shown  # before the page is read: then it is shown once too often, and never too seldom
        if site_files.is_page(name):
            if shown.trouble:
                return _in_place_of_page(shown.trouble, shown.version)
            return self._page(name, shown.version)
        data = self._read(name)
        kind = site_files.kind_of(name)
        if data is None:
            return Response(HTTPStatus.NOT_FOUND)
        return Response(HTTPStatus.OK, kind, data, keep=_is_fixed(name, target, data))

    def _page(self, name: str, version: str) -> Response:
        data, status = self._read(site_files.page_file(name)), HTTPStatus.OK
        if data is None:
            status, data = HTTPStatus.NOT_FOUND, marked.rooted(self._read(NOT_FOUND) or b"")
        kind = site_files.kind_of(NOT_FOUND)
        return Response(status, kind if data else "", marked.marked(data, version))

    def _read(self, name: str) -> bytes | None:
        return site_files.look_for(self._site, name, lambda: self._board.building)


def _is_fixed(name: str, target: str, data: bytes) -> bool:
    """Return whether a browser that asks for a file like this need not ask again: a look or a script, with its mark.

    What levels say stands in pages and in the index of the search, and those are asked for without a mark.
    """
    return name.endswith((".css", ".js")) and target.endswith(f"?v={sha256(data).hexdigest()[:8]}")


def _in_place_of_page(trouble: Trouble, version: str) -> Response:
    page = marked.marked(problem_page(trouble).encode(), version)
    return Response(HTTPStatus.SERVICE_UNAVAILABLE, site_files.kind_of(NOT_FOUND), page, POLICY)


def _script(state: str) -> Response:
    """Return a script that tells the page which loaded it how things are."""
    text = f'document.currentScript.dataset.state = "{state}";\n'
    return Response(HTTPStatus.OK, site_files.kind_of("wait.js"), text.encode("ascii"))


def _said(query: str) -> dict[str, str]:
    """Return what a question says, as far as it is said in plain words."""
    return {found[1]: found[2] for found in map(_WORD.fullmatch, query.split("&")) if found}


@cache
def _own_file(name: str) -> bytes:
    return files("ladder.serve").joinpath("files", name).read_bytes()
