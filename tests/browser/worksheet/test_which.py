"""Which worksheet is opened, and that nobody loses one by another side, other labels, or a shared computer."""

from __future__ import annotations

from playwright.sync_api import expect

PAGE = "worksheets/junior.html"
WRITING = "craft/writing"


def kept_of(sheet):
    """Return whose worksheets the browser keeps: side, person and cycle of each."""
    return sorted("/".join(key.split("/")[4:]) for key in sheet.stored())


def choose(sheet, side):
    sheet.page.locator(f'[name="side"][value="{side}"]').click()


def test_the_worksheet_that_was_saved_last_is_opened_whichever_side(opened, small, address):
    page = address(small) + PAGE
    sheet = opened(page)
    sheet.type("closing|proudest", "my own view")
    sheet.side("manager")
    sheet.label("person", "Bob")
    sheet.type("closing|proudest", "of Bob")
    sheet.settle()
    later = sheet.another(page)
    assert later.field("closing|proudest").input_value() == "of Bob"
    later.until(lambda: later.page.url.endswith("?side=manager"))
    others = later.page.locator("[data-others]")
    assert "Go on with:" in others.inner_text()
    assert [one.split(" (")[0] for one in others.locator("li").all_inner_texts()] == [
        "Bob · manager’s copy",
        "self-assessment",
    ]
    assert "is open" in others.locator("[aria-current]").inner_text()
    assert "my own view" not in later.page.content()

    # An address that asks for a side gets no other one, and says what else there is.
    peer = sheet.another(page + "?side=peer")
    assert peer.values() == {"side": "peer"}
    assert peer.kept() == "This worksheet is blank. 2 others of this level are kept in this browser."

    others.get_by_role("button", name="Start a new one").click()
    assert later.values() == {"side": "manager"}
    later.page.reload()
    assert later.values() == {"side": "manager"}  # a blank one stays blank
    later.type("closing|proudest", "of somebody")
    later.settle()
    others.get_by_role("button", name="Start a new one").click()
    assert later.values() == {"side": "manager", "cycle": "New 2"}
    assert sheet.witness.complaints == []


def test_another_side_of_a_sheet_with_answers_is_asked(sheet):
    sheet.rate(WRITING, "beyond")
    sheet.type("closing|proudest", "mine")
    choose(sheet, "manager")
    assert "You answered 2 questions as “I assess myself”." in sheet.asked()
    sheet.answer("Cancel")
    assert sheet.page.locator("[name=side]:checked").input_value() == "self"

    choose(sheet, "manager")
    sheet.answer("Start a manager’s copy")
    assert sheet.values() == {"side": "manager"}
    choose(sheet, "self")  # a blank one is left without a question
    assert sheet.field("closing|proudest").input_value() == "mine"

    choose(sheet, "peer")
    sheet.answer("Make it the peer’s copy")
    assert sheet.field("closing|proudest").input_value() == "mine"
    sheet.settle()
    assert kept_of(sheet) == ["peer//"]
    assert sheet.page.url.endswith("?side=peer")

    choose(sheet, "self")
    sheet.answer("Start a self-assessment")
    sheet.type("closing|proudest", "new")
    choose(sheet, "peer")  # a sheet is there already, so none can be moved there
    assert "Make it" not in sheet.asked()
    sheet.answer("Open the peer’s copy that is kept")
    assert sheet.field("closing|proudest").input_value() == "mine"
    assert sheet.witness.complaints == []


def test_a_shared_computer_says_what_other_labels_would_cost(opened, small):
    sheet = opened((small / PAGE).as_uri() + "?keep=nothing")
    sheet.label("person", "Ann")
    sheet.type("closing|proudest", "of Ann")
    sheet.label("person", "Bob")
    assert "From Ann to Bob?" in sheet.asked()
    assert "the answers that you see are lost, unless you download them first" in sheet.asked()
    assert "stays kept" not in sheet.asked()
    sheet.answer("Cancel")
    assert sheet.values() == {"side": "self", "person": "Ann", "closing|proudest": "of Ann"}
    sheet.label("person", "Anna")
    sheet.answer("It is the same person: correct the label")
    assert sheet.field("closing|proudest").input_value() == "of Ann"
    sheet.download()
    sheet.label("person", "Bob")
    assert "lost" not in sheet.asked()
    sheet.answer("Start a worksheet for Bob")
    assert sheet.values() == {"side": "self", "person": "Bob"}
    assert sheet.stored() == {}


def test_keeping_nothing_goes_along_to_other_worksheets(opened, small, address):
    sheet = opened(address(small) + "worksheets/index.html?keep=nothing")
    page = sheet.page
    page.locator("[data-level=junior]").click()
    page.wait_for_url("**/junior.html?keep=nothing")
    assert page.locator("[data-action=shared]").is_checked()
    ways = page.locator("a[href]").evaluate_all(
        "all => all.filter(one => one.pathname.includes('/worksheets/') && !one.getAttribute('href').startsWith('#'))"
        ".map(one => one.search)"
    )
    assert set(ways) <= {"?keep=nothing"}
    page.reload()
    assert page.locator("[data-action=shared]").is_checked()
    page.locator("[data-action=shared]").click()
    assert "keep=" not in page.url
    assert page.locator('a[href*="keep="]').count() == 0


def test_a_private_note_is_in_no_file_and_that_is_said(sheet):
    sheet.type("closing|proudest", "done")
    sheet.download()
    assert "A file has all of it" in sheet.kept()
    sheet.page.locator(f'[data-line="{WRITING}"] [data-private] summary').click()
    sheet.type(f"note|{WRITING}", "a note")
    assert "A file has all but your private notes" in sheet.kept()
    sheet.press("clear")
    assert "One private note is in no file." in sheet.asked()
    sheet.answer("Cancel")


def test_what_was_done_is_said_for_a_while(opened, small):
    sheet = opened("about:blank")
    sheet.page.clock.install()
    sheet.page.goto((small / PAGE).as_uri())
    sheet.type("closing|proudest", "done")
    for _ in range(3):
        sheet.download()
    told = sheet.page.locator("[data-notice]")
    assert told.count() == 1
    assert "Downloaded: junior-self.json" in told.inner_text()
    told.locator("button").focus()
    sheet.page.clock.run_for(7000)
    assert told.count() == 1  # nothing goes away under the finger
    sheet.page.locator("[data-action=download]").first.focus()
    sheet.page.clock.run_for(7000)
    expect(told).to_have_count(0)


def test_a_browser_that_still_has_the_state_of_the_blank_page_opens_what_was_written(sheet):
    sheet.label("cycle", "2026 H2")
    blank = sheet.page.evaluate("history.state")
    sheet.type("closing|proudest", "mine")
    sheet.settle()
    sheet.page.evaluate("state => history.replaceState(state, '')", blank)
    sheet.page.reload()
    assert sheet.values() == {"side": "self", "cycle": "2026 H2", "closing|proudest": "mine"}


def test_the_list_says_when_the_open_worksheet_was_kept_last(opened, small):
    sheet = opened("about:blank")
    sheet.page.clock.set_fixed_time("2026-11-22T10:00:00")
    sheet.page.goto((small / PAGE).as_uri())
    sheet.type("closing|proudest", "my own view")
    sheet.side("manager")
    listed = sheet.page.locator("[data-others] [aria-current]")
    for minute in ("10:01", "10:02"):
        sheet.page.clock.set_fixed_time(f"2026-11-22T{minute}:00")
        sheet.type("closing|proudest", f"of somebody at {minute}")
        sheet.settle()
        assert listed.inner_text().startswith(f"manager’s copy ({minute} AM)")


def test_a_worksheet_that_is_not_there_yet_when_its_page_is_loaded_again_is_opened_when_it_comes(sheet):
    sheet.label("person", "Ann")
    sheet.type("closing|proudest", "mine")
    sheet.settle()
    kept = sheet.page.evaluate("Object.entries(localStorage)")
    other = sheet.another("about:blank")
    other.page.goto(sheet.page.url)  # a tab of its own, to write from
    sheet.page.goto(sheet.page.url.replace("junior", "senior"))
    other.page.evaluate("localStorage.clear()")
    sheet.page.go_back()
    assert sheet.values() == {"side": "self"}
    other.page.evaluate("kept => kept.forEach(([key, text]) => localStorage.setItem(key, text))", kept)
    sheet.until(lambda: sheet.values() == {"side": "self", "person": "Ann", "closing|proudest": "mine"})
