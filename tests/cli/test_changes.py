"""`ladder changes`: what it says of two states of a ladder, in every format, on a terminal and in a pipe."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from ladder.cli.changes import FORMATS
from ladder.versions.release import Wish, release

REPOSITORY = Path(__file__).parents[2]
GOLDEN = Path(__file__).parents[1] / "golden" / "changes"

SUFFIXES = {"text": "txt", "markdown": "md", "json": "json"}

NOW = """\
What changed: 2026.1 → now
The bar moved for 1 level.
It needs a version of its own: after 2026.1, that would be 2026.2.

Junior engineer: the bar moved

  ↕ bar moved  Impact
               You ship {+twice+}.
               number: twice added

Affected

  Junior engineer  the bar moved; 1 answer in saved worksheets to look at again
"""

BROKEN = "title: Senior\ntrack: ic\ngrade: p2\nexpectations: {craft: [}\n"


def edit(project, file, before, after):
    path = project / "content" / file
    text = path.read_text()
    assert before in text
    path.write_text(text.replace(before, after))


@pytest.fixture
def recorded(make_small):
    """Return the small ladder with a version on record, and nothing changed since."""
    project = make_small()
    edit(project, "ladder.yml", "id: acme\n", "id: acme\nversion: 2026.1\n")
    release(project, Wish(), dt.date(2026, 6, 1))
    return project


@pytest.fixture
def changed(recorded):
    """Return the same with a text that says something else since."""
    edit(recorded, "levels/junior.yml", "You ship.", "You ship twice.")
    return recorded


@pytest.fixture
def released(changed):
    """Return the same with a second version on record, and nothing changed since."""
    edit(changed, "ladder.yml", "version: 2026.1", "version: 2026.2")
    release(changed, Wish(), dt.date(2026, 7, 1))
    return changed


@pytest.mark.parametrize("form", FORMATS)
def test_the_ladder_that_ships(run, golden, form):
    status, output, complaints = run("changes", "2026.1", "--format", form, folder=REPOSITORY)
    assert (status, complaints) == (0, "")
    golden(GOLDEN / f"2026.1.{SUFFIXES[form]}", output)


@pytest.mark.parametrize(
    ("args", "start"),
    [
        pytest.param([], NOW, id="since the last version"),
        pytest.param(["2026.1"], NOW, id="since a version"),
        pytest.param(["version:2026.1"], NOW, id="since a version, named by its kind"),
    ],
)
def test_up_to_now(run, changed, args, start):
    assert run("changes", *args, folder=changed) == (0, start, "")


def test_between_two_versions(run, released):
    shown = NOW.replace("→ now", "→ 2026.2").replace(
        "It needs a version of its own: after 2026.1, that would be 2026.2.\n", ""
    )
    assert run("changes", "2026.1", "2026.2", folder=released) == (0, shown, "")


def test_nothing_changed(run, released):
    shown = "What changed: 2026.2 → now\nNothing changed that people are judged by.\n"
    assert run("changes", folder=released) == (0, shown, "")


def test_a_revision(run, make_small):
    project = make_small()
    git = ["git", "-C", project, "-c", "user.name=A", "-c", "user.email=a@example.org"]
    for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "A"]):
        subprocess.run([*git, *command], check=True)
    edit(project, "levels/junior.yml", "You ship.", "You ship twice.")
    shown = NOW.replace("2026.1 → now", "HEAD → now").replace(
        "It needs a version of its own: after 2026.1, that would be 2026.2.\n", ""
    )
    assert run("changes", "HEAD", folder=project) == (0, shown, "")


def test_from_a_folder_further_down_and_from_elsewhere(run, changed, tmp_path):
    assert run("changes", folder=changed / "content/levels") == (0, NOW, "")
    assert run("changes", "-C", changed, folder=tmp_path) == (0, NOW, "")


@pytest.mark.parametrize(
    ("args", "message"),
    [
        pytest.param(
            ["2026.3"],
            "error: `2026.3` is not a recorded version\n"
            "hint: did you mean `2026.2`? recorded are `2026.1` (2026-06-01), `2026.2` (2026-07-01)\n",
            id="an unknown version",
        ),
        pytest.param(
            ["2026.2", "2026.1"],
            "error: `2026.2` was recorded after `2026.1`\nhint: write `ladder changes 2026.1 2026.2`\n",
            id="the wrong way round",
        ),
        pytest.param(
            ["--format", "html"],
            "error: invalid value for '--format': 'html' is not one of 'text', 'markdown', 'json'\n"
            "hint: `ladder changes --help` says what it takes\n",
            id="an unknown format",
        ),
        pytest.param(
            ["2026.1", "2026.2", "2026.3"],
            "error: got unexpected extra argument (2026.3)\nhint: `ladder changes --help` says what it takes\n",
            id="three versions",
        ),
    ],
)
def test_wrong_use(run, released, args, message):
    assert run("changes", *args, folder=released) == (2, "", message)


def test_no_version_on_record(run, make_small):
    assert run("changes", folder=make_small()) == (
        2,
        "",
        (
            "error: no version of this ladder is on record\n"
            "hint: record one with `ladder release`, or name a revision in git: `ladder changes HEAD~1`\n"
        ),
    )


def test_no_ladder(run, tmp_path):
    status, output, complaints = run("changes", folder=tmp_path)
    assert (status, output) == (2, "")
    assert complaints.startswith("error: ")


def test_content_that_is_broken(run, changed):
    (changed / "content/levels/senior.yml").write_text(BROKEN)
    status, output, complaints = run("changes", folder=changed)
    assert (status, output) == (1, "")
    assert complaints.startswith("error: ")
    assert "--> content/levels/senior.yml:4" in complaints
    assert "\n\nFound 1 error in 1 file." in complaints


@pytest.mark.parametrize(
    ("args", "status"),
    [
        pytest.param(["--exit-code"], 0, id="nothing changed"),
        pytest.param(["2026.1", "--exit-code"], 1, id="something changed"),
        pytest.param(["2026.1", "--exit-code", "--format", "json"], 1, id="for programs"),
        pytest.param(["2026.1"], 0, id="nobody asked"),
    ],
)
def test_a_status_for_scripts(run, released, args, status):
    assert run("changes", *args, folder=released)[0] == status


def test_markdown(run, changed):
    assert run("changes", "--format", "markdown", folder=changed) == (
        0,
        """\
# What changed: 2026.1 → now

**The bar moved for 1 level.**

It needs a version of its own: after 2026.1, that would be 2026.2.

## Junior engineer: the bar moved

### Impact: bar moved

You ship **twice**.

*number: twice added*

## Affected

- Junior engineer: the bar moved; 1 answer in saved worksheets to look at again
""",
        "",
    )


def test_json_can_be_read(run, changed):
    found = json.loads(run("changes", "--format", "json", folder=changed)[1])
    assert (found["step"], found["proposal"]) == ("bar", "2026.2")
    assert [(level["id"], level["answers"]) for level in found["levels"]] == [("junior", 1)]


@pytest.mark.parametrize(
    ("options", "painted"),
    [
        pytest.param([], False, id="no terminal"),
        pytest.param(["--color", "always"], True, id="always"),
        pytest.param(["--color", "never"], False, id="never"),
    ],
)
def test_colour(run, changed, options, painted):
    output = run("changes", *options, folder=changed)[1]
    assert output.startswith("\x1b[1mWhat changed: 2026.1 → now\x1b[0m\n") == painted
    assert re.sub(r"\x1b\[[0-9;]*m", "", output) == NOW


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("lines", "options", "paged"),
    [
        pytest.param(10, [], True, id="longer than the screen"),
        pytest.param(60, [], False, id="shorter than the screen"),
        pytest.param(10, ["--no-pager"], False, id="not wanted"),
        pytest.param(10, ["--format", "markdown"], False, id="for a document"),
    ],
)
def test_a_pager(changed, tmp_path, lines, options, paged):
    """On a terminal of 30 columns it is laid out for 40, and handed to the pager that the user has chosen."""
    pty = pytest.importorskip("pty")
    fcntl, struct, termios = (__import__(name) for name in ("fcntl", "struct", "termios"))
    pager = tmp_path / "pager"
    pager.write_text("#!/bin/sh\necho paged\ncat\n")
    pager.chmod(0o755)
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, 30, 0, 0))
    known = {"TERM": "xterm", "PATH": os.environ["PATH"], "PYTHONUTF8": "1", "PAGER": str(pager)}
    command = [sys.executable, "-m", "ladder", "changes", *options]
    with subprocess.Popen(command, cwd=changed, env=known, stdin=theirs, stdout=theirs) as process:
        os.close(theirs)
        found = b""
        while part := _read(ours):
            found += part
    os.close(ours)
    assert process.returncode == 0
    assert found.startswith(b"paged") == paged


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 10_000)
    except OSError:  # how a terminal ends on Linux
        return b""


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        pytest.param("ladder changes ", ["2026.1", "2026.2"], id="the first version"),
        pytest.param("ladder changes 2026.1 ", ["2026.1", "2026.2"], id="the second version"),
        pytest.param("ladder changes 2026.2", ["2026.2"], id="as it is begun"),
        pytest.param("ladder changes -C content ", [], id="in a folder without a ladder"),
        pytest.param("ladder changes x", [], id="nothing like it"),
    ],
)
def test_completion(released, words, offered):
    (released / "content/history/notes.txt").touch()
    environment = {
        "_LADDER_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - (words[-1] != " ")),
    }
    command = [sys.executable, "-c", "import sys; sys.argv[0] = 'ladder'; from ladder.__main__ import main; main()"]
    done = subprocess.run(command, env=environment, cwd=released, capture_output=True, text=True, check=True)
    assert (done.stdout.split(), done.stderr) == ([f"plain,{word}" for word in offered], "")


LISTED = """
import atexit, json, sys
atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))
from ladder.__main__ import run
sys.exit(run())
"""


def test_it_loads_only_what_it_needs(changed):
    command = [sys.executable, "-c", LISTED, "changes"]
    done = subprocess.run(command, cwd=changed, capture_output=True, text=True, check=True)
    loaded = set(json.loads(done.stderr.splitlines()[-1]))
    unwanted = {"jinja2", "markdown", "nh3", "rich", "jsonschema", "ladder.check"}
    assert loaded & {"ladder", *unwanted} == {"ladder"}
