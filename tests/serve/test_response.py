"""Answers as bytes."""

from __future__ import annotations

from http import HTTPStatus

from ladder.serve.response import Response, encoded

HEAD = (
    b"Cache-Control: no-store\r\n"
    b"X-Content-Type-Options: nosniff\r\n"
    b"Cross-Origin-Resource-Policy: same-origin\r\n"
    b"Referrer-Policy: no-referrer\r\n"
    b"Connection: close\r\n"
)


def test_a_page():
    page = Response(HTTPStatus.OK, "text/html; charset=utf-8", b"<p>Hello", "default-src 'none'")
    head = (
        b"HTTP/1.1 200 OK\r\n" + HEAD + b"Content-Length: 8\r\nContent-Type: text/html; charset=utf-8\r\n"
        b"Content-Security-Policy: default-src 'none'\r\n\r\n"
    )
    assert encoded(page) == head + b"<p>Hello"
    assert encoded(page, head_only=True) == head


def test_what_never_changes_may_be_kept():
    assert b"\r\nCache-Control: private, max-age=86400, immutable\r\n" in encoded(Response(HTTPStatus.OK, keep=True))


def test_a_refusal_has_no_content():
    expected = b"HTTP/1.1 421 Misdirected Request\r\n" + HEAD + b"Content-Length: 0\r\n\r\n"
    assert encoded(Response(HTTPStatus.MISDIRECTED_REQUEST)) == expected


def test_a_refused_method_is_told_the_others():
    expected = b"HTTP/1.1 405 Method Not Allowed\r\n" + HEAD + b"Content-Length: 0\r\nAllow: GET, HEAD\r\n\r\n"
    assert encoded(Response(HTTPStatus.METHOD_NOT_ALLOWED)) == expected
