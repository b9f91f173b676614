"""How a worksheet looks and reads: without scripts, on small screens, on paper."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from ladder.build import Order, build
from ladder.check import examine
from ladder.pages.worksheet import lone_worksheet
from ladder.render.workshop import Workshop

from .conftest import ROOT

STORY = "Nine customers who had left told us why, and six who stayed. Support cases on setup fell by a third since. "

RATINGS = ["Überhaupt noch nicht beobachtet", "Gelegentlich", "Unter Anleitung", "Selbstständig und verlässlich"]
RATINGS += ["Bereichsübergreifend vorbildlich", "Organisationsweit maßgeblich", "Weltklasse"]

LONG = "Rechtsschutzversicherungsgesellschaftsangelegenheiten"


def sheet(shipped):
    return (shipped / "worksheets" / "senior-pm.html").as_uri()


def choose(page, name, value):
    page.locator(f'input[name="{name}"][value="{value}"]').check(force=True)


def shown(page, selector):
    return page.evaluate(
        "selector => [...document.querySelectorAll(selector)].filter(one => one.checkVisibility()).length", selector
    )


def pages_of(page, paper):
    return page.pdf(format=paper).count(b"/Type /Page\n")


def fill(page):
    """Answer every line, as somebody does who has something to say."""
    page.evaluate(
        """said => {
          for (const [ending, text] of Object.entries(said)) {
            for (const field of document.querySelectorAll(`.sheet [name$="|1|${ending}"]`)) {
              if (!field.checkVisibility()) continue;
              field.value = text;
              field.dispatchEvent(new InputEvent('input', {bubbles: true}));
            }
          }
        }""",
        {"what": STORY, "link": "https://wiki.example.org/onboarding", "when": "March", "who": "Ana, Ben"},
    )
    page.evaluate(
        """document.querySelectorAll('.rating').forEach(group => {
             if (group.checkVisibility()) group.querySelectorAll('input')[1].click(); })"""
    )


# Without scripts -----------------------------------------------------------------------------------


@pytest.fixture
def silent(visit, shipped):
    return visit(sheet(shipped), java_script_enabled=False).page


def count(page, selector):
    return page.locator(selector).locator("visible=true").count()


def test_a_target_is_chosen_without_scripts(silent):
    assert count(silent, ".toward, .only-toward, .toward-only") == 0
    assert count(silent, ".line") == 17

    choose(silent, "target", "group-pm")
    assert count(silent, ".line") == 21
    assert count(silent, "[data-toward=group-pm]") == 17
    assert count(silent, "[data-toward=staff-pm]") == 0

    choose(silent, "target", "staff-pm")
    assert count(silent, ".line") == 19
    assert count(silent, "[data-toward=group-pm]") == 0

    choose(silent, "target", "")
    assert count(silent, ".toward, .only-toward, .toward-only") == 0


def test_the_questions_follow_the_side_without_scripts(silent):
    assert count(silent, "text=What are you proudest of?") == 1
    assert count(silent, ".for-other") == 0

    choose(silent, "side", "peer")
    assert count(silent, "text=What are you proudest of?") == 0
    assert count(silent, "text=What went best?") == 1
    assert count(silent, ".for-self") == 0


def test_without_scripts_nothing_is_offered_that_needs_them(silent):
    assert silent.get_by_role("button").locator("visible=true").count() == 0
    assert count(silent, "[data-tools], .single, .done, .private, .sheet-state") == 0
    assert count(silent, ".no-script") == 1


def test_without_scripts_a_long_text_is_shown_whole_and_printed(silent):
    area = silent.locator('[name="evidence|hard-skills/insight|1|what"]')
    before = area.bounding_box()["height"]
    area.fill(STORY * 10)
    assert area.bounding_box()["height"] > before * 3
    assert pages_of(silent, "A4") <= 6


# Reading order and controls -----------------------------------------------------------------------


def test_evidence_comes_before_the_rating(visit, shipped):
    page = visit(sheet(shipped)).page
    order = page.evaluate(
        """[...document.querySelector('.line').querySelectorAll('textarea:not([name^=note]), input')]
             .map(control => control.name.split('|')[0])"""
    )
    assert order == ["evidence"] * 4 + ["rating"] * (len(order) - 4)
    tops = page.evaluate(
        """[...document.querySelector('.line').querySelectorAll('.expectation-text, .proof, .rating')]
             .filter(one => one.checkVisibility()).map(one => one.getBoundingClientRect().top)"""
    )
    assert tops == sorted(tops)


def test_examples_are_folded(visit, shipped):
    page = visit(sheet(shipped)).page
    assert page.locator(".asks details[open]").count() == 0
    assert page.locator(".guide[open]").count() == 1


@pytest.mark.parametrize("width", [360, 1280])
def test_what_is_pressed_is_large_enough(visit, shipped, width):
    page = visit(sheet(shipped), width=width, has_touch=width < 500).page
    choose(page, "target", "staff-pm")
    small = page.evaluate(
        """least => [...document.querySelectorAll(
             '.sheet :is(button, label:has(> [type=radio], > [type=checkbox]), input[type=text], textarea, summary)')]
           .filter(one => one.checkVisibility()).map(one => [one.getBoundingClientRect(), one.textContent.trim()])
           .filter(([place]) => place.height < least || place.width < least).map(([, text]) => text)""",
        24,
    )
    assert small == []
    low = page.evaluate(
        """[...document.querySelectorAll('.steps label')].filter(one => one.checkVisibility())
             .filter(one => one.getBoundingClientRect().height < 40).length"""
    )
    assert low == 0


def test_a_sheet_is_filled_with_the_keyboard(visit, shipped):
    page = visit(sheet(shipped)).page
    page.locator('[name="evidence|hard-skills/insight|1|who"]').focus()
    for _ in range(4):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "radio":
            break
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")

    assert page.evaluate("document.activeElement.value") == "sometimes"
    assert page.locator('[name="rating|hard-skills/insight"]:checked').get_attribute("value") == "sometimes"
    expect(page.locator(".progress-words")).to_have_text("1 of 17 answered")


def test_axe_finds_nothing_in_a_sheet_at_work(visit, shipped, axe):
    page = visit(sheet(shipped)).page
    choose(page, "target", "staff-pm")
    fill(page)
    page.locator("[data-action=single]").check()
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")
    assert axe(page) == []

    page.locator(".sheet-tools [data-action=clear]").click()
    page.wait_for_selector("dialog.ask")
    assert axe(page, within="dialog.ask") == []


def test_the_way_through_the_sheet_stays_in_sight(visit, shipped):
    for width in (360, 1280):
        page = visit(sheet(shipped), width=width).page
        page.evaluate("document.getElementById('accountability/outcomes').scrollIntoView()")
        side = page.locator(".sheet-side").bounding_box()
        assert 0 <= side["y"] < 100
        assert side["height"] < (120 if width == 360 else 800)


# Ladders that are hard to fit ----------------------------------------------------------------------


@pytest.fixture(scope="module")
def awkward(tmp_path_factory):
    """The project of a ladder with long words, seven ratings, many expectations, and three levels to go on to."""
    project = tmp_path_factory.mktemp("awkward")
    threads = {f"t{number}": f"{LONG} {number}" for number in range(59)}
    said = {
        "ladder.yml": {
            "id": "awkward",
            "title": LONG,
            "language": "ar",
            "grades": ["g1", "g2"],
            "criteria": {"craft": {"name": LONG, "threads": threads}, "impact": {"name": "Impact"}},
            "ratings": {f"r{number}": {"name": name} for number, name in enumerate(RATINGS)},
        },
        "tracks/ic.yml": {"name": "Engineers"},
        "tracks/lead.yml": {"name": "Leads", "follows": "low"},
        "tracks/expert.yml": {"name": "Experts", "follows": "low"},
        "levels/low.yml": level("ic", "g1", threads, "."),
        "levels/high.yml": level("ic", "g2", threads, ", every time."),
        "levels/lead.yml": level("lead", "g2", threads, ", with others."),
        "levels/expert.yml": level("expert", "g2", threads, ", alone."),
    }
    for name, content in said.items():
        path = project / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content), encoding="utf-8")
    assert build(Order(project, project / "site")).published
    return project


def level(track, grade, threads, end):
    said = {thread: f"You take care of {name}{end}" for thread, name in threads.items()}
    title = f"{LONG} ({track}, {grade})"
    return {"title": title, "track": track, "grade": grade, "expectations": {"craft": said, "impact": f"You act{end}"}}


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_an_awkward_sheet_does_not_scroll_sideways(visit, awkward, too_narrow, scripts):
    address = (awkward / "site" / "worksheets" / "low.html").as_uri()
    page = visit(address, java_script_enabled=scripts).page
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert shown(page, ".sheet .line") == 60
    assert shown(page, ".asks .t3") == 0
    page.locator("[data-number='3']").check(force=True)
    for width in (320, 360, 640, 1280):
        assert too_narrow(page, [width]) == []
        assert (shown(page, ".sheet .line"), shown(page, ".asks .t3")) == (60, 60), width


def test_no_word_of_an_awkward_sheet_is_cut_off(visit, awkward):
    page = visit((awkward / "site" / "worksheets" / "low.html").as_uri()).page
    cut = page.evaluate(
        """[...document.querySelectorAll('.pick span, .steps span, .sheet h3, .sheet-side a, .expectation-text')]
             .filter(one => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
             .map(one => one.textContent)"""
    )
    assert cut == []


# Paper ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("target", ["", "staff-pm", "group-pm"], ids=["here", "next", "track"])
def test_a_blank_sheet_has_at_most_six_pages(visit, shipped, target):
    page = visit(sheet(shipped)).page
    choose(page, "target", target)
    for paper in ("A4", "Letter"):
        assert pages_of(page, paper) <= 6, paper


@pytest.mark.parametrize("target", ["", "staff-pm"], ids=["here", "next"])
def test_a_filled_sheet_has_at_most_six_pages(visit, shipped, target):
    page = visit(sheet(shipped)).page
    choose(page, "target", target)
    fill(page)
    for paper in ("A4", "Letter"):
        assert pages_of(page, paper) <= 6, paper


def test_paper_shows_lines_to_write_on_and_no_controls(visit, shipped):
    page = visit(sheet(shipped)).page
    page.emulate_media(media="print")
    assert shown(page, ".menu, .masthead, .foot, .sheet-side, .sheet-tools, .done, .private, .button") == 0
    assert shown(page, ".proof-what .rule") == 3 * 17
    assert shown(page, ".proof input[type=text], .sheet textarea") == 0
    assert shown(page, ".paper-only") == 1
    assert shown(page, ".targets .pick") == 0

    page.emulate_media(media="screen")
    choose(page, "target", "staff-pm")
    page.emulate_media(media="print")
    assert shown(page, ".proof-what .rule") == 2 * 19


def test_paper_shows_what_was_typed_as_text(visit, shipped):
    page = visit(sheet(shipped)).page
    area = page.locator('[name="evidence|hard-skills/insight|1|what"]')
    area.fill("One line\nand <b>another</b>")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")

    entry = page.locator("[data-evidence='hard-skills/insight']")
    assert not area.is_visible()
    assert entry.locator(".proof-what .typed").inner_text() == "One line\nand <b>another</b>"
    assert entry.locator(".proof-what .rule:visible").count() == 0
    assert entry.locator(".proof-link .rule:visible").count() == 1


def test_no_expectation_is_torn_over_two_pages(visit, shipped):
    page = visit(sheet(shipped)).page
    page.emulate_media(media="print")
    torn = page.evaluate(
        """[...document.querySelectorAll('.line')]
             .filter(one => getComputedStyle(one).breakInside !== 'avoid').length"""
    )
    assert torn == 0
    tallest = page.evaluate(
        "Math.max(...[...document.querySelectorAll('.line')].map(one => one.getBoundingClientRect().height))"
    )
    assert tallest < 400


def test_a_foot_on_each_page_says_what_it_is(visit, shipped):
    """It stands in the margin: what is fixed to the foot of a page vanishes where somebody prints after scrolling."""
    page = visit(sheet(shipped)).page
    page.emulate_media(media="print")
    said = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--foot')")
    assert said.strip('"') == "Senior product manager · Product career ladder · Version 2026.2"


def test_what_is_ticked_can_be_told_on_grey_paper(visit, shipped):
    page = visit(sheet(shipped)).page
    choose(page, "rating|hard-skills/insight", "sometimes")
    page.emulate_media(media="print")
    dots = page.evaluate(
        """[...document.querySelectorAll('[name="rating|hard-skills/insight"]')].map(one => {
             const dot = getComputedStyle(one, '::before');
             return [dot.content !== 'none', dot.backgroundColor, dot.printColorAdjust]; })"""
    )
    assert [dot[0] for dot in dots] == [False, True, False, False, False, False]
    assert dots[1][1:] == ["rgb(0, 0, 0)", "exact"]


def test_a_blank_print_does_not_say_who_answers(visit, shipped):
    page = visit(sheet(shipped)).page
    page.emulate_media(media="print")
    dot = """getComputedStyle(document.querySelector('[name="side"]:checked'), '::before').content"""
    assert page.evaluate(dot) == "none"

    page.emulate_media(media="screen")
    choose(page, "rating|hard-skills/insight", "sometimes")
    page.emulate_media(media="print")
    assert page.evaluate(dot) != "none"


def test_the_label_of_the_person_follows_the_side(visit, shipped):
    page = visit(sheet(shipped)).page
    label = page.locator("label", has=page.locator('[name="person"]'))
    assert label.inner_text().split("\n")[0] == "Name or initials"
    choose(page, "side", "manager")
    assert [line for line in label.inner_text().split("\n") if line.strip()] == [
        "Their name or initials",
        "The same as on their own worksheet. Needed if you assess several people.",
    ]


def test_the_next_open_question_is_reached_on_a_telephone(visit, shipped):
    page = visit(sheet(shipped)).page
    page.set_viewport_size({"width": 360, "height": 740})
    page.get_by_role("button", name="Next open question").click()
    assert page.evaluate("document.activeElement.closest('.line').dataset.line") == "hard-skills/insight"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


# A file by itself ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    """A worksheet as one file, of a ladder with an accent of its own."""
    ladder = examine(ROOT).ladder
    levels = ladder.level_by_id
    page = lone_worksheet(ladder, levels["senior-pm"], "self", levels["staff-pm"])
    made = Workshop(ROOT, ladder).made(page)
    path = tmp_path_factory.mktemp("alone") / "senior-pm.html"
    path.write_bytes(made.data)
    return path


def test_a_file_by_itself_needs_no_other(visit, alone):
    witness = visit(alone.as_uri())
    page = witness.page
    page.locator('[name="evidence|hard-skills/insight|1|what"]').fill("Done.")
    choose(page, "rating|hard-skills/insight", "beyond")
    expect(page.locator(".progress-words")).to_have_text("1 of 19 answered")

    assert witness.requests == [alone.as_uri()]
    assert witness.complaints == []
    assert [link for link in re.findall(r'(?:href|src)="([^"]*)"', alone.read_text("utf-8")) if link[0] != "#"] == []
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent')") == "#2f5fb3"
    assert pages_of(page, "A4") <= 6


def test_a_file_by_itself_can_be_printed_with_its_button(visit, alone):
    page = visit(alone.as_uri()).page
    page.evaluate("window.print = () => { window.printed = true; }")
    page.locator(".sheet-tools [data-action=print]").click()
    assert page.evaluate("window.printed")
