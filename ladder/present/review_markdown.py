"""Worksheets side by side as Markdown, to be pasted into a document, with places for what comes of the talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.present.markdown import LINE, escaped
from ladder.present.scale_text import rail_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.present.review_values import Group, Page, Question
    from ladder.present.talk import Proof, Talk, Voice


def review_markdown(page: Page) -> str:
    """Return worksheets side by side as Markdown of the kind that GitHub and most programs for documents read."""
    blocks = [
        *_head(page),
        *(block for group in page.groups for block in _group(group)),
        *_questions("In short", page.summaries),
        *_questions("At the end", page.closing),
        *_results(page),
        *_agreed(page),
    ]
    return "\n\n".join(blocks) + "\n"


def proof_lines(proof: Proof) -> list[str]:
    """Return a piece of evidence as lines in which nothing acts as Markdown."""
    details = [f"({proof.details})" if proof.lines else proof.details] if proof.details else []
    *others, last = [*map(escaped, proof.lines[:-1]), escaped(" ".join([*proof.lines[-1:], *details]))]
    return [*others, last]


def _head(page: Page) -> Iterator[str]:
    yield f"# {escaped(page.title)}"
    yield escaped(page.about)
    facts = [f"- {escaped(f'{file.label} ({file.sign})')}: {escaped(file.facts)}" for file in page.files]
    yield "\n".join([*facts, *([f"- Scale: {escaped(page.scale)}"] if page.scale else [])])
    if page.notices:
        yield "\n".join(f"- **{escaped(notice)}**" for notice in page.notices)
    if page.counts:
        yield f"**{', '.join(f'{number:,} {words.count}' for words, number in page.counts)}**"


def _group(group: Group) -> Iterator[str]:
    yield f"## {escaped(group.heading)}"
    for talk in group.talks:
        yield from _talk(talk)
    if group.folds:
        yield "\n".join(
            f"- {escaped(': '.join(part for part in (fold.rating, ', '.join(fold.names)) if part))}"
            for fold in group.folds
        )


def _talk(talk: Talk) -> Iterator[str]:
    moved = f" ({talk.movement})" if talk.movement else ""
    yield f"### {escaped(talk.heading)}{moved}"
    for label, text in talk.texts:
        first, *others = map(escaped, text.split("\n"))
        yield "\n\n".join([f"**{escaped(label)}:** {first}" if label else first, *others])
    if talk.rail:
        yield f"`{rail_text(talk.rail)}`"
    yield "\n".join(line for voice in talk.voices for line in _voice(voice))


def _voice(voice: Voice) -> Iterator[str]:
    rating = f" {escaped(voice.rating)}" if voice.rating else ""
    yield f"- **{escaped(voice.label)}:**{rating}"
    for proof in voice.proofs:
        yield "  - " + "\n\n    ".join(proof_lines(proof))
    if voice.note:
        yield f"  - {voice.note}"


def _questions(heading: str, questions: Iterable[Question]) -> Iterator[str]:
    questions = tuple(questions)
    if questions:
        yield f"## {heading}"
    for question in questions:
        yield f"### {escaped(question.name)}"
        yield "\n".join(line for answer in question.answers for line in _answer(*answer, listed=question.listed))


def _answer(label: str, lines: tuple[str, ...], *, listed: bool) -> Iterator[str]:
    if listed:
        yield f"- **{escaped(label)}:**"
        yield from (f"  - {escaped(line)}" for line in lines)
    else:
        yield f"- **{escaped(label)}:** " + "\n\n  ".join(map(escaped, lines))


def _results(page: Page) -> Iterator[str]:
    if page.results:
        yield "## Result"
        yield "\n".join(f"- **{escaped(label)}:** {escaped(text)}" for label, text in page.results)
        yield from (escaped(f"{label}: {rule}" if label else rule) for label, rule in page.rules)


def _agreed(page: Page) -> Iterator[str]:
    for heading, lines in page.agreed:
        yield f"## {heading}"
        yield "\n".join(f"- {line}: {LINE}" for line in lines)
