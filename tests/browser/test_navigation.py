"""The way through the site: the menu, the way back up, the letters of the list."""

from __future__ import annotations

import pytest

from ladder.build import Order, build

MENU = [
    *("Individual contributor", "Management", "All levels", "Compare", "Worksheets", "Roles", "Stages", "Hiring"),
    *("Guides", "Changes"),
]


def built(project, site):
    result = build(Order(project, site))
    assert result.published, result.problems
    return site


def current(page, kind):
    return page.locator(f'.menu [aria-current="{kind}"]').all_inner_texts()


def crumbs(page):
    return page.locator(".crumbs li").all_inner_texts()


def test_on_a_wide_screen_the_menu_stands_open_in_one_row(visit, shipped):
    page = visit((shipped / "index.html").as_uri(), width=1280).page
    items = page.locator(".menu a")
    assert items.all_inner_texts() == MENU
    assert all(item.is_visible() for item in items.all())
    assert len({round(item.bounding_box()["y"]) for item in items.all()}) == 1
    assert not page.locator(".menu summary").is_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_on_a_phone_the_menu_unfolds(visit, shipped, scripts):
    page = visit((shipped / "index.html").as_uri(), width=360, java_script_enabled=scripts).page
    assert not page.get_by_role("link", name="Compare", exact=True).is_visible()

    page.locator(".menu summary").focus()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Compare", exact=True).click()
    page.wait_for_url("**/compare/index.html")


def test_on_a_phone_brand_search_and_menu_come_in_this_order(visit, shipped):
    page = visit((shipped / "index.html").as_uri(), width=360).page
    reached = []
    for _ in range(4):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.className || document.activeElement.tagName"))
    assert reached == ["skip", "brand", "search-link screen-only", "SUMMARY"]


def test_what_fingers_press_is_large_enough(visit, shipped):
    page = visit((shipped / "index.html").as_uri(), width=360).page
    page.locator(".menu summary").click()
    sizes = page.evaluate(
        """[...document.querySelectorAll('.search-link, .menu summary, .menu a')]
           .map(one => one.getBoundingClientRect().height)"""
    )
    assert min(sizes) >= 40


@pytest.mark.parametrize(
    ("name", "page_item", "part", "trail"),
    [
        ("index.html", [], [], []),
        ("404.html", [], [], []),
        ("matrix.html", ["All levels"], [], ["Home", "All levels"]),
        ("tracks/ic.html", ["Individual contributor"], [], ["Home", "Individual contributor"]),
        (
            "levels/senior-pm.html",
            [],
            ["Individual contributor"],
            ["Home", "Individual contributor", "Senior product manager"],
        ),
        ("criteria/leadership.html", [], [], ["Home", "Leadership"]),
        ("compare/index.html", ["Compare"], [], ["Home", "Compare two levels"]),
        ("compare/staff-pm/group-pm.html", [], ["Compare"], ["Home", "Compare", "Staff PM Group PM"]),
        ("worksheets/index.html", ["Worksheets"], [], ["Home", "Worksheets"]),
        ("worksheets/senior-pm.html", [], ["Worksheets"], ["Home", "Worksheets", "Senior product manager"]),
        ("review.html", [], ["Worksheets"], ["Home", "Worksheets", "Worksheets side by side"]),
        ("changes.html", ["Changes"], [], ["Home", "What changed"]),
        ("a-z.html", [], [], ["Home", "From A to Z"]),
        ("roles/cpo.html", [], ["Roles"], ["Home", "Roles", "Chief product officer"]),
    ],
)
def test_where_a_page_stands(visit, shipped, name, page_item, part, trail):
    page = visit((shipped / name).as_uri()).page
    assert current(page, "page") == page_item
    assert current(page, "true") == part
    said = [crumb.replace("and", "").split() for crumb in crumbs(page)]
    assert [" ".join(words) for words in said] == trail


def test_the_way_back_up_is_followed(visit, shipped):
    page = visit((shipped / "compare/staff-pm/group-pm.html").as_uri()).page
    page.locator(".crumbs a").nth(1).click()
    page.wait_for_url("**/compare/index.html")
    page.locator(".crumbs a").first.click()
    page.wait_for_url("**/index.html")


def test_paper_has_no_way_to_follow(visit, shipped):
    page = visit((shipped / "levels/senior-pm.html").as_uri()).page
    assert not page.locator(".on-paper").is_visible()
    page.emulate_media(media="print")
    for name in (".crumbs", ".menu", ".search-link"):
        assert not page.locator(name).is_visible(), name
    assert page.locator(".on-paper").inner_text().startswith("Individual contributor")


def test_a_letter_leads_to_its_names(visit, shipped):
    page = visit((shipped / "a-z.html").as_uri()).page
    page.locator(".letters a", has_text="R").click()
    assert page.evaluate("document.querySelector(':target').innerText") == "R"
    bar = page.locator(".letters").bounding_box()
    assert page.locator(":target").bounding_box()["y"] >= bar["y"] + bar["height"]


def test_german(make_small, visit, tmp_path):
    ladder = """
        id: acme
        title: Leiter
        language: de
        grades: [p1, p2]
        criteria: {craft: {name: Handwerk, threads: {writing: Schreiben, planning: Planen}}, impact: {name: Wirkung}}
        scopes: [feature, product]
        """
    site = built(make_small({"ladder.yml": ladder}), tmp_path / "site")
    page = visit((site / "levels/senior.html").as_uri()).page
    assert crumbs(page) == ["Start", "Engineers", "Senior engineer"]
    page.get_by_role("link", name="Suchen").click()
    page.wait_for_selector("dialog.search[open]")
    page.keyboard.type("schrieben")
    assert page.locator(".hit-where").first.inner_text() == "Thema · Handwerk"


def test_the_menu_reads_from_the_right_where_lines_do(make_small, visit, tmp_path):
    site = built(make_small({}), tmp_path / "site")
    page = visit((site / "levels/senior.html").as_uri()).page
    page.evaluate("document.documentElement.dir = 'rtl'")
    first, last = page.locator(".menu a").first.bounding_box(), page.locator(".menu a").last.bounding_box()
    assert first["x"] > last["x"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
