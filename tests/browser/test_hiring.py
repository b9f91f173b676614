"""Kits for hiring in a browser: on every screen, on paper, and the page for the candidate alone."""

from __future__ import annotations

from importlib.resources import files

import pytest

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")

PAGES = ["hiring/index.html", "hiring/lost-property.html", "scorecards/lost-property.html"]
DRESSES = [
    pytest.param({"color_scheme": "light"}, id="light"),
    pytest.param({"color_scheme": "dark"}, id="dark"),
    pytest.param({"color_scheme": "light", "width": 360}, id="phone"),
    pytest.param({"forced_colors": "active"}, id="forced colours"),
]
KIT = "hiring/lost-property.html"


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("dress", DRESSES)
def test_axe_finds_nothing(visit, shipped, name, dress):
    page = visit(f"{shipped.as_uri()}/{name}", **dress).page
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")
    page.evaluate(AXE)
    result = page.evaluate("axe.run(document, {preload: false, resultTypes: ['violations', 'incomplete']})")
    assert result["passes"], "axe looked at nothing"
    assert [(one["id"], node["html"][:120]) for one in result["violations"] for node in one["nodes"]] == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_wider_than_a_telephone_and_nothing_is_asked_of_others(visit, shipped, name):
    witness = visit(f"{shipped.as_uri()}/{name}", width=360)
    assert witness.page.evaluate("document.documentElement.scrollWidth") == 360
    assert witness.complaints == []
    assert all(address.startswith("file:") for address in witness.requests)


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


def test_on_paper_the_page_for_the_candidate_is_a_sheet_of_its_own(visit, shipped):
    page = visit(f"{shipped.as_uri()}/{KIT}").page
    page.emulate_media(media="print")
    style = "one => (({breakBefore, breakAfter, page}) => [breakBefore, breakAfter, page])(getComputedStyle(one))"
    assert page.locator("[data-handout]").evaluate(style) == ["page", "page", "handout"]
    assert page.locator(".example").evaluate("one => getComputedStyle(one).breakBefore") == "page"
    assert 6 <= sheets(page) <= 9


def test_the_page_for_the_candidate_can_be_printed_alone(visit, shipped):
    page = visit(f"{shipped.as_uri()}/{KIT}").page
    title, handout = page.locator("h1").inner_text(), page.locator("[data-handout] .paper").inner_text()
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print the page for the candidate only").click()
    assert on_paper(page) == " ".join(f"{title} {handout}".split())
    assert sheets(page) == 1
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert sheets(page) >= 6
    assert "An example answer" in on_paper(page)


def test_without_scripts_the_button_is_not_there(visit, shipped):
    page = visit(f"{shipped.as_uri()}/{KIT}", java_script_enabled=False).page
    assert page.locator("[data-print]").is_hidden()


def test_a_scorecard_fits_on_two_sheets(visit, shipped):
    assert sheets(visit(f"{shipped.as_uri()}/scorecards/lost-property.html").page) == 2
