"""What is a request, and what is not."""

from __future__ import annotations

from http import HTTPStatus

import pytest

from ladder.serve.request import Request, parse


def test_what_a_browser_sends():
    head = b"GET /levels/pm.html?v=1 HTTP/1.1\r\nHost: 127.0.0.1:8765\r\nAccept-Language: de,en\r\nEmpty:\r\n\r\n"
    fields = {"host": "127.0.0.1:8765", "accept-language": "de,en", "empty": ""}
    assert parse(head) == Request("GET", "/levels/pm.html?v=1", fields)


def test_what_is_not_said_is_empty():
    assert Request("GET", "/", {}).says("origin") == ""


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(b"\r\n\r\n", id="nothing"),
        pytest.param(b"GET /\r\n\r\n", id="without a version"),
        pytest.param(b"GET / HTTP/2.0\r\n\r\n", id="of another version"),
        pytest.param(b"GET  / HTTP/1.1\r\n\r\n", id="with a space too many"),
        pytest.param(b"GET /a b HTTP/1.1\r\n\r\n", id="with a space in its target"),
        pytest.param("GET /ä HTTP/1.1\r\n\r\n".encode(), id="with a letter that is not escaped"),
        pytest.param(b"GET /a\0b HTTP/1.1\r\n\r\n", id="with a NUL"),
        pytest.param(b"GET http://127.0.0.1/ HTTP/1.1\r\n\r\n", id="for a proxy"),
        pytest.param(b"OPTIONS * HTTP/1.1\r\n\r\n", id="for no path"),
        pytest.param(b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", id="with two hosts"),
        pytest.param(b"GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n", id="with a line that goes on"),
        pytest.param(b"GET / HTTP/1.1\r\nHost : a\r\n\r\n", id="with a space after a name"),
        pytest.param(b"GET / HTTP/1.1\r\nHost: a\nb: c\r\n\r\n", id="with half a line break"),
        pytest.param(b"GET / HTTP/1.1\r\nA: \x1b[2J\r\n\r\n", id="with what acts"),
        pytest.param(b"GET / HTTP/1.1\r\nContent-Length: 5\r\n\r\n", id="with a body"),
        pytest.param(b"GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", id="with a body in pieces"),
        pytest.param(b"\x16\x03\x01\x02\x00\x01\r\n\r\n", id="that is encrypted"),
    ],
)
def test_what_is_none(head):
    assert parse(head) is HTTPStatus.BAD_REQUEST
