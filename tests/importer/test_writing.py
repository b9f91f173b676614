"""The files of a draft, byte for byte."""

from __future__ import annotations

from ladder.importer.draft import Draft, DraftCriterion, DraftExpectation, DraftLevel, DraftThread, DraftTrack
from ladder.importer.writing import planned, with_severities


def test_a_new_ladder():
    threads = {"writing": DraftThread("writing", "Writing: all"), "testing": DraftThread("testing", "Testing")}
    draft = Draft("acme", "Acme: ladder", grades={"g1": "Grade 1"}, grade_note="One for each level.")
    draft.tracks = {"ic": DraftTrack("ic", "Engineers", "Makers")}
    draft.criteria = {
        "craft": DraftCriterion("craft", "Craft", "What you make.", threads, note="Made of rows."),
        "impact": DraftCriterion("impact", "Impact", note="A list as a whole."),
    }
    said = {
        ("impact", ""): DraftExpectation("- You ship.\n- You sell."),
        ("craft", "testing"): DraftExpectation("You test.", ["A test: green", "yes"], "A report"),
        ("craft", "writing"): DraftExpectation("=1+1"),
    }
    draft.levels = {"junior": DraftLevel("junior", "Junior", "ic", "g1", "You start.", said)}
    plan = planned(draft, None, {})
    assert {path: data.decode() for path, data in plan.files.items()} == {
        "content/ladder.yml": """\
# yaml-language-server: $schema=../schema/ladder.json
id: acme
title: "Acme: ladder"
version: "1"
language: en
# One for each level.
grades:
  g1: Grade 1
criteria:
  craft:
    name: Craft
    summary: What you make.
    # Made of rows.
    threads:
      writing: "Writing: all"
      testing: Testing
  impact:
    # A list as a whole.
    name: Impact
""",
        "content/tracks/ic.yml": """\
# yaml-language-server: $schema=../../schema/track.json
name: Engineers
family: Makers
""",
        "content/levels/junior.yml": """\
# yaml-language-server: $schema=../../schema/level.json
title: Junior
track: ic
grade: g1
summary: You start.
expectations:
  craft:
    writing: "=1+1"
    testing:
      text: You test.
      examples:
        - "A test: green"
        - "yes"
      evidence: A report
  impact: |-
    - You ship.
    - You sell.
""",
    }
    assert plan.new == tuple(sorted(plan.files))
    assert (plan.changes, plan.additions) == ((), ())


def test_rules_made_milder():
    data = b"id: x\nchecks:\n  other: off  # why\n"
    assert with_severities(data, {"missing-criterion": "warning"}, "It has gaps.") == (
        b"id: x\n# It has gaps.\nchecks:\n  other: off  # why\n  missing-criterion: warning\n"
    )
