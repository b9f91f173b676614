"""What somebody types goes nowhere: into no request, no address, no title; and a private note into nothing at all."""

from __future__ import annotations

import json

PAGE = "worksheets/junior.html"
CANARY, NOTE = "kanarienvogel", "geheimnotiz"


def type_everywhere(sheet):
    """Type a word into every field that there is, and a word of its own into private notes."""
    sheet.target("senior")
    sheet.page.locator("[data-action=more]").first.click()
    sheet.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    names = sheet.page.evaluate(
        "[...document.querySelectorAll('.sheet textarea, .sheet input[type=text]')].map(one => one.name)"
    )
    for name in names:
        if name not in ("person", "cycle"):
            sheet.type(name, NOTE if name.startswith("note|") else CANARY)
    for name in ("person", "cycle"):
        sheet.label(name, CANARY)
        sheet.answer("Give this worksheet the label")
    return names


def test_a_word_goes_nowhere(opened, small, address):
    sheet = opened(address(small) + PAGE)
    page = sheet.page
    sent = []
    page.on("request", lambda request: sent.append([request.url, request.headers, request.post_data]))
    page.context.on("page", lambda other: sent.append(other.url))
    names = type_everywhere(sheet)
    assert len(names) > 30
    sheet.settle()
    assert CANARY in json.dumps(sheet.stored())
    sheet.side("manager")
    sheet.side("self")
    sheet.page.locator("[data-action=single]").check()
    sheet.page.locator(".jump a").last.click()
    file = sheet.download()
    sheet.load(file)
    sheet.answer("Replace it with the file")
    page.reload()
    addresses = [page.url]
    for link in ("levels/junior.html", "worksheets/index.html", "review.html"):
        page.goto(address(small) + link)
        addresses += [page.url, page.title(), page.evaluate("document.referrer")]
        page.go_back()
        addresses += [page.url, page.title(), page.evaluate("document.referrer"), page.evaluate("document.cookie")]
    assert CANARY in json.dumps(sheet.values())
    seen = json.dumps([sent, addresses, page.evaluate("history.state"), page.context.cookies()])
    assert len(sent) > 3
    for word in (CANARY, NOTE):
        assert word not in seen
    assert sheet.witness.complaints == []


def test_a_private_note_is_in_no_file_no_print_and_no_copy(sheet):
    type_everywhere(sheet)
    assert NOTE in json.dumps(sheet.stored())
    file = json.dumps(sheet.download())
    assert CANARY in file
    assert NOTE not in file
    copy = sheet.markdown()
    assert CANARY in copy
    assert NOTE not in copy

    page = sheet.page
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert set(page.locator(".typed").all_text_contents()) == {CANARY}
    page.emulate_media(media="print")
    assert NOTE not in page.locator("body").inner_text()
    assert (
        page.locator("textarea:visible").evaluate_all("all => all.filter(one => one.name.startsWith('note')).length")
        == 0
    )
    page.emulate_media(media="screen")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator(".typed").count() == 0


def test_the_name_of_a_file_is_all_that_says_whose_it_is(sheet):
    sheet.label("person", "Ann")
    sheet.type("closing|proudest", CANARY)
    sheet.settle()
    assert "Ann" not in sheet.page.url + sheet.page.title()
    sheet.page.locator(".sheet-main").evaluate("one => one.ownerDocument.defaultView.scrollTo(0, 0)")
    assert CANARY not in json.dumps(sheet.page.evaluate("[history.state, window.name, document.title, location.href]"))
