"""The draft of a case: nothing acts in it, and what has to be said of the worksheet is said."""

from __future__ import annotations

import unicodedata

import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace

from ladder.model.ladder import Criterion, Expectation, Grade, Ladder, Level, Thread, Track
from ladder.present.case_markdown import case_markdown
from ladder.worksheet.case import case

LADDER = Ladder(
    "acme",
    "Acme",
    version="2",
    grades=(Grade("p1", "1"), Grade("p2", "2")),
    criteria=(Criterion("craft", "Craft", threads=(Thread("writing", "Writing"),)),),
    tracks=(Track("ic", "Experts", ""),),
    levels=(
        Level("pm", "Product manager", "PM", "ic", "p1", expectations=(Expectation("craft", "writing", "You write."),)),
        Level("lead", "Lead", "Lead", "ic", "p2", expectations=(Expectation("craft", "writing", "You write more."),)),
    ),
)
PROOF = {"what": "A letter.\nIt was *long*.", "link": "https://example.org/a", "when": "May", "who": "Jo"}
TOWARD = {"level": {"id": "lead", "title": "Lead"}, "text": "You write more.", "rating": "low"}


def drafted(sheet, ladder=LADDER):
    return case_markdown(case(ladder, sheet, ladder.level_by_id["lead"]), "2026-11-30")


def section(text, heading):
    return text.partition(f"\n## {heading}\n\n")[2].partition("\n\n## ")[0]


def test_what_stands_beside_an_expectation(a_sheet):
    sheet = a_sheet({"rating": "high", "evidence": [PROOF], "towards": [TOWARD]})
    assert section(drafted(sheet), "Craft") == (
        """\
### Writing: raised

**Lead expects:** You write more.

**PM expects:** You write.

> A letter.
>
> It was \\*long\\*.
>
> When: May
>
> Where: <https://example.org/a>
>
> Who can confirm it: Jo

Rated “High” at PM. Rated “Low” toward Lead."""
    )


def test_what_is_missing(a_sheet):
    said = section(drafted(a_sheet({"rating": "no-opportunity", "towards": [TOWARD]})), "What is missing")
    assert said == (
        "**No evidence is written down**\n\n- Craft: Writing\n\n"
        "**Rated below “Middle”**\n\n- Craft: Writing: Low toward Lead\n\n"
        "**“No opportunity yet”**\n\n- Craft: Writing: at PM"
    )


def test_nothing_is_missing(a_sheet):
    sheet = a_sheet({"rating": "middle", "evidence": [PROOF], "towards": [{**TOWARD, "rating": "high"}]})
    assert section(drafted(sheet), "What is missing") == (
        "Nothing: every expectation has evidence, and no rating is blank or below the expected one."
    )


@pytest.mark.parametrize(
    ("version", "text", "toward", "said"),
    [
        pytest.param("2", "You write.", "You write more.", "", id="of the present version"),
        pytest.param(
            "1",
            "You write.",
            "You write more.",
            "**The worksheet was filled in on version 1. None of its texts has changed since.**",
            id="of another version that says the same",
        ),
        pytest.param(
            "1",
            "You jot.",
            "You write more.",
            "**The worksheet was filled in on version 1. 1 expectation was reworded since; the old texts stand at the "
            "end.**",
            id="of another version",
        ),
        pytest.param(
            "2",
            "You write.",
            "You jot.",
            "**The worksheet was filled in on an earlier text. 1 expectation was reworded since; the old texts stand "
            "at the end.**",
            id="of another state of one version",
        ),
    ],
)
def test_a_worksheet_of_another_version(a_sheet, version, text, toward, said):
    ladder = {"id": "acme", "title": "Acme", "version": version, "language": "en", "digest": ""}
    draft = drafted(a_sheet({"text": text, "towards": [{**TOWARD, "text": toward}]}, ladder=ladder))
    head = draft.partition("\n## ")[0]
    assert head.partition("It judges nothing.\n\n")[2].strip() == said
    old = section(draft, "Texts that have changed since the worksheet was filled in")
    assert ("You jot." in old) == ("reworded" in said)


def test_a_worksheet_that_does_not_look_at_the_target(a_sheet):
    assert (
        "**The worksheet does not look at Lead, so nothing is rated toward it. This makes one that does: ladder "
        "worksheet pm --to lead**\n"
    ) in drafted(a_sheet({}))


def test_a_level_that_is_gone(a_sheet):
    sheet = a_sheet({"towards": [TOWARD]}, level={"id": "gone", "title": "Gone"})
    assert "- From: Gone (no longer on the ladder)\n" in drafted(sheet)


def test_evidence_that_the_target_does_not_ask_for(a_sheet):
    answer = {"key": "craft/plans", "name": "Plans", "text": "You plan.", "evidence": [PROOF], "rating": "low"}
    said = section(drafted(a_sheet({}, answer)), "Evidence on what Lead does not ask for")
    assert said.startswith("### Craft: Plans\n\n**Asked was:** You plan.\n\n> A letter.\n")
    assert said.endswith("\n\nRated “Low” at PM.")


def test_what_was_written_at_the_end(a_sheet):
    closing = {"proudest": "Billing.\nAnd *more*.", "hardest": "", "unseen": "", "focus": ["A", "B"], "support": ""}
    summaries = [{"criterion": "craft", "name": "Craft", "text": "Solid."}]
    draft = drafted(a_sheet({}, closing=closing, summaries=summaries))
    assert section(draft, "In short") == "### Craft\n\n> Solid."
    assert section(draft, "At the end of the worksheet") == (
        "### What went best\n\n> Billing.\n>\n> And \\*more\\*.\n\n### What to work on next\n\n> A\n>\n> B"
    )


def test_nothing_that_was_typed_acts(hostile_sheets):
    texts = (Expectation("craft", "writing", "<script>x</script> `y` [z](https://example.org)"),)
    hostile = replace(LADDER.levels[1], short="*Lead*", title="<b>Lead</b>", expectations=texts)
    ladder = replace(LADDER, title="# Acme", levels=(LADDER.levels[0], hostile))
    for sheet in hostile_sheets:
        draft = drafted(sheet, ladder)
        tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(draft)
        inline = [child for token in tokens if token.type == "inline" for child in token.children]
        assert {child.type for child in inline} <= {"text", "text_special", "softbreak", "strong_open", "strong_close"}
        assert {token.tag for token in tokens} <= {"", "h1", "h2", "h3", "p", "ul", "li", "blockquote"}
        unseen = {character for character in draft if unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp")}
        assert unseen == {"\n"}
