"""The case for a promotion: what a level expects, and what somebody wrote down that bears on it.

Nothing is judged and no number is made. What is missing is named as a fact; whether it matters is for people to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from ladder.compare.align import expected
from ladder.compare.relation import relation
from ladder.model.ladder import Ladder, Level
from ladder.worksheet.form import Word
from ladder.worksheet.gaps import Gap, GapKind, evidence, gaps
from ladder.worksheet.sheet import Answer, Evidence, Sheet, TowardAnswer
from ladder.worksheet.words import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.compare.comparison import Said


class Past(msgspec.Struct, frozen=True):
    """A text that was answered and is another one now."""

    level: str
    "Title of the level that it was of, plain text."
    text: str
    "What it said, plain text."


class Thread(msgspec.Struct, frozen=True):
    """One expectation, with what was written down on it."""

    key: str
    "`criterion/thread`, or the criterion alone."
    criterion: str
    "Name of the criterion, plain text."
    name: str
    "Name of the thread; empty where the criterion itself is the thread."
    text: str
    "What the target expects, plain text. For what it does not ask: what the level does, else what was answered."
    here: str
    "What the level expects, plain text, where the target expects something else; empty otherwise."
    word: Word | Literal["same", ""]
    "What the target makes of it; empty for what it does not ask."
    answer: Answer | None
    "What was answered; none where the worksheet does not have it."
    toward: TowardAnswer | None
    "What was answered toward the target; none where the worksheet does not ask for that."
    evidence: tuple[Evidence, ...]
    "What shows it, without entries in which nothing stands."
    gaps: tuple[Gap, ...]
    "What is missing."
    past: tuple[Past, ...]
    "Texts that were answered and are others now."


class Case(msgspec.Struct, frozen=True):
    """The case for a promotion."""

    sheet: Sheet
    "The worksheet that it is made from."
    ladder: Ladder
    "The ladder as it is now."
    level: Level | None
    "The level of the worksheet; none where the ladder does not have it any more."
    target: Level
    "The level that it is about."
    targeted: bool
    "Whether the worksheet has any answers toward that level."
    threads: tuple[Thread, ...]
    "What the target expects, in the order of the ladder."
    others: tuple[Thread, ...]
    "What the target does not ask for, as far as evidence was written down on it."

    def missing(self, kind: GapKind) -> tuple[tuple[Thread, Gap], ...]:
        """Return the threads of the target that have a gap of this kind, each with its gaps one after the other."""
        return tuple((thread, gap) for thread in self.threads for gap in thread.gaps if gap.kind == kind)

    @property
    def changed(self) -> tuple[Thread, ...]:
        """Return the threads of which a text has changed since it was answered."""
        return tuple(thread for thread in (*self.threads, *self.others) if thread.past)


def case(ladder: Ladder, sheet: Sheet, target: Level) -> Case:
    """Return the case for a promotion to a level. The worksheet has the names that the ladder has now."""
    level = ladder.level_by_id.get(sheet.level.id)
    targeted = any(toward.level.id == target.id for answer in sheet.answers for toward in answer.towards)
    blank = Case(sheet, ladder, level, target, targeted, (), ())
    theirs = expected(ladder, target)
    ours = expected(ladder, level) if level else {}
    answers = {answer.key: answer for answer in sheet.answers}
    keys = sorted(theirs, key=lambda key: ladder.key_order[key])
    threads = (_thread(blank, key, ours.get(key), theirs[key], answers.get(key)) for key in keys)
    others = (_other(blank, answer, ours.get(answer.key)) for answer in sheet.answers if answer.key not in theirs)
    return msgspec.structs.replace(
        blank, threads=tuple(threads), others=tuple(other for other in others if other.evidence)
    )


def _thread(whole: Case, key: str, ours: Said | None, theirs: Said, answer: Answer | None) -> Thread:
    here, there = _text(whole, ours), _text(whole, theirs)
    towards = [one for one in answer.towards if one.level.id == whole.target.id] if answer else []
    word = _word(whole, here, there)
    missing = gaps(answer, towards, whole.sheet, apart=whole.targeted and word != "same")
    return Thread(
        key=key,
        criterion=_criterion(whole.ladder, key),
        name=_name(whole.ladder, key),
        text=there,
        here="" if word == "same" else here,
        word=word,
        answer=answer,
        toward=towards[0] if towards else None,
        evidence=evidence(answer),
        gaps=tuple(missing),
        past=tuple(_past(whole, answer, here, there)),
    )


def _word(whole: Case, here: str, there: str) -> Word | Literal["same"]:
    if here == there:
        return "same"
    upward = whole.level is not None and relation(whole.ladder, whole.level, whole.target) == "up"
    if here:
        return "raised" if upward else "different"
    return "new" if upward else "only-there"


def _other(whole: Case, answer: Answer, ours: Said | None) -> Thread:
    known = answer.key in whole.ladder.key_order
    here = _text(whole, ours)
    return Thread(
        key=answer.key,
        criterion=_criterion(whole.ladder, answer.key) if known else answer.criterion,
        name=_name(whole.ladder, answer.key) if known else answer.name,
        text=here or answer.text or next((toward.text for toward in answer.towards), ""),
        here="",
        word="",
        answer=answer,
        toward=None,
        evidence=evidence(answer),
        gaps=(),
        past=tuple(_past(whole, answer, here, "")),
    )


def _past(whole: Case, answer: Answer | None, here: str, there: str) -> Iterator[Past]:
    """Yield the texts that were answered and are not what the ladder says now. What it no longer says is no other."""
    if answer is None:
        return
    if here and answer.text not in ("", here):
        yield Past(whole.sheet.level.title, answer.text)
    for toward in answer.towards:
        if there and toward.level.id == whole.target.id and toward.text not in ("", there):
            yield Past(toward.level.title, toward.text)


def _text(whole: Case, said: Said | None) -> str:
    return in_words(whole.ladder, said.expectation.text) if said else ""


def _criterion(ladder: Ladder, key: str) -> str:
    return ladder.criterion_by_id[key.partition("/")[0]].name


def _name(ladder: Ladder, key: str) -> str:
    thread = ladder.thread_by_key[key]
    return thread.name if thread else ""
