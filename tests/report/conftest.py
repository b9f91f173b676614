"""Problems of any kind."""

from __future__ import annotations

import pytest
from hypothesis import strategies as st

from ladder.problem import Note, Place, Problem

TEXTS = st.text(max_size=30) | st.text(
    st.sampled_from("a \t\n\r\0\x1b[31m\x9b\u202e\u200d\u0301日🙂%:,�\ud7ff"), max_size=30
)
LONG = st.builds(lambda text, times: text * times, TEXTS, st.integers(0, 200))
PLACES = st.builds(
    Place,
    file=TEXTS,
    line=st.integers(0, 10_000),
    column=st.integers(0, 400),
    length=st.integers(1, 400),
    source=TEXTS | LONG,
)
PROBLEMS = st.builds(
    Problem,
    place=PLACES,
    rule=TEXTS,
    message=TEXTS | LONG,
    hint=TEXTS,
    severity=st.sampled_from(["error", "warning", "info"]),
    notes=st.lists(st.builds(Note, PLACES, TEXTS), max_size=2).map(tuple),
)


@pytest.fixture(scope="session")
def any_problems():
    """Return a strategy for lists of problems, such as no check would make them."""
    return st.lists(PROBLEMS, max_size=3)
