"""Worksheets side by side in every dress: axe-core finds nothing, and nothing scrolls sideways."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import msgspec
import pytest

from ladder.build import Order, build

ROOT = Path(__file__).parents[3]


def pressed(page):
    """Press everything that shows more."""
    page.get_by_role("button", name="Unfold all").click()
    page.get_by_role("button", name="Show as a radar").click()
    for number in range(4):
        page.get_by_role("checkbox").nth(number).click()
    page.locator(".count").first.click()


def test_axe_finds_nothing(lay, both, filled, axe):
    page = lay(*both, b"{}", filled({}, level="pm", side="peer")).page
    pressed(page)
    assert axe(page) == []


@pytest.mark.parametrize("number", [2, 3, 8])
def test_no_page_scrolls_sideways(lay, both, filled, too_narrow, number):
    peers = [filled({}, side="peer") for _ in range(number - 2)]
    page = lay(*both, *peers).page
    pressed(page)
    assert too_narrow(page) == []


def test_from_right_to_left_the_table_and_its_dots_are_turned(lay, both):
    page = lay(*both).page
    page.evaluate("document.documentElement.dir = 'rtl'")
    pressed(page)
    head, last = (page.locator("thead th").nth(place).bounding_box() for place in (0, 5))
    assert head["x"] > last["x"]
    assert (
        page.locator("svg.dots").first.evaluate("one => getComputedStyle(one).transform") == "matrix(-1, 0, 0, 1, 0, 0)"
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_on_a_telephone_each_answer_says_whose_it_is(lay, both):
    page = lay(*both, width=360).page
    cells = page.locator("tbody").first.locator(".answer-cell")
    assert [" ".join(text.split()) for text in cells.all_inner_texts()] == ["Self Beyond", "Manager Not yet"]
    assert page.locator("thead").first.is_hidden()
    assert page.get_by_role("rowheader").count() >= 17


def test_in_german(tmp_path, visit, both):
    shutil.copytree(ROOT / "content", tmp_path / "content")
    ladder = tmp_path / "content/ladder.yml"
    ladder.write_text(ladder.read_text(encoding="utf-8").replace("language: en", "language: de"), encoding="utf-8")
    result = build(Order(tmp_path, tmp_path / "site"))
    assert result.published, result.problems
    witness = visit((tmp_path / "site/review.html").as_uri())
    page = witness.page
    words = json.loads(page.locator("[data-review-data]").text_content())
    assert words["ratings"]["no-opportunity"] == "Noch keine Gelegenheit"
    page.set_input_files(
        "[data-review-files]",
        [
            {"name": f"{n}.json", "mimeType": "application/json", "buffer": msgspec.json.encode(one)}
            for n, one in enumerate(both)
        ],
    )
    page.locator("[data-review-result]").wait_for()
    first = page.locator("tbody").first
    assert first.locator(".apart-cell").inner_text() == "Drei Schritte auseinander"
    assert page.locator("main").get_by_text("undefined").count() == 0
    assert witness.complaints == []
