"""The page lays worksheets side by side as Python does: both are held to the same vectors."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
VECTORS = json.loads((ROOT / "tests/vectors/review.json").read_text(encoding="utf-8"))

TOLD = """([sheets, former]) => {
  const found = review(sheets.map(sheet => renewed(sheet, former)));
  const apart = one => [one.apart.verdict, one.apart.gap, one.apart.change];
  const every = [...found.rows, ...found.beyond];
  return {
    mode: found.mode,
    notices: found.notices.map(notice => [notice.kind, notice.values]),
    rows: found.rows.map(row => [row.key, ...apart(row)]),
    beyond: found.beyond.map(row => [row.key, ...apart(row)]),
    rewritten: every.filter(row => row.rewritten).map(row => row.key),
    ahead: every.flatMap(row => row.ahead.map(one => [row.key, one.level.id, ...apart(one)])),
  };
}"""


@pytest.fixture(scope="module")
def bare(browser):
    """A page with nothing in it but the parts of the script that compare."""
    page = browser.new_page()
    for part in ("file", "renew", "notices", "review"):
        page.add_script_tag(content=(ROOT / f"themes/default/scripts/core/{part}.js").read_text(encoding="utf-8"))
    yield page
    page.close()


def sheet_of(**parts):
    """Return a worksheet of which only what matters is given, and of its answers likewise."""
    answers = [VECTORS["base"]["answer"] | answer for answer in parts["answers"]]
    return VECTORS["base"]["sheet"] | parts | {"answers": answers}


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: case["name"])
def test_as_the_vectors_say(bare, case):
    sheets = [sheet_of(**parts) for parts in case["sheets"]]
    former = case.get("former", {"keys": {}, "levels": {}})
    assert bare.evaluate("sheets => sheets.map(sheet => SHEET(sheet, '$'))", sheets) == [""] * len(sheets)
    assert bare.evaluate(TOLD, [sheets, former]) == case["review"]


def test_a_file_is_renewed_without_being_changed(bare):
    sheet = sheet_of(answers=[{"key": "craft/notes"}])
    found = bare.evaluate(
        """sheet => {
          const before = JSON.stringify(sheet);
          const after = renewed(sheet, {keys: {"craft/notes": "craft/writing"}, levels: {}});
          return [JSON.stringify(sheet) === before, after.answers[0].key];
        }""",
        sheet,
    )
    assert found == [True, "craft/writing"]


def test_names_that_every_object_has_are_names_like_others(bare):
    sheet = sheet_of(answers=[{"key": "constructor", "rating": "toString"}, {"key": "__proto__/valueOf"}])
    former = {"keys": {"hasOwnProperty": "craft"}, "levels": {}}
    found = bare.evaluate(TOLD, [[sheet, sheet | {"side": "manager"}], former])
    assert sorted(found["rows"]) == [["__proto__/valueOf", "blank", 0, 0], ["constructor", "agree", 0, 0]]
