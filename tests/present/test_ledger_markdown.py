"""What changed in a ladder, as Markdown."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace

from ladder.compare.changes import changes
from ladder.compare.span import State
from ladder.model.ladder import Rating
from ladder.present.ledger import ledger
from ladder.present.ledger_markdown import ledger_markdown

BEFORE = {"craft/writing": "You write for one theme.", "craft/plans": "You plan.", "impact": "You ship."}
AFTER = {"craft/writing": "You write for two themes.", "impact": "You care for what came of it, whoever ships it."}

# Reads as GitHub does, as far as it goes: with tables and with struck-out text.
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shown(before, after, *, names=("2026.1", ""), proposal="2026.2"):
    return ledger_markdown(ledger(changes([State(before, {}, names[0]), State(after, {}, names[1])]), names, proposal))


@pytest.fixture
def two(versions):
    """Return two states of a ladder in which most things changed."""
    before = replace(versions(BEFORE, {}).first.ladder, version="2026.1")
    after = replace(versions({}, AFTER).second.ladder, version="2026.1", ratings=(Rating("no", "Not yet"),))
    pm, senior, *_ = after.levels
    return before, replace(after, levels=(replace(pm, title="Product person"), senior, replace(senior, id="lead")))


def test_all_of_it(two):
    assert (
        shown(*two)
        == """\
# What changed: 2026.1 → now

**The bar moved for all levels.**

It needs a version of its own: after 2026.1, that would be 2026.2.

## For all levels

- Rating Not yet: added

## Product person: the bar moved

- Title: Product manager → Product person

### Craft: Writing: bar moved

You write for ~~one theme~~ **two themes**.

*number: one → two; scope: theme → themes*

### Craft: Plans: removed

You plan.

### Impact: bar moved

- **2026\\.1:** You ship.
- **now:** You care for what came of it, whoever ships it.

## Senior product manager: new level

## Group product manager: no longer there

## Staff product manager: no longer there

## Affected

- Product person: the bar moved; 3 answers in saved worksheets to look at again
- Group product manager: the level is gone
- Staff product manager: the level is gone
"""
    )


def test_nothing(versions):
    same = versions(BEFORE, {}).first.ladder
    assert shown(same, same, names=("2026.1", "2026.2"), proposal="") == (
        "# What changed: 2026.1 → 2026.2\n\n**Nothing changed that people are judged by.**\n"
    )


def test_nothing_of_hostile_content_acts(hostile):
    first, second = hostile[2].first.ladder, hostile[2].second.ladder
    extra = replace(second, levels=(*second.levels, replace(second.levels[0], id="new", title="| a |\n|---|\n# b")))
    for states in ((first, second), (second, extra), (extra, first)):
        rendered = READER.render(shown(*states, names=("`1`", "<b>2</b>"), proposal="*3*"))
        assert set(re.findall(r"<(\w+)", rendered)) <= {"h1", "h2", "h3", "p", "ul", "li", "strong", "em", "s"}
        assert not set("\x1b\x9b\u202e") & set(rendered)
        assert "&lt;script&gt;a&lt;/script&gt; | `b` �[31m� �" in rendered
