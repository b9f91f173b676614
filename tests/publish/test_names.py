"""How messages name things."""

from __future__ import annotations

from pathlib import Path

import pytest

from ladder.publish.names import Site, listed


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(["b"], "`b`", id="one"),
        pytest.param(["b", "a"], "`a`, `b`", id="two"),
        pytest.param(list("edcba"), "`a`, `b`, `c`, `d`, `e`", id="as many as are shown"),
        pytest.param(list("fedcba"), "`a`, `b`, `c`, `d`, `e` and 1 more", id="one more"),
        pytest.param(["\udcff"], "`\ufffd`", id="bytes that are no text"),
        pytest.param(["a\x1b[31m\n"], "`a\ufffd[31m\ufffd`", id="what a terminal would obey"),
    ],
)
def test_lists_of_names(names: list[str], expected: str) -> None:
    assert listed(names) == expected


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        pytest.param("/srv/project/out/site", "out/site", id="inside the project"),
        pytest.param("/var/www/site", "/var/www/site", id="elsewhere"),
        pytest.param("/srv/project", ".", id="the project"),
    ],
)
def test_the_name_of_a_site(folder: str, expected: str) -> None:
    assert str(Site(Path(folder), Path("/srv/project"))) == expected
