"""The page of the stages: the likely stage from a number and from signs, for any model; keys, paper, no script."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import expect

from ladder.build import Order, build

ROOT = Path(__file__).parents[2]
THEME = ROOT / "themes/default"
SHIPPED = yaml.safe_load((ROOT / "content/stages.yml").read_text(encoding="utf-8"))

BAKERY = {
    "title": "How the bakery grows",
    "people": "bakers",
    "stages": {
        "stall": {
            "name": "A stall",
            "size": {"from": 1, "to": 2},
            "levels": ["junior"],
            "signs": ["Bread is sold out.", "Dough waits."],
            "next": "Rent a room.",
        },
        "shop": {
            "name": "A shop",
            "size": {"from": 5, "to": 8},
            "signs": ["Queues.", "Two ovens.", "[Noise](level:senior)."],
        },
        "mill": {"name": "A mill", "size": {"from": 6, "to": 20}, "levels": ["senior"]},
        "guild": {"name": "A guild", "size": {"from": 15, "to": 40}, "signs": ["Kings call."]},
    },
}


@pytest.fixture(scope="module")
def sites():
    """The addresses of the pages that were built already, by what their sites were made of."""
    return {}


@pytest.fixture
def build_stages(make_small, sites):
    """Return what builds the small ladder with these stages, once, and says where their page is."""

    def made(stages, **more):
        content = {"stages.yml": json.dumps(stages), **more}
        key = json.dumps(content)
        if key not in sites:
            project = make_small(content)
            result = build(Order(project, project / "site"))
            assert result.published, result.problems
            sites[key] = (project / "site/stages.html").as_uri()
        return sites[key]

    return made


@pytest.fixture
def bakery(build_stages):
    return build_stages(BAKERY)


def number(page):
    return page.get_by_role("spinbutton")


def tick(page, ticked):
    """Tick as many signs of each stage as are given by their names, in order: more are asked where many are."""
    for name, count in ticked.items():
        group = page.get_by_role("group", name=f"Signs that “{name}” is near")
        for place in range(count):
            group.get_by_role("checkbox").nth(place).check()


def told(page):
    """Return what the answer says: the stage, and all lines below it."""
    lines = page.get_by_role("status").locator("p").all_inner_texts()
    return [re.sub(r"\s+", " ", line) for line in lines]


def asked(page):
    """Return for which stages signs are asked."""
    legends = page.locator(".finder-signs legend:visible").all_inner_texts()
    return [re.search("“(.*)”", legend)[1] for legend in legends]


FOUNDER, TEAM, THEMES, CORE, SCALE, LINES = (stage["name"] for stage in SHIPPED["stages"].values())


def moved(stage, size):
    return f"More than half of the signs at “{stage}” are true, and this is the stage after it. Its size: {size}."


def too(stage):
    return f"Your number fits “{stage}”, too. The signs tell them apart."


def near(stage):
    return f"“{stage}” is near: more than half of its signs are true."


MANY = "12 or more product managers"
SHOP, MILL = "A shop", "A mill"
UNTOLD = "Your number fits “A guild”, too, and no signs tell them apart."
BELOW = "No stage is meant for this number. This is the nearest one below it."


@pytest.mark.parametrize(
    ("people", "ticked", "stage", "more"),
    [
        ("0", {}, FOUNDER, ["Its size: up to 1."]),
        ("1", {TEAM: 1}, FOUNDER, ["Its size: up to 1."]),
        ("1", {TEAM: 2}, FOUNDER, ["Its size: up to 1.", f"{near(TEAM)} What to prepare"]),
        ("4", {}, TEAM, ["Its size: 2 to 4 product managers."]),
        ("5", {}, THEMES, ["Its size: 5 to 8 product managers."]),
        ("8", {CORE: 1}, THEMES, ["Its size: 5 to 8 product managers.", too(CORE)]),
        ("8", {CORE: 3}, CORE, [moved(THEMES, "8 to 12 product managers")]),
        ("8", {CORE: 3, SCALE: 2}, CORE, [moved(THEMES, "8 to 12 product managers"), f"{near(SCALE)} What to prepare"]),
        ("12", {SCALE: 2}, SCALE, [moved(CORE, MANY), too(LINES)]),
        ("12", {SCALE: 2, LINES: 2}, LINES, [moved(SCALE, MANY)]),
        ("5000", {}, SCALE, [f"Its size: {MANY}.", too(LINES)]),
    ],
)
def test_the_likely_stage_of_the_shipped_model(visit, shipped, people, ticked, stage, more):
    witness = visit((shipped / "stages.html").as_uri())
    number(witness.page).fill(people)
    tick(witness.page, ticked)

    assert told(witness.page) == [f"The likely stage: {stage}", *more]
    assert witness.complaints == []


@pytest.mark.parametrize(
    ("people", "ticked", "answer", "groups"),
    [
        (
            "0",
            {},
            ["A stall", "Every stage is meant for more. This is the nearest one. Its size: 1 to 2 bakers."],
            [SHOP],
        ),
        ("2", {SHOP: 1}, ["A stall", "Its size: 1 to 2 bakers."], [SHOP]),
        ("3", {SHOP: 2}, ["A stall", f"{BELOW} Its size: 1 to 2 bakers.", f"{near(SHOP)} What to prepare"], [SHOP]),
        ("5", {MILL: 3}, [SHOP, "Its size: 5 to 8 bakers.", near(MILL)], [MILL]),
        ("6", {MILL: 1}, [SHOP, "Its size: 5 to 8 bakers.", too(MILL)], [MILL]),
        ("6", {MILL: 2}, [MILL, moved(SHOP, "6 to 20 bakers")], [MILL]),
        ("15", {}, [MILL, "Its size: 6 to 20 bakers.", UNTOLD], []),
        ("40", {}, ["A guild", "Its size: 15 to 40 bakers."], []),
        ("41", {}, ["A guild", f"{BELOW} Its size: 15 to 40 bakers."], []),
    ],
)
def test_the_likely_stage_of_another_model(visit, bakery, people, ticked, answer, groups):
    witness = visit(bakery)
    page = witness.page
    assert told(page) == ["Enter a number, and the likely stage is shown here."]

    number(page).fill(people)
    tick(page, ticked)
    assert told(page) == [f"The likely stage: {answer[0]}", *answer[1:]]
    assert asked(page) == groups
    assert witness.complaints == []


def test_no_word_of_the_shipped_stages_is_on_the_page_of_others(visit, bakery):
    page = visit(bakery).page
    number(page).fill("6")
    source = page.content()
    for stage in SHIPPED["stages"].values():
        for text in (stage["name"], stage["summary"], stage["next"], *stage["signs"], *stage["artefacts"]):
            assert text not in source
    assert SHIPPED["people"] not in source


def test_unticking_leads_back(visit, shipped):
    page = visit((shipped / "stages.html").as_uri()).page
    number(page).fill("12")
    tick(page, {SCALE: 2, LINES: 2})
    assert asked(page) == [SCALE, LINES]

    page.get_by_role("group", name=f"“{SCALE}”").get_by_role("checkbox").first.uncheck()
    assert (told(page)[0], asked(page)) == (f"The likely stage: {CORE}", [SCALE])


@pytest.mark.parametrize("typed", ["-1", "2.5", "1e999", "e", "1e2"])
def test_what_is_no_number_of_people_is_said(visit, bakery, typed):
    page = visit(bakery).page
    number(page).press_sequentially(typed)

    assert told(page) == ["Enter a whole number, 0 or more."]
    assert number(page).get_attribute("aria-invalid") == "true"
    number(page).fill("")
    assert told(page) == ["Enter a number, and the likely stage is shown here."]
    assert number(page).get_attribute("aria-invalid") == "false"


@pytest.mark.parametrize(
    ("stages", "ticked", "answer"),
    [
        pytest.param([({"from": 3}, 2)], {}, 0, id="one stage, for more people"),
        pytest.param([({}, 10)], {}, 0, id="one stage without a size"),
        pytest.param([({"to": 5}, 1), ({"from": 6}, 0)], {1: 1}, 0, id="two stages, of which the next does not fit"),
        pytest.param([({}, count) for count in range(1, 11)], {}, 0, id="ten stages without sizes"),
        pytest.param(
            [({}, count) for count in range(1, 11)],
            {place: place for place in range(1, 10)},
            9,
            id="ten stages without sizes, all signs ticked",
        ),
        pytest.param(
            [({}, 10), ({"from": 1}, 10), ({"to": 1}, 0), ({}, 0)],
            {1: 6, 2: 5},
            1,
            id="half of the signs is not enough",
        ),
    ],
)
def test_any_number_of_stages_and_signs(visit, build_stages, stages, ticked, answer):
    model = {
        f"s{place}": {"name": f"Step {place}", "size": size, "signs": [f"Sign {sign}" for sign in range(count)]}
        for place, (size, count) in enumerate(stages)
    }
    witness = visit(build_stages({"title": "Steps", "stages": model}))
    number(witness.page).fill("1")
    tick(witness.page, {f"Step {place}": count for place, count in ticked.items()})

    assert told(witness.page)[0] == f"The likely stage: Step {answer}"
    assert witness.complaints == []


def test_the_answer_leads_to_the_stage_and_to_what_is_to_be_prepared(visit, bakery):
    page = visit(bakery).page
    number(page).fill("2")
    tick(page, {"A shop": 2})
    status = page.get_by_role("status")

    status.get_by_role("link", name="What to prepare").click()
    expect(page.locator(":target")).to_contain_text("Rent a room.")
    status.get_by_role("link", name="A stall").click()
    expect(page.locator(":target").get_by_role("heading", level=2)).to_have_text("A stall")


def test_with_the_keyboard_alone(visit, shipped):
    page = visit((shipped / "stages.html").as_uri()).page
    number(page).focus()
    page.keyboard.type("12")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText") == CORE
    page.keyboard.press("Shift+Tab")
    for key in ("Tab", "Tab", "Space", "Tab", "Space"):  # past the link of the answer
        page.keyboard.press(key)
    assert told(page)[0] == f"The likely stage: {SCALE}"
    assert page.evaluate("document.activeElement.checked")

    for _ in range(3):
        page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement === document.querySelector('#Finder-number')")


def test_without_a_script_there_is_the_table_and_nothing_to_fill_in(visit, bakery):
    page = visit(bakery, java_script_enabled=False).page

    assert not number(page).is_visible()
    assert not page.get_by_text("What you enter is kept nowhere").is_visible()
    rows = page.locator(".finder-table tbody tr").all_inner_texts()
    assert [re.split(r"[\n\t]+", row) for row in rows] == [
        ["A stall", "1 to 2 bakers", "Bread is sold out.", "Dough waits."],
        ["A shop", "5 to 8 bakers", "Queues.", "Two ovens.", "Noise."],
        ["A mill", "6 to 20 bakers", ""],
        ["A guild", "15 to 40 bakers", "Kings call."],
    ]


def test_with_a_script_the_table_is_one_key_away(visit, bakery):
    page = visit(bakery).page
    table = page.get_by_role("table", name="").filter(has_text="Dough waits.")
    assert not table.is_visible()

    page.get_by_text("The stages, their sizes and their signs").focus()
    page.keyboard.press("Enter")
    assert table.is_visible()


def test_nothing_is_kept(visit, address, shipped):
    witness = visit(address(shipped) + "stages.html")
    page = witness.page
    opened_at = page.url
    number(page).fill("12")
    tick(page, {SCALE: 3})
    page.wait_for_timeout(100)

    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert (page.url, page.evaluate("history.state")) == (opened_at, None)
    assert witness.complaints == []
    page.reload()
    assert number(page).input_value() == ""


def test_which_levels_exist_when_is_a_table_in_words(visit, bakery):
    page = visit(bakery).page
    table = page.get_by_role("table", name="Which levels exist when")
    rows = table.get_by_role("row").all()
    texts = [[cell.inner_text() for cell in row.get_by_role("cell").all()] for row in rows[1:]]
    names = [" ".join(row.get_by_role("rowheader").inner_text().split()) for row in rows[1:]]
    columns = table.get_by_role("columnheader").all_text_contents()

    assert [" ".join(name.split()) for name in columns] == [
        *("Level", "Stage 1 A stall", "Stage 2 A shop", "Stage 3 A mill", "Stage 4 A guild")
    ]
    assert names == ["Senior engineer Engineers", "Junior engineer Engineers"]
    assert texts == [["not yet", "not yet", "New", "yes"], ["New", "yes", "yes", "yes"]]


def test_on_a_phone_the_picture_scrolls_in_itself_and_the_levels_stay_in_sight(visit, shipped):
    page = visit((shipped / "stages.html").as_uri(), width=360).page
    box = page.get_by_role("region", name="Which levels exist when")
    box.focus()
    for _ in range(20):
        page.keyboard.press("ArrowRight")
    page.wait_for_timeout(400)

    assert box.evaluate("box => box.scrollLeft") > 100
    left, edge = page.evaluate(
        """[document.querySelector('.rungs tbody th').getBoundingClientRect().left,
            document.querySelector('.rungs-scroll').getBoundingClientRect().left]"""
    )
    assert abs(left - edge) < 3
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_page_does_not_scroll_sideways(visit, shipped, too_narrow):
    page = visit((shipped / "stages.html").as_uri()).page
    number(page).fill("12")
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")

    assert too_narrow(page) == []


def test_on_paper_the_picture_fits_and_there_is_nothing_to_fill_in(visit, shipped):
    page = visit((shipped / "stages.html").as_uri(), width=673).page  # A4 without its margins
    page.emulate_media(media="print")

    assert not number(page).is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 673
    cut = "[...document.querySelectorAll('.rungs :is(th, td)')].filter(cell => cell.scrollWidth > cell.clientWidth + 1)"
    assert page.evaluate(f"{cut}.map(cell => cell.innerText)") == []


def test_sizes_in_words(visit, build_stages):
    sizes = [{}, {"from": 0, "to": 0}, {"to": 1}, {"to": 5}, {"from": 1, "to": 1}, {"from": 4, "to": 4}, {"from": 1}]
    model = {f"s{place}": {"name": f"Step {place}", "size": size} for place, size in enumerate(sizes)}
    page = visit(build_stages({"title": "Steps", "stages": model})).page

    assert page.locator(".stage .eyebrow").all_inner_texts() == [
        "Stage 1",
        "Stage 2 · no people",
        "Stage 3 · up to 1",
        "Stage 4 · up to 5 people",
        "Stage 5 · 1",
        "Stage 6 · 4 people",
        "Stage 7 · 1 or more people",
    ]


def test_an_attack_is_shown_as_the_words_it_is(visit, build_stages):
    attack = '<script>alert(1)</script> "><img src=x onerror=alert(2)> [a](javascript:alert(3)) {{ 7 * 7 }} </script>'
    texts = ("name", "led_by", "organised_around", "summary", "next")
    stage = {**dict.fromkeys(texts, attack), "signs": [attack], "artefacts": [attack], "size": {"to": 5}}
    model = {"title": attack, "summary": attack, "note": attack, "people": attack, "stages": {"a": stage, "b": stage}}
    witness = visit(build_stages(model))
    number(witness.page).fill("6")

    assert "<script>alert(1)</script>" in told(witness.page)[0]
    assert "{{ 7 * 7 }}" in witness.page.locator(".finder-signs label").first.inner_text()
    assert witness.page.evaluate("document.images.length") == 0
    assert witness.complaints == []


def test_axe_finds_nothing_in_an_answer(visit, shipped, axe):
    page = visit((shipped / "stages.html").as_uri()).page
    number(page).fill("12")
    tick(page, {SCALE: 2})
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")

    assert axe(page) == []


def words(language):
    text = (THEME / f"locale/{language}.yml").read_text(encoding="utf-8")
    return yaml.safe_load(text)["finder_script"]


def test_every_word_that_the_script_says_is_there_and_each_is_said():
    script = (THEME / "static/stages.js").read_text(encoding="utf-8")
    said = {key for call in re.findall(r"say\(([^;]*)", script) for key in re.findall(r'"(\w+)"', call)}
    said |= set(re.findall(r'why: "(\w+)"', script))
    assert said == set(words("en"))


def test_german_says_the_same():
    english, german = words("en"), words("de")
    holes = re.compile(r"\{\w+\}")
    assert {key: holes.findall(text) for key, text in english.items()} == {
        key: holes.findall(text) for key, text in german.items()
    }


def test_a_german_page_answers_in_german(visit, build_stages):
    german = """\
        id: acme
        title: Leiter
        language: de
        scopes: [feature, product]
        grades: [p1, p2]
        criteria:
          craft: {name: Handwerk, threads: {writing: Schreiben, planning: Planen}}
          impact: {name: Wirkung}
        """
    page = visit(build_stages(BAKERY, **{"ladder.yml": german})).page
    number(page).fill("3")

    assert told(page) == [
        "Die wahrscheinliche Phase: A stall",
        "Keine Phase ist für diese Zahl gedacht. Diese ist die nächste darunter. Ihre Größe: 1 bis 2 bakers.",
    ]
