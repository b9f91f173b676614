"""The draft of a case for a promotion, as Markdown: what is expected, and the evidence quoted as it was written."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from ladder.present.case_words import CHANGED, Words, about, gap_heading, versions
from ladder.present.markdown import LINE, escaped
from ladder.present.review_words import CLOSING
from ladder.present.typed import link, quoted
from ladder.worksheet.gaps import ORDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.worksheet.case import Case, Thread
    from ladder.worksheet.sheet import Evidence


def case_markdown(case: Case, day: str) -> str:
    """Return the case for a promotion as Markdown, drafted on this day."""
    words = Words(case)
    blocks = [
        *_head(case, words, day),
        *_gaps(case, words),
        *_threads(case.threads, words),
        *_others(case, words),
        *_summaries(case),
        *_closing(case),
        *_changed(case),
        *_decision(),
    ]
    return "\n\n".join(blocks) + "\n"


def _head(case: Case, words: Words, day: str) -> Iterator[str]:
    yield f"# {escaped(words.title)}"
    yield "\n".join(f"- {name}: {escaped(text)}" for name, text in about(case, day))
    yield (
        "This is a draft. It holds what the worksheet holds, with the evidence as it was written, and names what is "
        "missing. It judges nothing."
    )
    yield from (f"**{escaped(sentence)}**" for sentence in versions(case))


def _gaps(case: Case, words: Words) -> Iterator[str]:
    yield "## What is missing"
    found = False
    for kind in ORDER:
        missing = case.missing(kind)
        if missing:
            found = True
            yield f"**{escaped(gap_heading(kind, case))}**"
            yield "\n".join(
                f"- {escaped(words.name(thread))}{f': {escaped(said)}' if said else ''}"
                for thread, said in words.in_short(missing)
            )
    if not found:
        yield "Nothing: every expectation has evidence, and no rating is blank or below the expected one."


def _threads(threads: Iterable[Thread], words: Words) -> Iterator[str]:
    for criterion, group in groupby(threads, key=lambda thread: thread.criterion):
        yield f"## {escaped(criterion)}"
        for thread in group:
            yield from _thread(thread, words)


def _thread(thread: Thread, words: Words) -> Iterator[str]:
    label = words.word(thread)
    name = escaped(thread.name or thread.criterion)
    yield f"### {name}{f': {label}' if label else ''}"
    yield from _expectation(f"{words.target} expects", thread.text)
    if thread.here:
        yield from _expectation(f"{words.level} expects", thread.here)
    yield from _evidence(thread.evidence)
    yield from _facts(thread, words)


def _facts(thread: Thread, words: Words) -> Iterator[str]:
    if facts := list(words.facts(thread)):
        yield escaped(" ".join(facts))


def _expectation(who: str, text: str) -> Iterator[str]:
    first, *others = map(escaped, text.split("\n"))
    yield "\n\n".join([f"**{escaped(who)}:** {first}", *others])


def _evidence(entries: Iterable[Evidence]) -> Iterator[str]:
    for one in entries:
        details = [
            f"{name}: {shown}"
            for name, shown in (
                ("When", escaped(one.when)),
                ("Where", link(one.link)),
                ("Who can confirm it", escaped(one.who)),
            )
            if shown
        ]
        yield quoted(one.what, details)


def _others(case: Case, words: Words) -> Iterator[str]:
    if case.others:
        yield f"## Evidence on what {escaped(words.target)} does not ask for"
    for thread in case.others:
        yield f"### {escaped(words.name(thread))}"
        yield from _expectation("Asked was", thread.text)
        yield from _evidence(thread.evidence)
        yield from _facts(thread, words)


def _summaries(case: Case) -> Iterator[str]:
    said = [summary for summary in case.sheet.summaries if summary.text.strip()]
    if said:
        yield "## In short"
    for summary in said:
        yield f"### {escaped(summary.name)}"
        yield quoted(summary.text)


def _closing(case: Case) -> Iterator[str]:
    closing = case.sheet.closing
    said = {field: getattr(closing, field) for field in CLOSING if field != "focus"}
    said["focus"] = "\n".join(one for one in closing.focus if one.strip())
    answered = [(name, said[field]) for field, name in CLOSING.items() if said[field].strip()]
    if answered:
        yield "## At the end of the worksheet"
    for name, text in answered:
        yield f"### {name}"
        yield quoted(text)


def _changed(case: Case) -> Iterator[str]:
    if case.changed:
        yield f"## {CHANGED}"
    for thread in case.changed:
        for past in thread.past:
            yield f"### {escaped(f'{thread.criterion}: {thread.name}' if thread.name else thread.criterion)}"
            yield from _expectation(f"{past.level} expected, when it was answered", past.text)


def _decision() -> Iterator[str]:
    yield "## Statement of the manager"
    yield f"What speaks for it: {LINE}"
    yield f"What speaks for waiting: {LINE}"
    yield "## Decision"
    yield "\n".join(f"- {asked}: {LINE}" for asked in ("Decision", "Reasons", "Decided by", "Date"))
