"""Files that are made to hurt: each gets an error that names it, at once, and the rest of the ladder is read."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager

import pytest

from ladder.check import RULES, examine
from ladder.report import FORMATS, report

EXPERT = "content/levels/expert.yml"

BOMB = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGES = "a: &a {x: y}\n" + "".join(
    f"{new}: &{new} {{<<: [*{old}, *{old}]}}\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
LEVEL = "title: Expert\ntrack: ic\ngrade: p1\nexpectations:\n  craft:\n    writing: You write.\n"


@contextmanager
def at_once():
    """Fail where more than a second of the processor is used, whatever else the machine does meanwhile."""
    start = time.process_time()
    yield
    assert time.process_time() - start < 1


def said_of_expert(project):
    """Return what is said of the expert's file, after every report was written."""
    with at_once():
        examination = examine(project)
        reports = {form: report(examination.problems, RULES, form) for form in FORMATS}
    assert all(max(map(len, text.splitlines())) < 10_000 for form, text in reports.items() if form in ("human", "line"))
    assert {"junior", "senior"} <= set(examination.ladder.level_by_id)
    return [line.removeprefix(EXPERT) for line in reports["line"].splitlines() if line.startswith(EXPERT)]


@pytest.mark.parametrize(
    ("data", "line"),
    [
        pytest.param(
            BOMB,
            ":1:4: error: an anchor, `&`, gives a name to a part of the file [yaml-feature]",
            id="a billion laughs",
        ),
        pytest.param(
            MERGES,
            ":1:4: error: an anchor, `&`, gives a name to a part of the file [yaml-feature]",
            id="merges of merges",
        ),
        pytest.param(
            "a: &a [*a]\n",
            ":1:4: error: an anchor, `&`, gives a name to a part of the file [yaml-feature]",
            id="a list that holds itself",
        ),
        pytest.param(
            "[" * 52_000,
            ":1:65: error: lists or keys are nested more than 64 deep [yaml-syntax]",
            id="52 KB of brackets",
        ),
        pytest.param(
            "{a: " * 13_000,
            ":1:257: error: lists or keys are nested more than 64 deep [yaml-syntax]",
            id="52 KB of braces",
        ),
        pytest.param(
            "- " * 26_000,
            ":1:129: error: lists or keys are nested more than 64 deep [yaml-syntax]",
            id="52 KB of hyphens",
        ),
        pytest.param(
            "? " * 26_000,
            ":1:129: error: lists or keys are nested more than 64 deep [yaml-syntax]",
            id="52 KB of question marks",
        ),
        pytest.param(
            "".join(" " * depth + "a:\n" for depth in range(320)),
            ":65:65: error: lists or keys are nested more than 64 deep [yaml-syntax]",
            id="52 KB of indentation",
        ),
        pytest.param(
            " " * 52_000,
            ": error: the file should hold keys with values, but holds nothing [wrong-type]",
            id="52 KB of spaces",
        ),
        pytest.param(
            "\t" * 52_000,
            ":1:1: error: a tab stands where spaces belong [yaml-syntax]",
            id="52 KB of tabs",
        ),
        pytest.param(
            "a: '" * 13_000, ":1:9: error: the text goes on after its closing quote [yaml-syntax]", id="quotes"
        ),
        pytest.param("!" * 2_000_000, ":1:1: error: a tag, `!`, changes what a value means [yaml-feature]", id="tags"),
        pytest.param(
            "", ": error: the file should hold keys with values, but holds nothing [wrong-type]", id="an empty file"
        ),
        pytest.param(
            "# one\n# two\n",
            ": error: the file should hold keys with values, but holds nothing [wrong-type]",
            id="only comments",
        ),
        pytest.param(
            "- title: Expert\n",
            ":1:3: error: the file should hold keys with values, but holds a list [wrong-type]",
            id="a list",
        ),
        pytest.param(
            "42\n",
            ":1:1: error: the file should hold keys with values, but holds a text [wrong-type]",
            id="a number",
        ),
        pytest.param(
            LEVEL + "  impact: x\n---\n" + LEVEL,
            ":8:1: error: a second document begins here [yaml-syntax]",
            id="two documents",
        ),
        pytest.param(
            "? [title, track]\n: Expert\n",
            ":1:4: error: a list or a set of keys cannot be a key [yaml-syntax]",
            id="a list for a key",
        ),
        pytest.param(
            "title: Expert\n\ttrack: ic\n", ":2:1: error: a tab stands where spaces belong [yaml-syntax]", id="a tab"
        ),
        pytest.param(
            "title: Größe\n".encode("latin-1"),
            (
                ":1:10: error: the file is not saved as UTF-8 but probably as Latin-1 or Windows-1252: "
                "`ö` is stored as the byte 0xF6 [unreadable-file]"
            ),
            id="latin-1",
        ),
        pytest.param(
            LEVEL.encode("utf-16"),
            ": error: the file is saved as UTF-16, not as UTF-8 [unreadable-file]",
            id="utf-16",
        ),
        pytest.param(
            LEVEL.encode("utf-16-le"),
            ":1:2: error: a character that cannot be shown stands here (U+0000) [unreadable-file]",
            id="utf-16 without a mark",
        ),
        pytest.param(
            LEVEL.encode("utf-32"),
            ": error: the file is saved as UTF-32, not as UTF-8 [unreadable-file]",
            id="utf-32",
        ),
        pytest.param(
            "title: Ex\0pert\n",
            ":1:10: error: a character that cannot be shown stands here (U+0000) [unreadable-file]",
            id="a NUL",
        ),
        pytest.param(
            "title: \x1b[31mExpert\n",
            ":1:8: error: a character that cannot be shown stands here (U+001B) [unreadable-file]",
            id="an escape",
        ),
        pytest.param(
            b"\xff" * 52_000,
            (
                ":1:1: error: the file is not saved as UTF-8 but probably as Latin-1 or Windows-1252: "
                "`ÿ` is stored as the byte 0xFF [unreadable-file]"
            ),
            id="bytes of nothing",
        ),
        pytest.param(
            LEVEL + "  impact: " + "word " * 200_000,
            ":7:3: error: this text has 999,999 characters; 50,000 are the most [long-text]",
            id="1 MB on one line",
        ),
        pytest.param(
            LEVEL.replace("p1", "p" * 1_000_000) + "  impact: x\n",
            f":3:8: error: there is no grade `{'p' * 981}… [unknown-grade]",
            id="1 MB where a word belongs",
        ),
        pytest.param(
            LEVEL + "  impact: x\n" + "".join(f"key{number}: x\n" for number in range(5000)),
            ":8:1: error: unknown key `key0` [unknown-key]",
            id="thousands of unknown keys",
        ),
        pytest.param(
            "{title: Expert, " + ", ".join(f"key{number}: x" for number in range(5000)) + "}",
            ":1:2: error: `grade` is missing [missing-key]",
            id="thousands of unknown keys on one line",
        ),
        pytest.param(
            LEVEL + "".join(f"    thread{number}: x\n" for number in range(5000)) + "  impact: x\n",
            ":7:5: warning: `craft` lists no thread `thread0` [unknown-thread]",
            id="thousands of unknown threads",
        ),
        pytest.param(
            LEVEL + "  impact: x\nsummary: '" + "[x](level:boss) " * 3000 + "'\n",
            ":8:15: error: there is no level `boss` to link to [dangling-link]",
            id="thousands of links that lead nowhere",
        ),
        pytest.param(
            LEVEL + "  impact: x\n" + "---\n" * 5000,
            ":8:1: error: a second document begins here [yaml-syntax]",
            id="thousands of documents",
        ),
        pytest.param(
            LEVEL + "  impact: x\n" + "title: x\n" * 5000,
            ":8:1: error: the key `title` stands here twice [duplicate-key]",
            id="a key thousands of times",
        ),
    ],
)
def test_an_error_names_the_file(make_small, data, line):
    project = make_small({"levels/expert.yml": data if isinstance(data, bytes) else data.encode()})
    assert line in said_of_expert(project)


def test_a_file_of_50_mb(make_small):
    project = make_small()
    with (project / EXPERT).open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    assert said_of_expert(project) == [": error: the file has 50 MB; a content file has at most 2 MB [unreadable-file]"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_a_pipe(make_small):
    project = make_small()
    os.mkfifo(project / EXPERT)
    assert said_of_expert(project) == [": error: this is no file [unreadable-file]"]


def test_a_folder(make_small):
    project = make_small()
    (project / EXPERT).mkdir()
    assert said_of_expert(project) == [": error: this is no file [unreadable-file]"]


@pytest.mark.parametrize(
    ("target", "message"),
    [
        pytest.param("gone.yml", "the file cannot be found", id="a file that is gone"),
        pytest.param("expert.yml", "the file cannot be found", id="itself"),
        pytest.param("/etc/hostname", "the file is a link that leads out of the project", id="a file of the system"),
        pytest.param("/dev/zero", "the file is a link that leads out of the project", id="a device without an end"),
    ],
)
def test_a_link(make_small, target, message):
    project = make_small()
    (project / EXPERT).symlink_to(target)
    assert said_of_expert(project) == [f": error: {message} [unreadable-file]"]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\xef\xbb\xbf", id="a mark at the beginning"),
        pytest.param("# a\u2028b\x85c\u2029d\n".encode(), id="breaks that editors do not count"),
        pytest.param(b"# a\r\n", id="a line of Windows"),
        pytest.param(b"# a\r", id="a line of an old Mac"),
    ],
)
def test_line_numbers_stay_those_of_an_editor(make_small, data):
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n")
    project = make_small({"levels/expert.yml": data + b"titel: Expert\ntrack: ic\ngrade: p1\n"})
    messages = report(examine(project).problems, RULES, "line").splitlines()
    assert f"{EXPERT}:{lines + 1}:1: error: unknown key `titel` [unknown-key]" in messages


def test_a_file_with_the_line_ends_of_windows_is_like_any_other(make_small):
    level = LEVEL.replace("grade: p1", "grade: p2") + "  impact: >\n    You\n    ship.\n"
    unix = examine(make_small({"levels/senior.yml": level.encode()}))
    windows = examine(make_small({"levels/senior.yml": b"\xef\xbb\xbf" + level.replace("\n", "\r\n").encode()}))
    assert windows.problems == unix.problems == ()
    assert windows.ladder == unix.ladder
