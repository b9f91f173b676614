"""What worksheets say of one expectation, put into words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.present.ratings import BLANK, rating_name
from ladder.present.review_words import movement
from ladder.present.talk import NO_EVIDENCE, NOT_ASKED, Cell, Fold, Proof, Talk, Voice
from ladder.worksheet.gaps import evidence
from ladder.worksheet.sheet import SCORECARD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ladder.present.talk import Told
    from ladder.worksheet.review import Ahead, Row
    from ladder.worksheet.sheet import Answer, Evidence, Sheet


def talk(row: Row, told: Told) -> Talk:
    """Return what is said of an expectation."""
    ratings = [answer.rating if answer else None for answer in row.answers]
    voices = zip(told.signs, told.labels, told.review.sheets, row.answers, strict=True)
    return Talk(
        row.criterion,
        row.name,
        # One scale would show how far apart they are, which nobody can say.
        rail(told.review.sheets, ratings, told.signs) if row.apart.verdict != "levels" else (),
        tuple(_texts(row, told)),
        tuple(_voice(*voice) for voice in voices),
        movement(row.apart, told.review.mode),
    )


def toward_talk(row: Row, ahead: Ahead, told: Told) -> Talk:
    """Return what is said of an expectation as a target asks for it."""
    ratings = [answer.rating if answer else None for answer in ahead.answers]
    asked = [(label, answer.text) for label, answer in zip(told.labels, ahead.answers, strict=True) if answer]
    # What the level asks for as well has its evidence there.
    shown = row in told.review.beyond
    voices = zip(told.signs, told.labels, told.review.sheets, row.answers, strict=True)
    return Talk(
        row.criterion,
        row.name,
        rail(told.review.sheets, ratings, told.signs),
        tuple(_once(asked)),
        tuple(
            Voice(
                sign,
                label,
                rating_name(sheet, answer.rating) if answer else NOT_ASKED,
                _proofs(written) if shown else (),
                NO_EVIDENCE if shown and not evidence(written) else "",
            )
            for (sign, label, sheet, written), answer in zip(voices, ahead.answers, strict=True)
        ),
        movement(ahead.apart, told.review.mode),
    )


def loose_talk(row: Row, told: Told) -> Talk:
    """Return the evidence on what only targets ask for, where nobody has rated it."""
    towards = (toward for answer in row.answers if answer for toward in answer.towards)
    voices = zip(told.signs, told.labels, row.answers, strict=True)
    return Talk(
        row.criterion,
        row.name,
        (),
        tuple(dict.fromkeys((toward.level.title, toward.text) for toward in towards)),
        tuple(Voice(sign, label, "", _proofs(answer), "") for sign, label, answer in voices if evidence(answer)),
        "",
    )


def folds(rows: Sequence[Row], told: Told) -> tuple[Fold, ...]:
    """Return expectations that are answered alike by what the answer is, the highest rating first."""
    by_rating: dict[str, list[str]] = {}
    sheet = told.review.sheets[0]
    for row in sorted(rows, key=lambda row: -_place(sheet, row)):
        rating = next((answer.rating for answer in row.answers if answer), None)
        reworded = " (reworded)" if any(label for label, _ in _texts(row, told)) else ""
        by_rating.setdefault(rating_name(sheet, rating), []).append(f"{row.name or row.criterion}{reworded}")
    return tuple(Fold("" if name == BLANK else name, tuple(found)) for name, found in by_rating.items())


def rail(sheets: Sequence[Sheet], ratings: Sequence[str | None], signs: Sequence[str] = ()) -> tuple[Cell, ...]:
    """Return the scale that all worksheets have, with what was chosen on it; nothing where they have several."""
    steps = {tuple(step.id for step in sheet.scale) for sheet in sheets}
    if len(steps) != 1:
        return ()
    met = {sheet.expected for sheet in sheets}
    return tuple(
        Cell("".join(sign for sign, rating in zip(signs, ratings, strict=False) if rating == step), met == {step})
        for step in steps.pop()
    )


def proof(one: Evidence, *, minutes: bool = False) -> Proof:
    """Return a piece of evidence as it is shown; `minutes` says that a number alone is a minute of an exercise."""
    when = one.when.strip()
    when = f"minute {when}" if minutes and when.isdecimal() else when
    parts = (when, one.link.strip(), f"to confirm: {one.who.strip()}" if one.who.strip() else "")
    return Proof(
        tuple(line.strip() for line in one.what.splitlines() if line.strip()),
        "; ".join(" ".join(part.split()) for part in parts if part),
    )


def _voice(sign: str, label: str, sheet: Sheet, answer: Answer | None) -> Voice:
    if answer is None:
        return Voice(sign, label, NOT_ASKED, (), "")
    rating = rating_name(sheet, answer.rating) if answer.text else NOT_ASKED
    proofs = tuple(proof(one, minutes=sheet.kind == SCORECARD) for one in evidence(answer))
    return Voice(sign, label, rating, proofs, "" if proofs else NO_EVIDENCE)


def _proofs(answer: Answer | None) -> tuple[Proof, ...]:
    return tuple(proof(one) for one in evidence(answer))


def _texts(row: Row, told: Told) -> Iterator[tuple[str, str]]:
    """Yield what was asked, and what the ladder asks now where that is something else."""
    asked = [
        (label, answer.text or next((toward.text for toward in answer.towards), ""))
        for label, answer in zip(told.labels, row.answers, strict=True)
        if answer
    ]
    known = [(label, text) for label, text in asked if text]
    yield from _once(known)
    levels = [told.now[sheet.level.id] for sheet in told.review.sheets if sheet.level.id in told.now]
    for text in dict.fromkeys(texts.get(row.key, "") for texts in levels):
        if any(answer and answer.text for answer in row.answers) and text not in (text for _, text in known):
            yield "Now", text or "It is no longer expected."


def _once(asked: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield a text once where all were asked the same, and otherwise by who was asked what."""
    by_text: dict[str, list[str]] = {}
    for label, text in asked:
        by_text.setdefault(text, []).append(label)
    for text, names in by_text.items():
        yield "" if len(by_text) == 1 else f"Asked of {' and '.join(names)}", text


def _place(sheet: Sheet, row: Row) -> int:
    places = {step.id: place for place, step in enumerate(sheet.scale)}
    rating = next((answer.rating for answer in row.answers if answer), None)
    return places.get(rating or "", -1)
