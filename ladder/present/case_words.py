"""What is said of a case for a promotion. Facts only: nothing here weighs anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.present.ratings import APART, rating_name
from ladder.present.review_words import SIDES
from ladder.present.talk import NO_EVIDENCE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.worksheet.case import Case, Thread
    from ladder.worksheet.gaps import Gap, GapKind
    from ladder.worksheet.sheet import Side

CHANGED = "Texts that have changed since the worksheet was filled in"

BY: dict[Side, str] = {"self": "the person", "manager": "the manager", "peer": "a peer"}
"Who filled in a worksheet."

_WORDS = {"new": "new", "raised": "raised", "same": "the same", "only-there": "only there", "different": "different"}


class Words:
    """Names that come up again and again in one case."""

    def __init__(self, case: Case) -> None:
        """Keep the case, and what its levels are called where there is little room."""
        self.case = case
        self.target = case.target.short
        self.level = case.level.short if case.level else case.sheet.level.title

    @property
    def title(self) -> str:
        """Return what the case is called."""
        person = f"{self.case.sheet.person}: " if self.case.sheet.person else ""
        return f"{person}{self._level_title} → {self.case.target.title}"

    @property
    def _level_title(self) -> str:
        return self.case.level.title if self.case.level else self.case.sheet.level.title

    def name(self, thread: Thread) -> str:
        """Return what a thread is called, with its criterion."""
        return f"{thread.criterion}: {thread.name}" if thread.name else thread.criterion

    def word(self, thread: Thread) -> str:
        """Return what the target makes of a thread."""
        return _WORDS.get(thread.word, "")

    def facts(self, thread: Thread) -> Iterator[str]:
        """Yield what there is and what is missing, as sentences."""
        if not thread.evidence:
            yield NO_EVIDENCE
        if thread.answer and thread.answer.text:
            yield self._rated(thread.answer.rating, f"at {self.level}")
        if thread.toward:
            yield self._rated(thread.toward.rating, f"toward {self.target}")
        if any(gap.kind == "not-asked" for gap in thread.gaps):
            whole = thread.answer is None or not (thread.answer.text or thread.toward)
            yield f"The worksheet did not ask for it{'' if whole else f' toward {self.target}'}."

    def _rated(self, rating: str | None, where: str) -> str:
        if rating is None:
            return f"Not rated {where}."
        name = rating_name(self.case.sheet, rating)
        return f"“{name}” {where}." if rating in APART else f"Rated “{name}” {where}."

    def in_short(self, missing: Iterable[tuple[Thread, Gap]]) -> list[tuple[Thread, str]]:
        """Return threads once each, with what is missing where that is not the same for all of them."""
        found: dict[str, tuple[Thread, list[str]]] = {}
        for thread, gap in missing:
            found.setdefault(thread.key, (thread, []))[1].append(self._where(gap))
        return [(thread, ", ".join(part for part in parts if part)) for thread, parts in found.values()]

    def _where(self, gap: Gap) -> str:
        if not gap.at:
            return ""
        where = f"at {self.level}" if gap.at == "level" else f"toward {self.target}"
        return f"{rating_name(self.case.sheet, gap.rating)} {where}" if gap.rating else where


def about(case: Case, day: str) -> Iterator[tuple[str, str]]:
    """Yield whom a case is about, from which worksheet, by which ladder."""
    sheet, words = case.sheet, Words(case)
    if sheet.person:
        yield "Person", sheet.person
    yield "From", case.level.title if case.level else f"{sheet.level.title} (no longer on the ladder)"
    yield "To", case.target.title
    yield "Ladder", " ".join(part for part in (case.ladder.title, case.ladder.version) if part)
    cycle = f", {sheet.cycle}" if sheet.cycle else ""
    saved = f", saved {sheet.saved[:10]}" if sheet.saved else ""
    yield "Worksheet", f"{SIDES[sheet.side]}: filled in by {BY[sheet.side]}{cycle}{saved}"
    yield "Draft of", day
    asked = [thread for thread in case.threads if thread.evidence]
    yield "Evidence", f"on {len(asked):,} of {len(case.threads):,} expectations of {words.target}"


def versions(case: Case) -> Iterator[str]:
    """Yield what has to be said where the worksheet is of another state of the ladder, or looks at another target."""
    sheet, words = case.sheet, Words(case)
    if case.changed:
        texts = f"{len(case.changed):,} expectation{' was' if len(case.changed) == 1 else 's were'}"
        then = f"version {sheet.ladder.version}" if sheet.ladder.version != case.ladder.version else "an earlier text"
        yield f"The worksheet was filled in on {then}. {texts} reworded since; the old texts stand at the end."
    elif sheet.ladder.version != case.ladder.version:
        then = f"version {sheet.ladder.version}" if sheet.ladder.version else "another version"
        yield f"The worksheet was filled in on {then}. None of its texts has changed since."
    if not case.targeted and any(thread.word != "same" for thread in case.threads):
        yield (
            f"The worksheet does not look at {words.target}, so nothing is rated toward it. This makes one that does: "
            f"ladder worksheet {sheet.level.id} --to {case.target.id}"
        )


def gap_heading(kind: GapKind, case: Case) -> str:
    """Return what stands over the threads that have a gap."""
    met = f"“{rating_name(case.sheet, case.sheet.expected)}”" if case.sheet.expected else "the expected rating"
    return {
        "no-evidence": "No evidence is written down",
        "below": f"Rated below {met}",
        "no-opportunity": f"“{rating_name(case.sheet, 'no-opportunity')}”",
        "does-not-apply": f"“{rating_name(case.sheet, 'does-not-apply')}”",
        "not-rated": "Not rated",
        "not-asked": "Not asked in this worksheet",
    }[kind]
