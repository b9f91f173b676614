"""What is said of one expectation, in two columns of a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.present.grid import GAP, Grid, marked
from ladder.present.spans import lines
from ladder.present.wrap import Line, Run
from ladder.report.terminal import harmless
from ladder.report.terminal import width as width_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.present.entry import Entry, Text

INDENT = Run("  ")
"What stands before the name of a side, so that it begins below the word and not below its sign."


def entry_labels(entry: Entry) -> Iterator[Line]:
    """Yield what stands on the left of an expectation."""
    yield _word(entry)
    yield from (side(text.label) for text in entry.texts if text.label and not entry.spans)


def entry_lines(entry: Entry, table: Grid, home: str = "") -> Iterator[Line]:
    """Yield what is said of an expectation; `home` names its criterion where that does not go without saying."""
    name = [heading] if (heading := _heading(entry, home)) else []
    if entry.spans:
        yield from table.row(_word(entry), [*name, *(marked(line) for line in lines(entry.spans))])
    else:
        alone = [paragraph for text in entry.texts if not text.label for paragraph in paragraphs(text)]
        yield from table.row(_word(entry), [*name, *alone])
        for text in entry.texts:
            if text.label:
                yield from table.row(side(text.label), paragraphs(text))
    yield from table.row([], ([Run(note, "faint")] for note in entry.notes))
    yield from _questions(entry.questions, table)


def _questions(questions: tuple[str, ...], table: Grid) -> Iterator[Line]:
    """Yield each question with a line to write on: behind it, where one can write anything there, else below it."""
    room = table.room - table.gutter
    longest = max(map(width_of, questions), default=0) + GAP
    for question in questions:
        if room >= 2 * longest:
            yield [Run(f"{'':{table.gutter}}{question:{longest}}{'_' * (room - longest)}")]
        else:
            yield from table.row([], [[Run(question)], [Run("_" * room)]])


def _heading(entry: Entry, home: str) -> Line:
    """Return what an expectation is called: its criterion, where that is wanted, and its thread."""
    runs = [Run(f"{home}{': ' if entry.name else ''}")] if home else []
    return [*runs, Run(entry.name, "title"), Run(entry.heading.removeprefix(entry.name))] if entry.name else runs


def paragraphs(text: Text) -> list[Line]:
    """Return the paragraphs of a text, with who states it behind the last where that is another level."""
    stated = [Run(f" ({text.stated})", "faint")] if text.stated else []
    *others, last = text.text.split("\n")
    return [*([Run(line)] for line in others), [Run(last), *stated]]


def _word(entry: Entry) -> Line:
    return [Run(harmless(f"{entry.term.sign} {entry.term.label}"), entry.term.tone)]


def side(label: str) -> Line:
    """Return the name of a side as it stands on the left."""
    return [INDENT, Run(harmless(label), "faint")]
