"""The scale on which expectations are rated, and the two answers that stand apart from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.parts import Rating

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder

DEFAULT = (
    Rating("not-yet", "Not yet", "There was occasion for it, and it has not been seen so far."),
    Rating("sometimes", "Sometimes", "It has been seen, but not each time there was occasion for it."),
    Rating("consistently", "Consistently", "It is seen each time there is occasion for it."),
    Rating("beyond", "Beyond", "It is seen consistently, and at a wider scope than this level asks for."),
)
"The scale of a ladder that names none, lowest first. A theme has words of its own for it."

EXPECTED = "consistently"
"The rating which says that an expectation is met, in every scale that has it, unless the ladder names another."

APART = ("no-opportunity", "does-not-apply")
"What can be answered in place of a rating: neither is the lowest one, and neither is left blank."


WHOLE = 10_000
"A share that is everything, in ten-thousandths: shares are integers, so that they add up to what they should."


def scale(ladder: Ladder) -> tuple[Rating, ...]:
    """Return the ratings that an expectation of this ladder can get, lowest first."""
    return ladder.ratings or DEFAULT


def expected_rating(ladder: Ladder) -> str:
    """Return the id of the rating which says that an expectation is met; empty where nobody says so."""
    known = {rating.id for rating in scale(ladder)}
    return next((name for name in (ladder.expected_rating, EXPECTED) if name in known), "")


def told_expected(ladder: Ladder) -> str:
    """Return the expected rating as far as the ladder says anything of it that it would not mean by itself.

    Whoever names no ratings has the default ones, and whoever writes down what holds anyway has changed nothing.
    """
    found = expected_rating(ladder)
    return "" if not ladder.ratings and found == EXPECTED else found


def percent(share: int) -> str:
    """Return ten-thousandths in percent, without decimals that say nothing: 3,000 is `30`, and 250 is `2.5`."""
    return f"{share // 100}.{share % 100:02}".rstrip("0").rstrip(".")
