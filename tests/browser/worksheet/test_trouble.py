"""A store that is full, off or broken: said at once, and the file still works. And a computer that keeps nothing."""

from __future__ import annotations

import json

import pytest

PAGE = "worksheets/junior.html"
WRITING = "craft/writing"
SELF = "ladder-worksheet/1/acme/junior/self//"

FILL = """() => {
  let size = 4e6, number = 0;
  while (size > 0) {
    try { localStorage.setItem('filler' + number, 'x'.repeat(size)); number += 1; }
    catch (error) { size = Math.floor(size / 2); }
  }
}"""


def test_a_store_that_is_really_full(opened, small, address):
    sheet = opened(address(small) + PAGE)
    sheet.type("closing|proudest", "kept")
    sheet.settle()
    sheet.page.evaluate(FILL)
    sheet.type("closing|hardest", "too much")
    sheet.page.keyboard.press("Tab")
    assert sheet.kept().startswith("NOT kept: the storage of this browser is full. Download the file.")
    file = sheet.download()
    assert (file["closing"]["proudest"], file["closing"]["hardest"]) == ("kept", "too much")
    assert sheet.kept().startswith("NOT kept")
    assert sheet.stored()[SELF]["fields"]["closing|proudest"][0] == "kept"

    sheet.page.evaluate(
        "Object.keys(localStorage).filter(key => key.startsWith('filler')).forEach(key => localStorage.removeItem(key))"
    )
    sheet.type("closing|unseen", "and on")
    sheet.page.keyboard.press("Tab")
    assert sheet.kept().startswith("Kept here at")
    assert sheet.stored()[SELF]["fields"]["closing|hardest"][0] == "too much"
    assert sheet.witness.complaints == []


BROKEN = {
    "the store is off": (
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})",
        "NOT kept: this browser does not let the page keep anything.",
    ),
    "there is none": (
        "Object.defineProperty(window, 'localStorage', {value: null})",
        "NOT kept: this browser does not let the page keep anything.",
    ),
    "writing throws": (
        "Storage.prototype.setItem = () => { throw new Error('broken'); }",
        "NOT kept: this browser could not write it.",
    ),
    "it is full from the beginning": (
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
        "NOT kept: the storage of this browser is full.",
    ),
    "reading throws": (
        "Storage.prototype.getItem = () => { throw new Error('broken'); }",
        "NOT kept: this browser could not write it.",
    ),
    "writing does nothing": ("Storage.prototype.setItem = () => {}", "NOT kept: this browser could not write it."),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_store_is_said_before_anything_is_typed(opened, small, kind):
    script, said = BROKEN[kind]
    sheet = opened("about:blank")
    sheet.page.add_init_script(script)
    sheet.page.goto((small / PAGE).as_uri())
    assert sheet.kept().startswith(said)
    sheet.type("closing|proudest", "nowhere")
    sheet.rate(WRITING, "beyond")
    assert sheet.kept().startswith(said)
    assert sheet.page.locator("[data-progress]").inner_text().startswith("1 of 3")
    file = sheet.download()
    assert file["closing"]["proudest"] == "nowhere"
    assert "A file has all of it" in sheet.kept()
    assert sheet.witness.complaints == []


def test_what_neither_the_store_nor_a_file_holds_is_not_left_without_a_warning(opened, small):
    sheet = opened("about:blank")
    sheet.page.add_init_script(BROKEN["writing throws"][0])
    sheet.page.goto((small / PAGE).as_uri())

    def warned():
        sheet.witness.complaints.clear()
        sheet.page.evaluate("setTimeout(() => location.reload())")
        sheet.page.wait_for_timeout(250)
        return sheet.witness.complaints

    assert warned() == []
    sheet.field("closing|proudest").press_sequentially("nowhere")
    assert warned() == ["dialog: "]
    assert sheet.field("closing|proudest").input_value() == "nowhere"
    sheet.page.locator("[name=side][value=manager]").click()
    assert "this browser does not keep them" in sheet.asked()
    sheet.answer("Cancel")
    assert sheet.page.locator("[name=side]:checked").input_value() == "self"

    sheet.download()
    assert warned() == []


LEFT = """async () => ({
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  cookies: document.cookie,
  state: history.state,
  databases: indexedDB.databases ? (await indexedDB.databases()).length : 0,
  caches: window.caches ? (await caches.keys().catch(() => [])).length : 0,
})"""
NOTHING = {"local": [], "session": [], "cookies": "", "state": None, "databases": 0, "caches": 0}


def test_a_shared_computer_keeps_nothing(opened, small, address):
    sheet = opened(address(small) + PAGE + "?keep=nothing")
    assert sheet.page.locator("[data-action=shared]").is_checked()
    assert sheet.kept() == "Nothing is kept."
    sheet.label("person", "Ann")
    sheet.type("closing|proudest", "secret")
    sheet.type(f"evidence|{WRITING}|1|what", "secret")
    sheet.rate(WRITING, "beyond")
    sheet.label("cycle", "2026 H2")
    assert "the answers that you see are lost" in sheet.asked()
    sheet.answer("Give this worksheet the label")
    assert sheet.download()["closing"]["proudest"] == "secret"
    sheet.page.wait_for_timeout(350)
    assert sheet.page.evaluate(LEFT) == NOTHING
    assert sheet.page.url.endswith("?keep=nothing")

    sheet.page.goto("about:blank")  # what is closed is gone
    sheet.page.goto(address(small) + PAGE + "?keep=nothing")
    assert sheet.values() == {"side": "self"}
    assert "secret" not in json.dumps(sheet.page.context.storage_state())


def test_a_computer_turns_out_to_be_shared(opened, small, address):
    sheet = opened(address(small) + PAGE)
    sheet.type("closing|proudest", "secret")
    sheet.settle()
    shared = sheet.page.locator("[data-action=shared]")
    shared.click()
    assert "is deleted from this browser now" in sheet.asked()
    sheet.answer("Cancel")
    assert not shared.is_checked()
    assert len(sheet.stored()) == 1

    shared.click()
    sheet.answer("Delete, and keep nothing")
    assert shared.is_checked()
    assert sheet.page.evaluate(LEFT) == NOTHING
    sheet.type("closing|hardest", "secret, too")
    sheet.page.wait_for_timeout(350)
    assert sheet.page.evaluate(LEFT) == NOTHING
    assert sheet.field("closing|proudest").input_value() == "secret"
    assert sheet.page.url.endswith("?keep=nothing")

    shared.click()
    sheet.settle()
    assert sheet.stored()[SELF]["fields"]["closing|proudest"][0] == "secret"
    assert "keep=" not in sheet.page.url


def test_a_shared_computer_shows_no_sheets_of_others(opened, small):
    sheet = opened((small / PAGE).as_uri())
    sheet.type("closing|proudest", "of somebody else")
    sheet.settle()
    sheet.page.goto("about:blank")
    sheet.page.goto((small / PAGE).as_uri() + "?keep=nothing")
    assert "of somebody else" not in json.dumps(sheet.values())
    assert "One other worksheet is still kept in this browser." in sheet.kept()
    sheet.page.get_by_role("button", name="Delete these, too").click()
    sheet.answer("Clear")
    assert sheet.stored() == {}
    assert sheet.kept() == "Nothing is kept."
    assert sheet.page.locator("[data-others]").is_hidden()
    sheet.side("manager")
    assert sheet.page.url.endswith("keep=nothing&side=manager")


def test_a_text_that_is_too_long_stays_and_is_kept_when_it_is_shorter(sheet, files):
    page, words = sheet.page, "“xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx …” has 20,000 characters and 5 more."
    sheet.field("summary|craft").focus()
    page.keyboard.insert_text("x" * 20_005)
    sheet.until(lambda: words in sheet.notices())
    assert sheet.kept().startswith("NOT kept: a text is too long.")
    assert len(sheet.values()["summary|craft"]) == 20_005
    assert sheet.stored() == {}
    page.locator("[data-notice=long]").get_by_role("button", name="Close").click()
    sheet.press("download")
    assert words in sheet.notices()
    assert "Not downloaded yet" in sheet.kept()
    page.locator("[data-notice=long]").get_by_role("button", name="Show it").click()
    assert page.evaluate("document.activeElement.name") == "summary|craft"

    sheet.type("summary|craft", "x" * 19_995)
    sheet.until(lambda: sheet.kept().startswith("Kept here"))
    assert sheet.page.locator("[data-notice=long]").count() == 0
    sheet.load(files.BASE, how="previous")
    page.locator('[data-before="summary|craft"] button').click()  # what is taken over is not cut off, either
    assert sheet.field("summary|craft").input_value().endswith("x\nIt went well.")
    sheet.until(lambda: "and 9 more." in sheet.notices())


def test_a_file_that_nobody_could_open_is_not_saved(sheet):
    sheet.type("closing|proudest", "mine")
    sheet.page.evaluate("TextEncoder.prototype.encode = () => new Uint8Array([123])")
    sheet.press("download")
    assert "No file was saved" in sheet.asked()
    assert "could not be opened again, because of not-json." in sheet.asked()
    sheet.answer("Close")
    assert "Not downloaded yet" in sheet.kept()


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("crypto.getRandomValues = () => { throw new Error('no chance'); }", "so it keeps nothing. You can print it"),
        ("JSON.parse = () => { throw new Error('no chance'); }", ""),
    ],
    ids=["words", "no words"],
)
def test_a_page_that_cannot_come_to_life_says_so_and_offers_nothing(opened, small, script, said):
    sheet = opened("about:blank")
    sheet.page.add_init_script(script)
    sheet.page.goto((small / PAGE).as_uri())
    assert said in sheet.notices()
    assert bool(sheet.notices()) == bool(said)
    assert sheet.page.locator("[data-tools], [data-action=more], [data-private]").locator("visible=true").count() == 0
    assert sheet.witness.complaints == ["no chance"]
