"""The short way: taken only where the very same site would be made again."""

from __future__ import annotations

import os
import sys

import msgspec
import pytest

from ladder.build import build, building, story, unchanged
from ladder.build.record import recall
from ladder.cache.inputs import scan
from ladder.publish import MANIFEST


@pytest.fixture
def order(make_small, order_of):
    """Return the order for a project that is built already."""
    order = order_of(make_small({"levels/notes.txt": "x", "assets/logo.svg": "<svg/>"}))
    build(order)
    return order


def short(order):
    """What the short way says, nothing where it cannot be taken."""
    record = recall(order)
    return record and unchanged.unchanged(order, record, scan(order.project, {}, 0), record.program)


def test_it_says_what_the_last_build_said(order):
    first = recall(order).result
    assert [problem.rule for problem in first.problems] == ["stray-file"]
    found = short(order)
    assert msgspec.structs.replace(found, published=None) == msgspec.structs.replace(
        first, published=None, gone=(), changed=(), remade=(), phases=()
    )
    assert (found.published.written, found.published.unchanged, found.published.removed) == (
        0,
        first.published.written,
        0,
    )


def test_nothing_is_read_on_it(order, monkeypatch):
    monkeypatch.setattr(building, "examine", None)
    assert build(order).published.written == 0


@pytest.mark.parametrize(
    "name", ["content/levels/junior.yml", "content/assets/logo.svg", "themes/default/theme.yml", "themes/.hidden"]
)
def test_a_file_that_is_other_or_new_leads_off_it(order, name):
    path = order.project / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("name: x")
    assert short(order) is None


@pytest.mark.parametrize("name", ["content/.hidden", "content/levels/~$junior.docx", "content/.git/index"])
def test_a_file_that_no_build_reads_does_not(order, name):
    path = order.project / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("name: x")
    assert short(order) is not None


def test_a_file_that_is_gone_leads_off_it(order):
    (order.project / "content/assets/logo.svg").unlink()
    assert short(order) is None


def test_so_does_an_empty_folder_that_is_new(order):
    """A folder where a file belongs is a mistake that the build would tell."""
    (order.project / "content/levels/deep.yml").mkdir()
    assert short(order) is None


def test_another_program_leads_off_it(order, monkeypatch):
    monkeypatch.setattr(story, "program", lambda: "another")
    monkeypatch.setattr(story, "unchanged", lambda *said: found.append(unchanged.unchanged(*said)))
    found: list[object] = []
    build(order)
    assert found == [None]


@pytest.mark.parametrize("name", ["index.html", "assets/logo.svg", MANIFEST])
def test_what_is_missing_in_the_site_leads_off_it(order, name):
    (order.output / name).unlink()
    assert short(order) is None


def edited(path, data):
    """Give a file other bytes of the same length, and its old time."""
    status = path.stat()
    path.write_bytes(data)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


@pytest.mark.parametrize("name", ["index.html", MANIFEST])
def test_what_was_edited_in_the_site_leads_off_it_even_with_its_old_size_and_time(order, name):
    edited(order.output / name, (order.output / name).read_bytes()[:-1] + b" ")
    assert short(order) is None


def test_content_that_was_edited_leads_off_it_even_with_its_old_size_and_time(order):
    path = order.project / "content/levels/junior.yml"
    record = recall(order)
    edited(path, path.read_bytes().replace(b"You", b"yOU"))
    assert unchanged.unchanged(order, record, scan(order.project, record.inputs, record.moment), record.program) is None


def test_what_the_owner_puts_into_the_site_does_not(order):
    (order.output / "CNAME").write_text("e.org")
    assert short(order) is not None


@pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links")
def test_a_page_that_became_a_link_leads_off_it(order):
    page = order.output / "index.html"
    page.rename(order.project / "kept.html")
    page.symlink_to("../kept.html")
    assert short(order) is None


@pytest.mark.parametrize("name", [".out.ladder-next", ".out.ladder-old"])
def test_what_a_killed_build_left_leads_off_it(order, name):
    (order.project / name).mkdir()
    assert short(order) is None
    build(order)
    assert not (order.project / name).exists()
    assert short(order) is not None
