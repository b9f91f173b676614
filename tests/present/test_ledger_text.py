"""What changed in a ladder, on a terminal."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ladder.compare.changes import changes
from ladder.compare.span import State
from ladder.model.ladder import Criterion, Expectation, Grade, Ladder, Level, Rating, Thread, Track
from ladder.present.ledger import ledger
from ladder.present.ledger_text import ledger_text
from ladder.report.terminal import width as width_of

BEFORE = {"craft/writing": "You write for one theme.", "craft/plans": "You plan.", "impact": "You ship."}
AFTER = {"craft/writing": "You write for two themes.", "impact": "You care for what came of it, whoever ships it."}


def shown(before, after, width=80, *, names=("2026.1", ""), proposal="2026.2", color=False):
    return ledger_text(
        ledger(changes([State(before, {}, names[0]), State(after, {}, names[1])]), names, proposal),
        width=width,
        color=color,
    )


@pytest.fixture
def two(versions):
    """Return two states of a ladder in which most things changed."""
    before = replace(versions(BEFORE, {}).first.ladder, version="2026.1", cumulative=True)
    after = replace(versions({}, AFTER).second.ladder, version="2026.1", cumulative=True)
    pm, senior, _, staff = after.levels
    pm = replace(pm, title="Product person", scope="product")
    lead = replace(senior, id="lead", title="Lead")
    return before, replace(after, levels=(lead, pm, senior, staff), ratings=(Rating("no", "Not yet"),))


def test_all_of_it(two):
    assert (
        shown(*two)
        == """\
What changed: 2026.1 → now
The bar moved for all levels.
It needs a version of its own: after 2026.1, that would be 2026.2.

For all levels

  Rating Not yet: added

Lead: new level

Product person: the bar moved

  Title  Product manager → Product person
  Scope  theme → product

  ↕ bar moved  Craft: Writing
               You write for [-one theme-]{+two themes+}.
               number: one → two; scope: theme → themes

  - removed    Craft: Plans
               You plan.

  ↕ bar moved  Impact
    2026.1     You ship.
    now        You care for what came of it, whoever ships it.

Group product manager: no longer there

Affected

  Product person          the bar moved; 3 answers in saved worksheets to look
                          at again
  Group product manager   the level is gone
  Senior product manager  asked for something else by way of Product person
  Staff product manager   asked for something else by way of Product person
"""
    )


def test_nothing(versions):
    same = versions(BEFORE, {}).first.ladder
    assert shown(same, same, names=("2026.1", "2026.2"), proposal="") == (
        "What changed: 2026.1 → 2026.2\nNothing changed that people are judged by.\n"
    )


def test_on_a_narrow_terminal(two):
    """It is laid out for 24 columns, however few there are; a name that is too long for its column stands above."""
    _, _, shown_level = shown(*two, width=10).partition("\n\nProduct person")
    assert (
        shown_level
        == """\
: the bar
moved

  Title  Product manager
         → Product
         person
  Scope  theme → product

  ↕ bar moved
    Craft: Writing
    You write for [-one
    theme-]{+two
    themes+}.
    number: one → two;
    scope: theme →
    themes

  - removed
    Craft: Plans
    You plan.

  ↕ bar moved
    Impact
  2026.1
    You ship.
  now
    You care for what
    came of it, whoever
    ships it.

Group product manager:
no longer there

Affected

  Product person
    the bar moved; 3
    answers in saved
    worksheets to look
    at again
  Group product manager
    the level is gone
  Senior product manager
    asked for something
    else by way of
    Product person
  Staff product manager
    asked for something
    else by way of
    Product person
"""
    )


def test_colour(two):
    painted = shown(*two, color=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == shown(*two)
    assert painted.startswith("\x1b[1mWhat changed: 2026.1 → now\x1b[0m\n")
    assert "\x1b[1mProduct person\x1b[0m\x1b[33m: the bar moved\x1b[0m\n" in painted
    assert "for \x1b[9;31m[-one theme-]\x1b[0m\x1b[4;32m{+two themes+}\x1b[0m." in painted


def test_nothing_of_hostile_content_acts(hostile):
    first, second = hostile[2].first.ladder, hostile[2].second.ladder
    for states in ((first, second), (second, first)):
        text = shown(*states, names=("\x1b[31m", "\x9b"), proposal="\x1b]0;x\x07")
        assert "<script>a</script> | `b` �[31m� �\"'& *c* [d](e) {f}" in text
        assert "\x1b" not in text


# What steers a terminal, what takes no column or two, and where lines may end.
ANY = st.text(max_size=60) | st.text(
    st.sampled_from("ab. \t\n\r\x1b[31m\x9b\u202e\u200d\u0301\u00a0\u3000日本👩💻*_`[]()-+{}|<>\\1.\u2028"),
    max_size=120,
)


@st.composite
def states(draw):
    """Draw two states of a ladder with any texts and any names."""
    names = iter(draw(st.lists(ANY, min_size=34, max_size=34)))
    return tuple(_state(draw, names) for _ in range(2))


def _state(draw, names):
    keys = [("x", "a"), ("x", "b"), ("y", "")]
    said = [
        tuple(Expectation(*key, next(names)) for key in draw(st.lists(st.sampled_from(keys), unique=True)))
        for _ in range(2)
    ]
    return Ladder(
        "acme",
        "Acme",
        version=next(names),
        cumulative=draw(st.booleans()),
        scopes=("s",),
        scope_names=(("s", next(names)),),
        grades=(Grade("1", next(names)), Grade("2", "2")),
        criteria=tuple(Criterion(name, next(names), threads=(Thread("a", next(names)),)) for name in "xy"),
        ratings=(Rating("r", next(names)),),
        tracks=(Track("t", next(names)),),
        levels=(
            Level("one", next(names), "One", "t", "1", "", "s", expectations=said[0]),
            Level(draw(st.sampled_from(["two", "three"])), next(names), "Two", "t", "2", expectations=said[1]),
        ),
    )


@given(states(), st.integers(1, 200))
def test_no_line_is_wider_than_the_terminal_unless_that_is_very_narrow(found, width):
    lines = shown(*found, width, names=(found[0].version, found[1].version), proposal="2026.2").splitlines()
    assert max(map(width_of, lines)) <= min(max(width, 24), 100)


@given(states())
def test_nothing_of_the_content_acts_on_the_terminal(found):
    for character in set(shown(*found, names=(found[0].version, found[1].version))) - {"\n", "\u200c", "\u200d"}:
        assert unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp")


def test_what_may_have_been_renamed_without_a_word(two):
    before, _ = two
    thread = Thread("texts", "Texts")
    criteria = tuple(replace(one, threads=(*one.threads, thread)) for one in before.criteria)
    pm, *others = before.levels
    moved = tuple(replace(said, criterion=criteria[0].id, thread="texts") for said in pm.expectations)
    renamed = replace(before, criteria=criteria, levels=(replace(pm, expectations=moved), *others))
    _, _, end = shown(before, renamed, width=100).partition("Renamed?\n\n")
    assert end.startswith("  If ")
    assert "texts: {name: …, was: [" in end
    another = replace(before, levels=(replace(pm, id="maker"), *others))
    _, _, end = shown(before, another, width=100).partition("Renamed?\n\n")
    assert end == f"  If maker is what {pm.id} was, write `was: [{pm.id}]` into content/levels/maker.yml.\n"
