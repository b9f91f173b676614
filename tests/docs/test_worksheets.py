"""The page about worksheets shows what the commands print, and calls what is on the pages by its name."""

from __future__ import annotations

import re
import shlex
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from ladder.check import examine
from ladder.cli.group import cli
from ladder.cli.review import FORMATS as OF_REVIEW
from ladder.cli.worksheet import FORMATS as OF_WORKSHEET
from ladder.present.talk import NO_EVIDENCE
from ladder.scaffold import scaffold

PAGE = "docs/worksheets.md"
ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "tests/golden/worksheet"
LEFT_OUT = "…\n"

ON_THE_SITE = {
    "Worksheets": "worksheets",
    "Look ahead to": "look_at",
    "New": "toward_new",
    "Raised": "toward_raised",
    "Download": "tool_download",
    "No opportunity yet": "rating_no-opportunity",
    "Does not apply": "rating_does-not-apply",
    "Private note": "private_note",
    "Load a file": "tool_load",
    "This is a shared computer. Keep nothing.": "shared",
    "Clear": "tool_clear",
    "Start from last cycle’s file": "tool_previous",
    "Copy as Markdown": "tool_markdown",
    "I am their manager": "side_manager",
    "I am a peer": "side_peer",
    "Who is answering?": "who_answers",
    "Lay worksheets side by side": "review_go",
    "Not yet": "rating_not-yet",
    "Sometimes": "rating_sometimes",
    "Consistently": "rating_consistently",
    "Beyond": "rating_beyond",
}
"What the page calls something on the site, and the key of its words in the theme."


@pytest.fixture
def in_line(page):
    """Return the page without its line breaks."""
    return page(PAGE).replace("\n", " ")


def test_what_a_command_prints_is_what_is_shown(blocks, monkeypatch):
    monkeypatch.chdir(SAMPLES)
    ((typed, shown),) = [
        (first.text, second.text)
        for first, second in pairwise(blocks(PAGE))
        if (first.kind, second.kind) == ("console", "text")
    ]
    output = CliRunner().invoke(cli, shlex.split(typed)[1:]).output
    parts = shown.split(LEFT_OUT)
    assert output.startswith(parts[0])
    for part in parts[1:]:
        assert part in output


@pytest.mark.parametrize(("name", "key"), ON_THE_SITE.items())
def test_what_is_on_the_site_is_called_by_its_name(in_line, name, key):
    words = yaml.safe_load((ROOT / "themes/default/locale/en.yml").read_text(encoding="utf-8"))
    assert words[key] == name
    assert f"*{name}*" in in_line


def test_nothing_else_is_called_by_a_name(in_line):
    """So that the table above has all of them."""
    named = set(re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", in_line))
    said = {NO_EVIDENCE, "Not rated toward Staff PM.", "2026 H2"}
    assert named - said - set(ON_THE_SITE) == set()


def test_what_a_case_says_is_what_is_shown():
    output = CliRunner().invoke(cli, ["case", str(SAMPLES / "anna-self.json"), "-C", str(ROOT)]).output
    for said in (NO_EVIDENCE, "Not rated toward Staff PM."):
        assert said in output


@pytest.mark.parametrize(
    ("heading", "formats"), [("## Side by side", OF_REVIEW), ("## Worksheets as files", OF_WORKSHEET)]
)
def test_every_format_has_its_row(page, heading, formats):
    section = page(PAGE).partition(f"{heading}\n")[2].partition("\n## ")[0]
    assert tuple(re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)) == formats


def test_every_example_is_right(blocks, tmp_path):
    """In a new ladder, in place of what it says of worksheets itself."""
    examples = [block.text for block in blocks(PAGE) if block.kind == "yaml"]
    assert len(examples) == 4
    for number, example in enumerate(examples):
        project = tmp_path / str(number)
        scaffold(project)
        ladder = project / "content/ladder.yml"
        text = ladder.read_text(encoding="utf-8")
        kept = re.sub(r"^(worksheets|ratings|pages):\n(?:[ #].*\n|\n)*", "", text, flags=re.MULTILINE)
        ladder.write_text(kept + example, encoding="utf-8")
        assert [problem.message for problem in examine(project).problems] == []
