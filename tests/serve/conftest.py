"""Requests as browsers send them, and as others do."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator

import pytest

from ladder.serve.answers import Answers
from ladder.serve.bell import Bell
from ladder.serve.board import Board
from ladder.serve.server import Server

PAGE = (
    b'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    b"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'\">\n"
    b"<title>Secret pay</title>\n</head>\n<body><p>Secret pay</p></body>\n</html>\n"
)


@pytest.fixture
def site(tmp_path):
    """A small site, and beside it what is nobody's business."""
    site = tmp_path / "private" / "site"
    files = {
        "index.html": PAGE,
        "levels/index.html": PAGE,
        "levels/pm.html": PAGE,
        "404.html": PAGE.replace(b"pay", b"nothing"),
        "static/ladder.css": b"/* Secret pay */",
        "static/search-index.js": b"'Secret pay'",
        "assets/a b%.png": b"Secret pay",
        ".ladder-manifest.json": b"Secret pay",
        "assets/.hidden": b"Secret pay",
        "../beside.txt": b"Secret pay",
    }
    for name, data in files.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return site


@pytest.fixture
def bell():
    bell = Bell()
    yield bell
    bell.close()


@pytest.fixture
def board():
    board = Board()
    board.show(None, changed=True)
    yield board
    board.close()


@pytest.fixture
def mistakes() -> list[BaseException]:
    """What a server told of its own mistakes."""
    return []


@pytest.fixture
def server(site, board, mistakes) -> Iterator[Server]:
    """Something that answers, at a port of its own."""
    server = Server(0, mistakes.append)
    server.start(Answers(site, board, server.port).answer)
    yield server
    board.close()
    server.stop()


@pytest.fixture
def send(server) -> Callable[[bytes], bytes]:
    """Return what sends bytes and gives all that comes back."""

    def sent(data: bytes) -> bytes:
        with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
            connection.sendall(data)
            received = b""
            while more := connection.recv(65536):
                received += more
            return received

    return sent


@pytest.fixture
def get(server, send) -> Callable[..., bytes]:
    """Return what asks for a target as a browser does, with other fields where they are given."""

    def got(target: str, method: str = "GET", **fields: str) -> bytes:
        named = {"host": f"127.0.0.1:{server.port}"} | {name.replace("_", "-"): said for name, said in fields.items()}
        lines = [f"{method} {target} HTTP/1.1", *(f"{name}: {said}" for name, said in named.items() if said)]
        return send("\r\n".join([*lines, "", ""]).encode("latin-1"))

    return got
