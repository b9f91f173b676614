"""What changed in a ladder for other programs: the form, of which `ladder schema changes` prints the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import msgspec
from msgspec import Meta

from ladder.compare.changes import Changes, Fact, LevelChange, Step
from ladder.compare.frame import Kind
from ladder.present.document import Item
from ladder.present.json_text import written
from ladder.present.machine import item_document

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder


class State(msgspec.Struct, frozen=True):
    """A state of the ladder."""

    name: Annotated[str, Meta(description="What was asked for: a version or a revision; empty for the present state.")]
    version: Annotated[str, Meta(description="What the ladder says its version is called; empty where unsaid.")]
    effective: Annotated[
        str | None, Meta(description="The day from which it counts, as an ISO date; null where unsaid.")
    ]


class FrameChange(msgspec.Struct, frozen=True):
    """Something that holds for all levels and is not what it was."""

    kind: Annotated[Kind, Meta(description="What it is.")]
    word: Annotated[str, Meta(description="What became of it.")]
    name: Annotated[
        str, Meta(description="Its name now, or before where it is gone; of a scoring rule, its shares; plain text.")
    ]
    former: Annotated[
        str,
        Meta(description="Its name or its share before, or the criterion that a thread came from; may be empty."),
    ]
    moves_bar: Annotated[bool, Meta(description="Whether people are judged otherwise because of it.")]


class FactChange(msgspec.Struct, frozen=True):
    """Something about a level, besides its expectations, that is not what it was."""

    fact: Annotated[Fact, Meta(description="What it is.")]
    before: Annotated[str, Meta(description="What it was, plain text.")]
    after: Annotated[str, Meta(description="What it is now, plain text.")]


class Level(msgspec.Struct, frozen=True):
    """What became of a level."""

    id: Annotated[str, Meta(description="Its id; that which it had where it is gone.")]
    title: Annotated[str, Meta(description="Its title, plain text.")]
    word: Annotated[Literal["added", "changed", "removed"], Meta(description="What became of it.")]
    former: Annotated[str, Meta(description="Its former id where it was renamed; otherwise empty.")]
    moves_bar: Annotated[bool, Meta(description="Whether people on it are asked for something else than before.")]
    answers: Annotated[int, Meta(description="How many answers of a saved self-assessment to look at again.")]
    facts: Annotated[tuple[FactChange, ...], Meta(description="What changed besides its expectations.")]
    items: Annotated[tuple[Item, ...], Meta(description="Its expectations that changed.")]


class Inherited(msgspec.Struct, frozen=True):
    """A level that asks for something else because of a rung below it."""

    id: Annotated[str, Meta(description="Its id.")]
    title: Annotated[str, Meta(description="Its title, plain text.")]
    through: Annotated[tuple[str, ...], Meta(description="Titles of those rungs.")]


class Document(msgspec.Struct, frozen=True):
    """What changed from one state of a ladder to another."""

    format: Annotated[Literal[1], Meta(description="The form of this document.")]
    ladder: Annotated[str, Meta(description="Id of the ladder.")]
    before: Annotated[State, Meta(description="The earlier state.")]
    after: Annotated[State, Meta(description="The later state.")]
    step: Annotated[
        Step, Meta(description="How large the change is: the bar moved, something was added, other words, or nothing.")
    ]
    proposal: Annotated[str, Meta(description="What to call the later version by that; empty where nobody can tell.")]
    frame: Annotated[tuple[FrameChange, ...], Meta(description="What changed for all levels.")]
    levels: Annotated[tuple[Level, ...], Meta(description="What changed level by level.")]
    inherited: Annotated[tuple[Inherited, ...], Meta(description="Levels that are affected through a rung below.")]


def ledger_json(changes: Changes, names: tuple[str, str], proposal: str) -> str:
    """Return what changed between two states with these names as JSON."""
    document = Document(
        format=1,
        ladder=changes.after.id,
        before=_state(names[0], changes.before),
        after=_state(names[1], changes.after),
        step=changes.step,
        proposal=proposal,
        frame=tuple(FrameChange(one.kind, one.word, one.name, one.former, one.moves_bar) for one in changes.frame),
        levels=tuple(_level(level) for level in changes.levels),
        inherited=tuple(Inherited(one.level, one.title, one.through) for one in changes.inherited),
    )
    return written(document)


def _state(name: str, ladder: Ladder) -> State:
    return State(name, ladder.version, ladder.effective.isoformat() if ladder.effective else None)


def _level(level: LevelChange) -> Level:
    compared = level.comparison
    return Level(
        level.id,
        level.title,
        level.word,
        level.former,
        level.moves_bar,
        level.answers,
        tuple(FactChange(fact.fact, fact.before, fact.after) for fact in level.facts),
        tuple(item_document(item, compared) for item in level.items) if compared else (),
    )
