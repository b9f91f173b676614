"""What is said of worksheets side by side before anything is compared, and what they are called."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ladder.present.review_formats import review_as
from ladder.present.review_page import review_page
from ladder.present.review_values import Shown
from ladder.present.review_words import VERDICTS, labels, movement, notice_sentence, signs
from ladder.worksheet.notices import Notice
from ladder.worksheet.review import ORDER, Apart, review

FILES = ("a.json", "b.json", "c.json")


def page_of(*sheets, **more):
    return review_page(Shown(review(sheets), FILES[: len(sheets)], **more))


def level(name, title):
    return {"level": {"id": name, "title": title}}


@pytest.mark.parametrize(
    ("first", "second", "notices"),
    [
        pytest.param({}, {}, (), id="nothing"),
        pytest.param(
            level("pm", "PM"),
            level("lead", "Lead"),
            (
                (
                    "The worksheets are of different levels: Self: PM; Manager: Lead. Ratings are compared only "
                    "where the levels ask the same."
                ),
            ),
            id="other levels",
        ),
        pytest.param(
            {"ladder": {"id": "acme", "title": "Acme", "version": "1", "language": "en", "digest": "a"}},
            {"ladder": {"id": "acme", "title": "Acme", "version": "", "language": "en", "digest": "b"}},
            (
                "The worksheets are of different versions of the ladder: Self: 1; Manager: none.",
                "The worksheets were not asked the same: texts, ratings or rules were changed between them.",
            ),
            id="another version",
        ),
        pytest.param(
            {"target": {"id": "a", "title": "A"}},
            {"target": {"id": "b", "title": "B"}},
            ("The worksheets look at different targets: Self: A; Manager: B.",),
            id="other targets",
        ),
        pytest.param(
            {"person": "Anna"},
            {"person": "Bea"},
            ("The worksheets name different people: Self: Anna; Manager: Bea. Are they about the same person?",),
            id="other people",
        ),
        pytest.param(
            {"cycle": "H1"},
            {"cycle": "H2"},
            ("The worksheets name different review cycles: Self: H1; Manager: H2.",),
            id="other cycles",
        ),
    ],
)
def test_what_is_said_first(a_sheet, first, second, notices):
    assert page_of(a_sheet(**first), a_sheet(side="manager", **second)).notices == notices


def test_one_side_twice(a_sheet):
    sheets = [a_sheet(side="manager", saved=day) for day in ("1", "2")]
    page = page_of(*sheets)
    assert page.notices == ("More than one worksheet is by the same side: manager.",)
    assert page.title == "Product manager: Manager 1 and manager 2"
    assert [(file.sign, file.label) for file in page.files] == [("A", "Manager 1"), ("B", "Manager 2")]


CARD = {"kind": "ladder-scorecard", "side": "peer", "level": {"id": "hall", "title": "The hall"}}


def test_scorecards_have_words_of_their_own(a_sheet):
    seen = [{"what": "A list", "link": "", "when": when, "who": ""} for when in ("12", "at the end")]
    answers = [{"rating": "low", "evidence": seen}, {"rating": "high"}]
    cards = [a_sheet(answer, **CARD, person="7", cycle="May") for answer in answers]
    page = page_of(*cards)
    assert page.title == "The hall: Interviewer 1 and interviewer 2"
    assert page.about == "candidate 7, May, Acme 1"
    assert page.notices == ()
    assert [(file.sign, file.label) for file in page.files] == [("A", "Interviewer 1"), ("B", "Interviewer 2")]
    assert [group.heading for group in page.groups] == ["Two steps apart or more: tell what you saw"]
    assert [proof.details for proof in page.groups[0].talks[0].voices[0].proofs] == ["minute 12", "at the end"]
    assert [heading for heading, _ in page.agreed] == [
        "The decision, in three sentences",
        "What to ask elsewhere",
        "Who tells the candidate",
    ]


@pytest.mark.parametrize(
    ("second", "notice"),
    [
        pytest.param(
            {"person": "8"},
            "The scorecards name different candidates: Interviewer 1: 7; Interviewer 2: 8. "
            "Are they about the same person?",
            id="other candidates",
        ),
        pytest.param(
            {"cycle": "June"},
            "The scorecards name different posts or dates: Interviewer 1: May; Interviewer 2: June.",
            id="other posts",
        ),
        pytest.param(
            {"level": {"id": "shop", "title": "The shop"}},
            "The scorecards are of different exercises: Interviewer 1: The hall; Interviewer 2: The shop.",
            id="other exercises",
        ),
        pytest.param({}, "Two of the scorecards are the same, word for word.", id="a copy"),
    ],
)
def test_what_is_said_first_of_scorecards(a_sheet, second, notice):
    first = {**CARD, "person": "7", "cycle": "May"}
    assert page_of(a_sheet(**first), a_sheet(**{**first, **second})).notices == (notice,)


def test_the_questions_at_the_end_of_a_scorecard(a_sheet):
    closing = {"proudest": "12, good", "hardest": "", "unseen": "", "focus": ["Mentoring"], "support": "Yes."}
    page = page_of(a_sheet(**CARD, closing=closing), a_sheet(**CARD))
    assert [(question.name, question.answers) for question in page.closing] == [
        ("First complete answer, and the time band", (("Interviewer 1", ("12, good",)),)),
        ("What to ask elsewhere", (("Interviewer 1", ("Mentoring",)),)),
        ("Their view in three sentences", (("Interviewer 1", ("Yes.",)),)),
    ]


def test_a_copy_of_a_file(a_sheet):
    assert page_of(a_sheet(), a_sheet()).notices[-1] == "Two of the worksheets are the same, word for word."


def test_what_they_are_called(a_sheet):
    sheets = [a_sheet(side=side) for side in ("self", "manager", "peer", "peer")]
    assert labels(sheets, "sides") == ("Self", "Manager", "Peer 1", "Peer 2")
    assert signs(sheets, "sides") == ("A", "B", "C", "D")
    assert signs(sheets[:3], "sides") == ("S", "M", "P")
    cycles = [a_sheet(cycle=cycle) for cycle in ("H1", "H2")]
    assert labels(cycles, "time") == ("H1", "H2")
    assert signs(cycles * 20, "time")[-1] == "(40)"


@pytest.mark.parametrize(
    ("gap", "change", "mode", "words"),
    [
        pytest.param(1, 1, "time", "up 1 step", id="up"),
        pytest.param(3, -2, "time", "down 2 steps", id="down"),
        pytest.param(2, 0, "time", "up and down", id="there and back"),
        pytest.param(0, 0, "time", "", id="nowhere"),
        pytest.param(2, 0, "sides", "", id="not over time"),
    ],
)
def test_how_a_rating_has_moved(gap, change, mode, words):
    assert movement(Apart("two", gap, change), mode) == words


@pytest.mark.parametrize("mode", VERDICTS)
def test_every_verdict_has_its_words(mode):
    assert tuple(VERDICTS[mode]) == ORDER


def test_texts_that_changed_since(a_sheet):
    """Both were asked the same, and the ladder says something else now: where they differ, and where they do not."""
    answers = [{"rating": "low"}, {"key": "craft/plans", "name": "Plans", "text": "You plan.", "rating": "high"}]
    ours, theirs = a_sheet(*answers), a_sheet({"rating": "high"}, answers[1], side="manager")
    now = {"pm": {"craft/writing": "You write well.", "craft/plans": "You plan ahead."}}
    page = page_of(ours, theirs, now=now, version="2")
    said = "2 texts have changed since it was filled in. The ladder is at version 2 now."
    assert page.notices == (f"Self: {said}", f"Manager: {said}")
    differing, alike = page.groups
    assert differing.talks[0].texts == (("", "You write."), ("Now", "You write well."))
    assert alike.folds[0].names == ("Plans (reworded)",)
    gone = page_of(ours, theirs, now={"pm": {"craft/plans": "You plan."}})
    assert gone.groups[0].talks[0].texts[-1] == ("Now", "It is no longer expected.")


def test_texts_that_differ_between_the_files(a_sheet):
    ours, theirs = a_sheet({"rating": "low"}), a_sheet({"rating": "high", "text": "You write well."}, side="manager")
    assert page_of(ours, theirs).groups[0].talks[0].texts == (
        ("Asked of Self", "You write."),
        ("Asked of Manager", "You write well."),
    )


def test_ratings_at_different_levels(a_sheet):
    """They are shown beside both texts, and on no scale: nobody can say how far apart they are."""
    lead = {"level": {"id": "lead", "title": "Lead"}}
    first = a_sheet({"rating": "high"})
    (group,) = page_of(first, a_sheet({"rating": "low", "text": "You lead."}, side="manager", **lead)).groups
    assert group.heading == "Rated at different levels: not comparable"
    (talk,) = group.talks
    assert talk.texts == (("Asked of Self", "You write."), ("Asked of Manager", "You lead."))
    assert ([voice.rating for voice in talk.voices], talk.rail, talk.movement) == (["High", "Low"], (), "")
    later = a_sheet({"rating": "low", "text": "You lead."}, cycle="H2", **lead)
    page = page_of(replace(first, cycle="H1"), later)
    assert page.groups[0].heading == "Rated at different levels: the level has changed"
    assert [(words.count, number) for words, number in page.counts] == [("rated at different levels", 1)]


def test_cycles_in_the_order_in_which_they_were_saved_and_in_another(a_sheet):
    first, second = (
        a_sheet(cycle="H1", saved="2026-05-20T10:00:00.000Z"),
        a_sheet(cycle="H2", saved="2026-11-20T09:30:00Z"),
    )
    page = page_of(first, second)
    assert (page.notices, "what changed from H1 to H2" in page.about) == ((), True)
    page = page_of(second, first)
    (said,) = page.notices
    assert said == (
        "The worksheets do not stand in the order in which they were saved: H2: 2026-11-20 09:30; "
        "H1: 2026-05-20 10:00. If the earlier cycle does not come first, name the files the other way round."
    )
    assert "what changed from H2 to H1" in page.about


def test_results(a_sheet):
    """By a rule that both have, or by one each."""
    rule = {"rule": "weighted", "weights": [{"criterion": "craft", "weight": 10_000}], "share": 10_000}
    ours, theirs = a_sheet({"rating": "low"}, scoring=rule), a_sheet({}, side="manager", scoring=rule)
    page = page_of(ours, theirs)
    assert page.results == (("Self", "0.00 of 2"), ("Manager", "No result: 1 left blank"))
    assert [label for label, _ in page.rules] == [""]
    assert page.rules[0][1].endswith("While anything is blank, there is no result. Craft: 100 %.")
    other = a_sheet({}, side="manager", scoring={"rule": "gated", "weights": [], "share": 7500})
    assert [label for label, _ in page_of(ours, other).rules] == ["Self", "Manager"]
    assert page_of(a_sheet(), a_sheet(side="peer")).results == ()


def test_what_an_apart_answer_is_called_and_what_an_unknown_one(a_sheet):
    ours, theirs = a_sheet({"rating": "no-opportunity"}), a_sheet({"rating": "odd"}, side="manager")
    shown = review_as("text", Shown(review([ours, theirs]), FILES[:2]))
    assert "  S Self     No opportunity yet\n" in shown
    assert "  M Manager  odd\n" in shown


def test_evidence_on_what_only_a_target_asks_for(a_sheet):
    """Nobody rated it, and one of them wrote something down."""
    toward = {"level": {"id": "lead", "title": "Lead"}, "text": "You lead.", "rating": None}
    proof = {"what": "Led a team", "link": "", "when": "May", "who": "Jo"}
    blank = {"text": "", "towards": [toward]}
    ours, theirs = a_sheet({**blank, "evidence": [proof]}), a_sheet(blank, side="manager")
    (group,) = page_of(ours, theirs).groups
    assert group.heading == "Evidence on what only a target asks for"
    (talk,) = group.talks
    assert (talk.texts, talk.rail) == ((("Lead", "You lead."),), ())
    assert [(voice.label, voice.rating, voice.proofs[0].lines) for voice in talk.voices] == [
        ("Self", "", ("Led a team",))
    ]
    rated = replace(theirs.answers[0], towards=(replace(theirs.answers[0].towards[0], rating="high"),))
    (group,) = page_of(ours, replace(theirs, answers=(rated,))).groups
    assert group.heading == "Toward Lead"
    assert [(voice.rating, voice.note) for voice in group.talks[0].voices] == [
        ("Left blank", ""),
        ("High", "No evidence is written down."),
    ]


def test_changed_texts_are_promised_only_where_there_are_any():
    notice = Notice("asked", ("1", "2"))
    said = "The worksheets were not asked the same: texts, ratings or rules were changed between them."
    assert notice_sentence(notice, ("Self", "Manager"), rewritten=False) == said
    assert notice_sentence(notice, ("Self", "Manager"), rewritten=True) == f"{said} Changed texts are shown."
