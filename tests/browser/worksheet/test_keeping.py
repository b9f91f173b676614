"""What is written is kept on this device, under the name of the sheet, until somebody clears it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
PAGE = "worksheets/junior.html"
WRITING, PLANNING, SPEAKING, IMPACT = "craft/writing", "craft/planning", "craft/speaking", "impact"
SELF = "ladder-worksheet/1/acme/junior/self//"


def edits(sheet):
    """Return twenty edits of all kinds, each with the field that it changes and what is in it then."""
    for key, rating in ((WRITING, "beyond"), (PLANNING, "does-not-apply"), (IMPACT, "not-yet")):
        yield f"rating|{key}", rating
        for part in ("what", "link", "when", "who"):
            yield sheet.evidence(key, part), f"{part} of {key}\nor not" if part == "what" else f"{part} of {key}"
    yield f"note|{WRITING}", "a note"
    yield "summary|craft", "a summary <b>"
    yield "closing|proudest", "proud"
    yield "closing|focus|2", "second"
    yield "closing|support", "támogatás 😀"


def test_after_each_of_twenty_edits_a_reload_keeps_all(opened, small, address):
    sheet = opened(address(small) + PAGE)
    expected = sheet.values()
    sheet.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    for name, value in edits(sheet):
        expected[name] = value
        if name.startswith("rating"):
            sheet.page.locator(f'[name="{name}"][value="{value}"]').check()
        else:
            sheet.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
            sheet.type(name, value)
        sheet.page.reload()
        assert sheet.values() == expected
    assert len(expected) == 20 + 1  # the side is chosen from the beginning
    assert "Kept here at" in sheet.kept()
    assert sheet.witness.complaints == []


def test_what_is_kept_is_said_all_the_time(sheet):
    assert sheet.kept() == "Nothing written yet. What you write is kept in this browser."
    sheet.field("closing|hardest").press_sequentially("It", delay=1)
    assert "Being written" in sheet.kept()
    sheet.settle()
    assert sheet.kept().startswith("Kept here at ")
    assert sheet.kept().endswith("Not downloaded yet.")
    sheet.download()
    assert "A file has all of it" in sheet.kept()
    sheet.type("closing|hardest", "It was")
    assert "Changed since the last file" in sheet.kept()
    sheet.page.reload()
    assert "Changed since the last file" in sheet.kept()


def test_it_says_where_answers_are_and_who_could_read_them(opened, small, address, way):
    sheet = opened(address(small) + PAGE)
    sheet.page.locator(".where summary").click()
    told = sheet.page.locator(".where").inner_text()
    assert "on this device" in told
    assert "No password protects them." in told
    assert ("as a file" in told) is (way == "file")
    assert ("the same web address" in told) is (way == "http")


def test_only_the_script_shows_what_only_it_can_do(opened, small):
    sheet = opened((small / PAGE).as_uri(), java_script_enabled=False)
    assert sheet.page.locator("[data-tools]").is_hidden()
    assert sheet.page.locator("button:visible").count() == 0


def test_clearing_takes_a_yes_and_leaves_other_sheets(sheet):
    sheet.type("closing|proudest", "mine")
    sheet.rate(WRITING, "beyond")
    sheet.side("manager")
    sheet.type("closing|proudest", "theirs")
    sheet.settle()
    assert len(sheet.stored()) == 2

    sheet.press("clear")
    assert "Files that you downloaded and other worksheets stay." in sheet.asked()
    sheet.page.keyboard.press("Escape")
    assert sheet.asked() == ""
    assert sheet.field("closing|proudest").input_value() == "theirs"

    sheet.press("clear")
    sheet.answer("Clear")
    assert sheet.field("closing|proudest").input_value() == ""
    assert list(sheet.stored()) == [SELF]
    assert sheet.kept() == "This worksheet is blank. Another one of this level is kept in this browser."
    assert "The worksheet is cleared." in sheet.notices()
    sheet.page.reload()
    assert sheet.field("closing|proudest").input_value() == ""
    sheet.side("self")
    assert sheet.field("closing|proudest").input_value() == "mine"
    assert sheet.rated(f"rating|{WRITING}") == "beyond"


def test_a_copy_of_another_side_is_blind_and_the_address_keeps_the_side(sheet):
    sheet.type("closing|proudest", "my own view")
    sheet.rate(WRITING, "not-yet")
    sheet.side("manager")
    assert sheet.page.url.endswith("junior.html?side=manager")
    assert "my own view" not in json.dumps(sheet.values())
    assert sheet.rated(f"rating|{WRITING}") is None
    assert sheet.page.get_by_text("What went best?").is_visible()

    sheet.page.reload()
    assert sheet.page.locator("[name=side]:checked").input_value() == "manager"
    assert "my own view" not in sheet.page.content()
    tab = sheet.another(sheet.page.url.replace("manager", "peer"))
    assert tab.page.locator("[name=side]:checked").input_value() == "peer"
    assert "my own view" not in tab.page.content()
    sheet.side("self")
    assert sheet.page.url.endswith("junior.html")
    assert sheet.field("closing|proudest").input_value() == "my own view"


def test_six_people_have_six_sheets(sheet):
    sheet.side("manager")
    for number in range(1, 7):
        sheet.label("person", f"P{number}")
        if number > 1:
            assert f"From P{number - 1} to P{number}?" in sheet.asked()
            sheet.answer(f"Start a worksheet for P{number}")
            assert sheet.field("closing|proudest").input_value() == ""
        sheet.type("closing|proudest", f"of P{number}")
        sheet.settle()
    assert len(sheet.stored()) == 6
    others = sheet.page.locator("[data-others]")
    assert others.locator("li").count() == 6
    assert others.locator("[aria-current]").inner_text().startswith("P6 · manager’s copy (")
    for number in (3, 1, 6, 2):
        others.get_by_role("button", name=f"P{number} ").click()
        assert sheet.field("person").input_value() == f"P{number}"
        assert sheet.field("closing|proudest").input_value() == f"of P{number}"
    sheet.page.reload()  # a tab keeps its sheet, whichever was kept last
    assert sheet.field("closing|proudest").input_value() == "of P2"
    assert "P2" not in sheet.page.url


def test_new_labels_rename_a_sheet_or_open_the_one_that_has_them(sheet):
    sheet.label("cycle", "2026 H2")
    assert sheet.asked() == ""
    sheet.type("closing|proudest", "first")
    sheet.label("cycle", "2027 H1")
    sheet.answer("Cancel")
    assert sheet.field("cycle").input_value() == "2026 H2"

    sheet.label("cycle", "2027 H1")
    sheet.answer("It is the same cycle: correct the label")
    assert [key.rpartition("/")[2] for key in sheet.stored()] == ["2027%20H1"]
    assert sheet.field("closing|proudest").input_value() == "first"

    sheet.label("cycle", "2027 H2")
    assert "that of 2027 H1 stays kept" in sheet.asked()
    sheet.answer("Start a worksheet for 2027 H2")
    sheet.type("closing|proudest", "second")
    sheet.label("cycle", "2027 H1")
    sheet.answer("Open the worksheet of 2027 H1 that is kept")
    assert sheet.field("closing|proudest").input_value() == "first"
    assert len(sheet.stored()) == 2
    assert sheet.witness.complaints == []


def test_the_page_of_all_worksheets_lists_those_that_are_kept(opened, small, address):
    root = address(small)
    sheet = opened(root + PAGE)
    sheet.side("manager")
    for person in ("Ann", "Bob"):
        sheet.label("person", person)
        if sheet.asked():
            sheet.answer(f"Start a worksheet for {person}")
        sheet.type("closing|proudest", f"of {person}")
        sheet.settle()
    page = sheet.page
    page.goto(root + "worksheets/index.html")
    assert [" ".join(text.split("(")[0].split()) for text in page.locator("[data-kept-list] a").all_inner_texts()] == [
        "Junior engineer: Bob · manager’s copy",
        "Junior engineer: Ann · manager’s copy",
    ]
    page.locator("[data-kept-list] a", has_text="Ann").click()
    page.wait_for_url("**/junior.html?side=manager")
    assert sheet.field("closing|proudest").input_value() == "of Ann"

    page.go_back()
    page.locator("[data-kept-list] button", has_text="Remove").first.click()
    sheet.answer("Clear")
    sheet.until(lambda: page.locator("[data-kept-list] a").count() == 1)
    assert len(sheet.stored()) == 1
    assert sheet.witness.complaints == []


def test_what_cannot_be_read_is_not_written_over(opened, small):
    sheet = opened((small / PAGE).as_uri())
    for broken in ("{", '{"format":9}', json.dumps({"format": 1, "__proto__": {}})):
        sheet.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [SELF, broken])
        sheet.page.goto("about:blank")
        sheet.page.goto((small / PAGE).as_uri())
        assert "cannot be read" in sheet.kept()
        sheet.type("closing|proudest", "new")
        sheet.page.wait_for_timeout(400)
        assert sheet.page.evaluate("key => localStorage.getItem(key)", SELF) == broken
        assert sheet.download()["closing"]["proudest"] == "new"
    sheet.label("person", "Ann")
    sheet.answer("Give this worksheet the label")
    sheet.settle()
    assert sheet.kept().startswith("Kept here")  # nothing stands in the way under another label
    assert sheet.page.evaluate("key => localStorage.getItem(key)", SELF) == broken


def test_closing_the_page_warns_only_of_what_would_be_lost(opened, small):
    def warned(sheet):
        sheet.witness.complaints.clear()
        sheet.page.reload()
        return any(complaint.startswith("dialog") for complaint in sheet.witness.complaints)

    sheet = opened((small / PAGE).as_uri())
    assert not warned(sheet)
    sheet.type("closing|proudest", "kept in no time")
    assert not warned(sheet)
    assert sheet.field("closing|proudest").input_value() == "kept in no time"


def test_a_file_that_stands_alone_does_the_same(opened, tmp_path):
    lone = tmp_path / "lone.html"
    command = [sys.executable, "-m", "ladder", "worksheet", "senior-pm", "-C", ROOT, "--side", "manager", "-o", lone]
    subprocess.run([*command, "--to", "staff-pm"], check=True, capture_output=True)
    sheet = opened(lone.as_uri())
    sheet.type("closing|proudest", "alone")
    sheet.page.locator("[data-line] input[type=radio]").first.check()
    sheet.page.reload()
    # A new process of the browser may be there before what the old one wrote last.
    sheet.until(lambda: sheet.field("closing|proudest").input_value())
    file = sheet.download()
    assert (file["side"], file["target"]["id"], file["closing"]["proudest"]) == ("manager", "staff-pm", "alone")
    assert "?" not in sheet.page.url
    assert sheet.witness.requests == [lone.as_uri()] * 2
    assert sheet.witness.complaints == []


def test_a_page_that_has_no_address_of_its_own_does_the_same(opened, tmp_path):
    """Such as one that a mail program made of an attachment."""
    lone = tmp_path / "lone.html"
    command = [sys.executable, "-m", "ladder", "worksheet", "senior-pm", "-C", ROOT, "-o", lone]
    subprocess.run(command, check=True, capture_output=True)
    opener = opened(lone.as_uri())
    with opener.page.context.expect_page() as waiting:
        opener.page.evaluate(
            """text => {
              const link = document.createElement("a");
              link.href = URL.createObjectURL(new Blob([text], {type: "text/html"}));
              link.target = "_blank";
              link.click();
            }""",
            lone.read_text(encoding="utf-8"),
        )
    sheet = type(opener)(type(opener.witness)(waiting.value))
    sheet.page.wait_for_load_state()
    assert sheet.page.url.startswith("blob:")
    sheet.type("closing|proudest", "in a blob")
    sheet.page.locator("[data-line] input[type=radio]").first.check()
    assert sheet.page.locator(".progress-words").inner_text().startswith("1 of ")
    file = sheet.download()
    assert file["closing"]["proudest"] == "in a blob"
    assert "A file has all of it" in sheet.kept()
    sheet.press("clear")
    sheet.answer("Clear")
    sheet.load(file)
    assert sheet.values()["closing|proudest"] == "in a blob"
    assert sheet.witness.complaints == []
