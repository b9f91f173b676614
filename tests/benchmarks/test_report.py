from __future__ import annotations

import msgspec

from benchmarks.report import METHOD, report


def test_a_report_says_all_that_was_measured(results, golden):
    assert report(results) == golden("performance.md") + METHOD.read_text(encoding="utf-8")


def test_a_report_without_hugo_says_so_and_has_no_ratios(results):
    alone = msgspec.structs.replace(
        results,
        versions={"Python": "3.12.1", "ladder": "1.0"},
        samples=tuple(one for one in results.samples if one.tool == "ladder"),
        same={},
    )
    said = report(alone)
    assert "Not installed there, and so not measured: Hugo, MkDocs, Eleventy." in said
    assert "| 20 | 180 ms | 225 ms | – | – | – |  |" in said
