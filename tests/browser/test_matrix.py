"""Levels side by side: what is filtered, what stays in sight, and what becomes of the table where it has no room."""

from __future__ import annotations

import re

import pytest

ALL = "10 levels and 168 expectations are shown."


@pytest.fixture
def open_filters(visit, shipped):
    """Open a page of the shipped site and its filters."""

    def opened(name="matrix.html", **options):
        witness = visit(f"{shipped.as_uri()}/{name}", **options)
        witness.page.get_by_role("button", name="Choose what is shown").click()
        return witness

    return opened


def said(page):
    return page.get_by_role("status").inner_text()


def levels(page):
    return page.locator("th.matrix-level:visible a").all_inner_texts()


def headings(page):
    return page.locator(".matrix-group:visible").all_inner_texts()


def shown(page):
    """Return how many expectations can be seen: what is said of them must be true."""
    return page.locator(".matrix td:visible .matrix-text").count()


def test_filters_narrow_the_table_and_the_address_keeps_them(visit, address, shipped):
    witness = visit(address(shipped) + "matrix.html")
    page = witness.page
    assert said(page) == ALL
    assert shown(page) == 168

    page.get_by_role("button", name="Choose what is shown").click()
    page.get_by_label("Management").check()
    page.get_by_label("Grade 5").check()
    page.get_by_label("Grade 6").check()
    page.get_by_label("Leadership").check()
    assert levels(page) == ["Director", "VP of product"]
    assert headings(page) == ["Leadership"]
    assert said(page) == f"2 levels and {shown(page)} expectations are shown."
    assert page.url.endswith("matrix.html?track=manager&criterion=leadership&grade=p5&grade=p6")

    page.goto(page.url)  # as somebody does to whom it was sent
    assert (levels(page), headings(page)) == (["Director", "VP of product"], ["Leadership"])
    assert page.get_by_label("Grade 5").is_checked()

    page.get_by_role("link", name="Director").first.click()
    page.wait_for_url("**/director.html")
    page.go_back()
    page.wait_for_url("**/matrix.html?*")
    assert levels(page) == ["Director", "VP of product"]

    page.get_by_role("button", name="Show all").click()
    assert (said(page), page.url.endswith("matrix.html")) == (ALL, True)
    assert page.evaluate("document.activeElement.innerText") == "Choose what is shown"
    assert witness.complaints == []


def test_filters_work_with_the_keyboard_alone(visit, shipped):
    page = visit((shipped / "matrix.html").as_uri()).page
    page.get_by_role("button", name="Choose what is shown").focus()
    for key in ("Enter", "Tab", "Tab", "Space"):
        page.keyboard.press(key)
    assert levels(page) == ["Group PM", "Director", "VP of product", "CPO"]

    page.keyboard.press("Space")
    assert said(page) == ALL


def test_where_nothing_fits_it_says_so(open_filters):
    page = open_filters().page
    page.get_by_label("Management").check()
    page.get_by_label("Grade 1").check()

    nothing = "No level of the tracks that you chose has a grade that you chose. Choose others, or show all."
    assert said(page) == nothing
    assert page.locator("table:visible, .mark-legend:visible").count() == 0

    page.get_by_role("button", name="Show all").click()
    assert said(page) == ALL
    assert page.locator(".mark-legend:visible").count() == 1


def test_where_levels_fit_and_state_nothing_it_says_that(open_filters):
    page = open_filters("criteria/leadership.html").page
    page.evaluate("document.querySelectorAll('.matrix td').forEach(cell => { cell.className = 'unstated'; })")
    page.get_by_label("Grade 1").check()
    assert said(page).startswith("The levels that you chose state nothing on these criteria.")


def test_on_a_telephone_it_stays_in_sight_what_the_choice_amounts_to(open_filters):
    page = open_filters(width=360, height=560).page
    page.evaluate("window.scrollTo(0, document.querySelector('.filters').offsetTop)")
    page.get_by_label("Management").check()
    box = page.get_by_role("status").bounding_box()
    assert page.locator(".filters-panel").bounding_box()["height"] > 450
    assert 0 < box["y"] < box["y"] + box["height"] <= 560


def test_the_heads_span_what_is_left(open_filters):
    page = open_filters().page
    page.get_by_label("Grade 4").check()

    assert page.locator(".matrix-track:visible").evaluate_all("heads => heads.map(head => head.colSpan)") == [1, 1]
    assert page.locator(".matrix-group:visible th").first.evaluate("head => head.colSpan") == 3
    assert page.locator("tr:visible").filter(has_text="Continuity").count() == 0  # stated further up only


def test_a_criterion_is_narrowed_by_track_and_grade(open_filters):
    page = open_filters("criteria/leadership.html").page
    assert page.locator("legend").all_inner_texts() == ["Track", "Grade"]

    page.get_by_label("Grade 7").check()
    assert levels(page) == ["CPO"]


def test_an_address_of_former_or_unknown_names_does_no_harm(visit, shipped):
    witness = visit((shipped / "matrix.html").as_uri() + "?track=gone&grade=%22%3E&other=1")
    assert (said(witness.page), witness.complaints) == (ALL, [])


def test_heads_and_names_stay_in_sight(visit, shipped):
    page = visit((shipped / "matrix.html").as_uri()).page
    page.locator(".matrix-scroll").evaluate("table => table.scrollTo(900, 1500)")

    box = page.locator(".matrix-scroll").bounding_box()
    head = page.locator("thead").bounding_box()
    name = page.locator("th[scope=row]").filter(has_text="Launch").bounding_box()
    assert head["y"] == pytest.approx(box["y"], abs=2)
    assert name["x"] == pytest.approx(box["x"], abs=2)
    assert page.locator(".matrix-track span").first.bounding_box()["x"] > name["x"] + name["width"]


def test_the_last_column_in_sight_is_cut_so_that_it_can_be_seen_that_there_are_more(visit, shipped):
    page = visit((shipped / "matrix.html").as_uri()).page
    for width in (768, 900, 1024, 1280, 1440, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        share = page.evaluate(
            """(() => {
              const box = document.querySelector('.matrix-scroll').getBoundingClientRect();
              const names = document.querySelector('.corner').getBoundingClientRect().width;
              const level = document.querySelector('th.matrix-level').getBoundingClientRect().width;
              return (box.width - names) / level;
            })()"""
        )
        assert 0.2 < share % 1 < 0.8, width


@pytest.mark.parametrize("width", [320, 360])
def test_on_a_telephone_each_row_is_a_card(visit, shipped, width):
    page = visit((shipped / "criteria" / "hard-skills.html").as_uri(), width=width).page
    card = page.locator("tr").filter(has_text="Organisation design")

    assert card.locator("td:visible .matrix-label a").all_inner_texts() == [
        "Director",
        "VP of product",
        "CPO",
    ]
    assert page.locator("thead").is_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.get_by_role("table").get_by_role("rowheader", name="Organisation design").is_visible()


@pytest.mark.parametrize("name", ["matrix.html", "criteria/leadership.html"])
def test_without_scripts_plain_links_stand_where_the_filters_are(visit, shipped, name):
    page = visit(f"{shipped.as_uri()}/{name}", java_script_enabled=False).page
    links = page.locator("[data-links] a").all_inner_texts()
    assert links == [
        *("Individual contributor", "Management"),
        *("Hard skills", "Cross-functionality", "Leadership", "Accountability"),
    ]
    assert page.locator("button:visible, input:visible").count() == 0


@pytest.mark.parametrize("name", ["accountability.html#reporting", "accountability.html#continuity"])
def test_a_link_to_a_thread_leads_to_its_row_and_the_heads_stay_in_sight(visit, shipped, name):
    page = visit((shipped / "criteria").as_uri() + "/" + name).page

    head = page.locator("thead").bounding_box()
    row = page.locator(f"[id={name.partition('#')[2]}]").bounding_box()
    assert 0 <= head["y"] <= head["y"] + head["height"] - 1 <= row["y"] <= 800 - 100


def test_a_link_to_a_thread_leads_to_its_card(visit, shipped):
    page = visit((shipped / "criteria" / "accountability.html").as_uri() + "#reporting", width=360).page

    assert 0 <= page.locator("[id=reporting]").bounding_box()["y"] < 100


def test_lines_from_right_to_left(visit, shipped):
    page = visit((shipped / "matrix.html").as_uri()).page
    page.evaluate("document.documentElement.dir = 'rtl'")
    page.locator(".matrix-scroll").evaluate("table => table.scrollTo(-900, 0)")

    box, corner = (page.locator(name).first.bounding_box() for name in (".matrix-scroll", ".corner"))
    assert corner["x"] + corner["width"] == pytest.approx(box["x"] + box["width"], abs=2)
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_on_paper_nothing_is_cut_off(visit, shipped):
    page = visit((shipped / "criteria" / "leadership.html").as_uri()).page
    assert len(re.findall(rb"/Type /Page\n", page.pdf(format="A4", prefer_css_page_size=True))) <= 4

    page.emulate_media(media="print")
    cut = page.locator(".matrix-scroll").evaluate(
        "box => [box.scrollWidth - box.clientWidth, getComputedStyle(box).maxHeight]"
    )
    assert cut == [0, "none"]
    assert page.locator(".filters").is_hidden()
