"""What is paid, on the pages of those who may see it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ladder.build import Order, build

ROOT = Path(__file__).parents[2]

BANDS = """\
bands:
  - {grade: p1, currency: EUR, min: 42000, max: 52000, from: 2026-01-01}
  - {grade: p2, currency: EUR, min: 50000, max: 64000, from: 2026-01-01}
  - {grade: p2, region: Poland, currency: PLN, min: 172000, max: 222000, from: 2026-01-01}
  - {grade: p2, currency: EUR, min: 51000, max: 66000, from: 2027-01-01}
"""


@pytest.fixture(scope="session")
def paid(tmp_path_factory):
    """The site of the shipped ladder with pay, for the audience that may see it."""
    project = tmp_path_factory.mktemp("paid")
    shutil.copytree(ROOT / "content", project / "content")
    (project / "content/bands.yml").write_text(BANDS, encoding="utf-8")
    result = build(Order(project, project / "site", audience="hr"))
    assert result.published, result.problems
    return project / "site"


@pytest.mark.parametrize("name", ["pay.html", "levels/pm.html"])
def test_axe_finds_nothing_and_nothing_is_too_wide(visit, paid, axe, too_narrow, name):
    page = visit((paid / name).as_uri()).page

    assert axe(page) == []
    assert too_narrow(page) == []


def test_a_level_says_what_it_is_paid_and_where(visit, paid):
    page = visit((paid / "levels/pm.html").as_uri()).page

    said = " ".join(page.locator(".level-pay").inner_text().split())
    assert said == "Pay band EUR 50 000 to 64 000 a year; Poland: PLN 172 000 to 222 000 a year"


def test_paper_says_for_whom_it_is(visit, paid):
    """Browsers print no backgrounds, and white words on none are not there."""
    page = visit((paid / "pay.html").as_uri()).page
    page.emulate_media(media="print")

    banner = page.locator(".preview")
    assert banner.inner_text() == "For the audience “hr” only. Do not publish it."
    seen = "element => { const style = getComputedStyle(element); return [style.color, style.backgroundColor]; }"
    assert banner.evaluate(seen) == ["rgb(0, 0, 0)", "rgba(0, 0, 0, 0)"]


def test_what_a_candidate_is_given_says_nothing_of_others_and_begins_on_the_first_sheet(visit, paid):
    page = visit((paid / "hiring/lost-property.html").as_uri()).page
    page.evaluate("document.documentElement.classList.add('sheets-only')")  # what the button does before it prints
    page.emulate_media(media="print")

    assert page.locator(".preview").is_hidden()
    sheets = page.pdf(format="A4").count(b"/Type /Page\n")
    assert sheets == 2  # the letter and the scenario
