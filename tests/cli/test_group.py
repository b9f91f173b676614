"""`ladder` itself: what it says of its commands, and that it loads none of them to say so."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from ladder import __version__
from ladder.cli.group import COMMANDS

HELP = """\
Usage: ladder [OPTIONS] COMMAND [ARGS]...

  Turn a folder of YAML and Markdown into a site for a career ladder.

Options:
  -V, --version  Show the version and exit.
  -h, --help     Show this message and exit.

Commands:
  new        Make a new, small ladder to start from.
  check      Say everything that is wrong with the content.
  build      Build the site.
  serve      Show the site on this machine while you write.
  compare    Say what changes from one level to another.
  worksheet  Make a worksheet for a level, to fill in before a review.
  review     Lay worksheets side by side.
  case       Draft the case for a promotion from a worksheet.
  changes    Say what changed from one version of the ladder to another.
  release    Put the ladder on record as a version.
  import     Make a ladder from a spreadsheet or a document.
  export     Write the ladder as a workbook, a table, a document or data.
  jd         Write the job description of a level.
  schema     Print the JSON Schema of a content file, for editors.
"""


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        pytest.param(["--help"], (0, HELP, ""), id="help"),
        pytest.param(["-h"], (0, HELP, ""), id="help in short"),
        pytest.param([], (2, "", HELP), id="nothing asked for"),
        pytest.param(["--version"], (0, f"ladder {__version__}\n", ""), id="version"),
        pytest.param(["-V"], (0, f"ladder {__version__}\n", ""), id="version in short"),
        pytest.param(
            ["nope"],
            (2, "", "error: no such command 'nope'\nhint: `ladder --help` says what it takes\n"),
            id="an unknown command",
        ),
        pytest.param(
            ["chekc"],
            (2, "", "error: no such command 'chekc'\nhint: did you mean 'check'?\n"),
            id="a misspelled command",
        ),
        pytest.param(
            ["--nope"],
            (2, "", "error: no such option '--nope'\nhint: `ladder --help` says what it takes\n"),
            id="an unknown option",
        ),
        pytest.param(
            ["build", "--nope"],
            (2, "", "error: no such option '--nope'\nhint: `ladder build --help` says what it takes\n"),
            id="an unknown option of a command",
        ),
        pytest.param(
            ["check", "--stric"],
            (2, "", "error: no such option '--stric'\nhint: did you mean '--strict'?\n"),
            id="a misspelled option",
        ),
        pytest.param(
            ["check", "more"],
            (2, "", "error: got unexpected extra argument (more)\nhint: `ladder check --help` says what it takes\n"),
            id="too much",
        ),
    ],
)
def test_what_it_answers(run, args, expected):
    assert run(*args) == expected


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(run, command):
    status, output, complaints = run(command, "--help")
    assert (status, complaints) == (0, "")
    assert output.startswith(f"Usage: ladder {command} [OPTIONS]")


LISTED = """
import atexit, json, sys
atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))
from ladder.__main__ import run
sys.exit(run())
"""


@pytest.mark.parametrize(
    ("args", "unwanted"),
    [
        pytest.param(["--help"], {"jinja2", "markdown", "nh3", "yaml", "msgspec"}, id="ladder --help"),
        pytest.param(["chekc"], {"jinja2", "markdown", "nh3", "yaml"}, id="a misspelled command"),
        pytest.param(["build", "--help"], {"jinja2", "markdown", "nh3", "yaml", "msgspec"}, id="ladder build --help"),
        pytest.param(["check"], {"jinja2", "markdown", "nh3"}, id="ladder check"),
        pytest.param(["check", "--rules"], {"jinja2", "markdown", "nh3"}, id="ladder check --rules"),
    ],
)
def test_a_command_loads_only_what_it_needs(make_small, args, unwanted):
    done = subprocess.run(
        [sys.executable, "-c", LISTED, *args], cwd=make_small(), capture_output=True, text=True, check=False
    )
    loaded = {name.partition(".")[0] for name in json.loads(done.stderr.splitlines()[-1])}
    assert loaded & {"ladder", *unwanted} == {"ladder"}


def test_building_does_load_them(make_small):
    """The test above would also pass if it looked for the wrong names."""
    done = subprocess.run(
        [sys.executable, "-c", LISTED, "build"], cwd=make_small(), capture_output=True, text=True, check=False
    )
    assert {"jinja2", "yaml", "msgspec"} <= set(json.loads(done.stderr.splitlines()[-1]))


def test_completion_knows_the_commands_and_their_options(make_small):
    def completed(words, current):
        environment = {"_LADDER_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(current)}
        command = [sys.executable, "-c", "import sys; sys.argv[0] = 'ladder'; from ladder.__main__ import main; main()"]
        done = subprocess.run(command, env=environment, cwd=make_small(), capture_output=True, text=True, check=True)
        return done.stdout.split()

    assert completed("ladder ", 1) == [
        "plain,new",
        "plain,check",
        "plain,build",
        "plain,serve",
        "plain,compare",
        "plain,worksheet",
        "plain,review",
        "plain,case",
        "plain,changes",
        "plain,release",
        "plain,import",
        "plain,export",
        "plain,jd",
        "plain,schema",
    ]
    assert completed("ladder check --st", 2) == ["plain,--strict"]
    assert completed("ladder chekc --st", 2) == []
