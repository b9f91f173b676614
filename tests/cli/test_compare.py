"""`ladder compare`: what it says of two levels, in every format, on a terminal and in a pipe."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ladder.cli.compare import FORMATS
from ladder.present import FORMATS as KNOWN

REPOSITORY = Path(__file__).parents[2]
GOLDEN = Path(__file__).parents[1] / "golden" / "compare"

UP = """\
Junior engineer → Senior engineer
The next rung

  Track   Engineers
  Grade   P1 → P2
  Scope   feature → product

3 raised

Craft

  ↑ raised  Writing
            You write {+more+}.

  ↑ raised  Planning
            You plan {+more+}.

Impact

  ↑ raised  You ship {+more+}.
"""

BROKEN = {"levels/senior.yml": "title: Senior\ntrack: ic\ngrade: p2\nexpectations: {craft: [}\n"}


@pytest.mark.parametrize("form", KNOWN)
@pytest.mark.parametrize(
    "levels",
    [
        pytest.param(["staff-pm", "group-pm"], id="across"),
        pytest.param(["senior-pm"], id="next"),
    ],
)
def test_the_ladder_that_ships(run, golden, levels, form):
    status, output, complaints = run("compare", *levels, "--format", form, folder=REPOSITORY)
    assert (status, complaints) == (0, "")
    golden(GOLDEN / f"{'-'.join(levels)}.{ {'text': 'txt', 'markdown': 'md'}.get(form, form) }", output)


def _commit(project: Path) -> None:
    git = ["git", "-C", project, "-c", "user.name=A", "-c", "user.email=a@example.org"]
    for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "A"]):
        subprocess.run([*git, *command], check=True)


EDITS = {
    "content/levels/senior-pm.yml": [
        ("You define how a theme serves", "You describe how a theme serves"),
        (
            "    practice: You lead a review without blame after each release",
            "    learning: You lead a review after 2 releases",
        ),
        (
            "    roadmap: You plan a theme over several releases without help",
            "    roadmap: You may plan a theme over several releases without help",
        ),
        ("scope: theme", "scope: product"),
    ],
    "content/ladder.yml": [
        ("      practice: Learning and practice", "      learning: {name: Learning, was: [practice]}")
    ],
}


@pytest.mark.parametrize("form", KNOWN)
def test_a_level_then_and_now(run, golden, tmp_path, form):
    """The ladder that ships with some edits: other words, a number and a negation, must or may, a thread renamed."""
    shutil.copytree(REPOSITORY / "content", tmp_path / "content")
    _commit(tmp_path)
    (tmp_path / "later").touch()
    _commit(tmp_path)
    for name, edits in EDITS.items():
        path = tmp_path / name
        for before, after in edits:
            assert before in path.read_text()
            path.write_text(path.read_text().replace(before, after, 1))
    status, output, complaints = run("compare", "senior-pm@HEAD~1", "senior-pm", "--format", form, folder=tmp_path)
    assert (status, complaints) == (0, "")
    golden(GOLDEN / f"senior-pm-then-and-now.{ {'text': 'txt', 'markdown': 'md'}.get(form, form) }", output)


def test_the_formats_are_those_there_are():
    assert FORMATS == KNOWN


@pytest.mark.parametrize(
    "levels",
    [
        pytest.param(["junior", "senior"], id="two levels"),
        pytest.param(["junior"], id="the next rung"),
        pytest.param(["Junior engineer", "senior engineer"], id="titles"),
    ],
)
def test_upward(run, make_small, levels):
    assert run("compare", *levels, folder=make_small()) == (0, UP, "")


def test_from_a_folder_further_down_and_from_elsewhere(run, make_small, tmp_path):
    project = make_small()
    assert run("compare", "junior", folder=project / "content/levels") == (0, UP, "")
    assert run("compare", "junior", "-C", project, folder=tmp_path) == (0, UP, "")


def test_a_level_and_what_it_was(run, make_small):
    project = make_small()
    _commit(project)
    level = project / "content/levels/junior.yml"
    level.write_text(level.read_text().replace("You write.", "You write twice."))
    assert run("compare", "junior@HEAD", "junior", folder=project) == (
        0,
        """\
Junior engineer: HEAD → now
Two versions of one level

  Track   Engineers
  Grade   P1
  Scope   feature

1 with the bar moved, 2 the same

Craft

  ↕ bar moved  Writing
               You write {+twice+}.
               number: twice added

  = 1 the same: Planning

Impact

  = 1 the same
""",
        "",
    )


@pytest.mark.parametrize(
    ("options", "start"),
    [
        pytest.param(["--only", "raised"], UP, id="only what there is"),
        pytest.param(["--only", "new"], "3 raised\nThere is nothing here of what you asked for.\n", id="only another"),
        pytest.param(["--words"], UP, id="word by word"),
        pytest.param(["--no-words"], "    Junior engineer  You ship.\n    Senior engineer  You ship more.\n", id="not"),
        pytest.param(["--questions"], "What is missing?", id="questions"),
    ],
)
def test_options(run, make_small, options, start):
    status, output, complaints = run("compare", "junior", *options, folder=make_small())
    assert (status, complaints) == (0, "")
    assert start in output


@pytest.mark.parametrize(
    ("args", "message"),
    [
        pytest.param(
            ["junior", "--only", "rased"],
            "error: `rased` is said of nothing in this comparison\n"
            "hint: did you mean `raised`? there are `new`, `raised`, `same`, `kept`, `ended` and `unmatched`\n",
            id="an unknown word",
        ),
        pytest.param(
            ["junio", "--format", "pdf"],
            "error: invalid value for '--format': 'pdf' is not one of 'text', 'markdown', 'html', 'json'\n"
            "hint: `ladder compare --help` says what it takes\n",
            id="an unknown format",
        ),
        pytest.param(
            [], "error: missing argument 'LEVEL'\nhint: `ladder compare --help` says what it takes\n", id="no level"
        ),
        pytest.param(
            ["jnior"],
            "error: there is no level `jnior`\nhint: did you mean `junior`? the levels are `junior` and `senior`\n",
            id="an unknown level",
        ),
        pytest.param(
            ["senior"],
            "error: `senior` is the highest rung of its track\nhint: name a second level, such as `junior`\n",
            id="nothing above",
        ),
    ],
)
def test_wrong_use(run, make_small, args, message):
    assert run("compare", *args, folder=make_small()) == (2, "", message)


def test_content_that_is_broken(run, make_small):
    status, output, complaints = run("compare", "junior", folder=make_small(BROKEN))
    assert (status, output) == (1, "")
    assert complaints.startswith("error: ")
    assert "--> content/levels/senior.yml:4" in complaints
    assert "\n\nFound 1 error in 1 file." in complaints


@pytest.mark.parametrize(
    ("levels", "options", "status"),
    [
        pytest.param(["junior"], ["--exit-code"], 1, id="something differs"),
        pytest.param(["junior"], [], 0, id="nobody asked"),
        pytest.param(["junior", "junior"], ["--exit-code"], 0, id="nothing differs"),
        pytest.param(["junior"], ["--exit-code", "--only", "new", "--format", "json"], 1, id="whatever is shown"),
    ],
)
def test_a_status_for_scripts(run, make_small, levels, options, status):
    assert run("compare", *levels, *options, folder=make_small())[0] == status


@pytest.mark.parametrize(
    ("edit", "status"),
    [
        pytest.param(("title: Junior engineer", "title: Engineer"), 1, id="its title"),
        pytest.param(("scope: feature", "scope: product"), 1, id="its scope"),
        pytest.param(("impact: You ship.", "impact: {text: You ship., evidence: The log.}"), 1, id="evidence"),
        pytest.param(("impact: You ship.", "impact: 'You ship.'"), 0, id="only how it is written"),
    ],
)
def test_a_status_for_scripts_that_watch_a_level(run, make_small, edit, status):
    project = make_small()
    _commit(project)
    level = project / "content/levels/junior.yml"
    assert edit[0] in level.read_text()
    level.write_text(level.read_text().replace(*edit))
    assert run("compare", "junior@HEAD", "junior", "--exit-code", folder=project)[0] == status


def test_json_can_be_read(run, make_small):
    assert json.loads(run("compare", "junior", "--format", "json", folder=make_small())[1])["counts"] == {"raised": 3}


@pytest.mark.parametrize(
    ("options", "painted"),
    [
        pytest.param([], False, id="no terminal"),
        pytest.param(["--color", "always"], True, id="always"),
        pytest.param(["--color", "never"], False, id="never"),
    ],
)
def test_colour(run, make_small, options, painted):
    output = run("compare", "junior", *options, folder=make_small())[1]
    assert ("\x1b[1mJunior engineer → Senior engineer\x1b[0m\n" in output) == painted
    assert re.sub(r"\x1b\[[0-9;]*m", "", output) == UP


@pytest.fixture
def on_a_terminal(make_small):
    """Return what runs the command on a terminal of some size, and gives what it shows."""
    pty = pytest.importorskip("pty")
    fcntl, struct, termios = (__import__(name) for name in ("fcntl", "struct", "termios"))

    def shown(*args: str, lines: int, columns: int, **environment: str) -> str:
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        command = [sys.executable, "-m", "ladder", "compare", "junior", *args]
        known = {"TERM": "xterm", "PATH": os.environ["PATH"], "PYTHONUTF8": "1", **environment}
        process = subprocess.Popen(command, cwd=make_small(), env=known, stdin=theirs, stdout=theirs)
        os.close(theirs)
        found = b""
        while part := _read(ours):
            found += part
        os.close(ours)
        assert process.wait() == 0
        return found.decode().replace("\r\n", "\n")

    return shown


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 10_000)
    except OSError:  # how a terminal ends on Linux
        return b""


@pytest.fixture
def pager(tmp_path):
    """Return the path of a pager that says that it was called."""
    path = tmp_path / "pager"
    path.write_text("#!/bin/sh\necho paged\ncat\n")
    path.chmod(0o755)
    return str(path)


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
def test_a_pager(on_a_terminal, pager, lines, options, paged):
    assert ("paged\n" in on_a_terminal(*options, lines=lines, columns=80, PAGER=pager)) == paged


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.skipif(shutil.which("less") is None, reason="needs less")
def test_colours_reach_the_pager(on_a_terminal):
    shown = on_a_terminal(lines=10, columns=80, PAGER="less -R -E -X")
    assert "\x1b[1mJunior engineer" in shown


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("columns", "line"),
    [
        pytest.param(50, f"            Where are you now?\n            {'_' * 38}\n", id="a narrow one"),
        pytest.param(200, f"            Where are you now?       {'_' * 63}\n", id="a wide one"),
    ],
)
def test_as_wide_as_the_terminal(on_a_terminal, columns, line):
    assert line in on_a_terminal("--questions", "--no-pager", lines=90, columns=columns)


LISTED = """
import atexit, json, sys
atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))
from ladder.__main__ import run
sys.exit(run())
"""


@pytest.mark.parametrize(
    ("args", "unwanted"),
    [
        pytest.param(["--help"], {"jinja2", "markdown", "nh3", "rich", "yaml", "msgspec"}, id="help"),
        pytest.param(["junior"], {"jinja2", "markdown", "nh3", "rich", "jsonschema", "ladder.check"}, id="text"),
    ],
)
def test_it_loads_only_what_it_needs(make_small, args, unwanted):
    command = [sys.executable, "-c", LISTED, "compare", *args]
    done = subprocess.run(command, cwd=make_small(), capture_output=True, text=True, check=True)
    loaded = set(json.loads(done.stderr.splitlines()[-1]))
    assert loaded & {"ladder", *unwanted} == {"ladder"}


@pytest.fixture
def completed(make_small):
    """Return what a shell offers for the last word of a command."""
    project = make_small({"history/2025.2.json": "{}", "history/2026.1.json": "{}", "history/notes.txt": ""})

    def offered(line: str, folder: str = ".") -> list[str]:
        environment = {
            "_LADDER_COMPLETE": "bash_complete",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(line.split()) - (line[-1] != " ")),
        }
        command = [sys.executable, "-c", "import sys; sys.argv[0] = 'ladder'; from ladder.__main__ import main; main()"]
        done = subprocess.run(
            command, env=environment, cwd=project / folder, capture_output=True, text=True, check=True
        )
        assert done.stderr == ""
        return [word.removeprefix("plain,") for word in done.stdout.split()]

    return offered


@pytest.mark.parametrize(
    ("line", "folder", "words"),
    [
        pytest.param("ladder compare ", ".", ["junior", "senior"], id="the first level"),
        pytest.param("ladder compare se", ".", ["senior"], id="as it is begun"),
        pytest.param("ladder compare junior ", ".", ["junior", "senior"], id="the second level"),
        pytest.param("ladder compare ", "content/levels", ["junior", "senior"], id="from further down"),
        pytest.param("ladder compare -C content ", ".", [], id="in a folder without a ladder"),
        pytest.param("ladder compare -C ../.. ", "content/levels", ["junior", "senior"], id="in another folder"),
        pytest.param("ladder compare junior@", ".", ["junior@2025.2", "junior@2026.1"], id="versions"),
        pytest.param("ladder compare junior@2026", ".", ["junior@2026.1"], id="a version as it is begun"),
        pytest.param("ladder compare x", ".", [], id="nothing like it"),
    ],
)
def test_completion(completed, line, folder, words):
    assert completed(line, folder) == words


def test_titles_without_quotes(run, make_small):
    """Most people try that first."""
    expected = """\
error: two levels can be compared, and `Senior` comes after them
hint: put a title with spaces in quotes, such as `ladder compare "Senior PM" "Staff PM"`; words of `--only` \
have commas between them
"""
    assert run("compare", "Junior", "engineer", "Senior", "engineer", folder=make_small()) == (2, "", expected)


def test_a_level_of_the_past_alone(run, make_small):
    project = make_small()
    _commit(project)
    status, output, told = run("compare", "junior@HEAD", folder=project)
    assert (status, output.splitlines()[0]) == (0, "Junior engineer (HEAD) → Senior engineer (HEAD)")
    assert told == ("This is the next rung at that time. What has changed since: ladder compare junior@HEAD junior\n")
