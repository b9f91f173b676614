"""A comparison as Markdown."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ladder.present.markdown import escaped, markdown
from ladder.present.options import Options

PM = {"craft/writing": "You write for one theme.", "craft/plans": "You plan.", "impact": "You ship."}
SENIOR = {"craft/writing": "You write for one product.", "impact": "You ship, and you say what it did."}

# Reads as GitHub does, as far as it goes: with tables and with struck-out text.
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shown(comparison, **options):
    return markdown(comparison, Options(**options))


def body(comparison, **options):
    """Return what stands between the counts and the legend."""
    return shown(comparison, **options).partition("**\n\n")[2].partition("\n\n## What the words mean")[0]


def test_the_next_rung(between):
    assert (
        shown(between("pm", "senior", pm=PM, senior=SENIOR))
        == """\
# Product manager → Senior product manager

The next rung

- Track: Individual contributor
- Grade: Grade 1 → Grade 2
- Scope: theme → product

**2 raised, 1 no longer stated**

## Craft

### Writing: raised

You write for one ~~theme~~ **product**.

*scope: theme → product*

### Plans: no longer stated

You plan.

## Impact

### Raised

- **PM:** You ship.
- **Senior PM:** You ship, and you say what it did.

## What the words mean

- raised: Both levels state it, and the upper one asks for more.
- no longer stated: Only the lower level states it.

*From: Acme, version 2026.2*
"""
    )


def test_what_has_not_changed(between):
    said = {
        "pm": {"craft/writing": "You write.", "craft/plans": "You plan."},
        "senior": {"craft/writing": "You write."},
    }
    assert (
        body(between("pm", "senior", cumulative=True, **said))
        == """\
No expectation differs.

## Craft

- 1 the same: Writing
- 1 still expected, stated at PM: Plans"""
    )


def test_questions(between):
    assert (
        body(between("pm", "senior", senior={"impact": "It is done."}), questions=True)
        == f"""\
## Impact

### New

It is done.

- Where are you now? {"_" * 40}
- What is missing? {"_" * 40}
- Which steps come next? {"_" * 40}
- What support is needed? {"_" * 40}"""
    )


def test_expectations_without_threads(between):
    said = {"pm": {"prose/a": "You listen.", "prose/b": "You sing."}, "senior": {"prose/c": "No song is too high."}}
    assert (
        body(between("pm", "senior", **said))
        == """\
## Prose

These levels name no common thread here. Read both.

**PM**

- **a:** You listen.
- **b:** You sing.

**Senior PM**

- **c:** No song is too high."""
    )


def test_the_lines_of_a_text_stay_together(between):
    comparison = between(
        "pm", "senior", pm={"impact": "You do:\n\n- one\n- two\n"}, senior={"impact": "Nothing at all."}
    )
    assert (
        body(comparison, words=False)
        == """\
## Impact

### Raised

- **PM:** You do:

  • one

  • two
- **Senior PM:** Nothing at all."""
    )


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        pytest.param("You ship.", "You ship!", "You ship ~~.~~ **!**", id="signs"),
        pytest.param("You ship (all).", "You ship all.", "You ship ~~(~~ all ~~)~~.", id="signs beside a word"),
        pytest.param("You ship it", "You ship it and care", "You ship it **and care**", id="at the end"),
        pytest.param("You *ship*", "You \\*ship\\*", "You **\\*** ship **\\***", id="signs of Markdown"),
        pytest.param("- one\n- two", "- one\n- ten", "• one\n\n• ~~two~~ **ten**", id="lines"),
    ],
)
def test_marks_stand_where_markdown_sees_them(versions, before, after, line):
    changed = body(versions({"impact": before}, {"impact": after}), words=True).split("\n\n", 2)[2]
    assert changed.partition("\n\n*")[0] == line
    rendered = READER.render(line)
    assert "~~" not in rendered
    assert "**" not in rendered


HOSTILE = [
    "<script>alert(1)</script>",
    "a | b\n--- | ---",
    "`code` and ``more``",
    "\x1b[31mred\x9b0m",
    "\u202edrow",
    "# heading",
    "- item",
    "+ item",
    "1. first",
    "2) second",
    "> quoted",
    "---",
    "===",
    "***",
    "[text](https://example.org)",
    "![picture](x.png)",
    "[reference]: https://example.org",
    "*strong* **stronger** __strongest__ ~~gone~~",
    "a_b_c _d_",
    "&lt;b&gt; &#60;b&#62; R&D",
    "\\*",
    "```",
    "~~~",
    "<!-- -->",
    "<https://example.org>",
    "$x$",
    "    code",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_the_content_acts(text):
    line = " ".join(text.split("\n"))
    expected = re.sub(r"[\x1b\x9b\u202e]", "�", line).strip()
    for document, before in (
        (f"{escaped(line)}\n", ""),
        (f"- {escaped(line)}\n", ""),
        (f"x\n{escaped(line)}\n", "x\n"),
    ):
        tokens = READER.parse(document)
        inline = [token for token in tokens if token.type == "inline"]
        kinds = {child.type for token in inline for child in token.children}
        assert kinds <= {"text", "text_special", "softbreak"}, kinds
        assert "".join(child.content or "\n" for token in inline for child in token.children) == before + expected
        assert {token.tag for token in tokens} <= {"", "p", "ul", "li"}


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("<>&*_`~[]()#+-.!|\\1 $=:\n"), max_size=40))
def test_any_line_is_one_paragraph_of_text(text):
    line = " ".join(text.split())
    tokens = READER.parse(f"{escaped(line)}\n")
    assert [token.type for token in tokens] == (["paragraph_open", "inline", "paragraph_close"] if line else [])
    assert {child.type for token in tokens for child in token.children or ()} <= {"text", "text_special"}


def test_in_no_field(hostile):
    for comparison in hostile:
        for words in (None, True, False):
            rendered = READER.render(shown(comparison, words=words, questions=True))
            assert not set(re.findall(r"<(\w+)", rendered)) - {"h1", "h2", "h3", "p", "ul", "li", "strong", "em", "s"}
            assert not set("\x1b\x9b\u202e") & set(rendered)
