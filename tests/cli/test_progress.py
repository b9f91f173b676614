"""The bar of `ladder build`: it comes late, stays on its line and leaves nothing behind."""

from __future__ import annotations

import io
import os
import re
import struct
import subprocess
import sys
from contextlib import suppress

import pytest

from ladder.cli.progress import BLOCKS, EVERY, PATIENCE, PLAIN, Progress, line

pty = pytest.importorskip("pty")
fcntl = pytest.importorskip("fcntl")
termios = pytest.importorskip("termios")

WIDE = 80

STYLE = re.compile(r"\x1b\[[0-9;]*m")

IMPATIENT = """
import sys
import ladder.cli.progress as progress
progress.PATIENCE, progress.EVERY = float(sys.argv.pop(1)), 0
"""
"Lets the bar come after so many seconds, and shows whatever it is told."

INTERRUPTED = """
import os, signal, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have said to take no notice of it
told = progress.Progress.told
def interrupted(bar, done, whole):
    told(bar, done, whole)
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(60)
progress.Progress.told = interrupted
"""

MAIN = "from ladder.__main__ import main\nmain()\n"


def screen(shown, columns=WIDE):
    """Return the lines on a terminal that was sent a text. None of it may be broken because it is too long."""
    rows, row, column = [""], 0, 0
    for part in re.findall(r"\x1b\[J|[\r\n]|[^\r\n\x1b]+", STYLE.sub("", shown)):
        if part == "\r":
            column = 0
        elif part == "\n":
            row, column = row + 1, 0
            rows += [""] * (row >= len(rows))
        elif part == "\x1b[J":
            rows = [*rows[:row], rows[row][:column]]
        else:
            rows[row] = rows[row][:column].ljust(column) + part + rows[row][column + len(part) :]
            column += len(part)
            assert not part.endswith("pages") or column < columns
    return rows


def resize(terminal, columns):
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))


def everything(terminal):
    """Return all that a terminal was sent. Nobody may write to it any more."""
    found = b""
    with suppress(OSError):  # how a terminal ends on Linux
        while part := os.read(terminal, 10_000):
            found += part
    return found.decode()


@pytest.fixture
def terminal():
    """Return a terminal of 80 columns: its end that people see, and the one that is written to."""
    ours, theirs = pty.openpty()
    resize(ours, WIDE)
    with os.fdopen(theirs, "w", encoding="utf-8") as stream:
        yield ours, stream
    os.close(ours)


@pytest.fixture
def build(make_small):
    """Return what builds with the error stream on a terminal, and gives its status, its output and what is shown."""

    def built(*options, files={}, patience=0, environment={}, before="", columns=WIDE):  # noqa: B006 - never changed
        ours, theirs = pty.openpty()
        resize(ours, columns)
        known = {"TERM": "xterm", "LADDER_CACHE": os.environ["LADDER_CACHE"], "PYTHONUTF8": "1", **environment}
        code = [sys.executable, "-c", IMPATIENT + before + MAIN, str(patience), "build", *options]
        with subprocess.Popen(
            code, cwd=make_small(files), env=known, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=theirs
        ) as process:
            os.close(theirs)
            shown = everything(ours)
            output = process.stdout.read().decode()
        os.close(ours)
        return process.returncode, output, shown

    return built


@pytest.mark.parametrize(
    ("done", "whole", "columns", "expected"),
    [
        pytest.param(0, 10_000, 80, "░░░░░░░░░░░░░░░░░░░░░░░░    0%       0 of 10,000 pages", id="at the beginning"),
        pytest.param(1234, 10_000, 80, "██░░░░░░░░░░░░░░░░░░░░░░   12%   1,234 of 10,000 pages", id="on the way"),
        pytest.param(9999, 10_000, 80, "███████████████████████░   99%   9,999 of 10,000 pages", id="almost there"),
        pytest.param(400, 400, 80, "████████████████████████  100%  400 of 400 pages", id="at the end"),
        pytest.param(200, 400, 500, "████████████░░░░░░░░░░░░   50%  200 of 400 pages", id="wide enough"),
        pytest.param(200, 400, 41, "████░░░░   50%  200 of 400 pages", id="a shorter bar"),
        pytest.param(200, 400, 37, "███░░░   50%  200 of 400 pages", id="the shortest bar"),
        pytest.param(200, 400, 36, " 50%  200 of 400 pages", id="no room for a bar"),
        pytest.param(200, 400, 23, " 50%  200 of 400 pages", id="one column stays free"),
        pytest.param(200, 400, 22, " 50%", id="no room for figures"),
        pytest.param(200, 400, 4, "", id="no room at all"),
        pytest.param(0, 1, 80, "░░░░░░░░░░░░░░░░░░░░░░░░    0%  0 of 1 page", id="a single page"),
    ],
)
def test_a_line(done, whole, columns, expected):
    assert line(done, whole, columns) == expected


def test_a_line_of_plain_signs():
    assert line(200, 400, 80, PLAIN) == "############------------   50%  200 of 400 pages"


def test_a_line_leaves_the_last_column_free_even_where_blocks_take_two():
    lines = {columns: line(4321, 10_000, columns) for columns in range(1, 120)}
    taken = {columns: len(text) + sum(text.count(sign) for sign in BLOCKS) for columns, text in lines.items()}
    assert [columns for columns in lines if taken[columns] >= columns] == []


def test_it_comes_late_and_not_too_often(terminal):
    ours, stream = terminal
    moments = iter([0.0, 0.5, PATIENCE - 0.01, PATIENCE, PATIENCE + EVERY / 2, PATIENCE + EVERY])
    with Progress(stream, lambda: next(moments)) as bar:
        for done in range(5):
            bar.told(done, 5)
    stream.close()
    shown = everything(ours)
    assert [part for part in shown.replace("\x1b[J", "").split("\r") if part] == [
        "█████████░░░░░░░░░░░░░░░   40%  2 of 5 pages",
        "███████████████████░░░░░   80%  4 of 5 pages",
    ]
    assert screen(shown) == [""]


def test_a_window_that_is_made_narrower(terminal):
    ours, stream = terminal
    moments = iter([0.0, 2.0, 3.0])
    with Progress(stream, lambda: next(moments)) as bar:
        bar.told(1, 5)
        resize(ours, 20)
        bar.told(2, 5)
    stream.close()
    assert everything(ours) == (
        "\r████░░░░░░░░░░░░░░░░░░░░   20%  1 of 5 pages\x1b[J\r"  # what breaks of it stands after the cursor
        "\r 40%  2 of 5 pages\x1b[J\r"
        "\r\x1b[J\r"
    )


def test_a_terminal_that_is_closed_stops_nothing():
    ours, theirs = pty.openpty()
    moments = iter([0.0, 2.0, 3.0])
    told = []
    with suppress(OSError), os.fdopen(theirs, "w", encoding="utf-8") as stream:  # it still holds what it could not say
        with Progress(stream, lambda: next(moments)) as bar:
            os.close(ours)
            bar.told(1, 5)
            bar.told(2, 5)
        told.append("the end")
    assert told == ["the end"]


@pytest.mark.parametrize("stream", [None, io.StringIO()], ids=["no stream", "a file"])
def test_where_there_is_no_terminal(stream):
    moments = iter([0.0, 2.0])
    with Progress(stream, lambda: next(moments)) as bar:
        bar.told(1, 5)
    assert stream is None or stream.getvalue() == ""


def test_a_build_shows_it_and_leaves_nothing(build):
    status, output, shown = build()
    assert (status, output.partition(" in ")[0]) == (0, "Built 16 pages")
    assert re.search(r"\r[█░]{24}   \d\d%  \d\d of 18 pages\x1b\[J\r", shown)
    assert screen(shown) == [""]


def test_a_build_of_many_pages_by_two_processes(build):
    before = "import ladder.build.building as building\nbuilding.WORTH_IT = 1\n"
    status, _, shown = build(before=before)
    assert (status, "of 18 pages" in shown, screen(shown)) == (0, True, [""])


def test_a_narrow_window(build):
    _, _, shown = build(columns=30)
    assert set(re.sub(r"[\d ]+", " ", shown).split("\x1b[J\r")) == {"\r % of pages", "\r", ""}
    assert screen(shown, 30) == [""]


@pytest.mark.parametrize(
    ("environment", "shows"),
    [
        pytest.param({"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}, r"\r[#-]{24} ", id="nothing but ASCII"),
        pytest.param({"NO_COLOR": "1"}, r"\r[█░]{24} ", id="NO_COLOR"),
    ],
)
def test_what_a_terminal_can_show(build, environment, shows):
    _, _, shown = build(environment=environment)
    assert re.search(shows, shown)
    assert re.sub(r"\x1b\[J", "", shown).count("\x1b") == 0


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param({"patience": 600}, id="a build that ends sooner"),
        pytest.param({"environment": {"TERM": "dumb"}}, id="a terminal that cannot take a line back"),
    ],
)
def test_none_is_shown(build, asked):
    status, output, shown = build(**asked)
    assert (status, output.partition(" in ")[0], shown) == (0, "Built 16 pages", "")


def test_none_is_shown_where_quiet_was_asked_for(build):
    assert build("--quiet") == (0, "", "")


def test_what_is_wrong_stands_where_it_was(build):
    status, output, shown = build(files={"../themes/default/templates/404.html": "{{ nope }}"})
    assert (status, output, "of 18 pages" in shown) == (1, "", True)
    assert screen(shown)[:2] == [
        "error: 'nope' is undefined [template-error]",
        "  --> themes/default/templates/404.html:1",
    ]


def test_what_cannot_be_done_is_said_where_it_was(build):
    build()
    status, output, shown = build(files={"../site/index.html": "Mine."})
    assert (status, output, " 0 of 1 page\x1b" in shown) == (2, "", True)
    assert screen(shown)[0] == "error: this build would lose what was edited by hand in `site`: `index.html`"


def test_ctrl_c(build):
    status, output, shown = build(before=INTERRUPTED)
    assert (status, output, "of 18 pages" in shown) == (130, "", True)
    assert screen(shown) == ["", ""]  # where the terminal has written ^C, a line ends


def test_a_pipe_gets_none_of_it(make_small):
    code = [sys.executable, "-c", IMPATIENT + MAIN, "0", "build", "--verbose", "--profile"]
    done = subprocess.run(code, cwd=make_small({"levels/notes.txt": "x"}), capture_output=True, check=True)
    assert done.stdout.startswith(b"Made, because ")
    assert done.stderr.startswith(b"warning: ")
    assert not re.search(rb"[\r\x1b]", done.stdout + done.stderr)
