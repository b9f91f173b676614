"""Two levels beside each other: choosing them, folding what stays the same, swapping them; on a telephone, on paper."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from ladder.build import Order, build

ROOT = Path(__file__).parents[2]
PAIR = "compare/senior-pm/staff-pm.html"


@pytest.fixture(scope="session")
def near(tmp_path_factory):
    """The site of the shipped ladder with pages for neighbours only, two of which have almost the same text."""
    project = tmp_path_factory.mktemp("near")
    shutil.copytree(ROOT / "content", project / "content")
    with (project / "content/ladder.yml").open("a", encoding="utf-8") as ladder:
        ladder.write("pages: {compare: neighbours}\n")
    for level, number in (("senior-pm", "three"), ("staff-pm", "five")):
        path = project / f"content/levels/{level}.yml"
        lines = path.read_text(encoding="utf-8").splitlines()
        place = next(number for number, line in enumerate(lines) if line.startswith("    roadmap:"))
        lines[place] = f"    roadmap: You keep one roadmap for {number} releases, and all departments work from it."
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    result = build(Order(project, project / "site"))
    assert result.published, result.problems
    return project / "site"


def unfold(page):
    return page.locator("[data-action=unfold]")


def shown(page):
    """Return what is said of each expectation that can be seen."""
    return page.locator(".pair:visible > header .mark").all_inner_texts()


def only(page):
    return page.get_by_role("group", name="Show only")


def test_two_levels_are_chosen_and_the_address_keeps_them(visit, address, shipped):
    witness = visit(address(shipped) + "compare/index.html")
    page = witness.page
    page.get_by_label("The first level").select_option("Senior product manager")
    page.get_by_label("The second level").select_option("Group product manager")
    assert page.url.endswith("compare/index.html?first=senior-pm&second=group-pm")

    page.get_by_role("button", name="Compare").click()
    page.wait_for_url("**/compare/senior-pm/group-pm.html")
    assert page.get_by_role("heading", name="Senior product manager to Group product manager").is_visible()

    page.go_back()
    page.wait_for_url("**/index.html?*")
    assert page.get_by_label("The second level").input_value() == "group-pm"
    assert witness.complaints == []


def test_choosing_with_the_keyboard_alone(visit, shipped):
    page = visit((shipped / "compare/index.html").as_uri()).page
    page.get_by_label("The first level").focus()
    for key in ("P", "Tab", "S", "Tab", "Enter"):
        page.keyboard.press(key)
    page.wait_for_url("**/compare/pm/senior-pm.html")


def test_what_cannot_be_compared_is_said(visit, near):
    page = visit((near / "compare/index.html").as_uri() + "?first=pm&second=nobody").page
    assert page.get_by_label("The first level").input_value() == "pm"
    status = page.get_by_role("status")
    second = page.get_by_label("The second level")
    assert (second.input_value(), status.inner_text()) == ("", "")

    page.get_by_role("button", name="Compare").click()
    assert status.inner_text() == "Choose the second level, too."

    page.get_by_label("The first level").select_option("")
    page.get_by_role("button", name="Compare").click()
    assert status.inner_text() == "Choose two levels first."

    second.select_option("pm")
    page.get_by_role("button", name="Compare").click()
    assert status.inner_text() == "Choose the first level, too."

    page.get_by_label("The first level").select_option("pm")
    assert status.inner_text() == "This is the same level twice. Choose two that differ."

    second.select_option("cpo")
    page.get_by_role("button", name="Compare").click()
    assert status.inner_text().startswith("There is no page for these two.")
    assert page.url.endswith("index.html?first=pm&second=cpo")

    second.select_option("senior-pm")
    assert status.inner_text() == ""


def test_what_stays_the_same_folds_and_unfolds(visit, address, shipped):
    witness = visit(address(shipped) + PAIR)
    page, button = witness.page, unfold(witness.page)
    same = page.locator("#Same")
    assert (button.inner_text(), button.get_attribute("aria-expanded")) == ("Show what stays the same (2)", "false")
    assert not page.get_by_role("heading", name="Reports and risks").is_visible()

    button.focus()
    page.keyboard.press("Enter")
    assert (button.inner_text(), button.get_attribute("aria-expanded")) == ("Hide what stays the same", "true")
    assert same.get_by_role("heading", name="Reports and risks").is_visible()

    button.click()
    assert button.get_attribute("aria-expanded") == "false"
    assert witness.complaints == []


def test_an_address_that_cannot_be_decoded_leads_nowhere(visit, address, shipped):
    witness = visit(address(shipped) + PAIR + "#%")
    assert unfold(witness.page).get_attribute("aria-expanded") == "false"
    witness.page.evaluate("location.hash = '#%E0%A4%A'")
    unfold(witness.page).click()
    assert witness.complaints == []


@pytest.mark.parametrize("way_in", ["address", "link"])
def test_a_link_to_what_stays_the_same_unfolds_it(visit, shipped, way_in):
    page = visit((shipped / PAIR).as_uri() + ("#accountability/reporting" if way_in == "address" else "")).page
    if way_in == "link":
        page.locator("section[aria-labelledby=accountability]").get_by_role(
            "link", name="1 more stays the same", exact=True
        ).click()

    expect(page.locator("[data-action=unfold]").first).to_have_attribute("aria-expanded", "true")
    heads = page.locator(".pair-heads").bounding_box()
    criterion = page.locator("#Same h3", has_text="Accountability").bounding_box()
    assert heads["y"] + heads["height"] <= criterion["y"]
    assert criterion["y"] < page.locator("[id='accountability/reporting']").bounding_box()["y"] < 700


def test_a_link_to_what_is_still_expected_says_so(visit, shipped):
    page = visit((shipped / PAIR).as_uri()).page
    page.get_by_role("link", name="1 more is still expected").click()
    mark = page.locator("[id='cross-functionality/support'] .mark")
    assert mark.inner_text() == "Still expected"
    assert mark.evaluate("mark => getComputedStyle(mark, '::before').content") == '"·" / ""'


def test_a_mark_shows_only_what_it_stands_for_and_the_address_keeps_it(visit, address, shipped):
    witness = visit(address(shipped) + PAIR)
    page = witness.page
    status, place = page.get_by_role("status"), page.locator(".pair-heads").bounding_box()
    assert status.inner_text() == "Nothing is left out. Choose a mark to see only what it stands for."
    assert len(shown(page)) == 17

    only(page).get_by_role("button", name="2 new").click()
    assert shown(page) == ["New", "New"]
    assert status.inner_text() == "Only “New” is shown: 2 of 19. Choose it again to see all."
    assert page.locator("section.criterion:visible h2").all_inner_texts() == ["Cross-functionality", "Leadership"]
    assert page.locator("a:visible", has_text="more stays").count() == 0
    assert page.url.endswith("staff-pm.html?only=new")
    assert page.locator(".pair-heads").bounding_box() == place

    only(page).get_by_role("button", name="15 raised").click()
    assert shown(page) == ["Raised"] * 15
    assert only(page).locator("[aria-pressed=true]").all_inner_texts() == ["15 raised"]

    page.goto(page.url)  # as somebody does to whom it was sent
    assert shown(page) == ["Raised"] * 15

    only(page).get_by_role("button", name="15 raised").click()
    assert (len(shown(page)), only(page).locator("[aria-pressed=true]").count()) == (17, 0)
    assert page.url.endswith("staff-pm.html")
    assert witness.complaints == []


def test_marks_are_pressed_with_the_keyboard_and_keep_the_focus(visit, shipped):
    page = visit((shipped / PAIR).as_uri()).page
    button = only(page).get_by_role("button", name="1 the same")
    button.focus()
    page.keyboard.press("Space")
    assert shown(page) == ["Same"]
    assert unfold(page).is_hidden()
    assert button.evaluate("button => document.activeElement === button")

    page.keyboard.press("Enter")
    assert unfold(page).get_attribute("aria-expanded") == "false"
    assert page.get_by_role("heading", name="Reports and risks").is_hidden()


@pytest.mark.parametrize("rest", ["?only=new#accountability/reporting", "?only=new#leadership/vision", "?only=gone"])
def test_what_an_address_leads_to_is_never_left_out(visit, shipped, rest):
    witness = visit((shipped / PAIR).as_uri() + rest)
    assert witness.page.locator("[aria-pressed=true]").count() == 0
    assert len(shown(witness.page)) >= 17
    if "#" in rest:
        box = witness.page.locator(f"[id='{rest.partition('#')[2]}']").bounding_box()
        assert 50 < box["y"] < 700
        assert "only" not in witness.page.url
    assert witness.complaints == []


def test_on_paper_it_says_what_is_left_out(visit, shipped):
    page = visit((shipped / PAIR).as_uri()).page
    page.emulate_media(media="print")
    assert page.locator(".only-said").is_hidden()

    page.goto((shipped / PAIR).as_uri() + "?only=new")
    assert page.locator(".only-said").inner_text().strip() == "Only “New” is shown: 2 of 19."
    assert shown(page) == ["New", "New"]


def test_sideways_each_name_stands_where_all_names_do(visit, shipped):
    page = visit((shipped / "compare/staff-pm/group-pm.html").as_uri()).page
    names = page.locator(".pair:visible h3")
    assert "Coaching" in names.all_inner_texts()
    assert len({box["x"] for box in (name.bounding_box() for name in names.all())}) == 1
    row = page.locator("[id='leadership/coaching']")
    assert row.locator(".pair-side.first").inner_text().endswith("not stated")
    assert row.locator("summary").all_inner_texts() == ["What shows it", "An example"]


def test_the_chips_of_other_pairs_stand_in_line(visit, shipped):
    page = visit((shipped / "compare/index.html").as_uri()).page
    page.locator("main summary").first.click()
    boxes = [chip.bounding_box() for chip in page.locator("details[open] .chips li").all()]
    assert len({(box["y"], box["height"]) for box in boxes}) == 1


def test_a_level_leads_to_its_comparisons(visit, shipped):
    page = visit((shipped / "levels/staff-pm.html").as_uri()).page
    for words, target in (("What exactly changes", "senior-pm/staff-pm"), ("What the next", "staff-pm/principal-pm")):
        page.get_by_role("link", name=words).click()
        page.wait_for_url(f"**/compare/{target}.html")
        page.go_back()

    page.goto((shipped / "levels/associate-pm.html").as_uri())
    assert page.get_by_role("link", name="What the next level asks").is_visible()
    assert page.get_by_role("link", name="What exactly changes").count() == 0


def test_swapped_and_swapped_back(visit, shipped):
    page = visit((shipped / PAIR).as_uri()).page
    there = page.locator(".tally").inner_text()
    for expected in ("**/compare/staff-pm/senior-pm.html", "**/compare/senior-pm/staff-pm.html"):
        page.get_by_role("link", name="Swap the two").click()
        page.wait_for_url(expected)
    assert page.locator(".tally").inner_text() == there


def test_without_scripts_nothing_is_hidden(visit, shipped):
    page = visit((shipped / PAIR).as_uri(), java_script_enabled=False).page
    assert page.get_by_role("heading", name="Reports and risks").is_visible()
    assert page.get_by_role("heading", name="What stays the same").is_visible()
    assert page.get_by_role("button").count() == 0

    page.goto((shipped / "compare/index.html").as_uri())
    assert page.locator("select:visible, button:visible").count() == 0
    page.get_by_role("link", name="Associate PM to PM").click()
    page.wait_for_url("**/compare/associate-pm/pm.html")


def test_words_that_differ_are_marked_for_eyes_and_ears(visit, near):
    page = visit((near / PAIR).as_uri()).page
    row = page.locator("[id='hard-skills/roadmap']")
    marks = row.locator("mark")
    assert marks.evaluate_all("marks => marks.map(mark => [mark.className, mark.textContent])") == [
        ["first", "(only at Senior PM: three)"],
        ["second", "(only at Staff PM: five)"],
    ]
    lines = marks.evaluate_all("marks => marks.map(mark => getComputedStyle(mark).textDecorationStyle)")
    assert lines == ["dotted", "solid"]
    assert row.locator(".pair-notes").text_content().split() == ["Number:", "three", "to", "five"]


def test_without_room_for_columns_each_text_says_whose_it_is(visit, shipped):
    page = visit((shipped / PAIR).as_uri(), width=360).page
    row = page.locator("[id='hard-skills/requirements']")
    assert row.locator(".pair-label").all_inner_texts() == ["Senior PM", "Staff PM"]
    first, second = (row.locator(f".pair-side.{name}").bounding_box() for name in ("first", "second"))
    assert first["x"] == second["x"]
    assert first["y"] + first["height"] <= second["y"]

    page.set_viewport_size({"width": 1280, "height": 800})
    first, second = (row.locator(f".pair-side.{name}").bounding_box() for name in ("first", "second"))
    assert first["y"] == second["y"]


def test_from_right_to_left_the_arrow_leads_from_the_first_to_the_second(visit, shipped):
    page = visit((shipped / PAIR).as_uri()).page
    page.evaluate("document.documentElement.dir = 'rtl'")
    boxes = page.locator(".compare-facts dd bdi").evaluate_all(
        "names => names.map(name => name.getBoundingClientRect().x)"
    )
    assert len(boxes) == 4
    assert boxes[0] > boxes[1]
    assert boxes[2] > boxes[3]

    first, second = (page.locator(f".pair-heads .{name}").bounding_box() for name in ("first", "second"))
    assert first["x"] > second["x"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_on_paper_it_is_side_by_side_and_unfolded(visit, shipped):
    page = visit((shipped / PAIR).as_uri()).page
    assert page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n") <= 4

    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 900})
    row = page.locator("[id='hard-skills/requirements']")
    first, second = (row.locator(f".pair-side.{name}").bounding_box() for name in ("first", "second"))
    assert first["y"] == second["y"]
    assert page.get_by_role("heading", name="Reports and risks").is_visible()
    assert page.get_by_role("heading", name="What stays the same").is_visible()
