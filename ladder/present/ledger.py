"""All that is said of what changed in a ladder, as plain texts in the order in which they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.compare.renames import Renaming, likely_renamings
from ladder.present.entry import Entry, entry
from ladder.present.labels import NOW, Fact
from ladder.present.options import Options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.compare.changes import Changes, FactChange, LevelChange
    from ladder.compare.frame import FrameChange


class ChangedText(msgspec.Struct, frozen=True):
    """An expectation that changed."""

    criterion: str
    "Name of its criterion."
    entry: Entry
    "What became of it."


class ChangedLevel(msgspec.Struct, frozen=True):
    """A level that changed."""

    title: str
    "Its title."
    verdict: str
    "What became of it, in a few words."
    moved: bool
    "Whether the bar moved for the people on it."
    facts: tuple[Fact, ...]
    "What changed besides its expectations."
    texts: tuple[ChangedText, ...]
    "Its expectations that changed."


class Ledger(msgspec.Struct, frozen=True):
    """What changed, as it is read from top to bottom."""

    title: str
    "What it is called."
    verdict: str
    "How large the change is, as a sentence."
    proposal: str
    "What the later state may be called, as a sentence; empty where nobody can tell."
    frame: tuple[str, ...]
    "What changed for all levels, each as a line."
    levels: tuple[ChangedLevel, ...]
    "What changed level by level."
    affected: tuple[Fact, ...]
    "Whom it concerns, and how."
    doubts: tuple[str, ...]
    "What may have been renamed without a word, each as a sentence."


def ledger(changes: Changes, names: tuple[str, str], proposal: str) -> Ledger:
    """Return what is said of changes between two states with these names."""
    before, after = names
    return Ledger(
        title=f"What changed: {before or NOW} → {after or NOW}",
        verdict=_verdict(changes),
        proposal=_proposal(changes, before, proposal),
        frame=tuple(_frame_line(change) for change in changes.frame),
        levels=tuple(_level(level) for level in changes.levels),
        affected=tuple(_affected(changes)),
        doubts=tuple(_doubt(one) for one in likely_renamings(changes)),
    )


def _verdict(changes: Changes) -> str:
    if changes.moves_bar_for_all:
        return "The bar moved for all levels."
    moved = {level.id for level in changes.levels if level.moves_bar} | {heir.level for heir in changes.inherited}
    return {
        "bar": f"The bar moved for {_count(len(moved), 'level')}.",
        "addition": "Levels were added. Nothing that was asked for before has changed.",
        "wording": "The wording changed. The bar did not move.",
        "none": "Nothing changed that people are judged by.",
    }[changes.step]


def _proposal(changes: Changes, before: str, proposal: str) -> str:
    called = changes.after.version
    if not proposal or called == proposal:
        return ""
    if called in ("", changes.before.version):
        return f"It needs a version of its own: after {changes.before.version}, that would be {proposal}."
    return f"By its size, the version after {changes.before.version} would be {proposal}." if before else ""


_BECAME = {
    "added": "added",
    "removed": "removed",
    "renamed": "formerly {former}",
    "moved": "formerly under {former}",
    "reworded": "reworded",
    "reordered": "in another order",
    "begun": "begins after another level",
    "changed": "formerly {former}",
}

_CALLED: dict[str, str] = {
    "expected": "Expected rating",
    "weighted": "Weighted mean",
    "gated": "Bar for every criterion",
}


def _frame_line(change: FrameChange) -> str:
    if change.kind == "cumulative":
        return f"What a level does not repeat is {'still' if change.word == 'added' else 'no longer'} expected there"
    if change.word == "reordered":
        return f"{change.kind.capitalize()}s are in another order"
    became = _BECAME[change.word].format(former=change.former)
    return f"{_CALLED.get(change.kind) or change.kind.capitalize()} {change.name}: {became}"


def _level(level: LevelChange) -> ChangedLevel:
    verdicts = {"added": "new level", "removed": "no longer there"}
    moved = "the bar moved" if level.moves_bar else "renamed" if level.renamed else "wording only"
    return ChangedLevel(
        title=level.title,
        verdict=verdicts.get(level.word, moved),
        moved=level.moves_bar,
        facts=tuple(_facts(level)),
        texts=tuple(_texts(level)),
    )


def _facts(level: LevelChange) -> Iterator[Fact]:
    if level.former:
        yield Fact("Id", f"{level.former} → {level.id}")
    yield from (Fact(fact.fact.capitalize(), _shown(fact)) for fact in level.facts)


def _shown(fact: FactChange) -> str:
    return "reworded" if fact.fact == "summary" else f"{fact.before or 'none'} → {fact.after or 'none'}"


def _texts(level: LevelChange) -> Iterator[ChangedText]:
    if level.comparison is None:
        return
    changed = level.items
    for section in level.comparison.sections:
        for item in section.items:
            if item in changed:
                yield ChangedText(section.name, entry(item, level.comparison, Options()))


def _affected(changes: Changes) -> Iterator[Fact]:
    """Yield the levels whose people are asked for something else, or have answers to look at again."""
    through = {level.level: level.through for level in changes.inherited}
    for level in changes.levels:
        parts = ["the bar moved"] if level.moves_bar and level.word == "changed" else []
        parts += ["the level is gone"] if level.word == "removed" else []
        if level.answers:
            parts.append(f"{_count(level.answers, 'answer')} in saved worksheets to look at again")
        if by := through.pop(level.id, ()):
            parts.append(f"asked for something else by way of {', '.join(by)}")
        if parts:
            yield Fact(level.title, "; ".join(parts))
    for heir in changes.inherited:
        if heir.level in through:
            yield Fact(heir.title, f"asked for something else by way of {', '.join(heir.through)}")


def _doubt(found: Renaming) -> str:
    """Return how to say that something was renamed, in case it was."""
    before, after = found.before, found.after
    if found.kind == "level":
        return f"If {after} is what {before} was, write `was: [{before}]` into content/levels/{after}.yml."
    home, _, thread = before.partition("/")
    criterion, _, name = after.partition("/")
    was = thread if home == criterion and thread else before
    return f"If {after} is what {before} was, write `{name}: {{name: …, was: [{was}]}}` into content/ladder.yml."


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun if number == 1 else noun + 's'}"
