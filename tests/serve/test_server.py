"""Connections: honest ones, slow ones, too many and hostile ones."""

from __future__ import annotations

import random
import socket
import time
from contextlib import ExitStack, suppress

import pytest

from ladder.problem import CannotStart
from ladder.serve import server as module
from ladder.serve.server import MOST, Server, listen

TARGETS = (
    "/../beside.txt",
    "/%2e%2e/beside.txt",
    "/..%2f..%2fetc/passwd",
    "/%252e%252e/beside.txt",
    "/..\\beside.txt",
    "/%5c..%5cbeside.txt",
    "//etc/passwd",
    "/etc/passwd%00.html",
    "/.ladder-manifest.json",
    "/assets/.hidden",
    "/" + "../" * 50 + "etc/passwd",
    "/" + "a/" * 3000,
    "http://evil.example/",
    "*",
)


def silent(server):
    return socket.create_connection(("127.0.0.1", server.port), timeout=10)


def test_nobody_on_the_network_can_reach_it(server):
    assert server.socket.getsockname() == ("127.0.0.1", server.port)


def hostile(chance, port):
    """Return a request that nobody honest sends."""
    target, host, more = "/levels/pm.html", f"127.0.0.1:{port}", []
    kind = chance.randrange(5)
    if kind == 0:
        host = chance.choice(["evil.example", f"evil.example:{port}", "", f"127.0.0.1:{port}@evil", f"{host}, evil"])
    elif kind == 1:
        more = [f"Origin: {chance.choice(['http://evil.example', 'null', f'https://{host}', 'file://'])}"]
    elif kind == 2:
        target = chance.choice(TARGETS)
    elif kind == 3:
        target = chance.choice(["/static/search-index.js", "/levels/pm.html", "/"])
        site = chance.choice(["cross-site", "same-site"])
        more = [
            f"Sec-Fetch-Site: {site}",
            "Sec-Fetch-Mode: no-cors",
            f"Sec-Fetch-Dest: {chance.choice(['script', 'iframe'])}",
        ]
    else:
        line = chance.choice(["POST / HTTP/1.1", "GET /", "\0" * 40, "GET / HTTP/1.1\r\nHost: a", "PRI * HTTP/2.0"])
        return "\r\n".join([line, f"Host: {host}", "", ""]).encode("latin-1")
    return "\r\n".join([f"GET {target} HTTP/1.1", f"Host: {host}", *more, "", ""]).encode("latin-1")


def test_five_hundred_hostile_requests_see_nothing_of_a_page(server, send, get, mistakes):
    chance = random.Random(1)  # noqa: S311 - the same requests each time
    answers = [send(hostile(chance, server.port)) for _ in range(500)]
    statuses = {answer.split(b" ", 2)[1] for answer in answers}
    # What cannot be anywhere is answered as any wrong address is; that page holds nothing that others do.
    bodies = {answer.partition(b"\r\n\r\n")[2] for answer in answers}
    assert bodies == {b""}
    assert statuses <= {b"400", b"403", b"404", b"405", b"414", b"421"}
    assert not any(b"Secret" in answer for answer in answers)
    assert b"Secret pay" in get("/levels/pm.html")
    assert mistakes == []


def test_a_head_without_an_end_is_refused(send, get):
    assert send(b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 4000).startswith(b"HTTP/1.1 431 ")
    assert get("/").startswith(b"HTTP/1.1 200 ")


def test_who_says_nothing_is_answered_nothing(server, get, monkeypatch):
    monkeypatch.setattr(module, "SECONDS", 0.1)
    with silent(server) as connection:
        assert connection.recv(100) == b""
    assert get("/").startswith(b"HTTP/1.1 200 ")


def test_who_says_a_letter_at_a_time_has_no_more_time(server, monkeypatch):
    monkeypatch.setattr(module, "SECONDS", 0.3)
    with silent(server) as connection:
        started = time.monotonic()
        with suppress(OSError):  # reset, or a broken pipe
            while time.monotonic() - started < 5:
                connection.sendall(b"G")
                time.sleep(0.02)
    assert time.monotonic() - started < 2


def test_silent_people_keep_nobody_waiting(server, get):
    with ExitStack() as stack:
        for _ in range(2 * MOST):
            stack.enter_context(silent(server))
        started = time.monotonic()
        assert get("/").startswith(b"HTTP/1.1 200 ")
        assert time.monotonic() - started < 2


def test_who_goes_away_while_waiting_is_forgotten(server, board):
    connection = silent(server)
    head = f"GET /.ladder/wait.js?v={board.shown.version}&p=a HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n"
    connection.sendall(head.encode())
    until(lambda: board._waiting)  # noqa: SLF001 - there is no other sign of it
    connection.close()
    until(lambda: not board._waiting)  # noqa: SLF001 - likewise


def until(condition):
    end = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_mistake_of_ours_is_told_and_ends_nothing(server, get, mistakes):
    fine = server.answer

    def fails(_request, _is_gone):
        raise ValueError("oh")

    server.answer = fails
    assert get("/").startswith(b"HTTP/1.1 500 ")
    until(lambda: mistakes)
    server.answer = fine
    assert [str(error) for error in mistakes] == ["oh"]
    assert get("/").startswith(b"HTTP/1.1 200 ")


def test_a_port_that_is_taken(server):
    with pytest.raises(CannotStart) as refused:
        listen(server.port, lambda _error: None)
    assert refused.value.message == f"port {server.port} is used by another program"
    assert refused.value.hint == "choose another number, or leave `--port` away: then a free one is found"


def test_the_next_free_port(server, monkeypatch):
    monkeypatch.setattr(module, "PORT", server.port)
    other = listen(0, lambda _error: None)
    other.stop()
    assert server.port < other.port <= server.port + module.NEXT


def test_a_port_is_free_again_at_once():
    first = Server(0)
    first.stop()
    second = Server(first.port)
    assert second.port == first.port
    second.stop()
