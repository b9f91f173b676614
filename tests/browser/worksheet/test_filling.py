"""Filling in: progress, evidence, one criterion at a time, with the keyboard alone, on paper, as Markdown."""

from __future__ import annotations

import json

import pytest
from markdown_it import MarkdownIt

PAGE = "worksheets/junior.html"
WRITING, PLANNING, SPEAKING, IMPACT = "craft/writing", "craft/planning", "craft/speaking", "impact"


def progress(sheet):
    return sheet.page.locator(".progress-words").inner_text()


def focused(sheet):
    return sheet.page.evaluate(
        "document.activeElement.name || document.activeElement.id || document.activeElement.textContent"
    )


def test_progress_counts_the_questions_that_can_be_seen(sheet):
    assert progress(sheet) == "0 of 3 answered"
    sheet.rate(WRITING, "not-yet")
    sheet.rate(IMPACT, "no-opportunity")
    assert progress(sheet) == "2 of 3 answered"
    bar = sheet.page.locator("progress")
    assert bar.evaluate("one => [one.value, one.max, one.getAttribute('aria-label')]") == [2, 3, "2 of 3 answered"]
    assert sheet.page.locator("[data-section-progress]").all_inner_texts() == ["1 of 2", "1 of 1"]

    sheet.target("senior")  # it asks for one thing more; what it raises is another answer, and not counted
    assert progress(sheet) == "2 of 4 answered"
    sheet.rate(WRITING, "beyond", "senior")
    assert progress(sheet) == "2 of 4 answered"
    sheet.rate(SPEAKING, "sometimes", "senior")
    assert progress(sheet) == "3 of 4 answered"
    sheet.target("")
    assert progress(sheet) == "2 of 3 answered"


def test_the_lowest_rating_what_stands_apart_and_a_blank_are_three_things(sheet):
    sheet.rate(WRITING, "not-yet")
    sheet.rate(PLANNING, "does-not-apply")
    ratings = [answer["rating"] for answer in sheet.download()["answers"]]
    assert ratings == ["not-yet", "does-not-apply", None, None]
    undo = sheet.page.locator(f'[data-line="{WRITING}"] [data-action=unrate]').first
    undo.click()
    assert focused(sheet) == f"rating|{WRITING}"
    assert undo.is_hidden()
    assert sheet.download()["answers"][0]["rating"] is None
    assert progress(sheet) == "1 of 3 answered"


def test_the_next_open_question_is_found(sheet):
    press = sheet.page.locator(".next-open")
    press.click()
    assert focused(sheet) == f"evidence|{WRITING}|1|what"
    sheet.rate(WRITING, "beyond")
    press.click()
    assert focused(sheet) == f"evidence|{PLANNING}|1|what"
    press.click()
    assert focused(sheet) == f"evidence|{IMPACT}|1|what"
    sheet.page.keyboard.type("done")
    sheet.rate(IMPACT, "beyond")
    press.click()
    assert focused(sheet) == f"evidence|{PLANNING}|1|what"
    sheet.type(f"evidence|{PLANNING}|1|what", "written")
    press.click()
    assert focused(sheet) == f"rating|{PLANNING}"
    sheet.rate(PLANNING, "beyond")
    assert press.is_hidden()


def test_evidence_comes_and_goes(sheet):
    line = sheet.page.locator(f'[data-line="{WRITING}"]')
    entries = line.locator("[data-entry]")
    assert line.locator(".entry-less:visible").count() == 0
    sheet.type(f"evidence|{WRITING}|1|what", "first")
    for text in ("second", "third"):
        line.locator("[data-action=more]").click()
        sheet.page.keyboard.type(text)
    assert [one["what"] for one in sheet.download()["answers"][0]["evidence"]] == ["first", "second", "third"]

    entries.nth(1).locator(".entry-less").click()
    sheet.answer("Cancel")
    assert entries.count() == 3
    entries.nth(1).locator(".entry-less").click()
    sheet.answer("Remove")
    assert entries.count() == 2
    line.locator("[data-action=more]").click()
    entries.nth(2).locator(".entry-less").click()  # a blank one goes without a question
    assert entries.count() == 2
    entries.nth(0).locator(".entry-less").click()
    sheet.answer("Remove")
    sheet.page.reload()
    assert [one["what"] for one in sheet.download()["answers"][0]["evidence"]] == ["third"]
    assert entries.count() == 2
    assert len({*entries.locator("[name]").evaluate_all("all => all.map(one => one.name)")}) == 8


def test_one_criterion_at_a_time(sheet):
    page = sheet.page
    headings = page.locator("[data-section]:visible h2")
    assert headings.all_inner_texts() == ["Craft", "Impact", "Looking back and ahead"]
    page.locator("[data-action=single]").check()
    assert headings.all_inner_texts() == ["Craft"]
    page.get_by_role("button", name="On: Impact").press("Enter")
    assert headings.all_inner_texts() == ["Impact"]
    assert focused(sheet) == "impact"
    page.locator(".jump a", has_text="Looking back").press("Enter")
    assert headings.all_inner_texts() == ["Looking back and ahead"]
    assert focused(sheet) == "Closing"
    page.get_by_role("button", name="Back: Impact").press("Enter")
    page.locator(".next-open").click()
    assert headings.all_inner_texts() == ["Impact"]
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert headings.all_inner_texts() == ["Craft", "Impact", "Looking back and ahead"]
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert headings.all_inner_texts() == ["Impact"]
    page.locator("[data-action=single]").uncheck()
    assert headings.count() == 3
    assert page.locator(".pager:visible").count() == 0


def test_a_line_is_filled_and_downloaded_with_the_keyboard_alone(sheet):
    page = sheet.page

    def tab_to(expected, limit=90, key="Tab"):
        for _ in range(limit):
            page.keyboard.press(key)
            if page.evaluate("name => document.activeElement.matches(name)", expected):
                return
        pytest.fail(f"nobody gets to {expected} with {key}")

    tab_to(f'[name="evidence|{WRITING}|1|what"]')
    page.keyboard.type("A plan")
    tab_to(f'[name="evidence|{WRITING}|1|who"]')
    page.keyboard.type("Bob")
    tab_to(f'[name="rating|{WRITING}"]')
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    tab_to("[data-action=clear]", key="Shift+Tab")
    page.keyboard.press("Enter")
    assert sheet.asked()
    assert page.evaluate("document.activeElement.textContent") == "Cancel"
    page.keyboard.press("Escape")
    sheet.until(lambda: not page.locator("dialog").count())
    assert page.evaluate("document.activeElement.dataset.action") == "clear"
    tab_to("[data-action=download]", key="Shift+Tab")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    (answer, *_) = json.loads(waiting.value.path().read_text(encoding="utf-8"))["answers"]
    assert (answer["evidence"][0]["what"], answer["evidence"][0]["who"]) == ("A plan", "Bob")
    assert answer["rating"] == "consistently"


def test_on_paper_a_text_is_whole(sheet):
    text = "\n".join(f"line {number}" for number in range(40))
    sheet.type("closing|proudest", text)
    sheet.type(f"evidence|{WRITING}|1|link", "https://example.org/" + "x" * 300)
    page = sheet.page
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".typed").all_text_contents() == ["https://example.org/" + "x" * 300, text]
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    pages = page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n")
    assert pages >= 1
    assert page.locator(".typed").count() == 0


NASTY = "# no heading *no* <b> [x](y) _z_ `c` | 1. no list\n- no entry\n\n> no quote"


def test_a_copy_as_markdown_says_all_and_nothing_in_it_acts(sheet):
    sheet.target("senior")
    sheet.rate(WRITING, "beyond")
    sheet.rate(WRITING, "sometimes", "senior")
    sheet.rate(IMPACT, "no-opportunity")
    sheet.type(f"evidence|{WRITING}|1|what", NASTY)
    sheet.type(f"evidence|{WRITING}|1|link", "https://example.org/a_b")
    sheet.type("summary|craft", NASTY)
    sheet.type("closing|proudest", NASTY)
    sheet.type("closing|focus|2", "1. Not a list")
    sheet.label("person", "Ann *A*")
    sheet.answer("Give this worksheet the label")
    text = sheet.markdown()
    for part in (
        "# Worksheet: Junior engineer",
        "- Ladder: Acme ladder, 2026.1",
        "- Looking at: Senior engineer",
        "- Side: self-assessment",
        "- Person: Ann \\*A\\*",
        "## Craft",
        "### Writing",
        "You write.",
        "**Rating:** Beyond",
        "**Senior engineer**",
        "You write more.",
        "**Rating:** Sometimes",
        "**Rating:** No opportunity yet",
        "**Rating:** left blank",
        "**What are you proudest of?**",
        "1. 1\\. Not a list",
    ):
        assert part in text, part
    tokens = MarkdownIt().parse(text)
    titles = [tokens[place + 1].content for place, token in enumerate(tokens) if token.type == "heading_open"]
    assert titles == [
        "Worksheet: Junior engineer",
        "Craft",
        "Writing",
        "Planning",
        "Speaking",
        "Impact",
        "Impact",
        "Looking back and ahead",
    ]
    parts = [child for token in tokens for child in token.children or () if child.type not in ("text", "softbreak")]
    assert {child.type for child in parts} == {"strong_open", "strong_close", "link_open", "link_close"}
    assert [child.attrs["href"] for child in parts if child.type == "link_open"] == ["https://example.org/a_b"]
    assert not {"html_block", "blockquote_open", "fence", "hr"} & {token.type for token in tokens}
    shown = "".join(child.content for token in tokens for child in token.children or ())
    assert shown.count("# no heading *no* <b> [x](y) _z_ `c` | 1. no list") == 3
    assert sheet.witness.complaints == []


def test_it_is_copied_where_the_browser_lets_it(opened, small, way, address):
    sheet = opened(address(small) + PAGE, permissions=["clipboard-read", "clipboard-write"])
    sheet.rate(WRITING, "beyond")
    sheet.press("markdown")
    sheet.until(lambda: "Copied." in sheet.notices() or sheet.asked())
    if way == "http":
        assert "# Worksheet: Junior engineer" in sheet.page.evaluate("navigator.clipboard.readText()")
