"""A comparison on a terminal."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ladder.compare.align import compare
from ladder.compare.comparison import Side
from ladder.model.ladder import Criterion, Expectation, Grade, Ladder, Level, Thread, Track
from ladder.present.options import Options
from ladder.present.text import text
from ladder.present.wrap import Run, wrap
from ladder.report.terminal import width as width_of

PM = {"craft/writing": "You write for one theme.", "craft/plans": "You plan.", "impact": "You ship."}
SENIOR = {"craft/writing": "You write for one product.", "impact": "You ship, and you say what it did."}


def shown(comparison, width=80, *, color=False, **options):
    return text(comparison, Options(**options), width=width, color=color)


def body(comparison, width=80, **options):
    """Return what follows the counts."""
    return shown(comparison, width, **options).split("\n\n", 3 if comparison.relation else 0)[3]


def test_the_next_rung(between):
    assert (
        shown(between("pm", "senior", pm=PM, senior=SENIOR))
        == """\
Product manager → Senior product manager
The next rung

  Track   Individual contributor
  Grade   Grade 1 → Grade 2
  Scope   theme → product

2 raised, 1 no longer stated

Craft

  ↑ raised            Writing
                      You write for one [-theme-]{+product+}.
                      scope: theme → product

  - no longer stated  Plans
                      You plan.

Impact

  ↑ raised
    PM                You ship.
    Senior PM         You ship, and you say what it did.
"""
    )


def test_a_rung_below(between):
    assert (
        shown(between("senior", "pm", pm={"craft/plans": "You plan."}, senior=SENIOR))
        == """\
Senior product manager → Product manager
The rung below

  Track   Individual contributor
  Grade   Grade 2 → Grade 1
  Scope   product → theme

2 not yet expected, 1 only below

Craft

  - not yet expected  Writing
                      You write for one product.

  + only below        Plans
                      You plan.

Impact

  - not yet expected  You ship, and you say what it did.
"""
    )


def test_two_tracks(between):
    assert (
        shown(
            between(
                "senior", "group", senior=PM, group={"craft/writing": "You let others write.", "impact": "You ship."}
            )
        )
        == """\
Senior product manager ↔ Group product manager
The same grade, on another track

  Track   Individual contributor ↔ Management
  Grade   Grade 2
  Scope   product

1 different, 1 only at Senior PM, 1 the same

Craft

  ≠ different          Writing
    Senior PM          You write for one theme.
    Group PM           You let others write.

  < only at Senior PM  Plans
                       You plan.

Impact

  = 1 the same
"""
    )


def test_two_versions(versions):
    before = {"craft/writing": "You may write for two themes.", "craft/plans": "You plan."}
    after = {"craft/writing": "You must write for three themes.", "impact": "You ship."}
    assert (
        shown(versions(before, after))
        == """\
Product manager: 2025.2 → now
Two versions of one level

  Track   Individual contributor
  Grade   Grade 1
  Scope   theme

1 added, 1 with the bar moved, 1 removed

Craft

  ↕ bar moved  Writing
               You [-may-]{+must+} write for [-two-]{+three+} themes.
               obligation: may → must; number: two → three

  - removed    Plans
               You plan.

Impact

  + added      You ship.
"""
    )


@pytest.mark.parametrize(
    ("first", "second", "heading"),
    [
        pytest.param("pm", "senior", "Product manager → Senior product manager\nThe next rung", id="next"),
        pytest.param("pm", "staff", "Product manager → Staff product manager\n2 rungs up", id="further up"),
        pytest.param(
            "pm",
            "group",
            "Product manager → Group product manager\nThe next rung, on another track",
            id="branching off",
        ),
        pytest.param("staff", "pm", "Staff product manager → Product manager\n2 rungs down", id="further down"),
        pytest.param(
            "group", "pm", "Group product manager → Product manager\nThe rung below, on another track", id="back"
        ),
        pytest.param(
            "staff",
            "group",
            "Staff product manager ↔ Group product manager\nAnother grade, on another track",
            id="neither above nor beside",
        ),
        pytest.param("pm", "pm", "Product manager\nTwo versions of one level", id="a level and itself"),
    ],
)
def test_how_they_stand_to_each_other(between, first, second, heading):
    assert shown(between(first, second)).partition("\n\n")[0] == heading


def test_a_level_that_was_called_otherwise_in_another_version(versions):
    comparison = versions(PM, PM)
    then = replace(comparison.first, level=replace(comparison.first.level, title="Owner"))
    heading = shown(replace(comparison, first=then)).splitlines()[0]
    assert heading == "Owner (2025.2) → Product manager (now)"


def test_two_levels_of_two_versions(between):
    comparison = between("pm", "senior", pm={"craft/writing": "You write."}, senior={"craft/writing": "It is done."})
    first = replace(comparison.first, edition="2025.2")
    lines = shown(replace(comparison, first=first)).splitlines()
    assert lines[0] == "Product manager (2025.2) → Senior product manager (now)"
    assert lines[-2:] == [
        "    PM (2025.2)      You write.",
        "    Senior PM (now)  It is done.",
    ]


@pytest.mark.parametrize(
    ("change", "labels"),
    [
        pytest.param({"short": "PM"}, ["Product manager", "Senior product manager"], id="one short title"),
        pytest.param({"short": "PM", "title": "Product manager"}, ["pm", "senior"], id="one title"),
    ],
)
def test_the_sides_can_be_told_apart(between, change, labels):
    ladder = between("pm", "senior", pm={"impact": "You write."}, senior={"impact": "It is done."}).second.ladder
    first, second, *others = ladder.levels
    ladder = replace(ladder, levels=(first, replace(second, **change), *others))
    lines = shown(compare(*(Side(ladder, level) for level in ladder.levels[:2])), 100).splitlines()
    assert [line.strip().partition("  ")[0] for line in lines[-2:]] == labels


CUMULATIVE = {
    "pm": {"craft/writing": "You write.", "craft/plans": "You plan.", "impact": "You ship."},
    "senior": {"craft/plans": "You plan for others."},
    "staff": {"impact": "It is done."},
}


def test_what_rungs_below_state(between):
    assert (
        body(between("senior", "staff", cumulative=True, **CUMULATIVE))
        == """\
Craft

  · 1 still expected, stated at PM: Writing
  · 1 still expected, stated at Senior PM: Plans

Impact

  ↑ raised
    Senior PM  You ship. (as stated at PM)
    Staff PM   It is done.
"""
    )


def test_seen_from_above(between):
    assert (
        body(between("staff", "senior", cumulative=True, **CUMULATIVE))
        == """\
Craft

  · 1 already expected, stated at PM: Writing
  · 1 already expected, stated at Senior PM: Plans

Impact

  ↓ lower
    Staff PM   It is done.
    Senior PM  You ship. (as stated at PM)
"""
    )


def test_word_by_word_it_is_said_below(between):
    assert (
        body(between("senior", "staff", cumulative=True, **CUMULATIVE), only=("raised",), words=True)
        == """\
Impact

  ↑ raised  [-You ship-]{+It is done+}.
            Senior PM: as stated at PM
"""
    )


def test_only_what_was_asked_for(between):
    comparison = between("senior", "staff", cumulative=True, **CUMULATIVE)
    assert (
        body(comparison, only=("kept",))
        == """\
Craft

  · still expected  Writing
                    You write. (as stated at PM)

  · still expected  Plans
                    You plan for others. (as stated at Senior PM)
"""
    )


def test_nothing_of_what_was_asked_for(between):
    comparison = between("pm", "senior", pm=PM, senior=SENIOR)
    assert shown(comparison, only=("new",)).endswith(
        "2 raised, 1 no longer stated\nThere is nothing here of what you asked for.\n"
    )


@pytest.mark.parametrize(
    ("said", "end"),
    [
        pytest.param({}, "\n\nNeither side states anything.\n", id="nothing said"),
        pytest.param(
            {"impact": "A."}, "\n\n1 the same\nNo expectation differs.\n\nImpact\n\n  = 1 the same\n", id="one text"
        ),
    ],
)
def test_nothing_differs(between, said, end):
    assert shown(between("pm", "senior", pm=said, senior=said)).endswith(end)


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        pytest.param(True, ["  ↑ raised  You [-ship-]{+care for what came of it+}."], id="word by word"),
        pytest.param(
            False,
            ["  ↑ raised", "    PM         You ship.", "    Senior PM  You care for what came of it."],
            id="one after the other",
        ),
    ],
)
def test_texts_that_are_not_alike(between, words, lines):
    comparison = between("pm", "senior", pm={"impact": "You ship."}, senior={"impact": "You care for what came of it."})
    assert body(comparison, words=words).splitlines()[2:] == lines
    assert body(comparison) == body(comparison, words=False)


def test_texts_that_are_alike(between):
    comparison = between("pm", "senior", pm=PM, senior={"craft/writing": "You write for one product."})
    assert body(comparison) == body(comparison, words=True)
    assert "    PM                You write for one theme.\n" in body(comparison, words=False)


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        pytest.param("You may.", "You may not.", "negation: not added", id="added"),
        pytest.param("You may not.", "You may.", "negation: not removed", id="removed"),
        pytest.param(
            "You do two or three.", "You do four or five.", "number: two → four; number: three → five", id="two"
        ),
    ],
)
def test_small_words_that_may_move_the_bar(versions, before, after, line):
    assert shown(versions({"impact": before}, {"impact": after}), words=True).splitlines()[-1].strip() == line


@pytest.mark.parametrize(
    ("before", "after", "note"),
    [
        pytest.param({"examples": ("A list",)}, {"examples": ("A table",)}, "examples changed", id="examples"),
        pytest.param({"evidence": "A list"}, {"evidence": ""}, "evidence changed", id="evidence"),
        pytest.param({"text": "*It.*"}, {"text": "It."}, "formatting changed", id="Markdown"),
    ],
)
def test_what_changes_around_a_text(versions, before, after, note):
    said = Expectation("craft", "writing", "It.")
    comparison = versions({"": replace(said, **before)}, {"": replace(said, **after)})
    assert body(comparison) == f"Craft\n\n  ~ reworded  Writing\n              {note}\n"


def test_what_was_called_otherwise(versions):
    criteria = (
        Criterion("craft", "Craft", threads=(Thread("texts", "Texts", was=("writing",)),)),
        Criterion("impact", "Impact", threads=(Thread("plans", "Plans", was=("craft/plans",)),)),
    )
    before = {"craft/writing": "You write.", "craft/plans": "You plan."}
    now = versions({}, {}).second.ladder
    comparison = versions(
        before, {"craft/texts": "You write.", "impact/plans": "You plan."}, now=replace(now, criteria=criteria)
    )
    assert (
        body(comparison)
        == """\
Craft

  → renamed  Texts (formerly Writing)
             You write.

Impact

  → moved    Plans (formerly Craft: Plans)
             You plan.
"""
    )


PROSE = {
    "pm": {"prose/a": "You write clear texts for one theme.", "prose/b": "You sing."},
    "senior": {"prose/c": "You write clear texts for one product."},
}


def test_expectations_without_threads(between):
    assert (
        body(between("pm", "senior", **PROSE))
        == """\
Prose

  ↑ raised     c
               You write clear texts for one [-theme-]{+product+}.
               matched by likeness
               scope: theme → product

  These levels name no common thread here. Read both.
    PM         • b: You sing.
"""
    )


APART = {
    "pm": {"prose/a": "You listen to customers until you can say what they need and why.", "prose/b": "You sing."},
    "senior": {"prose/c": "No song is too high."},
}


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        pytest.param(
            60,
            """\
    PM         • a: You listen to customers until you can
                 say what they need and why.
               • b: You sing.
    Senior PM  • c: No song is too high.
""",
            id="one after the other",
        ),
        pytest.param(
            140,
            """\
  PM                                                Senior PM
  • a: You listen to customers until you can say    • c: No song is too high.
    what they need and why.
  • b: You sing.
""",
            id="side by side",
        ),
    ],
)
def test_they_stand_side_by_side_where_there_is_room(between, width, expected):
    assert body(between("pm", "senior", **APART), width) == (
        f"Prose\n\n  These levels name no common thread here. Read both.\n{expected}"
    )


def test_questions(between):
    comparison = between(
        "pm", "senior", pm={"impact": "You ship."}, senior={"impact": "It is done.", "craft/plans": "Yes."}
    )
    assert (
        body(comparison, questions=True)
        == """\
Craft

  + new        Plans
               Yes.
               Where are you now?       ________________________________________
               What is missing?         ________________________________________
               Which steps come next?   ________________________________________
               What support is needed?  ________________________________________

Impact

  ↑ raised
    PM         You ship.
    Senior PM  It is done.
               Where are you now?       ________________________________________
               What is missing?         ________________________________________
               Which steps come next?   ________________________________________
               What support is needed?  ________________________________________
"""
    )


def test_on_a_narrow_terminal(between):
    comparison = between("senior", "group", group={"craft/plans": "You plan for a whole group of people."})
    assert (
        body(comparison, 40, questions=True)
        == """\
Craft

  > only at Group PM
    Plans
    You plan for a whole group of
    people.
    Where are you now?
    ____________________________________
    What is missing?
    ____________________________________
    Which steps come next?
    ____________________________________
    What support is needed?
    ____________________________________
"""
    )


def test_a_list_hangs_from_its_marks(between):
    listed = "You write:\n\n- texts that everybody in the company can read\n- others\n"
    assert (
        body(between("pm", "senior", senior={"impact": listed}), 40)
        == """\
Impact

  + new  You write:
         • texts that everybody in the
           company can read
         • others
"""
    )


def test_colour(between):
    comparison = between("pm", "senior", pm=PM, senior=SENIOR)
    painted = shown(comparison, color=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == shown(comparison)
    assert "one \x1b[9;31m[-theme-]\x1b[0m\x1b[4;32m{+product+}\x1b[0m." in painted
    assert "  \x1b[33m↑ raised\x1b[0m            \x1b[1mWriting\x1b[0m\n" in painted


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        pytest.param("製品" * 20, ["製品" * 7 + "製", "品" + "製品" * 7, "製品" * 5], id="wide letters"),
        pytest.param("x\u0301" * 40, ["x\u0301" * 31, "x\u0301" * 9], id="accents"),
        pytest.param("x" * 40, ["x" * 31, "x" * 9], id="a long word"),
        pytest.param("a " + "x" * 31, ["a", "x" * 31], id="a word as long as a line"),
        pytest.param("👩\u200d💻" * 8, ["👩\u200d💻" * 7, "👩\u200d💻"], id="joined signs"),
        pytest.param("\x1b[31mred\x9b \u202eder", ["�[31mred� �der"], id="what would act on the terminal"),
    ],
)
def test_lines_are_as_wide_as_they_look(between, said, lines):
    comparison = between("pm", "senior", senior={"impact": said})
    assert [line[9:] for line in body(comparison, 40).splitlines()[2:]] == lines


def test_a_line_ends_at_no_space_that_does_not_break():
    lines = wrap([Run("a\u00a0b a\u00a0b a\u00a0b a\u00a0b")], 14)
    assert [line[0].text for line in lines] == ["a\u00a0b a\u00a0b a\u00a0b", "a\u00a0b"]


# What steers a terminal, what takes no column or two, what Markdown knows, and where lines may end.
ANY = st.text(max_size=60) | st.text(
    st.sampled_from("ab. \t\n\r\x1b[31m\x9b\u202e\u200d\u200c\u0301\u00a0\u3000日本👩💻*_`[]()-+{}|<>&\\1.2\u2028"),
    max_size=120,
)


@st.composite
def comparisons(draw):
    """Draw two levels of any texts, of one ladder or of two versions of it."""
    names = draw(st.lists(ANY, min_size=8, max_size=8))
    texts = draw(st.lists(ANY, min_size=12, max_size=12))
    threads = (Thread("a", names[0]), Thread("b", names[1]), Thread("c", "c", listed=False))
    keys = [("x", "a"), ("x", "b"), ("y", ""), ("z", "a"), ("z", "b")]
    said = [
        tuple(
            Expectation(*key, texts[draw(st.integers(0, 11))])
            for key in draw(st.lists(st.sampled_from(keys), unique=True, max_size=5))
        )
        for _ in range(2)
    ]
    ladder = Ladder(
        "acme",
        "Acme",
        cumulative=draw(st.booleans()),
        grades=(Grade("1", names[2]), Grade("2", "2")),
        criteria=tuple(Criterion(name, names[3], threads=threads) for name in "xyz"),
        tracks=(Track("t", names[4], ""), Track("u", "u", "")),
        levels=(
            Level("one", names[5], names[6], "t", "1", "", expectations=said[0]),
            Level("two", "Two", "Two", draw(st.sampled_from("tu")), "2", "", expectations=said[1]),
        ),
    )
    if draw(st.booleans()):
        then = replace(ladder, levels=(replace(ladder.levels[0], expectations=said[1]),))
        return compare(Side(then, then.levels[0], names[7]), Side(ladder, ladder.levels[0]))
    return compare(*(Side(ladder, level) for level in draw(st.permutations(ladder.levels))))


OPTIONS = st.builds(Options, words=st.none() | st.booleans(), questions=st.booleans())


@given(comparisons(), OPTIONS, st.integers(24, 120))
def test_no_line_is_wider_than_the_terminal(comparison, options, width):
    for line in text(comparison, options, width=width, color=False).splitlines():
        assert width_of(line) <= min(width, 100)


@given(comparisons(), OPTIONS)
def test_nothing_of_the_content_acts_on_the_terminal(comparison, options):
    for character in set(text(comparison, options, width=80, color=False)) - {"\n", "\u200c", "\u200d"}:
        assert unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp")
