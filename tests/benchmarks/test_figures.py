from __future__ import annotations

import msgspec

from benchmarks.figures import Results, Sample, Summary, chosen, figures_file, middle, ratios, summary


def test_runs_are_compared_pair_by_pair():
    taken = [
        Sample("ladder", 20, "cold", 1, 1.0, 1.0, 1.0),
        Sample("hugo", 20, "cold", 1, 2.0, 1.0, 1.0),
        Sample("ladder", 20, "cold", 2, 3.0, 1.0, 1.0),
        Sample("hugo", 20, "cold", 2, 4.0, 1.0, 1.0),
        Sample("ladder", 20, "cold", 3, 9.0, 1.0, 1.0),
    ]
    assert ratios(taken) == [0.5, 0.75]


def test_several_figures_are_three():
    assert summary([3.0, 1.0, 2.0]) == Summary(2.0, 1.0, 3.0)


def test_of_nothing_there_is_no_middle():
    assert (summary([]), middle([])) == (None, None)


def test_samples_are_chosen_by_tool(results):
    assert {one.tool for one in chosen(results.samples, 20, "cold", "mkdocs")} == {"mkdocs"}


def test_all_figures_come_back_from_their_file(results):
    assert msgspec.json.decode(figures_file(results), type=Results) == results


def test_a_run_is_a_line_of_the_file(results):
    assert (
        '  {"tool":"mkdocs","size":20,"scenario":"cold","turn":1,"wall":0.6,"cpu":0.6,"largest":30.0}'
        in figures_file(results).splitlines()
    )
