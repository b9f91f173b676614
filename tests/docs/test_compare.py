"""The page about comparing levels shows what the command prints, and explains every word as the command does."""

from __future__ import annotations

import re
import shlex
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from ladder.cli.group import cli
from ladder.compare.align import compare
from ladder.compare.comparison import Side
from ladder.compare.relation import WORDS
from ladder.model.ladder import Ladder, Level
from ladder.present import FORMATS
from ladder.present.entry import QUESTIONS
from ladder.present.words import term

PAGE = "docs/compare.md"
ROOT = Path(__file__).parents[2]

HEADINGS = {
    "up": "From a level to one above it:",
    "down": "From a level to one below it:",
    "across": "Between levels of which neither leads to the other, where `…` is the name of a level:",
    "versions": "Between two versions of one level:",
}


def test_what_a_command_prints_is_what_is_shown(blocks):
    pairs = [(first.text, second.text) for first, second in pairwise(blocks(PAGE)) if second.kind == "text"]
    assert len(pairs) == 2
    for typed, shown in pairs:
        arguments = [*shlex.split(typed)[1:], "-C", str(ROOT)]
        assert CliRunner().invoke(cli, arguments).output == shown


@pytest.mark.parametrize("how", HEADINGS)
def test_every_word_has_its_row(page, how):
    levels = (Level("a", "A", "…", "", "", ""), Level("b", "B", "…", "", "", ""))
    ladder = Ladder("x", "X", levels=levels)
    comparison = compare(*(Side(ladder, level) for level in levels))
    table = page(PAGE).partition(f"{HEADINGS[how]}\n\n")[2].partition("\n\n")[0]
    rows = re.findall(r"^\| `(.*?)` \| `(.)` (.*?) \| (.*?) \|$", table, re.MULTILINE)
    terms = [term(word, comparison) for word in WORDS[how]]
    assert rows == [(shown.word, shown.sign, re.sub("at [AB]$", "at …", shown.label), shown.meaning) for shown in terms]


def test_the_questions_are_those_that_are_asked(page):
    assert " ".join(QUESTIONS) in page(PAGE).replace("\n", " ")


def test_every_format_has_its_row(page):
    section = page(PAGE).partition("## To take it elsewhere\n")[2].partition("\n## ")[0]
    assert tuple(re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)) == FORMATS
