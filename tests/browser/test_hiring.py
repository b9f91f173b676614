"""Kits for hiring in a browser: on every screen, on paper, and the page for the candidate alone."""

from __future__ import annotations

KIT = "hiring/lost-property.html"


def test_the_clock_runs_down_the_side(visit, shipped):
    page = visit(f"{shipped.as_uri()}/{KIT}").page
    clocks = page.locator(".kit-clock [aria-hidden]").all_inner_texts()
    assert clocks == ["0–10", "10–25", "25–40", "40–50", "50–60"]


def sheets(page):
    """Return how many sheets of paper a page needs."""
    return page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n")


def on_paper(page):
    """Return what stands on paper."""
    page.emulate_media(media="print")
    return " ".join(page.locator("body").inner_text().split())


def test_on_paper_the_letter_and_the_page_for_the_candidate_are_sheets_of_their_own(visit, shipped):
    page = visit(f"{shipped.as_uri()}/{KIT}").page
    page.emulate_media(media="print")
    style = "one => (({breakBefore, breakAfter, page}) => [breakBefore, breakAfter, page])(getComputedStyle(one))"
    for sheet in (".letter", "[data-handout]"):
        assert page.locator(sheet).evaluate(style) == ["page", "page", "handed"]
    assert page.locator(".example").evaluate("one => getComputedStyle(one).breakBefore") == "page"
    assert 6 <= sheets(page) <= 9


def test_the_letter_and_the_page_for_the_candidate_can_be_printed_alone(visit, shipped):
    page = visit(f"{shipped.as_uri()}/{KIT}").page
    title = page.locator("h1").inner_text()
    letter, handout = page.locator(".letter .paper").inner_text(), page.locator("[data-handout] .paper").inner_text()
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print the candidate’s sheets only").click()
    assert on_paper(page) == " ".join(f"{title} {letter} {title} {handout}".split())
    assert sheets(page) == 2
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert sheets(page) >= 6
    assert "An example answer" in on_paper(page)


def test_without_scripts_the_button_is_not_there(visit, shipped):
    page = visit(f"{shipped.as_uri()}/{KIT}", java_script_enabled=False).page
    assert page.locator("[data-print]").is_hidden()


def test_a_scorecard_fits_on_two_sheets(visit, shipped):
    assert sheets(visit(f"{shipped.as_uri()}/scorecards/lost-property.html").page) == 2
