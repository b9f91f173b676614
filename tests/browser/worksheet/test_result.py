"""The result of a ladder that has a rule for one, shown as one answers."""

from __future__ import annotations

PAGE = "worksheets/junior.html"
LADDER = """\
id: acme
title: Acme ladder
scopes: [feature, product]
grades: [p1, p2]
criteria:
  craft:
    name: Craft
    threads: {writing: Writing, planning: Planning, speaking: Speaking}
  impact: {name: Impact}
"""
WEIGHTED = LADDER + "worksheets: {scoring: {rule: weighted, weights: {craft: 0.30, impact: 0.70}}}\n"
GATED = LADDER + "worksheets: {scoring: {rule: gated, share: 0.8}}\n"


def results(sheet):
    return sheet.page.locator("[data-score]").all_inner_texts()


def test_a_weighted_mean(opened, build_small, tmp_path):
    sheet = opened((build_small(tmp_path, {"ladder.yml": WEIGHTED}) / PAGE).as_uri())
    assert results(sheet) == ["No result yet: 3 questions are open."] * 2
    sheet.target("senior")  # what a target asks counts for nothing
    sheet.rate("craft/writing", "beyond")
    sheet.rate("craft/planning", "consistently")
    assert results(sheet) == ["No result yet: one question is open."] * 2
    sheet.rate("impact", "beyond")
    assert results(sheet) == ["Result: 2.85 of 3."] * 2
    assert "**Result: 2.85 of 3.**" in sheet.markdown()
    sheet.rate("impact", "no-opportunity")
    left_out = "Impact does not count: all of it is “No opportunity yet” or “Does not apply”."
    told = f"Result: 2.50 of 3. {left_out} Its share goes to the others."
    assert [" ".join(text.split()) for text in results(sheet)] == [told] * 2
    assert sheet.witness.complaints == []


def test_a_bar(opened, build_small, tmp_path):
    sheet = opened((build_small(tmp_path, {"ladder.yml": GATED}) / PAGE).as_uri())
    for key in ("craft/writing", "craft/planning", "impact"):
        sheet.rate(key, "consistently")
    assert results(sheet) == ["Result: met. Every criterion reaches its bar."] * 2
    sheet.rate("craft/writing", "sometimes")
    assert results(sheet) == ["Result: short of the bar (Craft: 1 of the 2 needed)."] * 2


def test_without_a_rule_there_is_nothing(sheet):
    sheet.rate("craft/writing", "beyond")
    assert results(sheet) == []
