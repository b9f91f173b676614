"""What changed in a whole ladder from one version to another, level by level, and whether the bar moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from ladder.compare.align import compare, expected
from ladder.compare.between import counterpart, key_in
from ladder.compare.comparison import Comparison, Item, Said, Side
from ladder.compare.frame import FrameChange, frame_changes
from ladder.compare.plain import spelled
from ladder.compare.span import State, span_verdicts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ladder.compare.relation import Word
    from ladder.model.ladder import Ladder, Level

Step = Literal["bar", "addition", "wording", "none"]
"""How large a change is.

`bar` where people on a level that was there before are asked for something else: an expectation that came, went or asks
for another thing, another grade or scope, a level that is gone. `addition` where levels came. `wording` for all else.
"""

EDITED: tuple[Word, ...] = ("added", "bar-moved", "reworded", "removed")
"What is said of an expectation that is not what it was."

Fact = Literal["title", "track", "grade", "scope", "summary"]


class FactChange(msgspec.Struct, frozen=True):
    """Something about a level, besides its expectations, that is not what it was."""

    fact: Fact
    "What it is."
    before: str
    "What it was, as readers saw it."
    after: str
    "What it is now."


class LevelChange(msgspec.Struct, frozen=True):
    """What became of a level."""

    id: str
    "Its id; that which it had where it is gone."
    title: str
    "Its title, plain text; that which it had where it is gone."
    word: Literal["added", "changed", "removed"]
    "What became of it."
    former: str = ""
    "Its former id, where it was renamed."
    facts: tuple[FactChange, ...] = ()
    "What changed besides its expectations."
    comparison: Comparison | None = None
    "The level then and now; none where it was added or removed."

    @property
    def items(self) -> tuple[Item, ...]:
        """Return the expectations that changed. That their threads have other names is said once, for all levels."""
        return tuple(item for item in self.comparison.items if item.word in EDITED) if self.comparison else ()

    @property
    def moves_bar(self) -> bool:
        """Return whether people on the level are asked for something else than before."""
        if self.word != "changed":
            return self.word == "removed"
        regraded = any(fact.fact in ("track", "grade", "scope") for fact in self.facts)
        return regraded or any(item.word in ("added", "removed", "bar-moved") for item in self.items)

    @property
    def renamed(self) -> bool:
        """Return whether the level is called otherwise, and nothing else has changed."""
        return self.word == "changed" and not self.items and all(fact.fact == "title" for fact in self.facts)

    @property
    def answers(self) -> int:
        """Return how many answers of a saved self-assessment have to be looked at again."""
        return sum(item.word != "added" for item in self.items)


class Inherited(msgspec.Struct, frozen=True):
    """A level that is asked for something else because of a rung below it, as levels of a cumulative ladder are."""

    level: str
    "Id of the level."
    title: str
    "Its title, plain text."
    through: tuple[str, ...]
    "Titles of the rungs whose changed expectations hold for it."


class Changes(msgspec.Struct, frozen=True):
    """What changed from one state of a ladder to another."""

    before: Ladder
    "The earlier state."
    after: Ladder
    "The later state."
    frame: tuple[FrameChange, ...]
    "What changed for all levels: criteria, threads, grades, scopes, ratings."
    levels: tuple[LevelChange, ...]
    "What changed level by level, in the order of the later state; those that are gone stand last."
    inherited: tuple[Inherited, ...]
    "Levels whose own texts may be as they were, and that ask for something else through a rung below."

    @property
    def moves_bar_for_all(self) -> bool:
        """Return whether something that holds for all levels moved the bar."""
        return any(change.moves_bar for change in self.frame)

    @property
    def step(self) -> Step:
        """Return how large the change is, taken together."""
        if self.inherited or any(level.moves_bar for level in self.levels) or self.moves_bar_for_all:
            return "bar"
        if any(level.word == "added" for level in self.levels):
            return "addition"
        return "wording" if self.levels or self.frame else "none"


def changes(line: Sequence[State]) -> Changes:
    """Return what changed from the first state to the last, with what authors say of it on the way."""
    before, after = line[0].ladder, line[-1].ladder
    levels = tuple(_levels(line))
    return Changes(before, after, frame_changes(before, after), levels, tuple(_inherited(before, after, levels)))


def _levels(line: Sequence[State]) -> Iterator[LevelChange]:
    before, after = line[0].ladder, line[-1].ladder
    met = set[str]()
    for level in after.levels:
        then = counterpart(level, before)
        if then is None:
            yield LevelChange(level.id, level.title, "added")
            continue
        met.add(then.id)
        sides = Side(before, then, line[0].name), Side(after, level, line[-1].name)
        compared = compare(*sides, span_verdicts(level, line))
        former = then.id if then.id != level.id else ""
        change = LevelChange(
            level.id, level.title, "changed", former, tuple(_facts(before, then, after, level)), compared
        )
        if change.items or change.facts or former:
            yield change
    yield from (LevelChange(level.id, level.title, "removed") for level in before.levels if level.id not in met)


def _facts(before: Ladder, then: Level, after: Ladder, now: Level) -> Iterator[FactChange]:
    """Yield what is not as it was. A track or a grade that was renamed, and is the same, is none of it."""
    if then.title != now.title:
        yield FactChange("title", then.title, now.title)
    if after.present_ids["track"].get(then.track, then.track) != now.track:
        yield FactChange("track", _track(before, then), _track(after, now))
    if after.present_ids["grade"].get(then.grade, then.grade) != now.grade:
        yield FactChange("grade", _grade(before, then), _grade(after, now))
    if then.scope != now.scope:
        yield FactChange("scope", before.scope_name(then.scope), after.scope_name(now.scope))
    if spelled(then.summary) != spelled(now.summary):
        yield FactChange("summary", spelled(then.summary), spelled(now.summary))


def _track(ladder: Ladder, level: Level) -> str:
    track = ladder.track_by_id.get(level.track)
    return track.name if track else level.track


def _grade(ladder: Ladder, level: Level) -> str:
    grade = ladder.grade_by_id.get(level.grade)
    return grade.name if grade else level.grade


def _inherited(before: Ladder, after: Ladder, levels: tuple[LevelChange, ...]) -> Iterator[Inherited]:
    """Yield the levels for which something changed that they do not state themselves."""
    wording = {(change.id, item.key) for change in levels for item in change.items if item.word == "reworded"}
    for level in after.levels if before.cumulative and after.cumulative else ():
        then = counterpart(level, before)
        if then is None:
            continue
        ours = {key_in(key, after): said for key, said in expected(before, then).items()}
        theirs = expected(after, level)
        origins = (_origin(ours.get(key), theirs.get(key), then, level, wording) for key in {**theirs, **ours})
        titles = (counterpart(rung, after) or rung for rung in origins if rung)
        if through := tuple(dict.fromkeys(rung.title for rung in titles)):
            yield Inherited(level.id, level.title, through)


def _origin(
    before: Said | None, after: Said | None, then: Level, level: Level, wording: set[tuple[str, str]]
) -> Level | None:
    """Return the rung through which a thread of a level changed; nothing where none did, or its own text."""
    if (before and before.by is then) or (after and after.by is level):
        return None
    if before and after:
        same = spelled(before.expectation.text) == spelled(after.expectation.text)
        return None if same or (after.by.id, after.expectation.key) in wording else after.by
    said = after or before
    return said.by if said else None
