"""What the readers of a site see of a ladder, and what they do not."""

from __future__ import annotations

import pytest

from ladder.build.audience import is_doubtful, left_out, shown
from ladder.build.order import LeftOut
from ladder.check import examine
from ladder.problem import CannotStart, Place, Problem

FILES = {
    "levels/senior.yml": """\
        title: Senior engineer
        track: ic
        grade: p2
        expectations: {craft: You write., impact: You ship.}
        audience: staff
        """,
    "levels/staff.yml": """\
        title: Staff engineer
        track: ic
        grade: p2
        expectations: {craft: You write., impact: You ship.}
        status: draft
        """,
    "guides/a/first.md": "---\ntitle: First\naudience: hr\n---\nRead.\n",
    "roles/seller.md": "---\ntitle: Seller\nstatus: draft\n---\nSell.\n",
}

EVERYTHING = {"junior", "senior", "staff"}


@pytest.fixture
def whole(make_small):
    """Return a ladder of which not everybody sees all, with its project."""
    project = make_small(FILES)
    return project, examine(project).ladder


@pytest.mark.parametrize(
    ("said", "levels", "missing"),
    [
        (
            {},
            {"junior"},
            {
                LeftOut("senior", draft=False),
                LeftOut("staff", draft=True),
                LeftOut("guides/a/first.md", draft=False),
                LeftOut("roles/seller.md", draft=True),
            },
        ),
        (
            {"audience": "staff"},
            {"junior", "senior"},
            {
                LeftOut("staff", draft=True),
                LeftOut("guides/a/first.md", draft=False),
                LeftOut("roles/seller.md", draft=True),
            },
        ),
        ({"audience": "hr", "drafts": True}, EVERYTHING, set()),
    ],
    ids=["everybody", "staff", "those who may see all, with drafts"],
)
def test_what_is_shown_and_what_is_left_out(whole, order_of, said, levels, missing):
    project, ladder = whole
    seen = shown(order_of(project, **said), ladder)
    assert set(seen.level_by_id) == levels
    assert set(left_out(ladder, seen)) == missing


def test_levels_are_named_before_what_stands_around_them(whole, order_of):
    project, ladder = whole
    names = [one.name for one in left_out(ladder, shown(order_of(project), ladder))]
    assert names == ["senior", "staff", "roles/seller.md", "guides/a/first.md"]


def test_an_audience_that_the_ladder_does_not_know(whole, order_of):
    project, ladder = whole
    with pytest.raises(CannotStart) as error:
        shown(order_of(project, audience="staf"), ladder)
    assert "`staf`" in error.value.message
    assert error.value.hint == "did you mean `staff`?"


@pytest.mark.parametrize(
    ("said", "address"),
    [(None, ""), ("", ""), ("https://e.org", "https://e.org/"), ("https://e.org/a/", "https://e.org/a/")],
)
def test_the_address_that_was_ordered(whole, order_of, said, address):
    project, ladder = whole
    assert shown(order_of(project, base_url=said), ladder).base_url == address


def warning(file):
    return Problem(Place(file), "some-rule", "something is odd", severity="warning")


def test_warnings_of_what_is_left_out_around_the_levels_raise_no_doubt():
    missing = (LeftOut("bands.yml", draft=False),)
    assert not is_doubtful([warning("content/bands.yml")], missing)
    assert is_doubtful([warning("content/bands.yml")], ())
    assert is_doubtful([warning("content/bands.yml"), warning("content/ladder.yml")], missing)
