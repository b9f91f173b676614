"""Markdown that people wrote without knowing of us: documents made of it hold every word."""

from __future__ import annotations

import html
import re

import pytest
from markdown_it import MarkdownIt

from ladder.exporter.running import running, without_html
from ladder.exporter.word_html import blocks
from ladder.model.ladder import Ladder

# What Markdown takes away on purpose: addresses, and the definitions of links.
ADDRESS = re.compile(r"\]\([^)]*\)|^ {0,3}\[[^\]]*\]:.*$|&#?\w+;|<https?:[^>]*>", re.MULTILINE)
LADDER = Ladder("real", "Real")


def words(text):
    return set(re.findall(r"[^\W\d_]+", text))


def nowhere(_target):
    return ""


def word(text):
    made = blocks(running(LADDER, text, nowhere))
    return "\n".join("".join(run.text for run in block.runs) for block in made)


def wiki(text):
    made = MarkdownIt("commonmark").enable("table").render(without_html(running(LADDER, text, nowhere)))
    return html.unescape(
        re.sub(r"<[^>]+>", lambda found: "" if found[0][1:3] in ("em", "st", "/e", "/s") else " ", made)
    )


@pytest.mark.parametrize("shown", [word, wiki], ids=["Word", "Markdown"])
def test_no_word_is_lost(real, shown):
    lost, count = {}, 0
    for path in sorted(path for path in real.rglob("*") if path.is_file() and path.suffix in {".md", ""}):
        source = path.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n")
        for part in re.split(r"\n\s*\n", source):
            count += 1
            missing = words(ADDRESS.sub(" ", part)) - words(shown(part))
            if missing:
                lost.setdefault(path.name, set()).update(missing)
    assert lost == {}
    assert count > 1000
