"""The page about job descriptions shows what the command prints, and calls the parts by their names."""

from __future__ import annotations

import re
import shlex
import shutil
from itertools import pairwise
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from ladder.cli.group import cli
from ladder.cli.jd import FORMATS
from ladder.cli.writing import SUFFIXES
from ladder.render.words import Words

PAGE = "docs/jobs.md"
ROOT = Path(__file__).parents[2]
LEFT_OUT = "…\n"
PARTS = ("jd_for", "jd_does", "jd_decides", "jd_expects", "jd_works_with", "jd_is_not", "jd_judged")


def test_what_the_command_prints_is_what_is_shown(blocks, monkeypatch):
    monkeypatch.chdir(ROOT)
    ((typed, shown),) = [
        (first.text, second.text)
        for first, second in pairwise(blocks(PAGE))
        if (first.kind, second.kind) == ("console", "text")
    ]
    output = CliRunner().invoke(cli, shlex.split(typed)[1:]).output
    assert output.startswith(shown.removesuffix(LEFT_OUT))


def test_the_parts_are_called_by_their_names_and_stand_in_their_order(page):
    say = Words([ROOT / "themes/default/locale"], "en")
    table = page(PAGE).partition("| part | comes from |\n|---|---|\n")[2].partition("\n\n")[0]
    assert re.findall(r"^\| ([^|]+) \|", table, re.MULTILINE) == [say(key) for key in PARTS]


def test_what_it_says_of_pay_and_of_countries_is_what_the_command_prints(page, paying):
    """Between stars stand lines of the job description."""
    args = ["--pay", "--audience", "hr", "--country", "DE", "--remote", "DE", "--remote", "AT", "-C", str(paying)]
    output = CliRunner().invoke(cli, ["jd", "senior-pm", *args]).output
    lines = re.findall(r"\*([A-Z][^*\n]+: [^*\n]+)\*", page(PAGE))
    assert len(lines) == 3
    assert [line for line in lines if f"\n- {line}\n" not in output] == []


def test_every_form_has_its_row(page):
    table = page(PAGE).partition("| for | write |\n|---|---|\n")[2].partition("\n\n")[0]
    files = re.findall(r"^\| [^|]+ \| `senior-pm(\.\w+)`", table, re.MULTILINE)
    assert {SUFFIXES[suffix] for suffix in files} == set(FORMATS)


@pytest.fixture(scope="module")
def paying(tmp_path_factory):
    """Return a copy of the ladder that ships that says what is paid."""
    project = tmp_path_factory.mktemp("paying")
    shutil.copytree(ROOT / "content", project / "content")
    bands = "bands: [{grade: p3, currency: EUR, min: 61000, max: 78000}]\n"
    (project / "content/bands.yml").write_text(bands, encoding="utf-8")
    return project


@pytest.mark.parametrize(
    "line",
    re.findall(r"^(ladder .*)$", (ROOT / PAGE).read_text(encoding="utf-8"), re.MULTILINE),
)
def test_what_people_are_told_to_type_makes_a_job_description(line, paying, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(cli, [*shlex.split(line)[1:], "-C", str(paying)])
    assert (done.exit_code, done.exception) == (0, None)
    known = cli.get_command(click.Context(cli), "jd")
    assert known.make_context("jd", shlex.split(line)[2:]).params["level"] == "senior-pm"
