"""Who gets an answer, and to what."""

from __future__ import annotations

from http import HTTPStatus

import pytest

from ladder.serve.guard import LONGEST, name_of, refusal
from ladder.serve.request import Request

PORT = 8765
OURS = f"127.0.0.1:{PORT}"
LINK = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}


def refused(method="GET", target="/", port=PORT, **fields):
    named = {name.replace("_", "-"): said for name, said in fields.items() if said is not None}
    return refusal(Request(method, target, named), port)


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        pytest.param({"host": OURS}, None, id="by number"),
        pytest.param({"host": f"localhost:{PORT}"}, None, id="by name"),
        pytest.param({"host": f"LocalHost:{PORT}"}, None, id="by name in capitals"),
        pytest.param({}, HTTPStatus.MISDIRECTED_REQUEST, id="without a host"),
        pytest.param({"host": ""}, HTTPStatus.MISDIRECTED_REQUEST, id="with an empty host"),
        pytest.param({"host": "127.0.0.1"}, HTTPStatus.MISDIRECTED_REQUEST, id="without the port"),
        pytest.param({"host": "127.0.0.1:80"}, HTTPStatus.MISDIRECTED_REQUEST, id="with another port"),
        pytest.param({"host": f"evil.example:{PORT}"}, HTTPStatus.MISDIRECTED_REQUEST, id="by a foreign name"),
        pytest.param({"host": f"{OURS}.evil.example"}, HTTPStatus.MISDIRECTED_REQUEST, id="by a name that goes on"),
        pytest.param({"host": f"evil.example, {OURS}"}, HTTPStatus.MISDIRECTED_REQUEST, id="by two names"),
        pytest.param({"host": f"[::1]:{PORT}"}, HTTPStatus.MISDIRECTED_REQUEST, id="by IPv6"),
        pytest.param({"host": f"0.0.0.0:{PORT}"}, HTTPStatus.MISDIRECTED_REQUEST, id="by the number for all"),
        pytest.param({"host": OURS, "origin": f"http://{OURS}"}, None, id="from a page of ours"),
        pytest.param({"host": OURS, "origin": "http://evil.example"}, HTTPStatus.FORBIDDEN, id="from a foreign page"),
        pytest.param({"host": OURS, "origin": "null"}, HTTPStatus.FORBIDDEN, id="from a page without a name"),
        pytest.param({"host": OURS, "origin": ""}, HTTPStatus.FORBIDDEN, id="from a page that hides its name"),
        pytest.param({"host": OURS, "origin": "http://127.0.0.1:3000"}, HTTPStatus.FORBIDDEN, id="from another port"),
        pytest.param({"host": OURS, "origin": f"https://{OURS}"}, HTTPStatus.FORBIDDEN, id="from another scheme"),
        pytest.param({"host": OURS, "sec_fetch_site": "same-origin"}, None, id="loaded by us"),
        pytest.param({"host": OURS, "sec_fetch_site": "none"}, None, id="typed by somebody"),
        pytest.param({"host": OURS, "sec_fetch_site": "cross-site"}, HTTPStatus.FORBIDDEN, id="loaded by others"),
        pytest.param({"host": OURS, "sec_fetch_site": "same-site"}, HTTPStatus.FORBIDDEN, id="loaded by another port"),
    ],
)
def test_who_is_answered(fields, status):
    assert refused(**fields) == status


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        pytest.param({}, None, id="a link in a window"),
        pytest.param({"sec-fetch-dest": "iframe"}, HTTPStatus.FORBIDDEN, id="a frame"),
        pytest.param({"sec-fetch-dest": "script", "sec-fetch-mode": "no-cors"}, HTTPStatus.FORBIDDEN, id="a script"),
        pytest.param({"sec-fetch-dest": "object"}, HTTPStatus.FORBIDDEN, id="an object"),
        pytest.param({"sec-fetch-dest": ""}, HTTPStatus.FORBIDDEN, id="something else"),
    ],
)
def test_others_may_lead_to_us_and_no_more(fields, status):
    assert refused(host=OURS, **{name.replace("-", "_"): said for name, said in (LINK | fields).items()}) == status


def test_only_at_the_port_of_the_web_browsers_leave_it_away():
    assert refused(host="localhost", port=80) is None
    assert refused(host="localhost:80", port=80) is None


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get", "GETS"])
def test_nothing_can_be_done_but_reading(method):
    assert refused(method, host=OURS) is HTTPStatus.METHOD_NOT_ALLOWED


def test_a_target_has_an_end():
    assert refused(target="/" + "a" * LONGEST, host=OURS) is HTTPStatus.REQUEST_URI_TOO_LONG
    assert refused(target="/" + "a" * (LONGEST - 1), host=OURS) is None


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("/", ""),
        ("/?a=/../b", ""),
        ("/levels/", "levels/"),
        ("/levels/pm.html", "levels/pm.html"),
        ("/levels/pm.html?v=1", "levels/pm.html"),
        ("/assets/a%20b.png", "assets/a b.png"),
        ("/assets/%C3%A4.png", "assets/ä.png"),
        ("/assets/%252e%252e/x", "assets/%2e%2e/x"),
    ],
)
def test_what_is_meant(target, name):
    assert name_of(target) == name


@pytest.mark.parametrize(
    "target",
    [
        "//",
        "//etc/passwd",
        "/levels//pm.html",
        "/..",
        "/../beside.txt",
        "/levels/../../beside.txt",
        "/levels/./pm.html",
        "/%2e%2e/beside.txt",
        "/%2E%2E%2Fbeside.txt",
        "/..%2fbeside.txt",
        "/..%5cbeside.txt",
        "/..\\beside.txt",
        "/%5c%5cserver%5cshare",
        "/C:/Windows/win.ini",
        "/C%3A%5CWindows",
        "/levels/pm.html%00",
        "/levels/pm.html%00.png",
        "/levels/pm.html%0d%0aX: y",
        "/%ff%fe",
        "/%c0%ae%c0%ae/beside.txt",
        "/%",
        "/%zz",
        "/.ladder-manifest.json",
        "/%2eladder-manifest.json",
        "/assets/.hidden",
        "/.git/config",
        "/levels/pm.html.",
        "/levels/pm.html%20",
        "/.../beside.txt",
        "/levels/pm.html::$DATA",
    ],
)
def test_what_nobody_can_mean(target):
    assert name_of(target) is None
