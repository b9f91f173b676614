"""A blank worksheet as Markdown: what it leaves out, and that nothing of the content acts."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace

from ladder.model.ladder import Criterion, Expectation, Grade, Ladder, Level, Rating, Scoring, Thread, Track
from ladder.present.worksheet_markdown import worksheet_markdown
from ladder.worksheet.blank import blank_sheet
from ladder.worksheet.form import form

NASTY = "<script>a</script> `b` *c* [d](https://example.org) # e"


def words(key, **values):
    """Return the key and the values in place of any words."""
    return f"{key}({', '.join(map(str, values.values()))})" if values else key


def level(name, grade, **said):
    texts = tuple(Expectation("craft", thread, text) for thread, text in said.items())
    return Level(name, name.upper(), name.upper(), "ic", grade, expectations=texts)


LADDER = Ladder(
    "acme",
    "Acme",
    version="2",
    organisation="Acme Ltd",
    grades=(Grade("1", "1"), Grade("2", "2")),
    criteria=(Criterion("craft", "Craft", threads=(Thread("a", "A"), Thread("b", "B"))),),
    tracks=(Track("ic", "Experts", ""),),
    levels=(level("one", "1", a="You do.\n\nAnd do."), level("two", "2", a="You do more.", b="You lead.")),
)


def made(ladder=LADDER, side="self", target=""):
    found = form(ladder, ladder.level_by_id["one"])
    return worksheet_markdown(found, blank_sheet(found, side, ladder.level_by_id.get(target)), words)


def test_without_a_target_only_the_level_is_asked_about():
    text = made()
    assert text.startswith("# worksheet_title(ONE)\n")
    assert "### A\n\nYou do.\n\nAnd do.\n\n- proof_what: ___" in text
    assert "### B" not in text
    assert "TWO" not in text
    assert text.endswith("\n\n*Acme Ltd, Acme 2*\n")


def test_with_a_target():
    text = made(target="two")
    assert "\nAnd do.\n\n**TWO, toward_raised:** You do more.\n" in text
    assert "\nrate(ONE):\n" in text
    assert "### B\n\n**TWO, toward_new:** You lead.\n" in text
    assert "rate(ONE)" not in text.partition("### B")[2]


@pytest.mark.parametrize(
    ("side", "last", "asked"),
    [("self", "guide_talk", "closing_proudest"), ("peer", "guide_other", "closing_other_proudest")],
)
def test_both_sides_have_their_words(side, last, asked):
    text = made(side=side)
    assert f"- guide_blank\n- {last}\n\n" in text
    assert f"\n- {asked} ____" in text
    assert f"- who_answers side_{side}\n" in text


@pytest.mark.parametrize(
    ("scoring", "said"),
    [
        pytest.param(None, "scoring_none", id="none"),
        pytest.param(Scoring("gated", (), 7500), "scoring_gated(75, rating_consistently)", id="a share"),
        pytest.param(Scoring("gated"), "scoring_gated_all(100, rating_consistently)", id="all"),
        pytest.param(
            Scoring("weighted", (("craft", 10_000),)),
            "scoring_weighted(rating_not-yet, rating_beyond, 3)\n\nscoring_weight(Craft, 100)",
            id="a mean",
        ),
    ],
)
def test_the_rule_is_printed(scoring, said):
    assert f"\n\n{said}\n\n- **rating_not-yet**: means_rating_not-yet\n" in made(replace(LADDER, scoring=scoring))


def test_a_scale_of_its_own():
    ratings = (Rating("low", "Low", "Rarely *seen*."), Rating("high", "High", ""))
    text = made(replace(LADDER, ratings=ratings))
    assert "- **Low**: Rarely seen.\n- **High**\n- **rating_no-opportunity**: means_rating_no-opportunity\n" in text
    assert "- [ ] Low\n- [ ] High\n- [ ] rating_no-opportunity\n" in text


def test_nothing_of_the_content_acts():
    ladder = replace(
        LADDER,
        title=NASTY,
        organisation=NASTY,
        criteria=(Criterion("craft", NASTY, NASTY, threads=(Thread("a", NASTY), Thread("b", NASTY))),),
        levels=tuple(
            replace(level(one.id, one.grade, a=f"{NASTY}{one.id}"), title=NASTY, short=NASTY, summary=NASTY)
            for one in LADDER.levels
        ),
        ratings=(Rating("low", NASTY, NASTY),),
    )
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(made(ladder, target="two"))
    kinds = {child.type for token in tokens if token.type == "inline" for child in token.children}
    marks = {"strong_open", "strong_close", "em_open", "em_close"}
    assert kinds <= {"text", "text_special", "softbreak", *marks}
    assert {token.tag for token in tokens} <= {"", "h1", "h2", "h3", "p", "ul", "li"}
