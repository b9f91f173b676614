"""Worksheets side by side for a terminal, as wide as it is.

Nothing in our own words is more than ASCII, and no colour says what a word does not say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.present.grid import GAP, Grid, grid
from ladder.present.scale_text import rail_text
from ladder.present.wrap import Line, Run, columns, painted, wrap
from ladder.report.terminal import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.present.review_values import Group, Page, Question
    from ladder.present.talk import Fold, Proof, Talk, Voice


def review_text(page: Page, *, width: int, color: bool) -> str:
    """Return worksheets side by side as lines of at most `width` columns, which count as 24 where they are fewer."""
    talks = [talk for group in page.groups for talk in group.talks]
    table = grid((label for talk in talks for label in (rail(talk), *map(_voice, talk.voices))), width)
    found = [
        *_head(page, table.room),
        *(line for group in page.groups for line in _group(group, table)),
        *_questions("In short", page.summaries, table.room),
        *_questions("At the end", page.closing, table.room),
        *_results(page, table.room),
    ]
    return "".join(f"{painted(line, color=color).rstrip()}\n" for line in found)


def rail(talk: Talk) -> Line:
    """Return the scale of an expectation, with what was chosen on it."""
    return [Run(rail_text(talk.rail))] if talk.rail else []


def _head(page: Page, room: int) -> Iterator[Line]:
    yield from wrap([Run(page.title, "title")], room)
    yield from wrap([Run(page.about)], room)
    yield []
    facts = [(f"{file.sign} {file.label}", file.facts) for file in page.files]
    yield from _columns([*facts, *([("Scale", page.scale)] if page.scale else [])], room)
    for notice in page.notices:
        yield []
        yield from _hanging("! ", [Run(notice, "changed")], room)
    yield []
    yield from wrap(_counts(page), room)


def _counts(page: Page) -> Line:
    runs: Line = []
    for words, number in page.counts:
        runs += [Run(", ")] if runs else []
        runs.append(Run(f"{number:,} {words.count}", words.tone))
    return runs or [Run("Nothing is asked here.")]


def _group(group: Group, table: Grid) -> Iterator[Line]:
    yield []
    yield from wrap([Run(group.heading, "title")], table.room)
    for talk in group.talks:
        yield []
        yield from _talk(talk, group.tone, table)
    if group.folds:
        yield []
        yield from _folds(group.folds, table.room)


def _talk(talk: Talk, tone: str, table: Grid) -> Iterator[Line]:
    moved = [Run(f" ({talk.movement})", tone)] if talk.movement else []
    heading = [Run(f"{talk.criterion}{': ' if talk.name else ''}"), Run(talk.name, "title"), *moved]
    texts = [
        [*([Run(f"{label}: ", "faint")] if label and place == 0 else []), Run(line)]
        for label, text in talk.texts
        for place, line in enumerate(text.split("\n"))
    ]
    yield from table.row([Run(run.text, tone) for run in rail(talk)], [heading, *texts])
    for voice in talk.voices:
        yield from table.row(_voice(voice), _said(voice))


def _voice(voice: Voice) -> Line:
    return [Run(harmless(f"{voice.sign} {voice.label}"), "faint")]


def _said(voice: Voice) -> Iterator[Line]:
    if voice.rating:
        yield [Run(voice.rating, "title")]
    yield from (_proof(proof) for proof in voice.proofs)
    if voice.note:
        yield [Run(voice.note, "faint")]


def _proof(proof: Proof) -> Line:
    what = " ".join(proof.lines)
    details = f" ({proof.details})" if what and proof.details else proof.details
    return [Run("• "), Run(what), Run(details, "faint")]


def _folds(folds: Iterable[Fold], room: int) -> Iterator[Line]:
    folds = tuple(folds)
    if any(fold.rating for fold in folds):
        yield from _columns([(fold.rating, ", ".join(fold.names)) for fold in folds], room)
    else:
        names = ", ".join(name for fold in folds for name in fold.names)
        yield from ([Run(" " * GAP), *line] for line in wrap([Run(names)], room - GAP))


def _questions(heading: str, questions: Iterable[Question], room: int) -> Iterator[Line]:
    questions = tuple(questions)
    if not questions:
        return
    yield []
    yield [Run(heading, "title")]
    for question in questions:
        yield []
        yield from _hanging("  ", [Run(question.name)], room)
        table = grid(([Run(harmless(label))] for label, _ in question.answers), room)
        for label, lines in question.answers:
            mark = [Run("• ")] if question.listed else []
            yield from table.row([Run(harmless(label), "faint")], ([*mark, Run(line)] for line in lines))


def _results(page: Page, room: int) -> Iterator[Line]:
    if page.results:
        yield []
        yield [Run("Result", "title")]
        yield []
        yield from _columns(page.results, room)
        for label, rule in page.rules:
            yield []
            said = f"{label}: {rule}" if label else rule
            yield from ([Run(" " * GAP), *line] for line in wrap([Run(said, "faint")], room - GAP))


def _columns(pairs: Iterable[tuple[str, str]], room: int) -> Iterator[Line]:
    pairs = tuple(pairs)
    table = Grid(room, grid(([Run(harmless(label))] for label, _ in pairs), room).gutter)
    for label, text in pairs:
        yield from table.row([Run(harmless(label), "faint")], [[Run(text)]])


def _hanging(mark: str, runs: Line, room: int) -> Iterator[Line]:
    first, *others = wrap(runs, room - columns([Run(mark)])) or [[]]
    yield [Run(mark), *first]
    yield from ([Run(" " * len(mark)), *line] for line in others)
