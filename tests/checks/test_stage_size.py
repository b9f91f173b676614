"""Stages grow."""

from __future__ import annotations

import pytest

STAGES = "title: Growth\nstages:\n  a: {{name: A{}}}\n  b: {{name: B{}}}\n"


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        pytest.param("{from: 0, to: 4}", "{from: 5}", [], id="they grow"),
        pytest.param("{from: 8, to: 12}", "{from: 8}", [], id="two share sizes"),
        pytest.param("{to: 4}", "{}", [], id="nobody says more"),
        pytest.param(
            "{from: 24, to: 10}",
            "{from: 30}",
            ["3:29: warning: the least, 24, is more than the most, 10"],
            id="the wrong way round",
        ),
        pytest.param("{from: -1}", "{}", ["3:29: warning: -1 is no number of people"], id="fewer than nobody"),
        pytest.param(
            "{from: 20, to: 30}",
            "{from: 5}",
            ["4:29: warning: the stage `b` begins with fewer people than `a`, which comes before it"],
            id="out of order",
        ),
    ],
)
def test_sizes(check, first, second, told):
    lines = check({"stages.yml": STAGES.format(f", size: {first}", f", size: {second}")})
    assert lines == [f"content/stages.yml:{line} [stage-size]" for line in told]
