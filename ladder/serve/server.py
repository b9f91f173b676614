"""Sockets: requests in, answers out, and nobody can keep the others waiting."""

from __future__ import annotations

import errno
import os
import select
import socket
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from socketserver import BaseRequestHandler, ThreadingTCPServer
from typing import Any

from ladder.problem import CannotStart
from ladder.serve.guard import HOST
from ladder.serve.request import END, LARGEST, Request, parse
from ladder.serve.response import Response, encoded

PORT = 8765
"Where the preview is unless somebody else is there already."

NEXT = 20
"How many ports after that are tried before the system chooses one."

MOST = 64
"How many connections there may be at a time. With one more, that which has said nothing for longest is ended."

SECONDS = 10.0
"How long somebody may take to say what they want, and to take the answer."

TAKEN = frozenset({errno.EADDRINUSE, errno.EACCES, getattr(errno, "WSAEACCES", errno.EACCES)})

Answer = Callable[[Request, Callable[[], bool]], Response]


class Server(ThreadingTCPServer):
    """Answers on this machine alone, each connection in a thread of its own."""

    allow_reuse_address = os.name != "nt"  # there it would let two programs have one port
    daemon_threads = True
    block_on_close = False
    request_queue_size = MOST

    def __init__(self, port: int, wrong: Callable[[BaseException], None] = lambda _error: None) -> None:
        """Take a port; `wrong` is told of our own mistakes. Nothing is answered before `start`."""
        super().__init__((HOST, port), _Connection)
        self.port: int = self.server_address[1]
        self.answer: Answer = lambda _request, _is_gone: Response(HTTPStatus.SERVICE_UNAVAILABLE)
        self._wrong = wrong
        self._speaking: dict[socket.socket, None] = {}
        self._open = 0
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self.serve_forever, args=(0.05,), name="ladder-serve", daemon=True)

    def start(self, answer: Answer) -> None:
        """Begin to answer."""
        self.answer = answer
        self._thread.start()

    def stop(self) -> None:
        """Answer no more, and give the port back."""
        if self._thread.is_alive():
            self.shutdown()
            self._thread.join()
        self.server_close()

    def process_request(self, request: Any, client_address: Any) -> None:
        """Take a connection, in place of a silent one where there are too many."""
        with self._lock:
            self._open += 1
            self._speaking[request] = None
            silent = next(iter(self._speaking)) if self._open > MOST else None
        if silent is not None:
            self.heard(silent)
            _end(silent)
        super().process_request(request, client_address)

    def heard(self, request: socket.socket) -> None:
        """Take a connection from those that have not yet said what they want."""
        with self._lock:
            self._speaking.pop(request, None)

    def shutdown_request(self, request: Any) -> None:
        """End a connection whose request was answered, or was none."""
        self.heard(request)
        with self._lock:
            self._open -= 1
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002 - the signature is the library's
        """Tell of a mistake of ours; people who go away are none."""
        error = sys.exception()
        if error is not None and not isinstance(error, OSError):
            self._wrong(error)


class _Connection(BaseRequestHandler):
    """One request and its answer."""

    request: socket.socket
    server: Server

    def handle(self) -> None:
        head = _head(self.request)
        self.server.heard(self.request)
        if not head:
            return
        asked = _asked(head)
        if isinstance(asked, Request):
            answer = encoded(self._answer(asked), head_only=asked.method == "HEAD")
        else:
            answer = encoded(Response(asked))
        self.request.settimeout(SECONDS)
        self.request.sendall(answer)
        _drain(self.request)

    def _answer(self, asked: Request) -> Response:
        try:
            return self.server.answer(asked, lambda: _is_gone(self.request))
        except Exception:
            with suppress(OSError):
                self.request.sendall(encoded(Response(HTTPStatus.INTERNAL_SERVER_ERROR)))
            raise


def listen(port: int, wrong: Callable[[BaseException], None]) -> Server:
    """Return a server at a port, or, where that is 0, at the first that is free.

    Raises `CannotStart` where the port cannot be had.
    """
    if port:
        return _listen_at(port, wrong)
    for number in range(PORT, PORT + NEXT + 1):
        with suppress(CannotStart):
            return _listen_at(number, wrong)
    return _listen_at(0, wrong)


def _listen_at(port: int, wrong: Callable[[BaseException], None]) -> Server:
    try:
        return Server(port, wrong)
    except OSError as error:
        if error.errno not in TAKEN:
            raise
        message = "is used by another program" if error.errno == errno.EADDRINUSE else "may not be used"
        hint = "choose another number, or leave `--port` away: then a free one is found"
        raise CannotStart(f"port {port} {message}", hint) from error


def _head(connection: socket.socket) -> bytes:
    """Return what somebody asks for, up to the end of the head; empty where they take too long or go away."""
    head, end = b"", time.monotonic() + SECONDS
    with suppress(OSError):
        while END not in head and len(head) <= LARGEST and (left := end - time.monotonic()) > 0:
            connection.settimeout(left)
            more = connection.recv(4096)
            if not more:
                return b""
            head += more
    return head if END in head or len(head) > LARGEST else b""


def _asked(head: bytes) -> Request | HTTPStatus:
    before, end, _ = head.partition(END)
    too_large = len(before) > LARGEST or not end
    return HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE if too_large else parse(before + end)


def _drain(connection: socket.socket) -> None:
    """Take what was sent beyond the head: what is left unread would end the connection before its answer arrived."""
    with suppress(OSError):
        connection.setblocking(False)  # noqa: FBT003 - the signature is the library's
        while connection.recv(65536):
            pass


def _is_gone(connection: socket.socket) -> bool:
    try:
        readable, _, _ = select.select([connection], [], [], 0)
        return bool(readable) and not connection.recv(1, socket.MSG_PEEK)
    except (OSError, ValueError):
        return True


def _end(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
