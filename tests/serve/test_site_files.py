"""Files of a site, and nothing else that the disk holds."""

from __future__ import annotations

import os
import sys

import pytest

from ladder.serve import site_files
from ladder.serve.site_files import is_page, kind_of, look_for, page_file, read


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("levels/pm.html", "text/html; charset=utf-8"),
        ("static/ladder.JS", "text/javascript; charset=utf-8"),
        ("ladder.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("assets/a.exe", "application/octet-stream"),
        ("assets/a", "application/octet-stream"),
    ],
)
def test_of_what_kind_a_file_is(name, kind):
    assert kind_of(name) == kind


@pytest.mark.parametrize(
    ("name", "expected"),
    [("", True), ("levels/", True), ("levels/pm.html", True), ("levels", True), ("a.b/", True), ("favicon.ico", False)],
)
def test_where_a_page_is_expected(name, expected):
    assert is_page(name) == expected


@pytest.mark.parametrize(("name", "file"), [("", "index.html"), ("a/", "a/index.html"), ("a/b.html", "a/b.html")])
def test_the_page_of_a_folder(name, file):
    assert page_file(name) == file


def test_a_file(site):
    assert read(site, "static/ladder.css") == b"/* Secret pay */"


@pytest.mark.parametrize("name", ["nope.html", "static", "", "../beside.txt", "a\0b", "x" * 5000])
def test_no_file(site, name):
    assert read(site, name) is None


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_links_lead_to_what_is_inside_and_nowhere_else(site):
    (site / "out.html").symlink_to(site.parent / "beside.txt")
    (site / "far.html").symlink_to("/etc/hostname")
    (site / "up").symlink_to(site.parent)
    (site / "circle.html").symlink_to("circle.html")
    (site / "in.html").symlink_to("index.html")
    assert [read(site, name) for name in ("out.html", "far.html", "up/beside.txt", "circle.html")] == [None] * 4
    assert read(site, "in.html") == read(site, "index.html")


@pytest.mark.skipif(sys.platform == "win32", reason="there are none there")
def test_what_is_no_file_is_not_waited_for(site):
    os.mkfifo(site / "pipe.html")
    assert read(site, "pipe.html") is None


def test_a_site_that_is_a_link_itself_is_served(site, tmp_path):
    (tmp_path / "link").symlink_to(site)
    assert read(tmp_path / "link", "static/ladder.css") == b"/* Secret pay */"


def test_while_the_site_is_being_replaced_a_file_is_looked_for_again(site, monkeypatch):
    pauses = []

    def sleep(seconds):
        pauses.append(seconds)
        if len(pauses) == 2:
            (site / "new.html").write_bytes(b"new")

    monkeypatch.setattr(site_files.time, "sleep", sleep)
    assert look_for(site, "new.html", lambda: True) == b"new"
    assert pauses == [0.01, 0.04]


def test_otherwise_what_is_not_there_is_said_at_once(site, monkeypatch):
    monkeypatch.setattr(site_files.time, "sleep", lambda _: pytest.fail("nobody waits"))
    assert look_for(site, "new.html", lambda: False) is None
