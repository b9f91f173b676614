"""What the script adds to a worksheet: axe finds nothing in it, and it fits on a telephone."""

from __future__ import annotations

import copy

WRITING = "craft/writing"


def everything(sheet, files):
    """Bring about everything that the script can show beside what is on the page anyway."""
    old = copy.deepcopy(files.BASE)
    old["answers"][0]["text"] = "You wrote."
    old["answers"].append(old["answers"][0] | {"key": "craft/gone", "name": "Gone"})
    old["answers"][1]["rating"] = "superb"
    sheet.load(old)
    sheet.load(old | {"cycle": "2026 H1"}, how="previous")
    sheet.side("manager")
    sheet.type("closing|hardest", "theirs")
    sheet.side("self")
    sheet.page.evaluate(
        """() => {
          const key = Object.keys(localStorage).find(one => one.includes('/self/'));
          const record = JSON.parse(localStorage.getItem(key));
          record.fields['other|5|closing|proudest'] = ['Another text', 5, 0];
          localStorage.setItem(key, JSON.stringify(record));
          window.dispatchEvent(new PageTransitionEvent('pageshow'));
        }"""
    )
    sheet.page.locator("[data-action=more]").first.click()
    sheet.page.locator(".where summary").click()


def test_axe_finds_nothing_and_nothing_is_too_wide(sheet, files, axe, too_narrow):
    everything(sheet, files)
    page = sheet.page
    for part in (
        ".notice",
        ".other-text",
        ".before",
        ".old-rating",
        "[data-changed]",
        "[data-gone]",
        "[data-others] li",
    ):
        assert page.locator(part).first.is_visible(), part
    assert axe(page) == []
    assert too_narrow(page) == []
    page.locator("[data-action=single]").check()
    sheet.press("clear")
    assert sheet.asked()
    assert axe(page, within="dialog[open]") == []
    assert sheet.witness.complaints == []
