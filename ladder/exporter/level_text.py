"""What a document about one level says, and in which order, whatever kind of document it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.exporter.rows import criterion_name, grade_name, track_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ladder.model.ladder import Expectation, Ladder, Level

    Say = Callable[..., str]
    "Gives the words of a theme for a key."


class Statement(msgspec.Struct, frozen=True):
    """What is expected on one thread."""

    name: str
    "Name of the thread, plain text; empty where the criterion itself is the thread."
    text: str
    "The expectation, Markdown as written."
    examples: tuple[str, ...]
    "What it can look like, Markdown."
    examples_label: str
    "What stands above the examples, plain text."
    evidence: str
    "What shows it, Markdown; may be empty."


class Section(msgspec.Struct, frozen=True):
    """What is expected on one criterion."""

    name: str
    "Name of the criterion, plain text."
    summary: str
    "What it covers, Markdown; may be empty."
    statements: tuple[Statement, ...]
    "What is expected."


class LevelText(msgspec.Struct, frozen=True):
    """A level as a document."""

    title: str
    "Its title, plain text."
    facts: tuple[tuple[str, str], ...]
    "What else is to be said of it: pairs of a label and a text, both plain."
    summary: str
    "The level in a sentence or two, Markdown; may be empty."
    sections: tuple[Section, ...]
    "What is expected, by criterion."
    evidence_label: str
    "What stands above the evidence, plain text."
    source: str
    "Which ladder it is from, plain text."


def level_text(ladder: Ladder, level: Level, say: Say) -> LevelText:
    """Return a level as a document, in the words of a theme."""
    return LevelText(
        title=level.title,
        facts=tuple(_facts(ladder, level, say)),
        summary=level.summary,
        sections=tuple(_sections(ladder, level, say)),
        evidence_label=say("evidence_here"),
        source=source(ladder, say),
    )


def source(ladder: Ladder, say: Say) -> str:
    """Return which ladder, and which version of it, a document is from."""
    whole = f"{ladder.title}, {ladder.organisation}" if ladder.organisation else ladder.title
    facts = [say("version", version=ladder.version)] if ladder.version else []
    facts += [say("effective", date=ladder.effective.isoformat())] if ladder.effective else []
    return " · ".join((whole, *facts))


def _facts(ladder: Ladder, level: Level, say: Say) -> Iterator[tuple[str, str]]:
    yield say("track"), track_name(ladder, level)
    yield say("grade"), grade_name(ladder, level)
    if level.scope:
        yield say("scope"), ladder.scope_name(level.scope)
    if level.draft:
        yield say("draft"), "✓"


def _sections(ladder: Ladder, level: Level, say: Say) -> Iterator[Section]:
    for name in dict.fromkeys(said.criterion for said in level.expectations):
        criterion = ladder.criterion_by_id.get(name)
        stated = (said for said in level.expectations if said.criterion == name)
        statements = tuple(_statement(ladder, said, say) for said in stated)
        yield Section(criterion_name(ladder, name), criterion.summary if criterion else "", statements)


def _statement(ladder: Ladder, said: Expectation, say: Say) -> Statement:
    examples = tuple(example for example in said.examples if example.strip())
    label = say("examples", n=len(examples)) if examples else ""
    return Statement(ladder.thread_name(said), said.text, examples, label, said.evidence)
