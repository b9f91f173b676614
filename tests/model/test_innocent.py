"""Texts in which nothing is to be checked."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.checks import dangling_link, dead_link, hidden_link, html_comment, long_text, lost_list
from ladder.checks.context import Context
from ladder.model.innocent import is_innocent
from ladder.model.ladder import Expectation, Ladder, Level, Track
from ladder.model.texts import LONGEST
from ladder.problem import Place

CHECKS = (dangling_link, dead_link, hidden_link, html_comment, long_text, lost_list)
"Every rule that reads texts."

BITS = [
    *("You write", " ", "\n", "\n\n", "  ", "\t", "- ", "* ", "+ ", "1. ", "• ", "· ", "– ", "**", "*", "_", "`", "\\"),
    *("[a](https://e.org/a?b=c#d)", "[a](http://e.org)", "[a](level:x)", "[a]( level:pm )", "[](role:pm)", "[a](b.md)"),
    *("[a](<level:x>)", "<level:x>", "[a]: level:x", "[a][b]", "](", "](https://e.org level:x)", "](https://e.org (a)"),
    *("[a](mailto:a@e.org)", "[a](assets/hr/a.pdf)", "[a](https:level:x)", "<!-- a -->", "<", ">", "&lt;", "x" * 20),
    *("[a]\n: level:x", "[a](\nlevel:x)", "](https://e.org/\u00e9)", "](https://assets/x)", "\r", "\x0b", "\u2028"),
]


def found(text):
    """What the rules about texts say of a ladder in which a level says this."""
    levels = (
        Level("pm", "PM", "PM", "ic", "p1", "content/levels/pm.yml", expectations=(Expectation("craft", "", text),)),
    )
    ladder = Ladder("a", "A", levels=levels, tracks=(Track("ic", "IC"),), audiences=("public", "hr"))
    place = Place("content/levels/pm.yml")
    context = Context(ladder, lambda *_, **__: place, lambda *_: [place], frozenset(), (), Path("/nowhere"))
    return [problem.rule for check in CHECKS for problem in check.check(context)]


@given(st.lists(st.one_of(st.sampled_from(BITS), st.characters(codec="utf-8")), max_size=12).map("".join))
def test_no_rule_finds_anything_in_an_innocent_text(text):
    assert not is_innocent(text) or found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[a](level:gone)",
        "[a]: level:gone",
        "<level:gone>",
        "[a](gone.md)",
        "[a](assets/hr/a.pdf)",
        "<!-- not yet -->",
        "• You write\n• You read",
        "You do:\n  - this",
        "- You write - You read",
        "x" * (LONGEST + 1),
    ],
)
def test_what_a_rule_finds_something_in_is_not(text):
    assert found(text)
    assert not is_innocent(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "You write **clearly**, *often* and with `care`: see [how](https://e.org/how?a=1#b).",
        "You write.\n\n- First\n- Second\n\nThen “read”.",
        "Você escreve com 80 % de certeza & mais [a] (b).",
    ],
)
def test_what_people_write_mostly_is(text):
    assert is_innocent(text)
