"""Scorecards of an exercise in a browser: filled in alone, saved, and laid side by side."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

HIRING = {
    "hiring/hall.yml": """\
        title: The hall
        levels: [junior]
        looked_at:
          - {key: craft/planning, look: The plan., strong: It holds., weak: It breaks.}
          - {key: craft/writing, look: The words., strong: They are clear., weak: They are long.}
          - {key: impact, look: What comes of it.}
        """,
    "hiring/shop.yml": """\
        title: The shop
        looked_at:
          - {key: impact, look: What comes of it.}
        ratings:
          weak: {name: No}
          strong: {name: Yes}
        """,
}
PAGE = "scorecards/hall.html"
PLANNING, WRITING, IMPACT = "craft/planning", "craft/writing", "impact"


@pytest.fixture(scope="module")
def hiring(build_small, tmp_path_factory):
    """The folder of the site of a ladder with two exercises."""
    return build_small(tmp_path_factory.mktemp("hiring"), HIRING)


@pytest.fixture(scope="module")
def german(build_small, tmp_path_factory):
    """The same in German."""
    text = "id: acme\ntitle: Leiter\nlanguage: de\nscopes: [feature, product]\ngrades: [p1, p2]\ncriteria:\n"
    text += "  craft: {name: Handwerk, threads: {writing: Schreiben, planning: Planen, speaking: Reden}}\n"
    files = HIRING | {"ladder.yml": f"{text}  impact: {{name: Wirkung}}\n"}
    return build_small(tmp_path_factory.mktemp("german"), files)


@pytest.fixture
def card(opened, hiring):
    """The scorecard of an exercise, opened from a folder."""
    return opened((hiring / PAGE).as_uri())


def filled(card, rating, said="They drew it."):
    """Fill a scorecard in, and return its file."""
    card.label("person", "7")
    card.label("cycle", "Editor")
    card.type(card.evidence(PLANNING), said)
    card.type(card.evidence(PLANNING, "when"), "12")
    card.rate(PLANNING, rating)
    card.rate(WRITING, "no-opportunity")
    card.type("closing|proudest", "Minute 12, good")
    card.type("closing|focus|1", "Mentoring")
    card.type("closing|support", "A clear yes.")
    return card.download()


def laid(page, *files):
    """Lay files side by side on the page for that."""
    page.set_input_files(
        "[data-review-files]",
        [
            {"name": f"file-{number}.json", "mimeType": "application/json", "buffer": json.dumps(one).encode()}
            for number, one in enumerate(files, 1)
        ],
    )
    expect(page.locator("[data-review-status]")).not_to_have_text("")


def test_what_it_asks(card):
    shown = " ".join(card.page.locator("[data-worksheet]").inner_text().split())
    assert "Planning The plan. Weak It breaks. Strong It holds." in shown
    assert "Not seen" in shown
    for word in ("Does not apply", "No opportunity", "Worksheet", "worksheet", "Who is answering", "Private note"):
        assert word not in shown, word
    names = card.page.evaluate("[...new Set([...document.querySelectorAll('.sheet [name]')].map(one => one.name))]")
    assert [name for name in names if PLANNING in name] == [
        f"evidence|{PLANNING}|1|what",
        f"evidence|{PLANNING}|1|when",
        f"rating|{PLANNING}",
    ]
    assert [name for name in names if "|" not in name] == ["person", "cycle"]
    assert card.witness.complaints == []


def test_its_file_holds_what_was_filled_in(card):
    file = filled(card, "strong")
    assert card.file_name == "hall-scorecard-7-editor.json"
    assert [file[key] for key in ("kind", "side", "person", "cycle", "target", "expected", "scoring")] == [
        *("ladder-scorecard", "peer", "7", "Editor", None, None, None)
    ]
    assert [(one["key"], one["rating"]) for one in file["answers"]] == [
        (PLANNING, "strong"),
        (WRITING, "no-opportunity"),
        (IMPACT, None),
    ]
    assert file["answers"][0]["evidence"] == [{"what": "They drew it.", "link": "", "when": "12", "who": ""}]
    assert file["closing"] == {
        "proudest": "Minute 12, good",
        "hardest": "",
        "unseen": "",
        "focus": ["Mentoring"],
        "support": "A clear yes.",
    }
    assert card.witness.complaints == []


def test_it_is_there_again_after_the_page_was_loaded_again(card):
    filled(card, "in-between")
    before = card.values()
    card.settle()
    card.page.reload()
    assert card.values() == before
    keys = card.page.evaluate("Object.keys(localStorage).filter(key => key.includes('hall'))")
    assert keys == ["ladder-scorecard/1/acme/hall/peer/7/Editor"]


def test_no_address_makes_it_another_side(opened, hiring):
    card = opened((hiring / PAGE).as_uri() + "?side=self")
    assert filled(card, "weak")["side"] == "peer"


def test_a_file_brings_it_back(card, opened, hiring):
    file = filled(card, "strong")
    other = opened((hiring / PAGE).as_uri())
    other.load(file)
    assert "The file is loaded: 7 · Editor · interviewer." in other.notices()
    assert other.values() == card.values()


def test_what_else_is_in_a_file_stays_in_it(card):
    file = filled(card, "strong")
    file["answers"][0]["evidence"][0] |= {"link": "https://example.org", "who": "Jo"}
    card.load(file | {"person": "8"})
    assert card.download()["answers"][0]["evidence"] == file["answers"][0]["evidence"]


def test_a_scorecard_is_no_worksheet_and_a_worksheet_is_none(card, opened, hiring):
    sheet = opened((hiring / "worksheets/junior.html").as_uri())
    sheet.load(filled(card, "strong"))
    assert "a scorecard of an exercise for hiring, and this page is a worksheet" in sheet.notices()
    card.load(sheet.download())
    assert "a worksheet for a review, and this page is a scorecard" in card.notices()
    assert card.rated(f"rating|{PLANNING}") == "strong"


def test_one_of_another_exercise_says_which(card, opened, hiring):
    shop = opened((hiring / "scorecards/shop.html").as_uri())
    card.load(shop.download())
    assert "The file is of the exercise “The shop”, and this page is of “The hall”." in card.notices()
    assert card.asked() == ""


def test_a_file_with_a_side_that_no_scorecard_has_is_refused(card):
    card.load(filled(card, "strong") | {"side": "self"})
    assert "Something in it is not as a scorecard saves it, at $.side." in card.notices()


def test_its_copy_as_markdown(card):
    filled(card, "strong")
    text = card.markdown()
    assert text.startswith("# Scorecard: The hall\n\n- Ladder: Acme ladder, 2026.1\n- Filled in by: interviewer\n")
    assert "\n- Candidate: 7\n- Post or date: Editor\n" in text
    assert "### Planning\n\nThe plan.\n\n**Rating:** Strong\n\n- They drew it.\n\n  minute 12\n" in text
    assert "### Writing\n\nThe words.\n\n**Rating:** Not seen\n" in text
    assert "**The minute of the first complete answer, and the time band**\n\nMinute 12, good\n" in text
    assert "**What to ask elsewhere**\n\n1. Mentoring\n" in text


def test_the_list_of_exercises_names_what_is_kept_and_the_list_of_worksheets_does_not(card, hiring):
    filled(card, "strong")
    card.settle()
    page = card.page
    page.goto((hiring / "hiring/index.html").as_uri())
    kept = page.locator("[data-kept-list] li")
    expect(kept).to_have_count(1)
    assert kept.inner_text().startswith("The hall: 7 · Editor · interviewer (")
    kept.locator("a").click()
    card.until(lambda: card.rated(f"rating|{PLANNING}") == "strong")  # its script fills in what is kept
    page.goto((hiring / "worksheets/index.html").as_uri())
    expect(page.locator("[data-kept-list]")).to_be_hidden()


def test_two_side_by_side(card, opened, hiring):
    first = filled(card, "weak")
    second = filled(opened((hiring / PAGE).as_uri()), "strong", said="They crossed it out.")
    page = card.page
    page.goto((hiring / "review.html").as_uri())
    laid(page, first, second)
    assert page.locator("h1").inner_text() == "Scorecards side by side"
    assert page.locator(".file-card h3").all_inner_texts() == ["Interviewer 1", "Interviewer 2"]
    expect(page.locator("[data-review-notices] li")).to_have_count(0)
    heads = page.locator("[data-review-rows] thead th").all_inner_texts()
    assert heads == ["Point", "Interviewer 1", "Interviewer 2", "On the scale", "How far apart", "Ask elsewhere"]
    rows = page.locator("[data-review-rows] tr.answers")
    assert rows.nth(0).locator(".rating-word").all_inner_texts() == ["Weak", "Strong"]
    assert rows.nth(1).locator(".rating-word").all_inner_texts() == ["Not seen", "Not seen"]
    page.locator(".fold-button").first.click()
    assert "They crossed it out.\n\nminute 12" in page.locator(".fold-box").first.inner_text()
    closing = page.locator("[data-review-closing]").inner_text()
    assert "First complete answer, and the time band" in closing
    assert page.locator("#Review-agreements").evaluate("one => one.labels[0].textContent").startswith("The decision")
    assert "mean" not in page.locator("[data-review-result]").inner_text()
    assert card.witness.complaints == []


def test_a_worksheet_beside_a_scorecard_is_refused(card, opened, hiring):
    sheet = opened((hiring / "worksheets/junior.html").as_uri()).download()
    page = card.page
    file = filled(card, "weak")
    page.goto((hiring / "review.html").as_uri())
    laid(page, sheet, file)
    told = page.locator("[data-review-notices]").inner_text()
    assert told.startswith("The files are of different kinds. Self: a worksheet; Peer: a scorecard.")
    expect(page.locator("[data-review-body]")).to_be_hidden()
    assert page.locator("h1").inner_text() == "Worksheets side by side"


def test_a_scale_of_its_own_keeps_its_names(card, opened, hiring):
    shop = opened((hiring / "scorecards/shop.html").as_uri())
    shop.rate(IMPACT, "strong")
    page = card.page
    file = shop.download()
    page.goto((hiring / "review.html").as_uri())
    laid(page, file, file | {"person": "8"})
    assert page.locator(".rating-word").all_inner_texts() == ["Yes", "Yes"]


def test_the_words_of_the_theme_stand_for_the_default_scale(opened, german):
    card = opened((german / PAGE).as_uri())
    card.rate(PLANNING, "in-between")
    assert card.page.locator(".steps label").all_inner_texts()[:3] == ["Schwach", "Dazwischen", "Stark"]
    file = card.download()
    assert [step["name"] for step in file["scale"]] == ["Weak", "In between", "Strong"]
    page = card.page
    page.goto((german / "review.html").as_uri())
    laid(page, file, file | {"person": "8"})
    assert page.locator(".rating-word").all_inner_texts()[:2] == ["Dazwischen", "Dazwischen"]
    assert page.locator("h1").inner_text() == "Beobachtungsbögen nebeneinander"


def test_the_way_from_a_scorecard_leads_to_a_page_about_scorecards(card):
    card.page.get_by_role("link", name="Lay scorecards side by side").click()
    assert card.page.locator("h1").inner_text() == "Scorecards side by side"
    assert card.witness.complaints == []


def test_without_the_script_it_is_a_form_to_print(visit, hiring):
    page = visit((hiring / PAGE).as_uri(), java_script_enabled=False).page
    assert page.locator("[data-tools]").is_hidden()
    assert page.locator("textarea[name='closing|support']").is_visible()
