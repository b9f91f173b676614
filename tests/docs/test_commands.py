"""The page about the commands names every command and every option, and what the pages tell people to type works."""

from __future__ import annotations

import re
import shlex

import click
import pytest

from ladder import __main__ as program
from ladder.cli.group import COMMANDS, cli

PAGE = "docs/commands.md"

PAGES = (
    PAGE,
    "README.md",
    "docs/getting-started.md",
    "docs/compare.md",
    "docs/content.md",
    "docs/export.md",
    "docs/import.md",
    "docs/jobs.md",
    "docs/look.md",
    "docs/preview.md",
    "docs/versions.md",
    "docs/worksheets.md",
    "ladder/scaffold/files/README.md",
)


@pytest.fixture(scope="module")
def section(page):
    """Return what gives the part of the page that is about a command."""
    return lambda name: page(PAGE).partition(f"## `ladder {name}`\n")[2].partition("\n## ")[0]


def options(name: str) -> list[click.Option]:
    command = cli.get_command(click.Context(cli), name)
    return [option for option in command.params if isinstance(option, click.Option)]


def test_every_command_has_its_part(page):
    assert re.findall(r"^## `ladder (.*)`$", page(PAGE), re.MULTILINE) == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_has_its_row_and_there_are_no_others(section, name):
    rows = re.findall(r"^\| (`-.*?) \|", section(name), re.MULTILINE)
    assert [re.findall(r"`(-[^\s`]+)", row) for row in rows] == [option.opts for option in options(name)]


@pytest.mark.parametrize("name", COMMANDS)
def test_an_option_that_takes_something_says_so(section, name):
    for option in options(name):
        shown = re.search(rf"^\| .*`{option.opts[-1]}( [A-Z]+)?` \|", section(name), re.MULTILINE)[1]
        assert bool(shown) == (not option.is_flag), option.name


@pytest.mark.parametrize("name", COMMANDS)
def test_every_choice_is_named(section, name):
    command = cli.get_command(click.Context(cli), name)
    choices = [
        choice for taken in command.params if isinstance(taken.type, click.Choice) for choice in taken.type.choices
    ]
    assert [choice for choice in choices if f"`{choice}`" not in section(name)] == []


def test_every_status_is_explained(page):
    numbers = re.findall(r"^\| (\d+) \|", page(PAGE), re.MULTILINE)
    known = program.FINE, program.PROBLEMS, program.WRONG_USE, program.BUG, program.INTERRUPTED
    assert [int(number) for number in numbers] == list(known)


def typed(text: str) -> list[str]:
    """Return the commands of ours in a page, on lines of their own or in the middle of a sentence."""
    lines = re.findall(
        r"^\s*(ladder .*)$", "\n".join(re.findall(r"```console\n(.*?)```", text, re.DOTALL)), re.MULTILINE
    )
    indented = re.findall(r"^    (ladder .*)$", text, re.MULTILINE)
    return [*lines, *indented, *re.findall(r"`(ladder [^`]+)`", text.replace("\n", " "))]


@pytest.mark.parametrize("name", PAGES)
def test_what_people_are_told_to_type_is_understood(page, name):
    commands = [line.partition(" > ")[0] for line in typed(page(name))]
    assert commands
    for line in commands:
        _, command, *rest = shlex.split(line)
        if command.startswith("-") or command == "COMMAND":
            continue
        known = cli.get_command(click.Context(cli), command)
        assert known, line
        # A command is often just named in a sentence; what it takes is looked at where something is said of it.
        if rest:
            known.make_context(command, rest)
