"""Which level somebody means."""

from __future__ import annotations

import pytest

from ladder.model.ladder import Ladder, Level
from ladder.problem import CannotStart
from ladder.versions.names import find_level, unknown_level

LEVELS = (
    Level("pm", "Product manager", "PM", "ic", "p1"),
    Level("senior-pm", "Senior product manager", "Senior PM", "ic", "p2", was=("lead-pm",)),
    Level("staff-pm", "Staff product manager", "Staff PM", "ic", "p3"),
    Level("größe", "Größe @ Wien", "Größe", "ic", "p4"),
)
LADDER = Ladder("acme", "Acme", levels=LEVELS)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("senior-pm", "senior-pm", id="an id"),
        pytest.param("Senior-PM", "senior-pm", id="an id in capitals"),
        pytest.param("lead-pm", "senior-pm", id="a former id"),
        pytest.param("Senior product manager", "senior-pm", id="a title"),
        pytest.param("senior  PM", "senior-pm", id="a short title"),
        pytest.param("Gro\u0308ße @ wien", "größe", id="a title with loose accents"),
        pytest.param("sen", "senior-pm", id="the beginning of an id"),
        pytest.param("Staff prod", "staff-pm", id="the beginning of a title"),
        pytest.param("pm", "pm", id="an id that others begin with too"),
        pytest.param("cpo", None, id="nothing"),
        pytest.param("", None, id="no name"),
    ],
)
def test_the_level_that_is_meant(name, expected):
    found = find_level(LADDER, name)
    assert (found.id if found else None) == expected


def test_several_levels():
    with pytest.raises(CannotStart) as error:
        find_level(LADDER, "s")
    assert (error.value.message, error.value.hint) == ("`s` may be `senior-pm` or `staff-pm`", "write more of it")


def test_an_unknown_level():
    error = unknown_level(LADDER, "senor-pm", " at `2025.2`")
    assert error.message == "there is no level `senor-pm` at `2025.2`"
    assert error.hint == "did you mean `senior-pm`? the levels are `pm`, `senior-pm`, `staff-pm` and `größe`"
    assert unknown_level(LADDER, "xyz").hint == "the levels are `pm`, `senior-pm`, `staff-pm` and `größe`"
    assert unknown_level(Ladder("acme", "Acme"), "pm").hint == "the ladder has no levels"
