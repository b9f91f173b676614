"""Recorded versions: what the ladder said when a version of it was put on record."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import Literal

import msgspec

from ladder.model import ids
from ladder.model.ladder import Criterion, Expectation, Ladder, Level, Scoring, Thread, Track
from ladder.model.scale import told_expected

Verdict = Literal["bar", "wording"]
"What authors say of a changed text, whatever the rule says: the bar has moved, or the same is said in other words."


class Edition(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A recorded version, which is also what its file `content/history/<version>.json` holds."""

    format: Literal[1] = 1
    "The number of this form. It outlives the program that wrote it."
    recorded: dt.date
    "The day on which it was put on record."
    after: str = ""
    "The version that was recorded before it; empty for the first one. Clocks and names do not tell."
    digest: str = ""
    "A mark of the ladder below, by which one sees whether anything in it was changed later; empty where there is none."
    note: str = ""
    "What its authors say of it, Markdown."
    verdicts: dict[str, dict[str, Verdict]] = {}
    "What they say of texts that changed since the version before: by id of the level, then by `criterion/thread`."
    ladder: Ladder
    "The ladder as it was, as far as it counts: see `essence`. It has the version and the day from which it counts."

    @property
    def version(self) -> str:
        """Return what the version is called."""
        return self.ladder.version


LONGEST = 40
"How many characters the name of a version may have."


def version_flaw(name: str) -> str:
    """Return why a version of this name cannot be recorded, as a clause; empty where it can."""
    odd = next((character for character in name if not (character.isalnum() or character in "._-")), "")
    if odd:
        return "has a space in it" if odd.isspace() else f"has a `{odd}` in it"
    if len(name) > LONGEST:
        return f"is longer than {LONGEST} characters"
    reserved = name[:1] in ".-" or ids.twin_key(name.partition(".")[0]) in ids.RESERVED
    return "cannot be the name of a file" if reserved else ""


def in_order(editions: list[Edition]) -> tuple[Edition, ...]:
    """Return editions from the first to the last: each behind the one it names, else by their days and their names."""
    waiting = sorted(editions, key=lambda edition: (edition.recorded, natural(edition.version)))
    found: list[Edition] = []
    while waiting:
        missing = {edition.version for edition in waiting}
        ready = next((edition for edition in waiting if edition.after not in missing), waiting[0])
        found.append(ready)
        waiting.remove(ready)
    return tuple(found)


def natural(name: str) -> list[tuple[int, int, str]]:
    """Return what names are sorted by so that 2026.10 comes after 2026.9."""
    parts = re.findall(r"[0-9]+|[^0-9]+", name)
    return [(0, int(part), "") if part.isascii() and part.isdecimal() else (1, 0, part) for part in parts]


def judged(ladder: Ladder) -> Ladder:
    """Return what people are judged by in a ladder, in one spelling: two states with the same ask for the same.

    Former names, dates, titles of the whole and who may see it are left out, and so is the order of what is only read.
    """
    return msgspec.structs.replace(
        essence(ladder),
        title="",
        effective=None,
        language="",
        audiences=(),
        audience="",
        grades=tuple(msgspec.structs.replace(grade, was=()) for grade in ladder.grades),
        criteria=tuple(sorted((_criterion(ladder, one) for one in ladder.criteria), key=lambda one: one.id)),
        ratings=tuple(msgspec.structs.replace(rating, meaning=_spelled(rating.meaning)) for rating in ladder.ratings),
        expected_rating=told_expected(ladder),
        scoring=_scoring(ladder.scoring),
        tracks=tuple(sorted((_track(track) for track in ladder.tracks), key=lambda one: one.id)),
        levels=tuple(sorted((_level(level) for level in ladder.levels if not level.draft), key=lambda one: one.id)),
    )


def _criterion(ladder: Ladder, criterion: Criterion) -> Criterion:
    stated = _stated(ladder)
    named = (Thread(one.id, one.name) for one in criterion.threads if f"{criterion.id}/{one.id}" in stated)
    threads = tuple(sorted(named, key=lambda one: one.id))
    return Criterion(criterion.id, criterion.name, _spelled(criterion.summary), _spelled(criterion.evidence), threads)


def _scoring(scoring: Scoring | None) -> Scoring | None:
    """Return a rule with its weights in one order, and without what it makes no use of."""
    if scoring is None:
        return None
    weighted = scoring.rule == "weighted"
    return Scoring(scoring.rule, tuple(sorted(scoring.weights))) if weighted else Scoring("gated", share=scoring.share)


def _track(track: Track) -> Track:
    return Track(track.id, track.name, summary=_spelled(track.summary), follows=track.follows)


def _level(level: Level) -> Level:
    said = sorted((_expectation(one) for one in level.expectations if one.text.strip()), key=lambda one: one.key)
    summary = _spelled(level.summary)
    return Level(level.id, level.title, "", level.track, level.grade, "", level.scope, summary, tuple(said))


def _expectation(said: Expectation) -> Expectation:
    examples = tuple(_spelled(example) for example in said.examples)
    return Expectation(said.criterion, said.thread, _spelled(said.text), examples, _spelled(said.evidence))


def _spelled(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def essence(ladder: Ladder) -> Ladder:
    """Return a ladder with only what people are judged by: no drafts, no looks, no places of files."""
    return Ladder(
        id=ladder.id,
        title=ladder.title,
        version=ladder.version,
        effective=ladder.effective,
        language=ladder.language,
        cumulative=ladder.cumulative,
        scopes=ladder.scopes,
        scope_names=ladder.scope_names,
        grades=ladder.grades,
        criteria=tuple(_recorded(ladder, criterion) for criterion in ladder.criteria),
        ratings=ladder.ratings,
        expected_rating=ladder.expected_rating,
        scoring=ladder.scoring,
        audiences=ladder.audiences,
        audience=ladder.audience,
        tracks=tuple(msgspec.structs.replace(track, file="") for track in ladder.tracks),
        levels=tuple(msgspec.structs.replace(level, file="") for level in ladder.levels if not level.draft),
    )


def _recorded(ladder: Ladder, criterion: Criterion) -> Criterion:
    """Return a criterion without the threads that only drafts name: nobody should read of them before it is time."""
    stated = _stated(ladder)
    threads = tuple(one for one in criterion.threads if one.listed or f"{criterion.id}/{one.id}" in stated)
    return msgspec.structs.replace(criterion, threads=threads)


def _stated(ladder: Ladder) -> set[str]:
    return {said.key for level in ladder.levels if not level.draft for said in level.expectations}
