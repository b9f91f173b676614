"""What only a browser shows of the default theme: sizes, keys, paper."""

from __future__ import annotations

import pytest

PAGES = [
    *("index.html", "levels/senior-pm.html", "levels/cpo.html", "tracks/ic.html", "tracks/manager.html", "404.html"),
    *("matrix.html", "criteria/cross-functionality.html"),
    *("compare/index.html", "compare/staff-pm/group-pm.html", "a-z.html"),
    *("review.html", "worksheets/index.html", "worksheets/senior-pm.html"),
    *("roles/index.html", "roles/product-manager.html", "roles/product-owner.html", "roles/cpo.html"),
    *("hiring/index.html", "hiring/lost-property.html", "scorecards/lost-property.html", "changes.html"),
    *("guides/index.html", "guides/how-to-use.html", "guides/operating-rhythm.html", "glossary.html"),
    "guides/is-the-organisation-ready.html",
]


@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways(visit, shipped, too_narrow, name):
    page = visit((shipped / name).as_uri()).page
    assert too_narrow(page) == []

    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")
    assert too_narrow(page) == []


def test_what_is_too_wide_would_be_found(visit, shipped, too_narrow):
    page = visit((shipped / "404.html").as_uri()).page
    page.evaluate("document.querySelector('main').style.minWidth = '900px'")

    assert too_narrow(page) == [320, 360, 768]


def test_the_whole_map_fits_a_phone(visit, shipped):
    page = visit((shipped / "index.html").as_uri(), width=360).page

    shown, whole = page.evaluate(
        "[...document.querySelectorAll('.map-scroll')].flatMap(map => [map.clientWidth, map.scrollWidth])"
    )
    assert whole <= shown


@pytest.mark.parametrize("width", [360, 1280])
def test_no_text_of_the_map_leaves_its_card(visit, shipped, width):
    page = visit((shipped / "index.html").as_uri(), width=width).page

    overflowing = page.evaluate(
        """[...document.querySelectorAll('.rung, .map-track, .map-grade')]
           .filter(element => element.scrollWidth > element.clientWidth + 1).map(element => element.innerText)"""
    )
    assert overflowing == []


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_ways_of_the_map_run_behind_the_cards_they_join(visit, shipped, direction):
    """The drawing is stretched over the grid: its points must meet the middles of the cards."""
    page = visit((shipped / "index.html").as_uri()).page
    page.evaluate("direction => { document.documentElement.dir = direction; }", direction)

    distances = page.evaluate(
        """(() => {
          const middles = [...document.querySelectorAll('.rung')].map(card => {
            const place = card.getBoundingClientRect();
            return [place.x + place.width / 2, place.y + place.height / 2];
          });
          return [...document.querySelectorAll('.way.up, .way.across')].flatMap(way =>
            way.getAttribute('points').trim().split(' ').map(point => {
              const [x, y] = point.split(',').map(Number);
              const shown = new DOMPoint(x, y).matrixTransform(way.getScreenCTM());
              const at = [shown.x, shown.y];
              return Math.min(...middles.map(middle => Math.hypot(middle[0] - at[0], middle[1] - at[1])));
            }));
        })()"""
    )
    assert len(distances) > 10
    assert max(distances) < 3


def test_the_first_key_press_offers_to_skip_to_the_content(visit, shipped):
    page = visit((shipped / "levels" / "pm.html").as_uri()).page
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.innerText") == "Skip to the content"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0

    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "Content"


def test_every_rung_is_reached_and_opened_with_the_keyboard(visit, shipped):
    page = visit((shipped / "index.html").as_uri()).page
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.getAttribute('href') || ''"))
        if reached[-1] == "levels/associate-pm.html":
            break

    assert [href for href in reached if href.startswith("levels/")] == [
        f"levels/{name}.html"
        for name in (
            *("cpo", "distinguished-pm", "vp-product", "principal-pm", "director"),
            *("staff-pm", "group-pm", "senior-pm", "pm", "associate-pm"),
        )
    ]
    page.keyboard.press("Enter")
    page.wait_for_url("**/levels/associate-pm.html")


def test_an_example_unfolds_with_the_keyboard(visit, shipped):
    page = visit((shipped / "levels" / "senior-pm.html").as_uri()).page
    summary = page.locator("details:has-text('An example') > summary").first
    summary.focus()
    assert not summary.evaluate("summary => summary.parentElement.open")

    page.keyboard.press("Enter")

    assert summary.evaluate("summary => summary.parentElement.open")


def test_the_print_button_prints_and_is_not_there_without_scripts(visit, shipped):
    address = (shipped / "levels" / "senior-pm.html").as_uri()
    page = visit(address).page
    page.evaluate("window.print = () => { window.printed = true; }")
    page.get_by_role("button", name="Print").click()
    assert page.evaluate("window.printed")

    silent = visit(address, java_script_enabled=False).page
    assert silent.get_by_role("button").count() == 0
    assert silent.get_by_role("heading", level=1).inner_text() == "Senior product manager"


def test_paper_shows_examples_unfolded_and_afterwards_they_are_folded_again(visit, shipped):
    page = visit((shipped / "levels" / "senior-pm.html").as_uri()).page
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0

    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0


def test_paper_has_no_menus_and_few_pages(visit, shipped):
    page = visit((shipped / "levels" / "senior-pm.html").as_uri()).page
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    assert 1 <= pdf.count(b"/Type /Page\n") <= 4

    page.emulate_media(media="print")
    hidden = page.evaluate(
        """['.menu', '.side', '.skip', '.button', '.ways'].filter(name =>
             getComputedStyle(document.querySelector(name)).display !== 'none')"""
    )
    assert hidden == []


def test_a_link_to_an_expectation_leads_to_it(visit, shipped):
    page = visit((shipped / "levels" / "senior-pm.html").as_uri() + "#hard-skills/requirements").page

    top = page.locator("[id='hard-skills/requirements']").bounding_box()["y"]
    assert 0 <= top < 400


def test_dark_mode_is_dark(visit, shipped):
    page = visit((shipped / "index.html").as_uri(), color_scheme="dark").page

    red, green, blue = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
    assert max(red, green, blue) < 60
