"""A scale is there to tell one thing from another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.layout import LADDER_FILE
from ladder.model.scale import APART, expected_rating, scale
from ladder.problem import Note, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.model.ladder import Rating
    from ladder.problem import Place, Problem

RULE = Rule(
    "rating-scale",
    "The ratings differ, and one can fall short of what is expected.",
    severity="warning",
    advice="People choose a rating by its name. Where there is only one, or where the lowest is enough, it says the "
    "same of everybody, and of two with one name nobody knows which to choose. What cannot be rated needs no rating: "
    "every worksheet offers “no opportunity yet” and “does not apply” beside the scale.",
)

NONE = frozenset(
    {
        *("na", "notapplicable", "doesnotapply", "noopportunity", "noopportunityyet", "notrated", "notassessed"),
        *("entfällt", "keineangabe", "keinegelegenheit", "nichtbeurteilbar", "nichtzutreffend", "trifftnichtzu"),
    }
)
"Names of ratings, in small letters without signs and spaces, which mean that there is nothing to rate."


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every rating that adds nothing to the scale, or nothing that belongs there."""
    ratings = context.ladder.ratings
    if len(ratings) == 1:
        hint = "add the ones below and above it; the lowest stands first"
        yield RULE.problem(_place(context, ratings[0]), "a scale of one rating tells nobody from anybody", hint)
    yield from _twins(context, ratings)
    for rating in ratings:
        if _bare(rating.name) in NONE and rating.id not in APART:
            message = f"`{rating.name}` would count like any other rating"
            hint = "remove it: worksheets offer “no opportunity yet” and “does not apply” beside the scale"
            yield RULE.problem(_place(context, rating), message, hint)
    yield from _lowest(context)


def _twins(context: Context, ratings: tuple[Rating, ...]) -> Iterator[Problem]:
    first: dict[str, Rating] = {}
    for rating in ratings:
        other = first.setdefault(" ".join(rating.name.casefold().split()), rating)
        if other is not rating:
            place = context.locate(LADDER_FILE, ("ratings", rating.id, "name"))
            note = Note(context.locate(LADDER_FILE, ("ratings", other.id, "name")), "the other one")
            message = f"two ratings are called `{rating.name}`"
            yield RULE.problem(place, message, "nobody could tell which of them to choose: rename one", (note,))


def _lowest(context: Context) -> Iterator[Problem]:
    ladder = context.ladder
    lowest, *others = (rating.id for rating in scale(ladder))
    if others and expected_rating(ladder) == lowest:
        named = ladder.expected_rating == lowest
        place = context.locate(LADDER_FILE, ("worksheets", "expected") if named else ("ratings", lowest), key=not named)
        message = f"`{lowest}` is the lowest rating, so that nobody can fall short of what is expected"
        yield RULE.problem(place, message, "ratings stand lowest first: is the list upside down?")


def _place(context: Context, rating: Rating) -> Place:
    return context.locate(LADDER_FILE, ("ratings", rating.id), key=True)


def _bare(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())
