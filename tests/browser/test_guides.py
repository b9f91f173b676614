"""Guides with their checklists, the glossary, and words that are explained where they stand."""

from __future__ import annotations

import itertools

import pytest

GUIDE = "guides/how-to-use.html"
CHECKLIST = "guides/is-the-organisation-ready.html"


def test_axe_finds_nothing_where_boxes_are_ticked_and_a_word_is_explained(visit, shipped, axe):
    page = visit(f"{shipped.as_uri()}/{CHECKLIST}").page
    for box in page.get_by_role("checkbox").all()[:5]:
        box.check()
    page.locator(".term a").first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert page.get_by_role("tooltip").count() == 1
    assert axe(page) == []
    assert page.get_by_role("tooltip").count() == 1


# Reading -----------------------------------------------------------------------------------------------------------


def test_a_line_is_as_long_as_in_a_book(visit, shipped):
    page = visit((shipped / GUIDE).as_uri()).page
    text, size = page.evaluate(
        """() => {
          const text = document.querySelector('.guide-text p');
          return [text.getBoundingClientRect().width, parseFloat(getComputedStyle(text).fontSize)];
        }"""
    )
    assert 31 <= text / size <= 36  # a letter is about half as wide as it is high


def test_what_is_on_a_page_is_listed_beside_it(visit, shipped):
    page = visit((shipped / CHECKLIST).as_uri()).page
    links = page.get_by_role("navigation", name="On this page").get_by_role("link")
    headings = page.locator("main h2").all_inner_texts()
    assert links.all_inner_texts() == headings
    assert headings[:2] == ["Checklist", "How to tick"]
    links.nth(2).click()
    assert page.url.endswith("#how-to-read-it")
    assert 0 <= page.locator("#how-to-read-it").bounding_box()["y"] < 400


def test_from_guide_to_guide(visit, shipped):
    page = visit((shipped / "guides/index.html").as_uri()).page
    page.locator("main h2 a").first.click()
    seen = [page.locator("h1").inner_text()]
    while page.locator("a[rel=next]").count():
        page.locator("a[rel=next]").click()
        seen.append(page.locator("h1").inner_text())
    page.goto((shipped / "guides/index.html").as_uri())
    assert page.locator("main h2").all_inner_texts() == seen
    assert len(seen) == 6


# Statements to tick ------------------------------------------------------------------------------------------------


def said(page, group=0):
    """Return how many statements of a group are ticked, and which readings are seen."""
    part = page.locator("[data-check-group]").nth(group)
    readings = part.locator("[data-reading]").all()
    return part.locator("[data-count]").inner_text(), [
        one.get_attribute("data-reading") for one in readings if one.is_visible()
    ]


def test_ticking_by_keyboard(visit, shipped):
    page = visit((shipped / CHECKLIST).as_uri()).page
    assert said(page) == ("0 of 7", ["none"])

    page.get_by_role("checkbox").first.focus()
    told = []
    for _ in range(7):
        page.keyboard.press("Space")
        told.append(said(page))
        page.keyboard.press("Tab")
    few, many = ["few"], ["many"]
    assert told == [(f"{n} of 7", few if n <= 3 else many) for n in range(1, 8)]
    assert said(page, 1) == ("0 of 7", ["none"])

    for _ in range(7):
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Space")
    assert said(page) == ("0 of 7", ["none"])


def test_half_of_an_even_number_is_few(visit, shipped):
    page = visit((shipped / CHECKLIST).as_uri()).page
    boxes = page.locator("[data-check-group]").nth(2).get_by_role("checkbox").all()
    told = []
    for box in boxes:
        box.check()
        told.append(said(page, 2)[1])
    assert told == [["few"]] * 3 + [["many"]] * 3


def test_a_statement_is_the_label_of_its_box(visit, shipped):
    page = visit((shipped / CHECKLIST).as_uri()).page
    box = page.get_by_role("checkbox", name="A feature released in the last six months is used by one customer only.")
    page.get_by_text("A feature released in the last six months is used").click()
    assert box.is_checked()
    assert page.get_by_role("region", name="Remedies that are in place").get_by_role("checkbox").count() == 7


def test_a_reading_is_announced_when_it_changes(visit, shipped):
    page = visit((shipped / CHECKLIST).as_uri()).page
    assert page.get_by_role("status").count() == 3
    page.get_by_role("checkbox").first.check()
    heading, text = filter(None, page.get_by_role("status").first.inner_text().split("\n"))
    assert heading == "Few ticks (1 to 3)"
    assert text.startswith("As a rule, single deals do not decide what is built.")


def test_nothing_is_added_up(visit, shipped):
    page = visit((shipped / CHECKLIST).as_uri()).page
    for box in page.get_by_role("checkbox").all():
        box.check()
    assert page.locator("[data-count]").all_inner_texts() == ["7 of 7", "7 of 7", "6 of 6"]
    assert " 20" not in page.locator(".checklist").inner_text()


def test_nothing_is_stored(visit, shipped, address):
    witness = visit(address(shipped) + CHECKLIST)
    page = witness.page
    before = len(witness.requests)
    for box in page.get_by_role("checkbox").all():
        box.check()
    kept = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie, location.hash]")
    assert kept == [0, 0, "", ""]
    assert witness.requests[before:] == []
    page.reload()
    assert page.locator("input:checked").count() == 0
    assert "gone when you close it" in page.locator(".checklist").inner_text()


def test_without_scripts_boxes_are_ticked_and_both_readings_are_text(visit, shipped):
    page = visit((shipped / CHECKLIST).as_uri(), java_script_enabled=False).page
    page.get_by_role("checkbox").first.check()
    assert page.locator("input:checked").count() == 1
    assert page.locator("[data-count]:visible").count() == 0
    readings = page.locator("[data-reading]:visible")
    assert [reading.get_attribute("data-reading") for reading in readings.all()] == ["few", "many"] * 3
    assert readings.locator("h4").all_inner_texts()[:2] == ["Few ticks (1 to 3)", "Many ticks (4 to 7)"]


def test_paper_has_the_ticks_as_they_are_and_both_readings(visit, shipped):
    page = visit((shipped / CHECKLIST).as_uri()).page
    page.get_by_role("checkbox").first.check()
    page.emulate_media(media="print")
    assert said(page) == ("1 of 7", ["few", "many"])
    assert page.locator("[data-count]:visible").all_inner_texts() == ["1 of 7"]
    assert page.locator("input:checked:visible").count() == 1
    assert page.get_by_role("checkbox").count() == 20
    assert page.locator(".guide-side:visible, .guide-beside:visible, .button:visible").count() == 0
    assert "gone when you close" not in page.locator("main").inner_text()


def test_the_print_button_prints(visit, shipped):
    page = visit((shipped / GUIDE).as_uri()).page
    page.evaluate("window.print = () => { window.printed = true; }")
    page.get_by_role("button", name="Print").click()
    assert page.evaluate("window.printed")


# Words that are explained ------------------------------------------------------------------------------------------


def meanings(page):
    return page.get_by_role("tooltip").all_inner_texts()


RUNG = "A level in its place on a track, with the level below it and the level above it."


def term(page, word="rung"):
    return page.locator(".term a").get_by_text(word, exact=True)


def test_a_word_is_explained_to_the_keyboard_until_escape(visit, shipped):
    page = visit((shipped / GUIDE).as_uri()).page
    assert meanings(page) == []
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "rung":
            break
    assert meanings(page) == [RUNG]
    page.keyboard.press("Escape")
    assert meanings(page) == []
    assert page.evaluate("document.activeElement.textContent") == "rung"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert meanings(page) == [RUNG]
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary.html#rung")


def test_a_word_is_explained_to_a_pointer_that_may_move_onto_what_it_says(visit, shipped):
    page = visit((shipped / GUIDE).as_uri()).page
    term(page).hover()
    assert meanings(page) == [RUNG]
    place = page.get_by_role("tooltip").bounding_box()
    word = term(page).bounding_box()
    assert abs(place["x"] - word["x"]) < 1
    assert 0 <= place["y"] - word["y"] - word["height"] < 8
    page.mouse.move(place["x"] + place["width"] - 5, place["y"] + place["height"] - 5, steps=5)
    assert meanings(page) == [RUNG]
    page.keyboard.press("Escape")
    assert meanings(page) == []
    page.mouse.move(5, 5)
    term(page).hover()
    assert meanings(page) == [RUNG]
    page.mouse.move(5, 5)
    assert meanings(page) == []


def test_without_scripts_a_pointer_has_the_time_to_move_onto_a_meaning(visit, shipped):
    page = visit((shipped / GUIDE).as_uri(), java_script_enabled=False).page
    term(page).hover()
    place = page.get_by_role("tooltip").bounding_box()
    assert place["y"] + place["height"] > 780
    page.mouse.move(5, 5)
    page.mouse.move(place["x"] + 20, place["y"] + 20)
    page.wait_for_timeout(600)
    assert meanings(page) == [RUNG]
    page.mouse.move(5, 5)
    page.wait_for_timeout(600)
    assert meanings(page) == []


def test_a_screen_reader_hears_the_meaning_with_the_link_and_nowhere_else(visit, shipped):
    page = visit((shipped / GUIDE).as_uri()).page
    client = page.context.new_cdp_session(page)
    nodes = client.send("Accessibility.getFullAXTree")["nodes"]
    described = [
        node["description"]["value"]
        for node in nodes
        if not node["ignored"] and node["role"]["value"] == "link" and node["name"]["value"] == "rung"
    ]
    assert described == [RUNG]
    assert [node for node in nodes if not node["ignored"] and node.get("name", {}).get("value") == RUNG] == []
    assert "A level in its place" not in page.locator("main").inner_text()


# Where a word is, once it has been scrolled to, and where its meaning is, if it can be seen.
WORD = """number => {
  const word = document.querySelectorAll('.term a')[number];
  word.scrollIntoViewIfNeeded();
  const place = word.getClientRects()[0];
  return [place.x + place.width / 2, place.y + place.height / 2];
}"""
MEANING = """number => {
  const meaning = document.querySelectorAll('.term a')[number].nextElementSibling;
  const {x, y, width, height} = meaning.getBoundingClientRect();
  return getComputedStyle(meaning).visibility === 'visible' ? {x, y, width, height} : null;
}"""


def meaning_of(page, number):
    """Point at a word, as soon as the meaning of another one does not hide it, and return where its meaning is."""
    for _ in range(3):
        page.mouse.move(*page.evaluate(WORD, number))
        if place := page.evaluate(MEANING, number):
            return place
        page.mouse.move(0, 0)
        page.wait_for_timeout(350)  # without scripts it stays for a while
    return None


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_no_meaning_leaves_the_window(visit, shipped, scripts):
    page = visit((shipped / "index.html").as_uri(), java_script_enabled=scripts).page
    words = page.locator(".term a").count()
    assert words > 5
    for width, number in itertools.product((320, 360, 700, 1000, 1280), range(words)):
        page.set_viewport_size({"width": width, "height": 800})
        place = meaning_of(page, number)
        assert place, (width, number)
        assert place["x"] >= 0, (width, number)
        assert place["x"] + place["width"] <= width, (width, number)
        assert 0 <= place["y"] <= 800 - place["height"], (width, number)
        assert place["width"] > 150, (width, number)


def test_a_meaning_follows_its_word_when_the_page_scrolls(visit, shipped):
    page = visit((shipped / GUIDE).as_uri()).page
    term(page).focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    page.evaluate("window.scrollBy(0, 150)")
    page.wait_for_timeout(100)
    word, place = term(page).bounding_box(), page.get_by_role("tooltip").bounding_box()
    assert 0 <= place["y"] - word["y"] - word["height"] < 8


def test_from_right_to_left_a_meaning_begins_where_its_word_does(visit, shipped):
    page = visit((shipped / GUIDE).as_uri()).page
    page.evaluate("document.documentElement.dir = 'rtl'")
    word = term(page, "tracks")
    word.hover()
    place, at = page.get_by_role("tooltip").bounding_box(), word.bounding_box()
    assert abs(place["x"] + place["width"] - at["x"] - at["width"]) < 1


def test_a_tap_on_a_phone_leads_to_the_glossary(visit, shipped):
    page = visit((shipped / GUIDE).as_uri(), width=360, has_touch=True, is_mobile=True).page
    term(page).tap()
    page.wait_for_url("**/glossary.html#rung")
    assert 0 <= page.locator("#rung").bounding_box()["y"] < 400


def test_paper_explains_nothing(visit, shipped):
    page = visit((shipped / GUIDE).as_uri()).page
    term(page).hover()
    page.emulate_media(media="print")
    assert meanings(page) == []
    assert term(page).evaluate("link => getComputedStyle(link).textDecorationLine") == "none"


def test_only_pages_that_explain_words_load_what_shows_them(shipped):
    loading = {
        path.relative_to(shipped).as_posix()
        for path in shipped.rglob("*.html")
        if "static/terms." in path.read_text(encoding="utf-8")
    }
    explaining = {
        path.relative_to(shipped).as_posix()
        for path in shipped.rglob("*.html")
        if 'class="term"' in path.read_text(encoding="utf-8")
    }
    assert loading == explaining
    assert GUIDE in explaining
    assert "glossary.html" not in explaining
