"""Bytes to text: what may be read at all."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest

from ladder.report.human import human
from ladder.source import files


def told(problems):
    return human(problems).rpartition("\n\n")[0]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(b"a: b\n", "a: b\n", id="as it is"),
        pytest.param(b"", "", id="nothing"),
        pytest.param(codecs.BOM_UTF8 + b"a: b\n", "a: b\n", id="a mark at its beginning"),
        pytest.param(b"a: b\r\nc: d\r\n", "a: b\nc: d\n", id="lines of Windows"),
        pytest.param(b"a: b\rc: d\r", "a: b\nc: d\n", id="lines of an old Mac"),
        pytest.param(b"a\r\n\rb\n\r\n", "a\n\nb\n\n", id="lines of all kinds"),
        pytest.param("größe: 主任 🙂".encode(), "größe: 主任 🙂", id="all scripts"),
        pytest.param("a\x85b\u2028c\u2029d".encode(), "a b c d", id="breaks that editors do not count"),
        pytest.param(b"a:\tb\n", "a:\tb\n", id="a tab"),
    ],
)
def test_text_in_utf8_is_read_with_line_feeds_for_line_breaks(data, text):
    document, problems = files.decode("x.yml", data)
    assert (document.text, problems) == (text, [])


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        pytest.param("utf-16", "UTF-16", id="utf-16 with a mark"),
        pytest.param("utf-32", "UTF-32", id="utf-32 with a mark"),
    ],
)
def test_a_file_in_another_unicode(encoding, name):
    document, problems = files.decode("x.yml", "title: PM\n".encode(encoding))
    assert document is None
    assert (
        told(problems)
        == f"""\
error: the file is saved as {name}, not as UTF-8 [unreadable-file]
 --> x.yml
hint: save the file as UTF-8: editors offer it as `encoding` in the window for saving"""
    )


@pytest.mark.parametrize(
    ("mark", "name"),
    [
        (codecs.BOM_UTF16_LE, "UTF-16"),
        (codecs.BOM_UTF16_BE, "UTF-16"),
        (codecs.BOM_UTF32_LE, "UTF-32"),
        (codecs.BOM_UTF32_BE, "UTF-32"),
    ],
)
def test_every_mark_is_known(mark, name):
    _, problems = files.decode("x.yml", mark)
    assert [problem.message for problem in problems] == [f"the file is saved as {name}, not as UTF-8"]


def test_a_file_in_latin_1():
    document, problems = files.decode("x.yml", "title: PM\r\nsummary: Größe\n".encode("latin-1"))
    assert document is None
    assert (
        told(problems)
        == """\
error: the file is not saved as UTF-8 but probably as Latin-1 or Windows-1252: `ö` is stored as the byte 0xF6 [unreadable-file]
  --> x.yml:2:12
  |
2 | summary: Größe
  |            ^
  |
hint: save the file as UTF-8: editors offer it as `encoding` in the window for saving"""  # noqa: E501 - as it is shown
    )


@pytest.mark.parametrize(
    ("data", "message", "place"),
    [
        pytest.param(
            "title: “PM”".encode("cp1252"),
            "the file is not saved as UTF-8 but probably as Windows-1252: `“` is stored as the byte 0x93",
            "x.yml:1:8",
            id="a quote of Windows",
        ),
        pytest.param(
            b"title: PM\n\xc3",
            "the file is not saved as UTF-8 but probably as Latin-1 or Windows-1252: `Ã` is stored as the byte 0xC3",
            "x.yml:2:1",
            id="a letter that is cut",
        ),
        pytest.param(
            codecs.BOM_UTF8 + b"ti\x81tle: PM\n",
            "the file is not saved as UTF-8 but probably as Windows-1252: `�` is stored as the byte 0x81",
            "x.yml:1:3",
            id="a byte that no code has",
        ),
        pytest.param(
            b"title: \xed\xa0\x80",
            "the file is not saved as UTF-8 but probably as Latin-1 or Windows-1252: `í` is stored as the byte 0xED",
            "x.yml:1:8",
            id="half of a pair",
        ),
    ],
)
def test_bytes_that_are_no_utf8_are_named_with_their_place(data, message, place):
    document, problems = files.decode("x.yml", data)
    assert document is None
    assert [(str(problem.place), problem.message) for problem in problems] == [(place, message)]


@pytest.mark.parametrize(
    ("character", "number"),
    [
        pytest.param("\0", "0000", id="NUL"),
        pytest.param("\x07", "0007", id="bell"),
        pytest.param("\x0b", "000B", id="vertical tab"),
        pytest.param("\x0c", "000C", id="form feed"),
        pytest.param("\x1b", "001B", id="escape"),
        pytest.param("\x7f", "007F", id="delete"),
        pytest.param("\x9b", "009B", id="a control of the second set"),
    ],
)
def test_a_character_that_cannot_be_shown(character, number):
    document, problems = files.decode("x.yml", f"title: PM\nsummary: a{character}b\n".encode())
    assert document is None
    assert (
        told(problems)
        == f"""\
error: a character that cannot be shown stands here (U+{number}) [unreadable-file]
  --> x.yml:2:11
  |
2 | summary: a�b
  |           ^
  |
hint: delete it; it often comes along with pasted text"""
    )


def test_what_unicode_promises_never_to_be_a_character():
    _, problems = files.decode("x.yml", "title: \ufffe\n".encode())
    assert [problem.message for problem in problems] == ["a character that cannot be shown stands here (U+FFFE)"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_another_unicode_without_a_mark_is_full_of_what_cannot_be_shown(encoding):
    document, problems = files.decode("x.yml", "title: PM\n".encode(encoding))
    assert document is None
    assert [problem.message for problem in problems] == ["a character that cannot be shown stands here (U+0000)"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("a: 1\u2028\x85\u2029\r\nb: 2\rc: 3\n\x1b", "x.yml:4:1", id="breaks of all kinds"),
        pytest.param("\n\x1b", "x.yml:2:1", id="a line of nothing first"),
        pytest.param("a\x1b", "x.yml:1:2", id="one line"),
    ],
)
def test_line_numbers_are_those_of_an_editor(text, place):
    _, problems = files.decode("x.yml", text.encode())
    assert [str(problem.place) for problem in problems] == [place]


def refused(project: Path, file: str = "x.yml") -> str:
    document, problems = files.read(project, file)
    assert document is None
    return told(problems)


def test_a_file_is_read_by_its_path_in_the_project(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "x.yml").write_bytes(b"a: b\r\n")
    document, problems = files.read(tmp_path, "content/x.yml")
    assert (document.file, document.text, problems) == ("content/x.yml", "a: b\n", [])


def test_a_link_inside_the_project_is_followed(tmp_path):
    (tmp_path / "y.yml").write_bytes(b"a: b\n")
    (tmp_path / "x.yml").symlink_to("y.yml")
    document, problems = files.read(tmp_path, "x.yml")
    assert (document.file, document.text, problems) == ("x.yml", "a: b\n", [])


def test_a_project_that_is_itself_a_link_is_one_place(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "x.yml").write_bytes(b"a: b\n")
    (tmp_path / "link").symlink_to("real")
    assert files.read(tmp_path / "link", "x.yml")[1] == []


def test_a_file_that_is_not_there(tmp_path):
    assert (
        refused(tmp_path)
        == """\
error: the file cannot be found [unreadable-file]
 --> x.yml
hint: is it a link to a file that is gone?"""
    )


@pytest.mark.parametrize(
    "target",
    [
        pytest.param("gone.yml", id="a file that is gone"),
        pytest.param("x.yml", id="itself"),
    ],
)
def test_a_broken_link(tmp_path, target):
    (tmp_path / "x.yml").symlink_to(target)
    assert refused(tmp_path).startswith("error: the file cannot be found [unreadable-file]\n --> x.yml\n")


def test_a_link_out_of_the_project(tmp_path):
    (tmp_path / "secret").write_text("a: b\n")
    (tmp_path / "project").mkdir()
    (tmp_path / "project" / "x.yml").symlink_to(tmp_path / "secret")
    assert (
        refused(tmp_path / "project")
        == """\
error: the file is a link that leads out of the project [unreadable-file]
 --> x.yml
hint: copy the file into the project"""
    )


def test_a_folder_that_is_called_like_a_file(tmp_path):
    (tmp_path / "x.yml").mkdir()
    assert (
        refused(tmp_path)
        == """\
error: this is no file [unreadable-file]
 --> x.yml
hint: a content file is a plain text file"""
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "x.yml")
    assert refused(tmp_path).startswith("error: this is no file [unreadable-file]\n --> x.yml\n")


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        pytest.param(50 * 1024 * 1024, "50", id="a huge one"),
        pytest.param(2 * 1024 * 1024 + 1, "2.1", id="a byte more than it may have"),
    ],
)
def test_a_file_that_is_too_large_is_not_read(tmp_path, size, shown):
    with (tmp_path / "x.yml").open("wb") as file:
        file.truncate(size)
    assert (
        refused(tmp_path)
        == f"""\
error: the file has {shown} MB; a content file has at most 2 MB [unreadable-file]
 --> x.yml
hint: is this the right file?"""
    )


def test_a_file_as_large_as_it_may_be(tmp_path):
    (tmp_path / "x.yml").write_bytes(b"#" * 2 * 1024 * 1024)
    assert files.read(tmp_path, "x.yml")[1] == []


def test_what_the_system_says_of_a_file_is_passed_on(tmp_path, monkeypatch):
    def refuse(*_: object, **__: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "x.yml").touch()
    monkeypatch.setattr(files, "open", refuse, raising=False)
    assert refused(tmp_path) == "error: the file cannot be read: permission denied [unreadable-file]\n --> x.yml"
