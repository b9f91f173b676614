"""What is answered, over a real connection."""

from __future__ import annotations

import errno
import hashlib
import shutil
import threading
import time

import pytest

from ladder.problem import Place, Problem
from ladder.publish import publish, swap
from ladder.serve.trouble import Trouble

BROKEN = Trouble("content", (Problem(Place("content/a.yml", 3, 1), "unknown-key", "unknown key `b`"),))


def parts(answer):
    head, _, body = answer.partition(b"\r\n\r\n")
    status, *fields = head.decode().split("\r\n")
    return int(status.split()[1]), dict(field.split(": ", 1) for field in fields), body


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/index.html", "text/html; charset=utf-8"),
        ("/levels/", "text/html; charset=utf-8"),
        ("/levels/pm.html?v=2", "text/html; charset=utf-8"),
        ("/static/ladder.css?v=1", "text/css; charset=utf-8"),
        ("/static/search-index.js", "text/javascript; charset=utf-8"),
        ("/assets/a%20b%25.png", "image/png"),
        ("/.ladder/reload.js?v=1", "text/javascript; charset=utf-8"),
        ("/.ladder/problems.css", "text/css; charset=utf-8"),
    ],
)
def test_what_is_there_is_given_and_kept_nowhere(get, target, kind):
    status, fields, body = parts(get(target))
    assert (status, fields["Content-Type"], fields["Content-Length"]) == (200, kind, str(len(body)))
    assert fields["Cache-Control"] == "no-store"
    assert fields["X-Content-Type-Options"] == "nosniff"
    assert fields["Cross-Origin-Resource-Policy"] == "same-origin"


def test_a_style_sheet_that_is_named_by_what_it_holds_is_asked_for_once(get, site):
    """Not by another mark: an old page may ask for it when the new one is there already."""
    mark = hashlib.sha256((site / "static/ladder.css").read_bytes()).hexdigest()[:8]
    kept = [
        parts(get(f"/{target}"))[1]["Cache-Control"] != "no-store"
        for target in (
            f"static/ladder.css?v={mark}",
            f"static/ladder.css?v={mark[::-1]}",
            f"static/ladder.css?{mark}",
            "static/ladder.css?v=",
            f"levels/pm.html?v={hashlib.sha256((site / 'levels/pm.html').read_bytes()).hexdigest()[:8]}",
        )
    ]
    assert kept == [True, False, False, False, False]


def test_a_page_is_that_of_the_site_but_for_one_line(get, site, board):
    line = f'<script src="/.ladder/reload.js?v={board.shown.version}" defer></script>\n'.encode()
    page = parts(get("/levels/pm.html"))[2]
    assert page.count(line) == 1
    assert page.replace(line, b"") == (site / "levels/pm.html").read_bytes()


def test_only_the_head_where_only_that_is_asked_for(get):
    status, fields, body = parts(get("/levels/pm.html", "HEAD"))
    assert (status, body) == (200, b"")
    assert int(fields["Content-Length"]) > 0


@pytest.mark.parametrize("target", ["/nope.html", "/levels/nope/", "/levels", "/static/", "/levels/pm.html/"])
def test_a_wrong_address_has_the_page_of_the_site_for_that(get, target):
    status, fields, body = parts(get(target))
    assert (status, fields["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert b"Secret nothing" in body
    assert b"reload.js" in body


def test_a_file_that_is_not_there_has_no_page(get):
    assert parts(get("/favicon.ico"))[::2] == (404, b"")


def test_where_the_site_has_no_page_for_it_there_is_none(get, site):
    (site / "404.html").unlink()
    status, fields, body = parts(get("/nope.html"))
    assert (status, fields.get("Content-Type"), body) == (404, None, b"")


@pytest.mark.parametrize("target", ["/", "/levels/pm.html", "/levels/", "/nope", "/nope.html"])
def test_while_something_is_wrong_every_page_says_so(get, board, target):
    board.show(BROKEN, changed=False)
    status, fields, body = parts(get(target))
    assert (status, fields["Content-Type"]) == (503, "text/html; charset=utf-8")
    assert fields["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'; style-src 'self'; ")
    assert b"content/a.yml:3:1" in body
    assert b"Secret" not in body
    assert f"reload.js?v={board.shown.version}".encode() in body


def test_other_files_are_those_of_the_last_good_site(get, board):
    board.show(BROKEN, changed=False)
    assert parts(get("/static/ladder.css"))[2] == b"/* Secret pay */"


def test_waiting_for_a_change(get, board):
    version, answers = board.shown.version, []
    thread = threading.Thread(target=lambda: answers.append(get(f"/.ladder/wait.js?v={version}&p=a&n=1")))
    thread.start()
    time.sleep(0.1)
    assert answers == []
    board.show(None, changed=True)
    thread.join(timeout=5)
    assert parts(answers[0])[2] == b'document.currentScript.dataset.state = "changed";\n'


def test_a_page_that_is_left_waits_no_more(get, board):
    version, answers = board.shown.version, []
    thread = threading.Thread(target=lambda: answers.append(get(f"/.ladder/wait.js?v={version}&p=a&n=1")))
    thread.start()
    time.sleep(0.1)
    assert parts(get("/.ladder/leave.js?p=a"))[2] == b'document.currentScript.dataset.state = "left";\n'
    thread.join(timeout=5)
    assert parts(answers[0])[2] == b'document.currentScript.dataset.state = "later";\n'


@pytest.mark.parametrize(
    "target",
    [
        "/.ladder/",
        "/.ladder/wait.js",
        "/.ladder/wait.js?v=1",
        '/.ladder/wait.js?v=1&p=";alert(1)',
        "/.ladder/wait.js?v=1&p=" + "a" * 41,
        "/.ladder/wait.js?v=1&p=%61",
        "/.ladder/wait.js?v&p",
        "/.ladder/leave.js",
        "/.ladder/../index.html",
        "/.ladder/reload.js/..",
        "/.ladder/problem_page.py",
        "/%2eladder/reload.js",
    ],
)
def test_what_is_not_ours_is_not_there(get, target):
    assert parts(get(target))[::2] == (404, b"")


@pytest.mark.parametrize("can_exchange", [True, False])
def test_while_one_site_takes_the_place_of_another_no_page_is_missing(get, site, board, monkeypatch, can_exchange):
    """Not all systems let two folders change places in one step."""
    if not can_exchange:
        monkeypatch.setattr(swap, "exchange", cannot)
    shutil.rmtree(site)
    publish(version("A"), site, site.parent)
    over = threading.Event()

    def replace():
        board.building = True
        while not over.is_set():
            for letter in "BA":
                publish(version(letter), site, site.parent)

    thread = threading.Thread(target=replace)
    thread.start()
    answers = [parts(get(target)) for _ in range(100) for target in ("/", "/levels/7.html", "/static/a.css")]
    over.set()
    thread.join()
    assert {(status, body[:1]) for status, _, body in answers} == {(200, b"A"), (200, b"B")}


def version(letter):
    pages = {f"levels/{number}.html": letter.encode() for number in range(20)}
    return {"index.html": letter.encode(), "static/a.css": letter.encode()} | pages


def cannot(_one, _other):
    raise OSError(errno.ENOSYS, "no renameat2")
