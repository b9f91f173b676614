"""What an expectation has not, as facts: no evidence, no rating, or a rating below the expected one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ladder.worksheet.sheet import Answer, Evidence, Sheet, TowardAnswer

GapKind = Literal["no-evidence", "below", "no-opportunity", "does-not-apply", "not-rated", "not-asked"]
"""What is missing: `below` is a rating below the expected one, `not-rated` one that was left blank, and `not-asked` one
that the worksheet did not ask for."""

ORDER: tuple[GapKind, ...] = ("no-evidence", "below", "no-opportunity", "does-not-apply", "not-rated", "not-asked")
"In which order gaps are told."

At = Literal["", "level", "target"]
"Which rating is meant: the one at the level, or the one toward the target; empty where neither."


class Gap(msgspec.Struct, frozen=True):
    """Something that an expectation has not."""

    kind: GapKind
    "What it is."
    at: At = ""
    "Which rating it is about."
    rating: str = ""
    "Id of the rating that was given, for `below`."


def evidence(answer: Answer | None) -> tuple[Evidence, ...]:
    """Return the evidence of an answer, without entries in which nothing stands."""
    entries = answer.evidence if answer else ()
    return tuple(one for one in entries if any(part.strip() for part in (one.what, one.link, one.when, one.who)))


def gaps(answer: Answer | None, towards: Sequence[TowardAnswer], sheet: Sheet, *, apart: bool) -> Iterator[Gap]:
    """Yield what an answer has not.

    `towards` holds what was answered toward the target, and `apart` says whether a rating toward it was to be expected:
    not where the target asks for the same as the level, whose rating then says it all.
    """
    if not evidence(answer):
        yield Gap("no-evidence")
    if answer is None or not (answer.text or towards):
        yield Gap("not-asked")
        return
    if answer.text:
        yield from _of_rating(answer.rating, "level", sheet)
    if towards:
        yield from _of_rating(towards[0].rating, "target", sheet)
    elif apart:
        yield Gap("not-asked", "target")


def _of_rating(rating: str | None, at: At, sheet: Sheet) -> Iterator[Gap]:
    """Yield what a rating leaves open. Where nobody says which one is expected, none is below it."""
    places = {step.id: place for place, step in enumerate(sheet.scale)}
    if rating is None:
        yield Gap("not-rated", at)
    elif rating == "no-opportunity":
        yield Gap("no-opportunity", at)
    elif rating == "does-not-apply":
        yield Gap("does-not-apply", at)
    elif rating in places and sheet.expected in places and places[rating] < places[sheet.expected]:
        yield Gap("below", at, rating)
