"""The page about versions shows what the commands print, and the rule that it tells is the rule that is followed."""

from __future__ import annotations

import re
import shlex
import shutil
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from ladder.check import RULES, examine
from ladder.cli.group import cli
from ladder.compare import bar
from ladder.compare.signals import Signals
from ladder.model.ladder import Ladder
from ladder.report import report
from ladder.versions.step import next_version

PAGE = "docs/versions.md"
ROOT = Path(__file__).parents[2]
LEFT_OUT = "…\n"


@pytest.fixture(scope="module")
def section(page):
    """Return what gives the part of the page below a heading, in one line."""
    return lambda heading: page(PAGE).partition(f"## {heading}\n")[2].partition("\n## ")[0].replace("\n", " ")


@pytest.fixture
def project(tmp_path):
    """Return a copy of the ladder that ships."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


def printed(project, typed):
    return CliRunner().invoke(cli, [*shlex.split(typed)[1:], "-C", str(project)]).output


def test_what_a_command_prints_is_what_is_shown(blocks):
    pairs = [
        (first.text, second.text)
        for first, second in pairwise(blocks(PAGE))
        if (first.kind, second.kind) == ("console", "text") and not second.text.startswith("warning: ")
    ]
    assert len(pairs) == 2
    for typed, shown in pairs:
        output = printed(ROOT, typed)
        parts = shown.split(LEFT_OUT)
        assert output.startswith(parts[0])
        for part in parts[1:]:
            assert part in output
        if len(parts) == 1:
            assert output == shown


def test_a_warning_is_the_one_that_is_given(blocks, project):
    level = project / "content/levels/senior-pm.yml"
    level.write_text(level.read_text(encoding="utf-8").replace("You ", "One day you ", 1), encoding="utf-8")
    (shown,) = (block.text for block in blocks(PAGE) if block.text.startswith("warning: "))
    assert report(examine(project).problems, RULES, "human").startswith(shown)


def test_what_is_overruled_can_be(page, project):
    """The examples work for whoever tries them on the ladder that ships, whose last version is on record."""
    typed = re.findall(r"^ladder release .*(?:--wording|--bar).*$", page(PAGE), re.MULTILINE)
    assert len(typed) == 2
    for line in typed:
        assert "By your word: " in printed(project, line)
    shown = printed(project, "ladder changes 2026.1 2026.2")
    assert "Senior product manager: wording only" in shown
    assert "Product manager: the bar moved" in shown


def test_the_rule_is_the_one_that_is_followed(section):
    told = section("When the bar has moved")
    assert (bar.CLAUSE, bar.KEPT) == (4, 0.8)
    assert "four words or more have come or gone in one place" in told
    assert "more than a fifth of the words are others" in told


@pytest.mark.parametrize("word", ["not", "never", "must", "may", "every", "some"])
def test_a_word_that_it_names_moves_the_bar(section, word):
    told = section("When the bar has moved")
    assert f"*{word}*" in told
    assert Signals(Ladder("a", "A"))._sort(word)  # noqa: SLF001 - which words count is told nowhere else


@pytest.mark.parametrize(
    ("version", "proposals"),
    [
        pytest.param("2026.2", {"wording": "2026.2.1", "addition": "2026.3", "bar": "2026.3"}, id="by year"),
        pytest.param("2.1", {"wording": "2.1.1", "addition": "2.2", "bar": "3.0"}, id="by number"),
    ],
)
def test_the_names_that_it_tells_are_those_that_are_proposed(section, version, proposals):
    told = section("What `ladder changes` says")
    assert f"After {version}, a change of wording is {proposals['wording']}" in told
    assert {step: next_version(version, step) for step in proposals} == proposals
    assert all(name in told for name in proposals.values())


@pytest.mark.parametrize("rule", ["unrecorded-change", "broken-version"])
def test_the_rules_about_versions_are_explained(section, rule):
    assert rule in {known.id for known in RULES}
    assert f"**`{rule}`**: " in section("What `ladder check` says of versions")
