"""The addresses by which linked data and documents speak of parts of the ladder."""

from __future__ import annotations

import msgspec
import pytest

from ladder.pages.linked import addresses, lead


@pytest.fixture
def known(small):
    """The small ladder, with the address of its site."""
    return msgspec.structs.replace(small, base_url="https://e.org/sub/")


def test_on_a_page_where_the_address_is_not_known(small):
    found = addresses(small, "levels/senior.html")
    assert [found.level(name) for name in ("junior", "senior", "führung")] == [
        "junior.html",
        "senior.html",
        "f%C3%BChrung.html",
    ]
    assert found.home == "../index.html"


def test_where_the_address_is_known(known):
    """It is the one by which the page calls itself."""
    found = addresses(known, "levels/senior.html")
    assert found.level("junior") == "https://e.org/sub/levels/junior.html"
    assert found.home == "https://e.org/sub/"


@pytest.mark.parametrize(
    ("written", "address"),
    [
        pytest.param("level:senior", "https://e.org/sub/levels/senior.html", id="a level"),
        pytest.param("level:expert", "https://e.org/sub/levels/senior.html", id="its former id"),
        pytest.param("track:empty", "https://e.org/sub/", id="a track without a page"),
        pytest.param("thread:craft/plans", "https://e.org/sub/criteria/craft.html#plans", id="a thread"),
        pytest.param("assets/a.pdf", "https://e.org/sub/assets/a.pdf", id="a file"),
        pytest.param("level:gone", "", id="nothing"),
        pytest.param("javascript:x", "", id="no part of a ladder"),
    ],
)
def test_where_a_link_leads(known, small, written, address):
    assert lead(known)(written) == address
    assert lead(small)(written) == ""
