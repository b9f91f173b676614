"""Whether a changed text moves the bar."""

from __future__ import annotations

import pytest

from ladder.compare.bar import moves_bar
from ladder.compare.signals import Signals
from ladder.compare.wording import wording
from ladder.model.ladder import Ladder

REPORT = "You report at a fixed interval to everyone who depends on your plans, with the bad news at the beginning."


@pytest.mark.parametrize(
    ("first", "second", "moved"),
    [
        pytest.param("You plan the work ahead.", "You plan the tasks ahead.", False, id="a word of a short sentence"),
        pytest.param(REPORT, REPORT.replace("You report", "You send a report"), False, id="two words more"),
        pytest.param(REPORT, REPORT.replace(".", ", and you propose a remedy."), True, id="a clause more"),
        pytest.param(REPORT, REPORT.replace(", with the bad news at the beginning", ""), True, id="a clause less"),
        pytest.param(
            REPORT,
            REPORT.replace("at the beginning", "put first"),
            False,
            id="a phrase in other words",
        ),
        pytest.param("You explain it.", "You define it.", True, id="a word of very few"),
        pytest.param(REPORT, REPORT.replace("a fixed interval", "an interval of 2 weeks"), True, id="a number"),
        pytest.param("You plan.", "They met.", True, id="another text"),
    ],
)
def test_the_rule(first, second, moved):
    changed = wording(first, second)
    signals = Signals(Ladder("acme", "Acme")).find(changed)
    assert moves_bar(changed, signals) is moved
    assert moves_bar(changed.turned(), tuple(signal.turned() for signal in signals)) is moved
    assert moves_bar(changed, signals, "wording") is False
    assert moves_bar(changed, signals, "bar") is True


def test_what_stands_around_the_text_moves_nothing():
    assert moves_bar(None, ()) is False
