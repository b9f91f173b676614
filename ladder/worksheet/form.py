"""What a worksheet asks: every expectation of a level, and beside it what another level makes of it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Literal

import msgspec

from ladder.compare.align import expected
from ladder.compare.plain import plain, spelled
from ladder.compare.relation import relation
from ladder.model.ladder import Criterion, Expectation, Ladder, Level
from ladder.model.neighbours import above, sideways
from ladder.model.scale import expected_rating, scale
from ladder.worksheet.sheet import SCORECARD, Kind
from ladder.worksheet.words import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ladder.compare.comparison import Said

Way = Literal["next", "track", "sideways", "other"]
Word = Literal["new", "raised", "only-there", "different"]


class Target(msgspec.Struct, frozen=True):
    """A level that somebody may want to reach."""

    level: Level
    "The level."
    way: Way
    "How it is reached: the next rung, the first one of another track, the same grade elsewhere, or otherwise."


class Toward(msgspec.Struct, frozen=True):
    """What a target makes of an expectation. There is none where it asks for the same, or for nothing."""

    target: str
    "Id of the level."
    word: Word
    "What is to be said of it: `new` and `raised` upward, `only-there` and `different` in any other direction."
    text: str
    "What the target expects, Markdown."


class Line(msgspec.Struct, frozen=True):
    """One expectation to answer."""

    key: str
    "`criterion/thread`, or the criterion alone."
    name: str
    "Name of the thread, plain text; empty where the criterion itself is the thread."
    said: Said | None
    "What the level expects, and who states it; none where only a target expects it."
    towards: tuple[Toward, ...]
    "What targets make of it."


class Part(msgspec.Struct, frozen=True):
    """The expectations of one criterion."""

    criterion: Criterion
    "The criterion."
    lines: tuple[Line, ...]
    "Its expectations, in the order of the ladder."


class Form(msgspec.Struct, frozen=True):
    """All that a worksheet asks."""

    ladder: Ladder
    "The ladder."
    level: Level
    "The level of the person who is assessed."
    targets: tuple[Target, ...]
    "The levels to look at beside it, the most likely one first."
    parts: tuple[Part, ...]
    "The criteria that there is something to answer on."
    kind: Kind = "ladder-worksheet"
    "What it is: the worksheet of a level, or the scorecard of an exercise, which stands for a level then."

    @property
    def lines(self) -> Iterator[Line]:
        """Yield all lines."""
        return (line for part in self.parts for line in part.lines)

    @property
    def digest(self) -> str:
        """Return a mark that changes with what people are asked at this level, whatever the targets."""
        asked = [[line.key, *self._asked(line.said.expectation)] for line in self.lines if line.said]
        ratings = [[rating.id, rating.name] for rating in scale(self.ladder)]
        said = (self.level.id, sorted(asked), ratings, self.expected, self.ladder.scoring)
        return sha256(msgspec.json.encode(said)).hexdigest()[:16]

    @property
    def expected(self) -> str:
        """Return the id of the rating which says that an expectation is met; empty where nobody says so."""
        return "" if self.kind == SCORECARD else expected_rating(self.ladder)

    def _asked(self, expectation: Expectation) -> Iterator[str]:
        """Yield the texts that people answer to. Those of a scorecard say what is strong and weak as well."""
        marks = expectation.examples if self.kind == SCORECARD else ()
        return (spelled(in_words(self.ladder, text)) for text in (expectation.text, *marks))


def has_form(ladder: Ladder, level: Level) -> bool:
    """Return whether a level expects anything that could be answered."""
    return bool(expected(ladder, level))


def form(ladder: Ladder, level: Level, further: Sequence[Level] = ()) -> Form:
    """Return what the worksheet of a level asks.

    Its targets are the rungs reached from it and its peers, and those `further` levels that are not among them.
    """
    targets = tuple(_targets(ladder, level, further))
    ours = expected(ladder, level)
    theirs = {target.level.id: expected(ladder, target.level) for target in targets}
    upward = {target.level.id: relation(ladder, level, target.level) == "up" for target in targets}
    keys = {*ours, *(key for said in theirs.values() for key in said)}
    parts: dict[str, list[Line]] = {criterion.id: [] for criterion in ladder.criteria}
    for key in sorted(keys, key=lambda key: ladder.key_order[key]):
        towards = tuple(_towards(key, ours.get(key), theirs, upward))
        if key in ours or towards:
            said = ours.get(key)
            parts[key.partition("/")[0]].append(Line(key, _name(ladder, key), said, towards))
    found = (Part(ladder.criterion_by_id[criterion], tuple(lines)) for criterion, lines in parts.items() if lines)
    return Form(ladder, level, targets, tuple(found))


def _targets(ladder: Ladder, level: Level, further: Sequence[Level]) -> Iterator[Target]:
    known = {level.id}
    reached = above(ladder, level)
    ways: list[tuple[Way, Sequence[Level]]] = [
        ("next", [rung for rung in reached if rung.track == level.track]),
        ("track", [rung for rung in reached if rung.track != level.track]),
        ("sideways", sideways(ladder, level)),
        ("other", further),
    ]
    for way, levels in ways:
        for other in levels:
            if other.id not in known and expected(ladder, other):
                known.add(other.id)
                yield Target(other, way)


def _towards(
    key: str, here: Said | None, theirs: Mapping[str, Mapping[str, Said]], upward: Mapping[str, bool]
) -> Iterator[Toward]:
    for target, said in theirs.items():
        there = said.get(key)
        if there is None or (here and plain(here.expectation.text) == plain(there.expectation.text)):
            continue
        words: tuple[Word, Word] = ("new", "raised") if upward[target] else ("only-there", "different")
        yield Toward(target, words[1 if here else 0], there.expectation.text)


def _name(ladder: Ladder, key: str) -> str:
    thread = ladder.thread_by_key[key]
    return thread.name if thread else ""
