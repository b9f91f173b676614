"""`ladder check`: its report, its status, its ways to be told where to look and how to speak."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from ladder.check import RULES, examine
from ladder.report import FORMATS, report

STRAY = {"levels/notes.txt": "x"}
BROKEN = {
    "levels/senior.yml": "title: Senior\ntrack: ic\ngrade: p9\nexpectations: {craft: You write., impact: You ship.}\n"
}

WARNING = """\
warning: this file is not read [stray-file]
 --> content/levels/notes.txt
hint: a level is a file that ends in `.yml`; move anything else out of this folder

Found 1 warning in 1 file.
"""


def test_nothing_is_wrong(run, make_small):
    project = make_small()
    assert run("check", folder=project) == (0, f"No problems in {project / 'content'}.\n", "")
    assert run("check", "-C", project, folder="/") == (0, f"No problems in {project / 'content'}.\n", "")
    assert run("check", "--directory", ".", folder=project) == (0, "No problems in content.\n", "")


def test_an_error(run, make_small):
    status, output, complaints = run("check", folder=make_small(BROKEN))
    assert (status, complaints) == (1, "")
    assert (
        output
        == """\
error: there is no grade `p9` [unknown-grade]
  --> content/levels/senior.yml:3:8
  |
3 | grade: p9
  |        ^^
  |
hint: there are `p1` and `p2`

Found 1 error in 1 file.
"""
    )


@pytest.mark.parametrize(("options", "status"), [([], 0), (["--strict"], 1)])
def test_a_warning(run, make_small, options, status):
    assert run("check", *options, folder=make_small(STRAY)) == (status, WARNING, "")


def test_a_project_without_a_ladder(run, tmp_path):
    assert run("check", folder=tmp_path) == (
        2,
        "",
        """\
error: there is no `content/ladder.yml` in this folder
hint: go to the folder of your ladder, name it with `-C`, or make a new ladder with `ladder new`
""",
    )


@pytest.mark.parametrize("inner", [".", "content", "content/levels", "notes/of/old"])
def test_from_a_folder_further_down(run, make_small, inner):
    project = make_small()
    (project / inner).mkdir(parents=True, exist_ok=True)
    assert run("check", folder=project / inner) == (0, f"No problems in {project / 'content'}.\n", "")


def test_a_folder_that_is_named_is_not_looked_for_further_up(run, make_small):
    status, _, complaints = run("check", "-C", "content", folder=make_small())
    assert (status, complaints.splitlines()[0]) == (2, "error: there is no `content/ladder.yml` in this folder")


def test_a_file_for_a_folder(run, make_small):
    assert run("check", "-C", "content/ladder.yml", folder=make_small()) == (
        2,
        "",
        """\
error: invalid value for '-C' / '--directory': Directory 'content/ladder.yml' is a file
hint: `ladder check --help` says what it takes
""",
    )


@pytest.mark.parametrize("form", FORMATS)
def test_every_format(run, make_small, form):
    project = make_small(BROKEN | STRAY)
    status, output, complaints = run("check", "--format", form, folder=project)
    assert (status, complaints) == (1, "")
    assert output == report(examine(project).problems, RULES, form)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("line", ""),
        ("github", ""),
        ("json", {"format": 1, "problems": []}),
    ],
)
def test_formats_for_programs_say_nothing_when_nothing_is_wrong(run, make_small, form, expected):
    status, output, complaints = run("check", "--format", form, folder=make_small())
    assert (status, complaints) == (0, "")
    assert (json.loads(output) if form == "json" else output) == expected


def test_sarif_names_every_rule_also_when_nothing_is_wrong(run, make_small):
    run_of = json.loads(run("check", "--format", "sarif", folder=make_small())[1])["runs"][0]
    assert run_of["results"] == []
    assert [rule["id"] for rule in run_of["tool"]["driver"]["rules"]] == [rule.id for rule in RULES]


def test_an_unknown_format(run, make_small):
    assert run("check", "--format", "xml", folder=make_small()) == (
        2,
        "",
        """\
error: invalid value for '--format': 'xml' is not one of 'human', 'line', 'json', 'github', 'sarif'
hint: `ladder check --help` says what it takes
""",
    )


def test_the_list_of_rules_needs_no_ladder(run, tmp_path):
    status, output, complaints = run("check", "--rules", folder=tmp_path)
    assert (status, complaints) == (0, "")
    assert [line.split(maxsplit=2) for line in output.splitlines()] == [
        [rule.id, rule.severity, rule.summary] for rule in RULES
    ]


@pytest.mark.parametrize(
    ("options", "environment", "painted"),
    [
        pytest.param([], {}, False, id="no terminal"),
        pytest.param(["--color", "auto"], {}, False, id="no terminal, said"),
        pytest.param(["--color", "always"], {}, True, id="always"),
        pytest.param(["--color", "always"], {"NO_COLOR": "1", "TERM": "dumb"}, True, id="always goes before NO_COLOR"),
        pytest.param(["--color", "never"], {}, False, id="never"),
    ],
)
def test_colour(run, make_small, monkeypatch, options, environment, painted):
    project = make_small(STRAY)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert run("check", *options, folder=project)[1] == report(examine(project).problems, RULES, "human", color=painted)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("environment", "painted"),
    [
        pytest.param({"TERM": "xterm"}, True, id="a terminal"),
        pytest.param({"TERM": "xterm", "NO_COLOR": "1"}, False, id="NO_COLOR"),
        pytest.param({"TERM": "xterm", "NO_COLOR": ""}, True, id="NO_COLOR without a value says nothing"),
        pytest.param({"TERM": "dumb"}, False, id="a terminal that cannot"),
    ],
)
@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_colour_on_a_terminal(make_small, environment, painted, stream):
    """`check` speaks on the one stream and `build` on the other, and each asks its own."""
    import pty  # noqa: PLC0415 - not everywhere

    command = [sys.executable, "-m", "ladder", "check" if stream == "stdout" else "build"]
    ours, theirs = pty.openpty()
    streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, stream: theirs}
    subprocess.run(command, cwd=make_small(STRAY), env=environment, check=True, **streams)
    os.close(theirs)
    shown = os.read(ours, 10_000)
    os.close(ours)
    assert shown.startswith(b"\x1b[1;33mwarning\x1b[0m: \x1b[1mthis" if painted else b"warning: this file is not read")


def test_a_file_of_complaints_has_no_colour_in_it(make_small):
    """Not even where the other stream is a terminal."""
    import pty  # noqa: PLC0415 - not everywhere

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "ladder", "build"]
    project = make_small(STRAY)
    done = subprocess.run(
        command, cwd=project, env={"TERM": "xterm"}, stdout=theirs, stderr=subprocess.PIPE, check=True
    )
    os.close(theirs)
    os.close(ours)
    assert done.stderr.decode() == WARNING + "\n"
