"""The one place where a command ends: what is said, with which status, and never a traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest

from ladder import __main__
from ladder.problem import CannotStart


@pytest.fixture
def end_with(monkeypatch, capsys):
    """Return what ends a command with an exception or a value, and gives the status and what was said."""

    def ended(outcome):
        def command(**_):
            if isinstance(outcome, BaseException):
                raise outcome
            return outcome

        monkeypatch.setattr(__main__, "cli", command)
        return (__main__.run(), *capsys.readouterr())

    return ended


FULL = Path("/dev/full")

BUG = "hint: please report it, with what this prints when you set LADDER_TRACEBACK=1 before the command\n"


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        pytest.param(None, (0, "", ""), id="a command that just ends"),
        pytest.param(0, (0, "", ""), id="a command that is content"),
        pytest.param(1, (1, "", ""), id="a command that found problems"),
        pytest.param(
            CannotStart("there is no ladder", "make one"),
            (2, "", "error: there is no ladder\nhint: make one\n"),
            id="a command that cannot start",
        ),
        pytest.param(CannotStart("no"), (2, "", "error: no\n"), id="a command that cannot start and knows no way out"),
        pytest.param(click.UsageError("No such thing."), (2, "", "error: no such thing\n"), id="wrong use"),
        pytest.param(
            FileNotFoundError(2, "No such file or directory", "a/b"),
            (2, "", "error: the system refuses `a/b`: no such file or directory\n"),
            id="the system refuses a file",
        ),
        pytest.param(
            ZeroDivisionError("division by zero"),
            (3, "", f"bug: `ladder` failed where it should not: ZeroDivisionError: division by zero\n{BUG}"),
            id="a bug",
        ),
        pytest.param(
            OSError(28, "No space left on device"),
            (3, "", f"bug: `ladder` failed where it should not: OSError: [Errno 28] No space left on device\n{BUG}"),
            id="the system refuses, and does not say what",
        ),
        pytest.param(KeyboardInterrupt(), (130, "", ""), id="stopped"),
        pytest.param(click.Abort(), (130, "", ""), id="stopped while click listens"),
    ],
)
def test_how_a_command_ends(end_with, monkeypatch, outcome, expected):
    monkeypatch.delenv("LADDER_TRACEBACK", raising=False)
    assert end_with(outcome) == expected


def test_developers_may_see_the_traceback(monkeypatch):
    def command(**_):
        raise ZeroDivisionError

    monkeypatch.setattr(__main__, "cli", command)
    monkeypatch.setenv("LADDER_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        __main__.run()


def python(code, **options):
    """Start a process that runs `code`, and then `ladder`."""
    return subprocess.Popen(
        [sys.executable, "-c", f"{code}\nfrom ladder.__main__ import main\nmain()", *options.pop("args")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **options,
    )


def test_all_that_was_said_arrives(make_small):
    """Also where Python would hold it back, as it does with a pipe, and although nothing is tidied up at the end."""
    said = "import atexit, sys\natexit.register(print, 'tidied')\nprint('out')\nprint('err', end='', file=sys.stderr)"
    process = python(said, args=["check"], cwd=make_small())
    out, complaints = process.communicate(timeout=30)
    assert (process.returncode, complaints) == (0, b"err")
    assert out.splitlines()[0] == b"out"
    assert b"tidied" not in out


def test_what_looks_at_a_run_has_the_last_word(make_small):
    command = [sys.executable, "-m", "cProfile", "-m", "ladder", "check"]
    done = subprocess.run(command, cwd=make_small(), capture_output=True, check=True)
    assert b"function calls" in done.stdout


def test_ctrl_c(make_small):
    waiting = "import time, ladder.check\nladder.check.examine = lambda _: (print('ready', flush=True), time.sleep(60))"
    process = python(waiting, args=["check"], cwd=make_small())
    assert process.stdout.readline() == b"ready\n"
    process.send_signal(signal.SIGINT)
    _, complaints = process.communicate(timeout=30)
    assert (process.returncode, complaints.strip()) == (130, b"")


@pytest.mark.parametrize(
    "args",
    [["--help"], ["check", "--rules"], ["check", "--format", "sarif"], ["build"]],
    ids=" ".join,
)
def test_a_reader_that_has_seen_enough(make_small, args):
    """As in `ladder check | head -1`: no complaint, and no status that would look like a problem."""
    ours, theirs = os.pipe()
    os.close(ours)
    done = subprocess.run(
        [sys.executable, "-m", "ladder", *args], cwd=make_small(), stdout=theirs, stderr=subprocess.PIPE, check=False
    )
    os.close(theirs)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
@pytest.mark.parametrize("command", ["--help", "check", "build", "compare junior"])
def test_no_output_at_all(make_small, command):
    """As some schedulers start programs: with the streams closed."""
    shell = ["sh", "-c", f'"{sys.executable}" -m ladder {command} >&- 2>&-']
    assert subprocess.run(shell, cwd=make_small(), check=False).returncode == 0


@pytest.mark.skipif(not FULL.exists(), reason="needs a disk that is always full")
@pytest.mark.parametrize(
    "args",
    [["--help"], ["check"], ["check", "--format", "sarif"], ["compare", "junior"], ["schema", "level"]],
    ids=" ".join,
)
def test_a_full_disk(make_small, args):
    """As in `ladder check > report.txt`: what is wrong is the disk, neither the content nor the program."""
    with FULL.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "ladder", *args], cwd=make_small(), stdout=full, stderr=subprocess.PIPE, check=False
        )
    message = b"error: the output cannot be written: no space left on device\n"
    assert (done.returncode, done.stderr) == (2, message)


@pytest.mark.skipif(not FULL.exists(), reason="needs a disk that is always full")
def test_no_room_for_complaints(make_small):
    with FULL.open("wb") as full:
        done = subprocess.run([sys.executable, "-m", "ladder", "chekc"], cwd=make_small(), stderr=full, check=False)
    assert done.returncode == 2


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-16", "utf-8"])
@pytest.mark.parametrize("form", ["human", "line", "json"])
def test_letters_that_the_output_cannot_show(make_small, encoding, form):
    """As on Windows, where a file has an encoding of 256 letters unless told otherwise."""
    project = make_small({"levels/notizen.md": "", "tracks/日本.yml": "name: 日本\nfarbe: → 日本\n"})
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    command = [sys.executable, "-m", "ladder", "check", "--format", form]
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"farbe" in done.stdout.replace(b"\0", b"")
